import type { Engine, RunOptions } from '../database/engine.ts'
import { keepResults } from '../database/keep-results.ts'
import type { ActualStatus } from '../domain/status.ts'

export type PublishedValuesParameters = {
  documentId: string
  orgUnitId: string
  asOf: string | null
}

/** One published value of the key a scorecard row takes its headline from. */
export type PublishedValueRow = {
  targetId: number
  value: number
  period: string
  basis: 'period' | 'ytd'
  valueStatus: ActualStatus
  qualifier: string | null
  note: string | null
  documentId: string
  documentKind: string
  title: string
  publisher: string | null
  url: string | null
  publishedOn: string | null
  isHeadline: boolean
  /** Chosen by hand over the headline rule; the note says why. */
  isPreferred: boolean
  /** Would the target be satisfied under this value; null without a bound. */
  satisfied: boolean | null
  /** This value − aim, in the measure unit. */
  variance: number | null
}

const sql = `
select v.target_id::integer as targetId, v.value, v.period, v.basis, v.value_status as valueStatus, v.qualifier, v.note,
  v.value_document_id as documentId, d.kind as documentKind, d.title, d.publisher, d.url,
  v.published_on as publishedOn, v.is_headline as isHeadline, v.preferred as isPreferred, v.satisfied, v.variance
from alternative_verdicts($asOf, document := $documentId, unit := $orgUnitId) v
join documents d on d.document_id = v.value_document_id
order by v.target_id, v.is_headline desc, status_rank(v.value_status), source_rank(d.kind), v.published_on desc nulls last, d.document_id`

/** All published values behind a scorecard, headline first. */
export async function listPublishedValues(
  engine: Engine,
  parameters: PublishedValuesParameters,
  options?: RunOptions,
) {
  await keepResults(engine, parameters)
  const statement = { name: 'list-published-values', sql, parameters }
  return (await engine.run(statement, options)) as PublishedValueRow[]
}
