import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Firefox, firefoxPath, openFirefox } from '../support/firefox.ts'
import { plain } from '../support/read-page.ts'
import { type StaticServer, serveFolder } from '../support/static-server.ts'
import { siteFolder } from '../support/visit-site.ts'

describe.skipIf(!firefoxPath)(`Firefox${firefoxPath ? '' : ' (none is installed)'}`, () => {
  let firefox: Firefox
  let host: StaticServer

  beforeAll(async () => {
    host = await serveFolder(siteFolder(), '/kpi/')
    firefox = await openFirefox(firefoxPath ?? '')
  })

  afterAll(async () => {
    await firefox?.close()
    await host?.close()
  })

  const read = (selector: string) =>
    firefox.run<string>(
      `return document.querySelector(${JSON.stringify(selector)})?.innerText ?? ''`,
    )

  async function untilLive(): Promise<void> {
    const state = () =>
      firefox.run('return document.querySelector("main[data-figures=live] table") !== null')
    await expect.poll(state, { timeout: 60_000, interval: 250 }).toBe(true)
  }

  it('shows the first view, then the answers of the engine, without an error', async () => {
    host.faults.set(/\.wasm/, { bytesPerSecond: 3_000_000 })
    await firefox.goTo(host.url)
    expect(await firefox.run('return document.querySelector("main").dataset.figures')).toBe(
      'published',
    )
    const before = plain(await read('main'))
    expect(before).toContain('Đạt và vượt 6/22 chỉ tiêu')
    await untilLive()
    expect(plain(await read('main'))).toBe(before)
    expect(plain(await read('footer'))).toMatch(/DuckDB 1\.4\.\d \(bản rút gọn\)/)
  })

  it('computes a number that is in no first view, and runs its workers under Trusted Types', async () => {
    await firefox.goTo(`${host.url}#/chi-tieu/budget-revenue`)
    await expect
      .poll(() => firefox.run<string>('return document.querySelector("main").textContent'), {
        timeout: 30_000,
      })
      .toContain('41.546 ÷ 32.480,33 = 1,279')
  })

  it('met no error and no refusal of the policy on the way', async () => {
    const said = await firefox.run<string[]>(
      `return Services.console.getMessageArray()
         .filter((each) => each instanceof Ci.nsIScriptError && each.sourceName.startsWith(${JSON.stringify(host.url)}))
         .filter((each) => !(each.flags & Ci.nsIScriptError.warningFlag) || /Content.Security/i.test(each.errorMessage))
         .map((each) => each.errorMessage)`,
      'chrome',
    )
    expect(said).toEqual([])
  })
})
