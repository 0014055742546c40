import { useRef } from 'react'
import type { Engine } from '../database/engine.ts'
import { type AnnualSeriesRow, listAnnualSeries } from '../queries/list-annual-series.ts'
import { type ChangePeriodRow, listChangePeriods } from '../queries/list-change-periods.ts'
import { type DocumentRow, listDocuments } from '../queries/list-documents.ts'
import { listYearChanges, type YearChangeRow } from '../queries/list-year-changes.ts'
import type { Selection } from '../state/selection.ts'
import { type Answer, useQuery } from '../state/use-query.ts'
import { latestToDate, type PeriodChoice } from '../view-models/trends-choice.ts'

/** The rows the page is made of. */
export type TrendsAnswer = {
  rows: YearChangeRow[]
  series: AnnualSeriesRow[]
  documents: DocumentRow[]
  periods: ChangePeriodRow[]
  shown: PeriodChoice
}

export type TrendsState =
  | { state: 'loading' }
  | { state: 'failed'; error: unknown; retry: () => void }
  | { state: 'ready'; answer: TrendsAnswer; isBusy: boolean }

const everything = {}
const everyIndicator = { indicatorId: null }

/** Asks for the comparison chosen and keeps the last one on screen while the next is computed. */
export function useTrends(engine: Engine, selection: Selection): TrendsState {
  const periods = useQuery(engine, listChangePeriods, everything)
  const series = useQuery(engine, listAnnualSeries, everyIndicator)
  const documents = useQuery(engine, listDocuments, everything)
  const changes = useChanges(engine, selection, periods)
  const last = useRef<TrendsAnswer | null>(null)
  const answers = [periods, series, documents, changes.answer]
  const failed = answers.find((answer) => answer.state === 'failed')
  if (failed?.state === 'failed')
    return { state: 'failed', error: failed.error, retry: failed.retry }
  const isReady = answers.every((answer) => answer.state === 'ready')
  if (isReady) {
    last.current = {
      rows: rowsOf(changes.answer),
      series: rowsOf(series),
      documents: rowsOf(documents),
      periods: rowsOf(periods),
      shown: changes.shown,
    }
  }
  return last.current
    ? { state: 'ready', answer: last.current, isBusy: !isReady }
    : { state: 'loading' }
}

/** The comparison of the selection; without one and without a single whole year, the latest year to date. */
function useChanges(engine: Engine, selection: Selection, periods: Answer<ChangePeriodRow>) {
  const basis = selection.period !== null && selection.basis === 'ytd' ? 'ytd' : 'period'
  const wanted: PeriodChoice = { period: selection.period, basis }
  const first = useQuery(engine, listYearChanges, wanted)
  const isEmpty = wanted.period === null && first.state === 'ready' && first.rows.length === 0
  const fallback = isEmpty ? latestToDate(rowsOf(periods)) : null
  const second = useQuery(engine, listYearChanges, fallback)
  return fallback ? { answer: second, shown: fallback } : { answer: first, shown: wanted }
}

function rowsOf<Row>(answer: Answer<Row>): Row[] {
  return answer.state === 'ready' ? answer.rows : []
}
