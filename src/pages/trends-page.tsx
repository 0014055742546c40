import { useEffect, useMemo } from 'react'
import { LoadingScorecard } from '../components/ui/loading-scorecard.tsx'
import { useText } from '../components/ui/text-context.ts'
import type { Engine } from '../database/engine.ts'
import { serializeHash } from '../state/selection.ts'
import { useSelection } from '../state/selection-context.ts'
import { toTrendsModel } from '../view-models/trends.ts'
import { FailureNotice } from './failure-notice.tsx'
import { TrendsChoice } from './trends-choice.tsx'
import { type TrendsAnswer, useTrends } from './trends-query.ts'
import { TrendsView } from './trends-view.tsx'
import '../styles/trends.css'

type Props = {
  engine: Engine
  /** Sample data are loaded: the title of the document says so. */
  isSample: boolean
}

/** Xu hướng: how actuals and targets moved against the year before, and what may not be compared. */
export function TrendsPage({ engine, isSample }: Props) {
  const { t } = useText()
  const trends = useTrends(engine, useSelection())
  usePageTitle(isSample)
  if (trends.state === 'failed') {
    return (
      <FailureNotice error={trends.error} title={t('trendsPage.failed')} onRetry={trends.retry} />
    )
  }
  if (trends.state === 'loading')
    return <LoadingScorecard label={t('trendsPage.loading')} share={null} />
  return <Trends answer={trends.answer} isBusy={trends.isBusy} />
}

function Trends({ answer, isBusy }: { answer: TrendsAnswer; isBusy: boolean }) {
  const text = useText()
  const selection = useSelection()
  const model = useMemo(() => {
    const hrefOf = (indicatorId: string) =>
      serializeHash({
        path: `/chi-tieu/${indicatorId}`,
        selection: { ...selection, orgUnitId: null, domain: null, period: null, basis: null },
      })
    const { orgUnitId, domain } = selection
    const scope = { orgUnitId, domain }
    return toTrendsModel({ ...answer, ...scope, hrefOf, text })
  }, [answer, selection, text])
  return (
    <>
      <TrendsChoice periods={answer.periods} rows={answer.rows} shown={answer.shown} />
      <TrendsView model={model} shown={answer.shown} isBusy={isBusy} />
    </>
  )
}

function usePageTitle(isSample: boolean) {
  const { t } = useText()
  useEffect(() => {
    const title = `${t('trendsPage.title')} · ${t('app.name')}`
    document.title = isSample ? t('sample.title', { mark: t('sample.mark'), title }) : title
  }, [t, isSample])
}
