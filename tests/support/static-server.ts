import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
}

/** How a request is answered differently from a healthy host; what is not given stays as it would be. */
export type Fault = {
  status?: number
  headers?: Record<string, string>
  body?: string | Buffer
  /** Never answers at all. */
  hang?: boolean
  /** Sends no faster than this. */
  bytesPerSecond?: number
}

export type StaticServer = {
  /** Address of the folder, with the sub-path and a slash at the end. */
  url: string
  /** Paths asked for so far, the sub-path left out. */
  requests: string[]
  /** Faults by pattern; each one that fits the path is applied. */
  faults: Map<RegExp, Fault>
  close(): Promise<void>
}

/** Serves a folder as a plain static host would, below an optional sub-path such as `/kpi/`. */
export async function serveFolder(folder: string, subPath = '/'): Promise<StaticServer> {
  const requests: string[] = []
  const faults = new Map<RegExp, Fault>()
  const server = createServer((request, response) => {
    const asked = decodeURIComponent(new URL(request.url ?? '/', 'http://host').pathname)
    if (!asked.startsWith(subPath)) return answerMissing(response)
    const path = asked.slice(subPath.length) || 'index.html'
    requests.push(path)
    const fitting = [...faults].filter(([pattern]) => pattern.test(path)).map(([, fault]) => fault)
    answer(response, join(folder, normalize(`/${path}`)), Object.assign({}, ...fitting))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const close = () => {
    server.closeAllConnections()
    return new Promise<void>((resolve) => server.close(() => resolve()))
  }
  return { url: `http://127.0.0.1:${port}${subPath}`, requests, faults, close }
}

function answer(response: ServerResponse, file: string, fault: Fault): void {
  if (fault.hang) return
  const exists = existsSync(file) && statSync(file).isFile()
  if (!exists && fault.body === undefined) {
    answerMissing(response)
    return
  }
  const type = types[extname(file)] ?? 'application/octet-stream'
  const length = fault.body === undefined ? statSync(file).size : Buffer.byteLength(fault.body)
  const headers = { 'Content-Type': type, 'Content-Length': String(length), ...fault.headers }
  response.writeHead(fault.status ?? 200, headers)
  if (fault.bytesPerSecond !== undefined)
    trickle(response, fault.body ?? readFileSync(file), fault.bytesPerSecond)
  else if (fault.body === undefined) createReadStream(file).pipe(response)
  else response.end(fault.body)
}

function trickle(response: ServerResponse, body: string | Buffer, bytesPerSecond: number): void {
  const bytes = Buffer.from(body)
  const step = Math.ceil(bytesPerSecond / 10)
  let sent = 0
  const timer = setInterval(() => {
    response.write(bytes.subarray(sent, sent + step))
    sent += step
    if (sent >= bytes.length) response.end()
  }, 100)
  response.on('close', () => clearInterval(timer))
}

function answerMissing(response: ServerResponse): void {
  response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' })
  response.end('<!doctype html><title>404</title><h1>Not found</h1>')
}
