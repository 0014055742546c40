import { describe, expect, it } from 'vitest'
import { openingIssueCodes } from '../../../src/domain/issue.ts'
import { openOfficeFile } from '../../../src/import/read/open-office-file.ts'
import { utf8 } from '../fixture-folder.ts'
import { spoiltFiles } from './spoilt-files.ts'

const readable = [
  'single-column',
  'columns-by-spaces',
  'unclear-columns',
  'repaired-letters',
  'unsure-encoding',
  'quotes-as-text',
  'hidden-rows',
  'hidden-columns',
  'formula-without-value',
]

describe(openOfficeFile, () => {
  it.each(spoiltFiles)('names $code: $name', async ({ code, bytes }) => {
    const { issues, sheets } = await openOfficeFile(bytes, 'a.xlsx')
    expect(issues.map((issue) => issue.code)).toContain(code)
    expect(sheets.length > 0).toBe(readable.includes(code))
    if (sheets.length === 0) expect(issues).toMatchObject([{ code, severity: 'error' }])
  })

  it.each([
    ['a line of 300 MB', () => new Uint8Array(300_000_000).fill(97)],
    ['50 MB of quotes', () => new Uint8Array(50_000_000).fill(34)],
    ['50 MB of quotes on lines', () => utf8('"\n'.repeat(25_000_000))],
    ['stray quotes on 300,000 lines', () => utf8('"a\n'.repeat(300_000))],
    ['quoted cells that never close', () => utf8('"a,b\n""c\n'.repeat(150_000))],
  ])(
    'ends within 5 s on %s',
    async (_name, make) => {
      const bytes = make()
      const before = process.cpuUsage()
      const { issues } = await openOfficeFile(bytes, 'a.csv')
      // Work, not time: what else the machine does is no fault of the reader.
      expect(process.cpuUsage(before).user / 1000).toBeLessThan(5000)
      expect(issues.length).toBeGreaterThan(0)
      expect(issues.length).toBeLessThan(1010)
    },
    20_000,
  )
})

describe('openingIssueCodes', () => {
  it('has a spoilt file for every code', () => {
    const codes: string[] = spoiltFiles.map(({ code }) => code)
    expect(openingIssueCodes.filter((code) => !codes.includes(code))).toEqual([])
  })
})
