import type { Engine, RunOptions } from '../database/engine.ts'

/** A paper that sets targets or a source that publishes values. */
export type DocumentRow = {
  documentId: string
  kind:
    | 'directive'
    | 'plan'
    | 'resolution'
    | 'statistics'
    | 'government'
    | 'press'
    | 'other'
    | 'computed'
  number: string | null
  title: string
  issuerName: string | null
  issuerNameEn: string | null
  /** ISO date; null for a draft or a source without a date. */
  issuedOn: string | null
  /** issued | draft | published | sample */
  status: string
  url: string | null
  publisher: string | null
  note: string | null
  targetCount: number
  itemCount: number
  valueCount: number
}

const sql = `
with targets_of as (select document_id, count(*) as n, count(distinct (item, org_unit_id)) as items from targets group by document_id),
values_of as (select document_id, count(*) as n from actuals group by document_id)
select d.document_id as documentId, d.kind, d.number, d.title, u.name as issuerName, u.name_en as issuerNameEn,
  d.issued_on as issuedOn, d.status, d.url, d.publisher, d.note,
  coalesce(t.n, 0)::integer as targetCount, coalesce(t.items, 0)::integer as itemCount, coalesce(v.n, 0)::integer as valueCount
from documents d
left join org_units u on u.org_unit_id = d.issuer_org_unit_id
left join targets_of t using (document_id)
left join values_of v using (document_id)
order by t.n is null, d.issued_on desc nulls last, d.document_id`

/** Every document: those with targets first, latest first. */
export async function listDocuments(
  engine: Engine,
  _: Record<string, never>,
  options?: RunOptions,
) {
  return (await engine.run({ name: 'list-documents', sql }, options)) as DocumentRow[]
}
