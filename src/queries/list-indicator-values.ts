import type { Engine, RunOptions } from '../database/engine.ts'
import type { ActualStatus } from '../domain/status.ts'

/** Null = every indicator. */
export type IndicatorValuesParameters = { indicatorId: string | null }

/** One published value of an indicator, whatever the perimeter and period. */
export type IndicatorValueRow = {
  indicatorId: string
  orgUnitId: string
  orgUnitName: string
  orgUnitNameEn: string | null
  /** Last day the perimeter existed; null while it does. */
  unitValidTo: string | null
  unitValidFrom: string | null
  block: string | null
  period: string
  basis: 'period' | 'ytd'
  frequency: 'years' | 'year' | 'quarter' | 'month'
  year: number
  /** Last month of the period, 1–12. */
  month: number
  periodEnd: string
  value: number
  status: ActualStatus
  qualifier: string | null
  note: string | null
  publishedOn: string | null
  documentId: string
  documentKind: string
  title: string
  publisher: string | null
  url: string | null
  isHeadline: boolean
  /** What put the headline first; null beside the others. */
  decidedBy: 'only' | 'preferred' | 'status' | 'source' | 'date' | 'order' | null
}

const sql = `
select v.indicator_id as indicatorId, v.org_unit_id as orgUnitId, u.name as orgUnitName, u.name_en as orgUnitNameEn, u.valid_to as unitValidTo,
  u.valid_from as unitValidFrom, v.block, v.period, v.basis, period_frequency(v.period) as frequency,
  period_year(v.period) as year, period_last_month(v.period) as month, period_end(v.period) as periodEnd,
  v.value, v.status, v.qualifier, v.note, v.published_on as publishedOn, v.document_id as documentId,
  v.document_kind as documentKind, v.title, v.publisher, v.url, v.is_headline as isHeadline, v.decided_by as decidedBy
from published_values v
join org_units u using (org_unit_id)
where matches(v.indicator_id, $indicatorId) and v.block is null
order by periodEnd, v.basis, v.org_unit_id, v.is_headline desc, v.document_id`

/** Every published value of an indicator, or of all, for the city and its predecessors, oldest first. */
export async function listIndicatorValues(
  engine: Engine,
  parameters: IndicatorValuesParameters,
  options?: RunOptions,
) {
  return (await engine.run(
    { name: 'list-indicator-values', sql, parameters },
    options,
  )) as IndicatorValueRow[]
}
