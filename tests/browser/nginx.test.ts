import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readHeadline, whenReady } from '../support/read-page.ts'
import { siteFolder, visitSite } from '../support/visit-site.ts'

const program = ['/usr/sbin/nginx', '/usr/bin/nginx', '/usr/local/bin/nginx'].find(existsSync)
const recipe = resolve(import.meta.dirname, '../../docs/hosting/nginx.conf')

describe.skipIf(!program)('the nginx recipe (skipped where nginx is not installed)', () => {
  const site = visitSite()
  const folder = mkdtempSync(join(tmpdir(), 've-dich-nginx-'))
  let server: ChildProcess
  let url = ''

  beforeAll(async () => {
    const port = await freePort()
    url = `http://127.0.0.1:${port}/ve-dich/`
    writeFileSync(join(folder, 'nginx.conf'), configuration(port))
    server = spawn(program ?? '', ['-p', folder, '-c', 'nginx.conf', '-g', 'daemon off;'])
    await answering(url)
  })

  afterAll(() => {
    server?.kill()
    rmSync(folder, { recursive: true, force: true })
  })

  it('serves the site below its path, and the page opens', async () => {
    const page = await site.newPage()
    await page.goto(url)
    await whenReady(page)
    expect(await readHeadline(page)).toContain('Đạt và vượt 6/22 chỉ tiêu')
  })

  it('gives every file its type, and each kind its caching and security headers', async () => {
    const script = /src="\.\/(assets\/[^"]+\.js)"/.exec(await (await fetch(url)).text())?.[1] ?? ''
    const page = await headers(url)
    const asset = await headers(url + script)
    const figures = await headers(`${url}data/actuals.csv`)
    expect(asset).toMatchObject({ caching: 'public, max-age=31536000, immutable' })
    expect(page).toMatchObject({ caching: 'no-cache', frames: "frame-ancestors 'self'" })
    expect(figures).toMatchObject({ caching: 'no-cache', type: 'text/csv' })
    for (const { sniffing, compression } of [page, asset, figures])
      expect({ sniffing, compression }).toEqual({ sniffing: 'nosniff', compression: 'gzip' })
    expect(await headers(`${url}manifest.webmanifest`)).toMatchObject({
      type: 'application/manifest+json',
    })
  })

  function configuration(port: number): string {
    const types = existsSync('/etc/nginx/mime.types') ? '/etc/nginx/mime.types' : 'mime.types'
    const location = readFileSync(recipe, 'utf8')
      .replaceAll('/var/www/ve-dich', siteFolder())
      .replace('include mime.types', `include ${types}`)
    return `pid ${folder}/pid; error_log ${folder}/error.log; user root;
      events {}
      http {
        access_log off; client_body_temp_path ${folder}/body; proxy_temp_path ${folder}/proxy;
        fastcgi_temp_path ${folder}/fastcgi; uwsgi_temp_path ${folder}/uwsgi; scgi_temp_path ${folder}/scgi;
        server { listen 127.0.0.1:${port}; ${location} }
      }`
  }
})

/** Resolves once the host answers; the hook's own time limit ends a host that never does. */
async function answering(url: string): Promise<void> {
  const status = () =>
    fetch(url)
      .then(({ status }) => status)
      .catch(() => 0)
  while ((await status()) !== 200) await new Promise((done) => setTimeout(done, 50))
}

async function headers(url: string) {
  const response = await fetch(url, { headers: { 'Accept-Encoding': 'gzip' } })
  await response.arrayBuffer()
  const read = (name: string) => response.headers.get(name)
  return {
    type: read('content-type')?.split(';')[0],
    caching: read('cache-control'),
    sniffing: read('x-content-type-options'),
    frames: read('content-security-policy'),
    compression: read('content-encoding'),
  }
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => done(typeof address === 'object' ? (address?.port ?? 0) : 0))
    })
  })
}
