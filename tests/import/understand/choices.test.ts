import { describe, expect, it } from 'vitest'
import { foldName } from '../../../src/domain/fold-name.ts'
import { readOfficeFile } from '../../../src/import/read-office-file.ts'
import { linesOf, readFixture, readTextFile } from './read-fixture.ts'

describe(readOfficeFile, () => {
  it('asks one question for a period the whole file lacks, and none once it is answered', async () => {
    const open = await readFixture('no-period.csv')
    expect(open.questions).toMatchObject([
      { kind: 'period', key: 'period', count: 4, assumed: null },
    ])
    const answered = await readFixture('no-period.csv', {
      facts: { period: '2026-03', basis: 'ytd' },
    })
    expect(answered.questions).toEqual([])
    expect(linesOf(answered)).toEqual([
      '2 exports hai-phong 2026 target 52',
      '2 exports hai-phong 2026-03·ytd actual 12.4',
      '3 tourists hai-phong 2026 target 16.08',
      '3 tourists hai-phong 2026-03·ytd actual 4.1',
    ])
  })

  it('takes names from a recipe, leaves out those answered with null, and knows new indicators', async () => {
    const answered = await readFixture('unknown-names.csv', {
      indicators: { [foldName('Số bãi đỗ xe thông minh')]: 'smart-car-parks' },
      orgUnits: { [foldName('Phường Không Có')]: null, [foldName('Quận Lê Chân')]: '11383' },
      newIndicators: [
        {
          indicatorId: 'smart-car-parks',
          nameVi: 'Số bãi đỗ xe thông minh',
          domain: 'economy',
          measureUnit: null,
          decimals: 0,
          direction: 'increase',
          accumulation: 'level',
          attainment: 'ratio',
        },
      ],
    })
    expect(answered.questions).toEqual([])
    expect(linesOf(answered)).toEqual([
      '2 smart-car-parks 11383 2026 target 12',
      '4 poverty-rate 11383 2026 target 0.3',
    ])
  })

  it('reads a lone separator as the person says', async () => {
    const text = 'Chỉ tiêu;ĐVT;Kế hoạch 2026\nSố trạm sạc xe điện công cộng;điểm;1.234\n'
    const open = await readTextFile(text)
    expect(open.questions.map(({ kind, key }) => `${kind} ${key}`)).toContain('number column:3')
    const read = async (choice: 'thousands' | 'decimal') => {
      const { records, questions } = await readTextFile(text, { numbers: { 'column:3': choice } })
      return [records[0]?.value, questions.some(({ kind }) => kind === 'number')]
    }
    expect(await read('thousands')).toEqual(['1234', false])
    expect(await read('decimal')).toEqual(['1.234', false])
  })

  it('honours header lines, corrected cells, lines left out and roles of columns', async () => {
    const other = await readFixture('two-tables.csv', { headerLines: [8, 8] })
    expect(linesOf(other)).toEqual([
      '9 par-score 11383 2025 actual 92.45',
      '10 par-score 11413 2025 actual 91.2',
    ])
    const corrected = await readFixture('duplicates.csv', {
      cells: { '5:3': '15,1' },
      excludedLines: [3],
    })
    expect(corrected.outcome).toBe('accept')
    const ignored = await readFixture('two-row-header.csv', { columns: { 4: { role: 'ignore' } } })
    expect(linesOf(ignored)[0]).toBe('4 grdp-growth hai-phong-before-2025-07 2024 actual 11.01')
  })

  it('files a table under the unit the person names', async () => {
    const { records } = await readFixture('no-period.csv', {
      facts: { period: '2026', orgUnitId: '11383' },
    })
    expect(new Set(records.map(({ orgUnitId }) => orgUnitId))).toEqual(new Set(['11383']))
  })
})
