import type { Engine, RunOptions } from '../database/engine.ts'

/** An organisational unit that has a scorecard: it is given targets, or its own paper sets some. */
export type ScopeUnitRow = {
  orgUnitId: string
  name: string
  nameEn: string
  type: string
  /** departments | wards | communes; null for a city or province. */
  block: string | null
  /** Other names, `|` between. */
  aliases: string | null
  /** Last day of the unit; ISO date, null while it exists. */
  validTo: string | null
  /** The scorecard its own paper opens, for a unit that is given no targets itself; null otherwise. */
  documentId: string | null
  boundOrgUnitId: string | null
}

const sql = `
with bound as (select distinct org_unit_id from document_scopes),
own_papers as (
  select d.issuer_org_unit_id as org_unit_id, s.document_id, s.org_unit_id as bound_org_unit_id
  from document_scopes s
  join documents d using (document_id)
  where d.issuer_org_unit_id not in (select org_unit_id from bound)
),
listed as (
  select org_unit_id, null as document_id, null as bound_org_unit_id from bound
  union all
  from own_papers
)
select u.org_unit_id as orgUnitId, u.name, u.name_en as nameEn, u.type, u.block, u.aliases, u.valid_to as validTo,
  l.document_id as documentId, l.bound_org_unit_id as boundOrgUnitId
from listed l
join org_units u using (org_unit_id)
order by u.org_unit_id, l.document_id`

/** The units a scorecard can be chosen by. */
export async function listScopeUnits(
  engine: Engine,
  _: Record<string, never>,
  options?: RunOptions,
) {
  return (await engine.run({ name: 'list-scope-units', sql }, options)) as ScopeUnitRow[]
}
