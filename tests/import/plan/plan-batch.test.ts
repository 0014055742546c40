import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ImportRecord } from '../../../src/domain/import-reading.ts'
import type { BatchInput } from '../../../src/import/plan/batch-rows.ts'
import { planBatch } from '../../../src/import/plan-batch.ts'
import { readWorkspace } from '../../../src/import/read-workspace.ts'
import { fixtureFolder } from '../fixture-folder.ts'
import { canonicalBatch, loadRecordReader, officeBatch, recordOf } from './import-records.ts'

const folder = fixtureFolder()

function plan(records: ImportRecord[], before: BatchInput[] = []) {
  return planBatch(folder, before, officeBatch(9, records), loadRecordReader)
}

async function entryOf(change: Partial<ImportRecord>, before: BatchInput[] = []) {
  const { entries, counts } = await plan([recordOf(change)], before)
  expect(Object.values(counts).reduce((sum, count) => sum + count)).toBe(1)
  return entries[0]
}

describe(planBatch, () => {
  it('calls an observation nobody states new', async () => {
    expect(await entryOf({})).toMatchObject({
      kind: 'new',
      table: 'actuals',
      line: 7,
      column: 3,
      indicatorId: 'exports',
      period: '2025-11',
      basis: 'ytd',
      value: '41.2',
      before: null,
      others: [],
    })
  })

  it('calls it new as well when the others agree, however they write the number', async () => {
    const entry = await entryOf({ period: '2025-10', value: '41.20' })
    expect(entry).toMatchObject({ kind: 'new', others: [] })
  })

  it('calls it conflicting when another source says otherwise, and names that source', async () => {
    expect(await entryOf({ period: '2025-10', value: '40' })).toMatchObject({
      kind: 'conflicting',
      others: [{ documentId: 'bao-hai-phong', value: '41.2' }],
    })
  })

  it('calls it unchanged or changed against what the same sender said before', async () => {
    const before = [officeBatch(1, [recordOf()])]
    expect(await entryOf({ value: '41.20' }, before)).toMatchObject({ kind: 'unchanged' })
    expect(await entryOf({ value: '42.2' }, before)).toMatchObject({
      kind: 'changed',
      before: '41.2',
      value: '42.2',
      difference: 1,
      jump: null,
    })
  })

  it('calls an estimate that becomes a figure changed, though the number is the same', async () => {
    const before = [officeBatch(1, [recordOf({ measure: 'estimate' })])]
    expect(await entryOf({}, before)).toMatchObject({ kind: 'changed', difference: 0 })
  })

  it.each([
    ['41.3', null],
    ['61.9', 'half'],
    ['20.5', 'half'],
    ['412', 10],
    ['4.12', 10],
    ['4130', 100],
    ['41200', 1000],
    ['0.0412', 1000],
    ['-41.2', 'half'],
  ])('marks the jump from 41.2 to %s as %s', async (value, jump) => {
    const before = [officeBatch(1, [recordOf()])]
    expect(await entryOf({ value }, before)).toMatchObject({ kind: 'changed', jump })
  })

  it.each([
    [{ indicatorId: null }, 'indicator-unknown'],
    [{ orgUnitId: null }, 'unit-unknown'],
    [{ period: null }, 'period-unknown'],
    [{ value: null, low: '40', high: '42' }, 'range-as-value'],
  ] as const)('refuses %o: %s', async (change, reason) => {
    expect(await entryOf(change)).toMatchObject({ kind: 'refused', reason, issue: null })
  })

  it.each([
    [{ indicatorId: 'no-such-thing' }, 'unknown-reference'],
    [{ period: '2025-Q3' }, 'basis-mismatch'],
    [{ value: '12345678901234567' }, 'too-many-digits'],
    [{ indicatorId: 'pci-rank', basis: 'period', value: '2.5' }, 'not-an-integer'],
    [{ orgUnitId: 'hai-duong' }, 'outside-validity'],
  ] as const)('refuses what the checks of every row refuse: %o', async (change, code) => {
    expect(await entryOf(change)).toMatchObject({
      kind: 'refused',
      reason: 'check-failed',
      issue: { code, file: 'bao-cao.csv', line: 7, column: 3 },
    })
  })

  it('refuses one value of a line without touching the other values of that line', async () => {
    const records = [recordOf(), recordOf({ column: 4, period: '2025-Q3' })]
    const { counts, entries } = await plan(records)
    expect(counts).toMatchObject({ new: 1, refused: 1 })
    expect(entries.map(({ column, kind }) => [column, kind])).toEqual([
      [3, 'new'],
      [4, 'refused'],
    ])
  })

  it('refuses a second, other value for one observation, and takes a repetition as unchanged', async () => {
    const records = [recordOf(), recordOf({ line: 8 }), recordOf({ line: 9, value: '40' })]
    const { counts, entries } = await plan(records)
    expect(counts).toMatchObject({ new: 1, unchanged: 1, refused: 1 })
    expect(entries.at(-1)).toMatchObject({ line: 9, reason: 'stated-twice', value: '40' })
  })

  it('stores neither percent columns nor missing cells, but counts them', async () => {
    const records = [
      recordOf({ measure: 'pct_plan', value: '95' }),
      recordOf({ value: null, missing: 'not_available' }),
    ]
    expect((await plan(records)).counts).toMatchObject({ checks: 1, missing: 1, new: 0 })
  })

  it('lists a sample of what is new, and counts all of it', async () => {
    const months = Array.from({ length: 600 }, (_, index) => {
      const month = String(1 + (index % 12)).padStart(2, '0')
      return recordOf({ line: 2 + index, period: `${1950 + Math.floor(index / 12)}-${month}` })
    })
    const { counts, entries } = await plan(months)
    expect(counts.new).toBe(600)
    expect(entries.map(({ line }) => line)).toEqual(months.slice(0, 500).map(({ line }) => line))
  })

  it('names the batches whose observations are stated again', async () => {
    const before = [officeBatch(1, [recordOf()]), officeBatch(2, [recordOf({ period: '2025-12' })])]
    expect((await plan([recordOf()], before)).touches).toEqual([1])
  })

  it('reads a file in canonical form as the published one is read', async () => {
    const text = new TextDecoder().decode(folder.get('actuals.csv'))
    const edited = text.replace('40.1,official', '40.3,official')
    const { counts, entries } = await planBatch(
      folder,
      [],
      canonicalBatch(1, edited),
      loadRecordReader,
    )
    expect(counts).toMatchObject({ changed: 1, unchanged: 5, new: 0, refused: 0 })
    expect(entries.find(({ kind }) => kind === 'changed')).toMatchObject({
      line: 2,
      before: '40.1',
      value: '40.3',
      difference: 0.2,
    })
  })

  it('counts every record exactly once, whatever the records', async () => {
    const pick = <T>(...values: T[]) => fc.constantFrom(...values)
    const record = fc.record({
      line: fc.integer({ min: 2, max: 6 }),
      column: fc.integer({ min: 1, max: 4 }),
      indicatorId: pick('exports', 'pci-rank', 'poverty-rate', 'city-master-plan', 'x', null),
      orgUnitId: pick('hai-phong', 'hai-duong', '11407', null),
      period: pick('2024', '2025', '2025-10', '2025-Q3', '2026', '2026/2030', null),
      basis: pick('period' as const, 'ytd' as const),
      measure: pick('target', 'actual', 'estimate', 'pct_plan' as const),
      value: pick('1', '2.5', '49.8', '-3', null),
      low: pick(null, '1'),
      high: pick(null, '9'),
      qualifier: pick(null, 'lt', 'ge', 'about' as const),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(record, { maxLength: 12 }), async (changes) => {
        const records = changes.map((change) => recordOf(change as Partial<ImportRecord>))
        const { counts, records: total, entries } = await plan(records)
        expect(total).toBe(records.length)
        expect(Object.values(counts).reduce((sum, count) => sum + count)).toBe(records.length)
        expect(entries).toHaveLength(records.length - counts.checks - counts.missing)
      }),
      { numRuns: 60 },
    )
  })
})

describe(readWorkspace, () => {
  const read = (batches: BatchInput[]) => readWorkspace(folder, batches, loadRecordReader)

  async function rowsOf(batches: BatchInput[], table = 'actuals') {
    const { tables } = await read(batches)
    const found = tables.find(({ name }) => name === table)
    return (found?.lines ?? []).map((_, row) =>
      Object.fromEntries(found?.columns.map(({ name, cells }) => [name, cells[row]]) ?? []),
    )
  }

  it('adds the rows of a batch and the paper they cite', async () => {
    const batches = [officeBatch(1, [recordOf({ qualifier: 'gt' })])]
    expect((await rowsOf(batches)).at(-1)).toMatchObject({
      indicator_id: 'exports',
      period: '2025-11',
      basis: 'ytd',
      value: '41.2',
      status: 'preliminary',
      published_on: '2025-12-05',
      document_id: 'tep-so-cong-thuong',
      qualifier: 'trên',
    })
    expect((await rowsOf(batches, 'documents')).at(-1)).toMatchObject({
      kind: 'government',
      title: 'Báo cáo tháng',
      publisher: 'Sở Công Thương',
    })
  })

  it('lets the later batch of a sender replace the earlier, and the earlier return when it is undone', async () => {
    const [first, second] = [
      officeBatch(1, [recordOf()]),
      officeBatch(2, [recordOf({ value: '42' })]),
    ]
    const valueWith = async (batches: BatchInput[]) => (await rowsOf(batches)).at(-1)?.value
    expect(await valueWith([second, first])).toBe('42')
    expect(await valueWith([first])).toBe('41.2')
    const { batches } = await read([first, second])
    expect(batches.map(({ touches }) => touches)).toEqual([[], [1]])
  })

  it('gives the same tables for the same files and recipes, and the published ones without', async () => {
    const batches = [officeBatch(1, [recordOf(), recordOf({ line: 8, period: '2025-12' })])]
    expect(await read(batches)).toEqual(await read(batches))
    const { tables } = await read([])
    expect(tables.find(({ name }) => name === 'actuals')?.lines).toHaveLength(6)
  })

  it('makes targets with bounds by their words, then by the good direction', async () => {
    const target = (change: Partial<ImportRecord>) =>
      recordOf({ measure: 'target', period: '2027', basis: 'period', ...change })
    const rows = await rowsOf(
      [
        officeBatch(1, [
          target({ value: '50', raw: '50' }),
          target({ column: 4, indicatorId: 'poverty-rate', value: '0.4' }),
          target({ column: 5, indicatorId: 'pci-rank', value: '3', qualifier: 'lt' }),
          target({ column: 6, indicatorId: 'grdp-growth', value: null, low: '12', high: '13' }),
        ]),
      ],
      'targets',
    )
    expect(rows.slice(-4)).toMatchObject([
      { item: '1', lower: '50', upper: null, strict: false, as_written: '50 tỷ USD' },
      { item: '2', lower: null, upper: '0.4' },
      { item: '3', lower: null, upper: '3', strict: true },
      { item: '4', lower: '12', upper: '13' },
    ])
  })

  it('creates the indicators a recipe names', async () => {
    const indicator = {
      indicatorId: 'rice-output',
      nameVi: 'Sản lượng lúa',
      domain: 'economy',
      measureUnit: 'triệu tấn',
      decimals: 1,
      direction: 'increase',
      accumulation: 'level',
      attainment: 'ratio',
    } as const
    const choices = { newIndicators: [indicator], indicators: { 'san luong': 'rice-output' } }
    const record = recordOf({ indicatorId: 'rice-output', basis: 'period', value: '62.5' })
    const batches = [officeBatch(1, [record], { choices })]
    expect((await rowsOf(batches)).at(-1)).toMatchObject({ indicator_id: 'rice-output' })
    expect((await rowsOf(batches, 'indicators')).at(-1)).toMatchObject({
      name_vi: 'Sản lượng lúa',
      aliases: 'san luong',
      org_rollup: 'none',
    })
  })

  it('tells of a batch whose bytes are gone, and counts the others', async () => {
    const lost = { ...officeBatch(1, []), bytes: null }
    const { issues, batches } = await read([lost, officeBatch(2, [recordOf()])])
    expect(issues).toContainEqual(
      expect.objectContaining({ code: 'batch-file-lost', file: '#1 bao-cao.csv' }),
    )
    expect(batches.map(({ accepted }) => accepted)).toEqual([0, 1])
  })

  it('keeps apart two files of one name, and the published file of that name', async () => {
    const text = new TextDecoder().decode(folder.get('actuals.csv'))
    const bad = text.replace('2025-10,ytd', '2025-Q3,ytd')
    const { issues, counts } = await read([canonicalBatch(1, bad)])
    expect(issues).toMatchObject([{ code: 'basis-mismatch', file: '#1 actuals.csv', line: 5 }])
    expect(counts.filter(({ file }) => file.endsWith('actuals.csv'))).toEqual([
      { file: 'actuals.csv', rows: 6, accepted: 6, rejected: 0 },
      { file: '#1 actuals.csv', rows: 6, accepted: 5, rejected: 1 },
    ])
  })
})
