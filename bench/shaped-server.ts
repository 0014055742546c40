import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'
import { gzipSync } from 'node:zlib'

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
const packed = new Set(['.css', '.csv', '.html', '.js', '.json', '.svg', '.wasm'])

export type Line = { bytesPerSecond: number; latencyMs: number }

/**
 * A static host behind a slow line: every answer waits, and all answers share the bytes per second.
 * Shaped here and not in the browser, because the browser's own shaping leaves workers out.
 */
export async function serveShaped(folder: string, line: Line) {
  const send = sharedLine(line)
  const kept = new Map<string, Buffer>()
  const server = createServer((request, response) => {
    const asked = decodeURIComponent(new URL(request.url ?? '/', 'http://host').pathname)
    const file = join(folder, normalize(asked.endsWith('/') ? `${asked}index.html` : asked))
    if (!existsSync(file) || !statSync(file).isFile()) return response.writeHead(404).end()
    const isPacked = packed.has(extname(file))
    const body = kept.get(file) ?? read(file, isPacked)
    kept.set(file, body)
    const isHashed = asked.includes('/assets/')
    response.writeHead(200, {
      'Content-Type': types[extname(file)] ?? 'application/octet-stream',
      'Content-Length': body.length,
      'Cache-Control': isHashed ? 'max-age=31536000, immutable' : 'no-cache',
      ...(isPacked ? { 'Content-Encoding': 'gzip' } : {}),
    })
    send(response, body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () => {
      server.closeAllConnections()
      return new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}

function read(file: string, isPacked: boolean): Buffer {
  const bytes = readFileSync(file)
  return isPacked ? gzipSync(bytes, { level: 9 }) : bytes
}

/** Gives each waiting answer its turn, a slice at a time. */
function sharedLine({ bytesPerSecond, latencyMs }: Line) {
  const waiting: { response: ServerResponse; body: Buffer; sent: number }[] = []
  const tickMs = 5
  const slice = 1460
  let credit = 0
  let last = 0
  let timer: NodeJS.Timeout | null = null
  const tick = () => {
    const now = performance.now()
    credit += (bytesPerSecond * (now - last)) / 1000
    last = now
    while (credit > 0 && waiting.length > 0) {
      const next = waiting.shift()
      if (!next) break
      const end = Math.min(next.body.length, next.sent + slice)
      next.response.write(next.body.subarray(next.sent, end))
      credit -= end - next.sent
      next.sent = end
      if (end === next.body.length) next.response.end()
      else waiting.push(next)
    }
    if (waiting.length > 0) return
    if (timer) clearInterval(timer)
    timer = null
  }
  return (response: ServerResponse, body: Buffer) => {
    setTimeout(() => {
      waiting.push({ response, body, sent: 0 })
      if (timer) return
      credit = 0
      last = performance.now()
      timer = setInterval(tick, tickMs)
      tick()
    }, latencyMs)
  }
}
