import type { Engine, RunOptions } from '../database/engine.ts'

/** One organisational unit with the time it exists. */
export type OrgUnitRow = {
  orgUnitId: string
  name: string
  nameEn: string | null
  type: 'city' | 'department' | 'ward' | 'commune' | 'special_zone' | 'former_province'
  /** departments | wards | communes; null for cities. Units are ranked only inside their block. */
  block: 'departments' | 'wards' | 'communes' | null
  parentId: string | null
  /** ISO dates; null = open. */
  validFrom: string | null
  validTo: string | null
  successorId: string | null
  /** Which former perimeter a commune-level unit comes from; null otherwise. */
  formerBoundary: string | null
  areaKm2: number | null
  population: number | null
  /** Centroid, degrees; null for departments. */
  lon: number | null
  lat: number | null
  aliases: string | null
  /** Targets documents set for it. */
  targetCount: number
  valueCount: number
}

const sql = `
with targets_of as (select org_unit_id, count(*) as n from targets group by org_unit_id),
values_of as (select org_unit_id, count(*) as n from actuals group by org_unit_id)
select u.org_unit_id as orgUnitId, u.name, u.name_en as nameEn, u.type, u.block, u.parent_id as parentId,
  u.valid_from as validFrom, u.valid_to as validTo, u.successor_id as successorId, u.former_boundary as formerBoundary,
  u.area_km2 as areaKm2, u.population, u.lon, u.lat, u.aliases,
  coalesce(t.n, 0)::integer as targetCount, coalesce(v.n, 0)::integer as valueCount
from org_units u
left join targets_of t using (org_unit_id)
left join values_of v using (org_unit_id)
order by u.org_unit_id`

/** Every organisational unit. */
export async function listOrgUnits(engine: Engine, _: Record<string, never>, options?: RunOptions) {
  return (await engine.run({ name: 'list-org-units', sql }, options)) as OrgUnitRow[]
}
