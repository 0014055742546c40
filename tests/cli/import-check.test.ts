import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { main } from '../../src/cli/import-check.ts'

const folder = 'tests/fixtures/office'
let printed: string[]

beforeEach(() => {
  printed = []
  const print = (text: string) => void printed.push(text)
  let line = ''
  vi.spyOn(process.stdout, 'write').mockImplementation((piece) => {
    const [end = '', ...more] = `${line}${piece}`.split('\n').toReversed()
    printed.push(...more.toReversed())
    line = end
    return true
  })
  vi.spyOn(console, 'log').mockImplementation(print)
  vi.spyOn(console, 'error').mockImplementation(print)
})

afterEach(() => vi.restoreAllMocks())

describe(main, () => {
  test('prints one JSON object a line, in the order of the files', async () => {
    const files = [`${folder}/two-row-header.csv`, `${folder}/hierarchy.csv`]
    expect(await main(['--json', ...files])).toBe(0)
    const [first, second] = printed.map((line) => JSON.parse(line))
    expect(first).toMatchObject({
      file: files[0],
      outcome: 'accept-warn',
      encoding: 'utf-8',
      delimiter: ',',
      header_lines: [2, 3],
    })
    expect(first.records[0]).toEqual({
      indicator_id: 'grdp-growth',
      org_unit_id: 'hai-phong-before-2025-07',
      period: '2024',
      basis: 'period',
      measure: 'target',
      value: '11.5',
      measure_unit: '%',
      qualifier: null,
      low: null,
      high: null,
      stretch: null,
      missing: null,
      line: 4,
    })
    expect(second.records.find(({ line }: { line: number }) => line === 12)).toMatchObject({
      indicator_id: 'fdi',
      value: null,
      qualifier: 'range',
      low: '3.8',
      high: '4.3',
      measure_unit: 'tỷ USD',
    })
  })

  test('tells a question as an issue and ends with 1', async () => {
    expect(await main(['--json', `${folder}/no-period.csv`])).toBe(1)
    const { outcome, issues } = JSON.parse(printed[0] ?? '')
    expect(outcome).toBe('ask')
    expect(issues).toContainEqual({
      code: 'question-period',
      severity: 'error',
      line: 2,
      column: null,
      message: 'Chưa rõ kỳ của 4 giá trị (“Kế hoạch”). Đề xuất: chưa có.',
    })
  })

  test('a file that cannot be opened is an object too', async () => {
    expect(await main(['--json', `${folder}/no-such-file.csv`, `${folder}/quarters.csv`])).toBe(1)
    const [gone, good] = printed.map((line) => JSON.parse(line))
    expect(gone).toMatchObject({ outcome: 'reject', records: [], header_lines: [] })
    expect(gone.issues).toMatchObject([{ code: 'unopened-file', severity: 'error' }])
    expect(good.outcome).toBe('accept-warn')
  })

  test('prints every record of a long file, one JSON object all the same', async () => {
    const path = join(mkdtempSync(join(tmpdir(), 've-dich-long-')), 'long.csv')
    const head =
      'indicator_id,org_unit_id,period,basis,value,status,published_on,document_id,preferred'
    const rows = Array.from({ length: 25_000 }, (_, index) => {
      const period = `${1900 + Math.floor(index / 1200)}-${String((index % 12) + 1).padStart(2, '0')}`
      return `exports,hai-phong,${period},period,${index}.5,preliminary,,cafef-2026-01-06,false`
    })
    writeFileSync(path, [head, ...rows, ''].join('\n'))
    expect(await main(['--json', path])).toBe(0)
    const { records, outcome } = JSON.parse(printed[0] ?? '')
    expect(outcome).toBe('accept')
    expect(records).toHaveLength(25_000)
    expect(records[20_500]).toMatchObject({ line: 20_502, value: '20500.5' })
    rmSync(dirname(path), { recursive: true })
  })

  test('without --json writes a report in Vietnamese', async () => {
    expect(await main([`${folder}/computed-percent-wrong.csv`])).toBe(0)
    const report = printed.join('\n')
    expect(report).toContain('nhập được sau khi xem lại')
    expect(report).toContain('3: tourists · hai-phong · 2025 · pct_plan · 110.0 %')
    expect(report).toContain('lệch với số tính lại 104,14\u00a0%')
  })

  test('ends with 2 when used wrongly', async () => {
    expect(await main([])).toBe(2)
    expect(await main(['--nonsense', 'x.csv'])).toBe(2)
  })
})
