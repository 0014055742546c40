import fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildTables } from '../../support/build-tables.ts'
import { queryTables } from '../../support/open-test-database.ts'

const documents = [
  { document_id: 'yearbook', kind: 'statistics' },
  { document_id: 'report', kind: 'government' },
  { document_id: 'another-report', kind: 'government' },
  { document_id: 'paper', kind: 'press' },
  { document_id: 'blog', kind: 'other' },
]

/** One value of each observation in each paper at most; everything the rule looks at differs within few choices. */
const actuals = fc.uniqueArray(
  fc.record({
    org_unit_id: fc.constantFrom('city', 'ward'),
    period: fc.constantFrom('2024', '2025', '2025-05', '2025-06', '2025-07'),
    basis: fc.constantFrom('period', 'ytd'),
    document_id: fc.constantFrom(...documents.map(({ document_id }) => document_id), 'unlisted'),
    status: fc.constantFrom('official', 'preliminary', 'estimate'),
    published_on: fc.constantFrom(null, '2025-07-01', '2026-01-15'),
    preferred: fc.boolean(),
    value: fc.constantFrom('1', '2', '3'),
  }),
  {
    minLength: 30,
    maxLength: 80,
    selector: ({ org_unit_id, period, basis, document_id }) =>
      [org_unit_id, period, basis, document_id].join(),
  },
)

const disagreements = `select h.org_unit_id, h.period, h.basis, h.document_id, v.document_id as expected, h.value_count, n.values
    from headline_actuals h
    full join (from published_values where is_headline) v using (indicator_id, org_unit_id, period, basis)
    left join (select org_unit_id, period, basis, count(distinct value) as values, min(value) as lowest, max(value) as highest
      from actuals group by all) n using (org_unit_id, period, basis)
    where (h.document_id, h.value, h.status, h.preferred, h.published_on, h.value_count, h.lowest, h.highest)
      is distinct from (v.document_id, v.value, v.status, v.preferred, v.published_on, n.values, n.lowest, n.highest)`

test('the headline is the published value that the rule puts first, with all that was said of the observation', async () => {
  await fc.assert(
    fc.asyncProperty(actuals, async (rows) => {
      const orgUnits = [{ org_unit_id: 'city' }, { org_unit_id: 'ward', type: 'ward' }]
      const tables = buildTables({ documents, 'org-units': orgUnits, actuals: rows })
      expect(await queryTables(tables, disagreements)).toEqual([])
    }),
    { numRuns: 4 },
  )
})
