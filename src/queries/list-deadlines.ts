import type { Engine, RunOptions } from '../database/engine.ts'

export type DeadlinesParameters = { asOf: string | null }

/** One dated deadline; a yearly one comes back every year. */
export type DeadlineRow = {
  documentId: string
  documentTitle: string
  documentNumber: string | null
  due: string
  concerns: 'launch' | 'report' | 'end'
  period: string | null
  who: string
  /** Translation; null shows the words of the paper. */
  whoEn: string | null
  recurs: string | null
  textVi: string
  textEn: string
  note: string | null
  /** The day has come at the as-of date. */
  isPast: boolean
  /** Days from the as-of date to the deadline; negative once it has passed. */
  daysLeft: number
  /** Values still missing for it: units × indicators; only for reports. */
  missingCount: number
}

const sql = `
with late as (select document_id, due, count(*) as n from late_units($asOf) group by document_id, due)
select o.document_id as documentId, d.title as documentTitle, d.number as documentNumber, o.due, o.concerns, o.period, o.who, o.who_en as whoEn,
  o.recurs, o.text_vi as textVi, o.text_en as textEn, o.note,
  o.due <= coalesce($asOf::date, (select max(period_end) from headline_actuals)) as isPast,
  (o.due - coalesce($asOf::date, (select max(period_end) from headline_actuals)))::integer as daysLeft, coalesce(l.n, 0)::integer as missingCount
from deadline_occurrences o
join documents d using (document_id)
left join late l on l.document_id = o.document_id and l.due = o.due and o.concerns = 'report'
order by o.due, o.document_id, o.who`

/** Every deadline by day. */
export async function listDeadlines(
  engine: Engine,
  parameters: DeadlinesParameters,
  options?: RunOptions,
) {
  return (await engine.run({ name: 'list-deadlines', sql, parameters }, options)) as DeadlineRow[]
}
