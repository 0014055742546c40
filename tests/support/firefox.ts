// Drives an installed Firefox through Marionette, its own protocol: JSON with its length before it, over a socket.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const installedPaths = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/snap/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
]

/** `FIREFOX_PATH`, else an installed one; undefined where there is none. */
export const firefoxPath =
  process.env.FIREFOX_PATH ?? installedPaths.find((path) => existsSync(path))

export type Firefox = {
  version: string
  goTo(url: string): Promise<void>
  /** Runs the body of a function in the page, or with the rights of the browser itself. */
  run<T>(script: string, context?: 'content' | 'chrome'): Promise<T>
  close(): Promise<void>
}

/** Starts Firefox without a window, with a profile of its own. */
export async function openFirefox(path: string): Promise<Firefox> {
  const profile = mkdtempSync(join(tmpdir(), 've-dich-firefox-'))
  const port = await freePort()
  writeFileSync(join(profile, 'user.js'), `user_pref("marionette.port", ${port});\n`)
  const options = ['--headless', '--marionette', '--remote-allow-system-access', '--no-remote']
  const program = spawn(path, [...options, '--profile', profile], { stdio: 'ignore' })
  const ended = once(program, 'exit')
  const socket = await connectWhenOpen(port)
  const ask = speakOver(socket)
  const { capabilities } = (await ask('WebDriver:NewSession', {})) as {
    capabilities: { browserVersion: string }
  }
  return {
    version: capabilities.browserVersion,
    goTo: async (url) => void (await ask('WebDriver:Navigate', { url })),
    run: async (script, context = 'content') => {
      await ask('Marionette:SetContext', { value: context })
      const { value } = (await ask('WebDriver:ExecuteScript', { script, args: [] })) as {
        value: never
      }
      return value
    },
    close: async () => {
      socket.destroy()
      program.kill()
      await ended
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  return port
}

async function connectWhenOpen(port: number): Promise<Socket> {
  for (const end = Date.now() + 60_000; ; ) {
    const socket = connect(port, '127.0.0.1')
    try {
      await once(socket, 'connect')
      return socket
    } catch (error) {
      if (Date.now() > end) throw error
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
  }
}

type Waiting = { resolve: (result: unknown) => void; reject: (error: Error) => void }

/** Sends `[0, id, command, parameters]` and waits for `[1, id, error, result]`. */
function speakOver(socket: Socket) {
  const waiting = new Map<number, Waiting>()
  let kept = Buffer.alloc(0)
  let lastId = 0
  socket.on('data', (chunk) => {
    kept = Buffer.concat([kept, chunk])
    for (;;) {
      const colon = kept.indexOf(':')
      const end = colon + 1 + Number(kept.subarray(0, Math.max(0, colon)).toString())
      if (colon < 0 || kept.length < end) return
      const message: unknown = JSON.parse(kept.subarray(colon + 1, end).toString())
      kept = kept.subarray(end)
      if (!Array.isArray(message)) continue // the greeting
      const [, id, error, result] = message
      if (error) waiting.get(id)?.reject(new Error(`${error.error}: ${error.message}`))
      else waiting.get(id)?.resolve(result)
      waiting.delete(id)
    }
  })
  return (command: string, parameters: object) =>
    new Promise<unknown>((resolve, reject) => {
      lastId += 1
      waiting.set(lastId, { resolve, reject })
      const text = JSON.stringify([0, lastId, command, parameters])
      socket.write(`${Buffer.byteLength(text)}:${text}`)
    })
}
