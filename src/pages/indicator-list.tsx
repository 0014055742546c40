import { useMemo } from 'react'
import { DataTable } from '../components/tables/data-table.tsx'
import { LoadingScorecard } from '../components/ui/loading-scorecard.tsx'
import { useText } from '../components/ui/text-context.ts'
import type { Engine } from '../database/engine.ts'
import { tableTools } from '../export/table-text.ts'
import { listIndicatorTargets } from '../queries/list-indicator-targets.ts'
import type { IndicatorRow } from '../queries/list-indicators.ts'
import { openingView, serializeHash } from '../state/selection.ts'
import { useSelection } from '../state/selection-context.ts'
import { useQuery } from '../state/use-query.ts'
import { toIndicatorList } from '../view-models/indicator-list.ts'
import { FailureNotice } from './failure-notice.tsx'

type Props = { engine: Engine; indicators: readonly IndicatorRow[] }

/** Every indicator by domain, with search and the way to each. */
export function IndicatorList({ engine, indicators }: Props) {
  const text = useText()
  const { t } = text
  const selection = useSelection()
  const parameters = { indicatorId: null, orgUnitId: null, asOf: selection.asOf }
  const answer = useQuery(engine, listIndicatorTargets, parameters)
  const targets = answer.state === 'ready' ? answer.rows : null
  const model = useMemo(() => {
    const { isSample } = selection
    const toHref = (indicatorId: string) =>
      serializeHash({
        path: `/chi-tieu/${indicatorId}`,
        selection: openingView(selection, { isSample }),
      })
    return targets && toIndicatorList({ indicators, targets, toHref, text })
  }, [indicators, targets, selection, text])
  if (answer.state === 'failed')
    return (
      <FailureNotice error={answer.error} title={t('failure.queryTitle')} onRetry={answer.retry} />
    )
  if (!model) return <LoadingScorecard label={t('indicatorPage.loading')} share={null} />
  return (
    <div className="indicator-list">
      <h1 className="headline">{t('indicatorPage.allIndicators')}</h1>
      <p className="indicator-lead">{t('indicatorPage.list.lead', { count: indicators.length })}</p>
      <DataTable model={model} caption={t('indicatorPage.list.caption')} tools={tableTools} />
    </div>
  )
}
