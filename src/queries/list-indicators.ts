import type { Engine, RunOptions } from '../database/engine.ts'

/** One indicator, for choosers, the palette and the head of its page. */
export type IndicatorRow = {
  indicatorId: string
  nameVi: string
  nameEn: string
  domain: string
  measureUnit: string | null
  decimals: number
  direction: 'increase' | 'decrease' | 'none'
  accumulation: 'cumulative' | 'level' | 'growth' | 'rank' | 'milestone'
  attainment: 'ratio' | 'points' | 'rank' | 'milestone'
  parentId: string | null
  relatedId: string | null
  leadOrgUnitName: string | null
  leadOrgUnitNameEn: string | null
  definitionVi: string | null
  definitionEn: string | null
  caveatVi: string | null
  caveatEn: string | null
  /** Other names offices use, `|` between; for search. */
  aliases: string | null
  targetCount: number
  valueCount: number
  /** Organisational units of a block that report or have targets; 0 = only the city. */
  unitCount: number
}

const sql = `
with targets_of as (select indicator_id, count(*) as n from targets group by indicator_id),
values_of as (select indicator_id, count(*) as n from actuals group by indicator_id),
units_of as (
  select k.indicator_id, count(distinct k.org_unit_id) as n
  from (select indicator_id, org_unit_id from actuals union select indicator_id, org_unit_id from targets) k
  join org_units u using (org_unit_id)
  where u.block is not null
  group by k.indicator_id
)
select i.indicator_id as indicatorId, i.name_vi as nameVi, i.name_en as nameEn, i.domain, i.measure_unit as measureUnit,
  i.decimals, i.direction, i.accumulation, i.attainment, i.parent_id as parentId, i.related_id as relatedId,
  l.name as leadOrgUnitName, l.name_en as leadOrgUnitNameEn, i.definition_vi as definitionVi,
  i.definition_en as definitionEn, i.caveat_vi as caveatVi, i.caveat_en as caveatEn, i.aliases,
  coalesce(t.n, 0)::integer as targetCount, coalesce(v.n, 0)::integer as valueCount, coalesce(k.n, 0)::integer as unitCount
from indicators i
left join org_units l on l.org_unit_id = i.lead_org_unit_id
left join targets_of t using (indicator_id)
left join values_of v using (indicator_id)
left join units_of k using (indicator_id)
order by i.indicator_id`

/** Every indicator. */
export async function listIndicators(
  engine: Engine,
  _: Record<string, never>,
  options?: RunOptions,
) {
  return (await engine.run({ name: 'list-indicators', sql }, options)) as IndicatorRow[]
}
