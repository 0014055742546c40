import type { Engine, RunOptions } from '../database/engine.ts'
import type { ActualStatus, Status } from '../domain/status.ts'

export type ResultsParameters = {
  /** ISO date; null takes each document's default. */
  asOf: string | null
  /** null = every document. */
  documentId: string | null
}

/** One target row with its result, in the words of the method; the machine-readable report. */
export type ResultRow = {
  indicator_id: string
  org_unit_id: string
  period: string
  document_id: string
  item: string
  lower: number | null
  upper: number | null
  stretch: number | null
  /** Headline value in the indicator's measure unit; null = nothing known. */
  actual: number | null
  actual_period: string | null
  actual_basis: 'period' | 'ytd' | null
  actual_status: ActualStatus | null
  actual_document_id: string | null
  /** Distinct published values for that key. */
  value_count: number | null
  variance: number | null
  gap: number | null
  attainment_ratio: number | null
  pace_ratio: number | null
  status: Status
  reason: string | null
  as_of: string
}

const sql = `
select indicator_id, org_unit_id, period, document_id, item, lower, upper, stretch,
  actual, actual_period, actual_basis, actual_status, actual_document_id, value_count::integer as value_count,
  variance, gap, attainment_ratio, pace_ratio, status, reason, as_of_date as as_of
from target_results($asOf, document := $documentId)
order by target_id`

/** The results view for the chosen documents. */
export async function listResults(
  engine: Engine,
  parameters: ResultsParameters,
  options?: RunOptions,
) {
  return (await engine.run({ name: 'list-results', sql, parameters }, options)) as ResultRow[]
}
