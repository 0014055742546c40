import { afterEach, describe, expect, test, vi } from 'vitest'
import { main } from '../../src/cli/data-report.ts'

const printed: string[] = []
const complained: string[] = []
vi.spyOn(console, 'log').mockImplementation((text) => void printed.push(String(text)))
vi.spyOn(console, 'error').mockImplementation((text) => void complained.push(String(text)))

afterEach(() => {
  printed.length = 0
  complained.length = 0
})

async function report(...args: string[]) {
  const code = await main([...args, '--json'])
  return { code, rows: code === 0 ? JSON.parse(printed.join('\n')) : [] }
}

describe('data:report', () => {
  test('prints one JSON array of results with the agreed fields', async () => {
    const { code, rows } = await report('--as-of', '2025-12-31', '--document', 'kh-2025-09-09')
    expect(code).toBe(0)
    expect(rows).toHaveLength(30)
    const fields = [
      'indicator_id',
      'org_unit_id',
      'period',
      'document_id',
      'item',
      'lower',
      'upper',
      'stretch',
      'actual',
      'actual_status',
      'actual_document_id',
      'variance',
      'gap',
      'attainment_ratio',
      'pace_ratio',
      'status',
      'reason',
    ]
    for (const row of rows) expect(Object.keys(row)).toEqual(expect.arrayContaining(fields))
  })

  test('narrows to one indicator and one organisational unit', async () => {
    const { rows } = await report('--indicator', 'health-insurance-coverage', '--org-unit', '11020')
    expect(rows).toMatchObject([{ document_id: 'kh-yet-kieu-2026', lower: 95.7 }])
  })

  test('explains a result step by step in the language asked for', async () => {
    const { rows } = await report(
      '--document',
      'ct-03-2026',
      '--indicator',
      'budget-revenue',
      '--explain',
      '--language',
      'en',
    )
    const formulas = rows.map((row: { formula: string }) => row.formula)
    expect(formulas).toContain('41,546 ÷ 32,480.33 = 1.279')
    expect(formulas).toContain('194,882 ÷ 165,011.59 − 1 = +18.10 %')
  })

  test('prints any view', async () => {
    const { rows } = await report(
      '--view',
      'year_over_year',
      '--indicator',
      'budget-revenue',
      '--org-unit',
      'hai-phong',
    )
    const year = rows.find(
      (row: { period: string; basis: string }) => row.period === '2025' && row.basis === 'period',
    )
    expect(year).toMatchObject({
      change: null,
      reason: 'perimeter_changed',
      bridge: 'predecessors_sum',
    })
  })

  test('prints a readable table without --json', async () => {
    expect(await main(['--document', 'kh-2025-09-09'])).toBe(0)
    const lines = printed.join('\n').split('\n')
    expect(lines).toHaveLength(31)
    expect(lines[1]).toMatch(/^kh-2025-09-09 +1 +grdp-growth +hai-phong +2025 +12\.35 +– +11\.81/)
  })

  test.each([['--as-of', '2025-02-30'], ['--view', 'secrets'], ['--unknown']])(
    'refuses %s %s with the usage',
    async (...args) => {
      expect(await main(args.filter(Boolean))).toBe(2)
      expect(complained.join('\n')).toContain('npm run data:report')
    },
  )
})
