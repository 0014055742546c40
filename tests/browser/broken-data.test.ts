import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import {
  openDetails,
  plain,
  readCounts,
  readHeadline,
  readLine,
  readText,
  whenReady,
} from '../support/read-page.ts'
import { siteFolder, visitSite } from '../support/visit-site.ts'

const site = visitSite()

function published(name: string): string {
  return readFileSync(join(siteFolder(), 'data', name), 'utf8')
}

/** Puts other bytes in the place of a published file; null takes it away. */
function publish(name: string, body: string | Buffer | null): void {
  const gone = { status: 404, headers: { 'Content-Type': 'text/html' }, body: 'Not found' }
  site.server.faults.set(new RegExp(`^data/${name}$`), body === null ? gone : { body })
}

/** Replaces text that must be there, and tells the line it stands on. */
function edit(text: string, before: string, after: string): { text: string; line: number } {
  const at = text.indexOf(before)
  expect(at, before).toBeGreaterThan(-1)
  return { text: text.replace(before, () => after), line: text.slice(0, at).split('\n').length }
}

/** Opens the page without waiting for a table, which may rightly be missing. */
async function openAnyway(): Promise<Page> {
  const page = await site.cleanPage()
  await page.goto(site.server.url)
  await page
    .getByRole('contentinfo')
    .getByText(/tệp CSV/)
    .waitFor()
  await page.getByRole('heading', { level: 1 }).waitFor()
  return page
}

/** The whole files the page names at once. */
async function readMissing(page: Page): Promise<string> {
  return plain((await page.getByRole('alert').allInnerTexts()).join(' '))
}

/** The list of issues, opened. */
async function readIssues(page: Page): Promise<string[]> {
  await page.getByText('Xem danh sách').click()
  return (await page.locator('details[open] ol li').allInnerTexts()).map(plain)
}

describe('a file that is missing or holds nothing', () => {
  it('names a missing actuals.csv and shows the targets without a single verdict', async () => {
    publish('actuals.csv', null)
    const page = await openAnyway()
    await whenReady(page)
    expect(await readMissing(page)).toBe('Thiếu số liệu: actuals.csv')
    expect(await readIssues(page)).toEqual([
      expect.stringMatching(/^Lỗi actuals\.csv Không có tệp này .* (Đặt|Chép) /),
    ])
    expect(await readCounts(page)).toEqual(['22 Chưa có số liệu'])
    expect(await readHeadline(page)).toMatch(/^Chưa kết luận được chỉ tiêu nào trong 22 chỉ tiêu/)
    expect(await readLine(page, 'Tốc độ tăng trưởng GRDP')).toMatchObject({
      'Thực hiện': '–',
      'Mục tiêu': 'khoảng 13',
    })
  })

  it.each([
    ['an empty', 'targets.csv', ''],
    ['a missing', 'datapackage.json', null],
    ['a missing', 'indicators.csv', null],
  ])(
    'names %s %s and says in a heading that there is nothing to show',
    async (_state, name, body) => {
      publish(name, body)
      const page = await openAnyway()
      expect(await readMissing(page)).toContain(`Thiếu số liệu: ${name}`)
      expect((await readHeadline(page)).length).toBeGreaterThan(10)
      expect(await page.getByRole('table').count()).toBe(0)
    },
  )

  it('says on every page that there is nothing to show when no value is published yet', async () => {
    publish('actuals.csv', `${published('actuals.csv').split('\n', 1)[0]}\n`)
    const page = await site.open()
    expect(await readHeadline(page)).toMatch(/^Chưa kết luận được chỉ tiêu nào/)
    for (const [hash, said] of [
      ['#/chi-tieu/exports', 'Chưa tìm thấy giá trị công bố nào'],
      ['#/xu-huong', 'Không có số liệu'],
      ['#/don-vi', 'Chưa có số liệu theo đơn vị cho khối này.'],
    ] as const) {
      await page.goto(`${site.server.url}${hash}`)
      await page.locator('main').getByText(said).first().waitFor({ timeout: 10_000 })
    }
  })

  it('names at once a file none of which can be read', async () => {
    publish(
      'actuals.csv',
      Buffer.from('PK\u0003\u0004 a workbook saved under the wrong name', 'latin1'),
    )
    const page = await openAnyway()
    expect.soft(await readMissing(page)).toContain('actuals.csv')
    expect(await readIssues(page)).toEqual([
      expect.stringMatching(/^Lỗi actuals\.csv .*[Ll]ưu .*UTF-8/),
    ])
  })

  it('reads a file saved as UTF-16 or with Windows line ends like any other', async () => {
    const utf16 = Buffer.from(`\ufeff${published('targets.csv')}`, 'utf16le')
    publish('targets.csv', utf16)
    publish('actuals.csv', `\ufeff${published('actuals.csv').replaceAll('\n', '\r\n')}`)
    const page = await site.open()
    expect(await readHeadline(page)).toContain('Đạt và vượt 6/22 chỉ tiêu')
    expect(await page.getByText('Xem danh sách').count()).toBe(0)
    const details = await openDetails(page, 'Tốc độ tăng trưởng GRDP')
    expect(await readText(details)).toContain('“đạt 12,35% so với năm 2024”')
  })
})

describe('a row that is wrong', () => {
  it('is named by file, line, column and remedy, and all the others still count', async () => {
    const housing = 'social-housing,hai-phong,2025,period,13147,'
    const grdp = published('actuals.csv')
      .split('\n')
      .find((row) => row.startsWith('grdp-growth,hai-phong,2025,'))
    const number = edit(published('actuals.csv'), housing, housing.replace('13147', '"13.147,5"'))
    const lines = number.text.trimEnd().split('\n')
    const added = [
      String(grdp).replace('11.81', '99'),
      String(grdp).replace('grdp-growth', 'no-such-thing'),
    ]
    publish('actuals.csv', `${[...lines, ...added].join('\n')}\n`)
    const page = await site.open('#/?van-ban=kh-2025-09-09')

    const issues = await readIssues(page)
    const firstLine = lines.indexOf(String(grdp)) + 1
    const find = (line: number) => issues.find((issue) => issue.includes(`dòng ${line},`)) ?? ''
    expect(issues).toHaveLength(3)
    expect(await readText(page.locator('summary'))).toContain('Số liệu đầu vào có 3 lỗi')
    const wrong = find(number.line)
    expect.soft(wrong).toMatch(/^Lỗi actuals\.csv, dòng \d+, cột 5 \(value\) Không phải là số/)
    expect.soft(wrong).toMatch(/“13\.147,5”.*Có thể là: 13147\.5/)
    const duplicate = find(lines.length + 1)
    expect.soft(duplicate).toMatch(/^Lỗi actuals\.csv, dòng \d+, cột \d+ \(\w+\) Trùng khóa/)
    expect.soft(duplicate, 'names the line it repeats').toContain(`dòng ${firstLine}`)
    const unknown = find(lines.length + 2)
    expect.soft(unknown).toMatch(/^Lỗi actuals\.csv, dòng \d+, cột 1 \(indicator_id\) /)
    expect.soft(unknown).toContain('“no-such-thing”')
    expect.soft(unknown, 'names the file that should have it').toContain('indicators.csv')

    expect(await readLine(page, 'Nhà ở xã hội hoàn thành')).toMatchObject({
      'Thực hiện': '–',
      'Kết quả': 'Chưa có số liệu',
    })
    expect((await readLine(page, 'Tốc độ tăng trưởng GRDP'))['Thực hiện']).toBe('11,81')
    expect(await readHeadline(page)).toMatch(/^Đạt và vượt 5\/22 chỉ tiêu; không đạt 3: /)
  })
})

describe('a cell that holds a program', () => {
  const payload = '<img src=x onerror="window.wasRun=1"><script>window.wasRun=1</script>'
  const cell = `"${payload.replaceAll('"', '""')}"`

  it('is shown as text and never run, and no address but http becomes a link', async () => {
    const grdp = /^grdp-growth,hai-phong,2025,period,11\.81,(.*),$/m
    const actuals = published('actuals.csv')
    expect(actuals).toMatch(grdp)
    publish(
      'actuals.csv',
      `${actuals.replace(grdp, (_row, rest) => `grdp-growth,hai-phong,2025,period,11.81,${rest},${cell}`).trimEnd()}\n` +
        `grdp-growth,hai-phong,2026,period,${cell},preliminary,,cafef-2026-01-06,false,,\n`,
    )
    const quote = '"đạt 12,35% so với năm 2024"'
    publish('targets.csv', edit(published('targets.csv'), quote, cell).text)
    publish(
      'indicators.csv',
      edit(published('indicators.csv'), ',Khách du lịch,', `,${cell},`).text,
    )
    const source = /^(mekongasean-grdp-2025,.*)https:\/\/[^,]*/m
    const documents = published('documents.csv').replace(source, '$1javascript:window.wasRun=1')
    expect(documents).toContain('javascript:')
    publish(
      'documents.csv',
      documents.replace(
        /^(plo-kinh-te-2025,[^,]*,[^,]*,)[^,]*/m,
        (_row, start) => `${start}${cell}`,
      ),
    )

    const page = await site.cleanPage()
    await page.goto(`${site.server.url}#/?tim=${encodeURIComponent(payload)}`)
    await page
      .getByRole('contentinfo')
      .getByText(/tệp CSV/)
      .waitFor()
    expect(await page.getByLabel('Tìm chỉ tiêu').inputValue()).toBe(payload)
    await page.getByRole('button', { name: 'Bỏ lọc' }).click()
    await page.getByRole('button', { name: 'Mở hết chi tiết' }).click()
    const issues = await readIssues(page)
    expect(issues.join('\n')).toContain(`Giá trị đọc được: “${payload}”`)
    expect(issues.join('\n')).toMatch(
      /documents\.csv, dòng \d+, cột 8 \(url\) Địa chỉ không .*http/,
    )

    const text = await readText(page.getByRole('table'))
    expect(text.split(payload).length - 1).toBeGreaterThanOrEqual(4)
    expect(await page.locator('img, table script, .issues script').count()).toBe(0)
    const links = await page
      .locator('a')
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href))
    expect(links.filter((href) => !/^https?:/.test(href))).toEqual([])
    expect(await readText(await openDetails(page, 'Tốc độ tăng trưởng GRDP'))).toContain(
      'mekongasean.vn',
    )
    expect(await page.evaluate(() => Reflect.get(window, 'wasRun'))).toBeUndefined()
  })
})
