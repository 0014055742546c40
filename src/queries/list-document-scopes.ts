import type { Engine, RunOptions } from '../database/engine.ts'

/** A document as it binds one organisational unit: what the document chooser lists. */
export type DocumentScopeRow = {
  documentId: string
  orgUnitId: string
  orgUnitName: string
  orgUnitNameEn: string
  kind: string
  /** Official number, e.g. `03/CT-UBND`; null when the paper shows none. */
  number: string | null
  title: string
  /** ISO date; null for a draft without a date. */
  issuedOn: string | null
  /** issued | draft */
  documentStatus: string
  issuerName: string | null
  issuerNameEn: string | null
  /** The period most of its targets are for. */
  period: string
  itemCount: number
  itemsWithActual: number
  /** ISO date: the last day any actual of the document's period speaks of. */
  defaultAsOf: string
  /** The scorecard to open first. */
  isDefault: boolean
}

const sql = `
select s.document_id as documentId, s.org_unit_id as orgUnitId, u.name as orgUnitName, u.name_en as orgUnitNameEn,
  d.kind, d.number, d.title, d.issued_on as issuedOn, d.status as documentStatus, i.name as issuerName, i.name_en as issuerNameEn,
  s.period, s.item_count::integer as itemCount, s.items_with_actual::integer as itemsWithActual,
  s.default_as_of as defaultAsOf, s.is_default as isDefault
from document_scopes s
join documents d using (document_id)
join org_units u using (org_unit_id)
left join org_units i on i.org_unit_id = d.issuer_org_unit_id
order by s.last_end desc, s.document_id, s.org_unit_id`

/** Every document that sets targets, latest period first. */
export async function listDocumentScopes(
  engine: Engine,
  _: Record<string, never>,
  options?: RunOptions,
) {
  return (await engine.run({ name: 'list-document-scopes', sql }, options)) as DocumentScopeRow[]
}
