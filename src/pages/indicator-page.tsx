import { useEffect } from 'react'
import { LoadingScorecard } from '../components/ui/loading-scorecard.tsx'
import { useText } from '../components/ui/text-context.ts'
import type { Engine } from '../database/engine.ts'
import { type IndicatorRow, listIndicators } from '../queries/list-indicators.ts'
import { openingView, type Selection, serializeHash } from '../state/selection.ts'
import { useSelection } from '../state/selection-context.ts'
import { useQuery } from '../state/use-query.ts'
import { indicatorName } from '../view-models/indicator.ts'
import '../styles/indicator.css'
import { FailureNotice } from './failure-notice.tsx'
import { IndicatorDetail } from './indicator-detail.tsx'
import { IndicatorList } from './indicator-list.tsx'

type Props = {
  engine: Engine
  /** Sample data are loaded: the title of the document says so. */
  isSample: boolean
  /** Null = the list of all indicators. */
  indicatorId: string | null
}

const everything = {}

/** Chỉ tiêu: one indicator with its targets, values and sources, or the list of all. */
export function IndicatorPage({ engine, isSample, indicatorId }: Props) {
  const { t } = useText()
  const selection = useSelection()
  const answer = useQuery(engine, listIndicators, everything)
  const indicators = answer.state === 'ready' ? answer.rows : []
  const indicator = indicators.find((row) => row.indicatorId === indicatorId) ?? null
  useTitle(indicator, isSample)
  if (answer.state === 'failed')
    return (
      <FailureNotice error={answer.error} title={t('failure.queryTitle')} onRetry={answer.retry} />
    )
  if (answer.state === 'loading')
    return <LoadingScorecard label={t('indicatorPage.loading')} share={null} />
  if (indicatorId === null) return <IndicatorList engine={engine} indicators={indicators} />
  if (!indicator) return <Unknown id={indicatorId} selection={selection} />
  return (
    <IndicatorDetail
      key={indicator.indicatorId}
      engine={engine}
      indicator={indicator}
      indicators={indicators}
    />
  )
}

function useTitle(indicator: IndicatorRow | null, isSample: boolean) {
  const text = useText()
  useEffect(() => {
    const { t } = text
    const name = indicator ? indicatorName(indicator, text) : t('indicatorPage.title')
    const title = t('indicatorPage.documentTitle', { name, app: t('app.name') })
    document.title = isSample ? t('sample.title', { mark: t('sample.mark'), title }) : title
  }, [indicator, text, isSample])
}

function Unknown({ id, selection }: { id: string; selection: Selection }) {
  const { t } = useText()
  const { isSample } = selection
  const list = serializeHash({ path: '/chi-tieu', selection: openingView(selection, { isSample }) })
  return (
    <div role="alert">
      <h1 className="empty">{t('indicatorPage.unknown', { id })}</h1>
      <p>
        <a href={list}>{t('indicatorPage.allIndicators')}</a>
      </p>
    </div>
  )
}
