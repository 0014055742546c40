import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { main } from '../../src/cli/data-check.ts'

let folder: string
let printed: string[]

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 've-dich-data-'))
  cpSync('data', folder, { recursive: true })
  printed = []
  const print = (text: string) => void printed.push(text)
  vi.spyOn(console, 'log').mockImplementation(print)
  vi.spyOn(console, 'error').mockImplementation(print)
})

afterEach(() => {
  vi.restoreAllMocks()
  rmSync(folder, { recursive: true })
})

/** Adds a row whose value has a decimal comma; returns the physical line and the column it stands in. */
function breakActuals(): { line: number; column: number } {
  const path = join(folder, 'actuals.csv')
  const text = readFileSync(path, 'utf8')
  const fields = (text.split(/\r?\n/)[0] ?? '').split(',')
  const cells: Record<string, string> = {
    indicator_id: 'grdp-growth',
    org_unit_id: 'hai-phong',
    period: '2025',
    basis: 'period',
    value: '"8,5"',
    status: 'official',
    document_id: 'any',
    preferred: 'false',
  }
  writeFileSync(path, `${text}${fields.map((field) => cells[field] ?? '').join(',')}\n`)
  return { line: text.split('\n').length, column: fields.indexOf('value') + 1 }
}

describe(main, () => {
  test('finds no error in the published data', async () => {
    expect(await main(['--data', 'data'])).toBe(0)
    expect(printed.join('\n')).toContain('actuals.csv: ')
    expect(printed.join('\n')).not.toContain('Lỗi: ')
  })

  test('names file, line, column and remedy of a broken row and ends with 1', async () => {
    const { line, column } = breakActuals()
    expect(await main(['--data', folder])).toBe(1)
    const report = printed.join('\n').split('\n')
    expect(report).toContain('Số liệu đầu vào có 1 lỗi')
    expect(report.at(-1)).toBe(
      `Lỗi: actuals.csv, dòng ${line}, cột ${column} (value): Không phải là số. Ghi số theo dạng 1234.5 (dấu chấm thập phân, không dấu phân cách nghìn, không đơn vị). Giá trị đọc được: “8,5”. Có thể là: 8.5.`,
    )
  })

  test('checks a named file in place of the published one, in English', async () => {
    const { line, column } = breakActuals()
    const file = join(folder, 'actuals.csv')
    expect(await main(['--data', 'data', '--language', 'en', file])).toBe(1)
    expect(printed.join('\n')).toContain(
      `Error: actuals.csv, line ${line}, column ${column} (value): Not a number. Write it as 1234.5`,
    )
  })

  test('prints JSON with the words of every issue', async () => {
    const place = breakActuals()
    rmSync(join(folder, 'thresholds.csv'))
    expect(await main(['--data', folder, '--json'])).toBe(1)
    const { counts, issues } = JSON.parse(printed.join('\n'))
    expect(counts).toContainEqual(expect.objectContaining({ file: 'actuals.csv', rejected: 1 }))
    expect(issues).toEqual([
      expect.objectContaining({
        code: 'not-a-number',
        ...place,
        message: expect.stringContaining('Có thể là: 8.5.'),
      }),
      expect.objectContaining({
        code: 'missing-file',
        file: 'thresholds.csv',
        message: expect.stringContaining('Đặt tệp đúng tên thresholds.csv'),
      }),
    ])
  })

  test('ends with 2 and the usage on an option it does not know', async () => {
    expect(await main(['--nothing'])).toBe(2)
    expect(printed.join('\n')).toContain('npm run data:check')
  })
})
