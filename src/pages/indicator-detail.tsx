import { useMemo } from 'react'
import { LoadingScorecard } from '../components/ui/loading-scorecard.tsx'
import { useText } from '../components/ui/text-context.ts'
import type { Engine } from '../database/engine.ts'
import type { IndicatorTargetRow } from '../queries/list-indicator-targets.ts'
import type { IndicatorRow } from '../queries/list-indicators.ts'
import { openingView, type Selection, serializeHash } from '../state/selection.ts'
import { useChoose, useSelection } from '../state/selection-context.ts'
import type { IndicatorLinks } from '../view-models/indicator.ts'
import { toIndicatorModel } from '../view-models/indicator-model.ts'
import { chooseTarget } from '../view-models/indicator-targets.ts'
import { FailureNotice } from './failure-notice.tsx'
import {
  type IndicatorAnswer,
  useExpectedPath,
  useIndicator,
  useTargetWhy,
} from './indicator-answers.ts'
import { IndicatorByUnit, useByUnitAhead } from './indicator-by-unit.tsx'
import { IndicatorView } from './indicator-view.tsx'

type Props = { engine: Engine; indicator: IndicatorRow; indicators: readonly IndicatorRow[] }

/** One indicator: asks, chooses the target in view, draws. */
export function IndicatorDetail(props: Props) {
  const { engine, indicator, indicators } = props
  const { t } = useText()
  const { asOf } = useSelection()
  const page = useIndicator(engine, indicator.indicatorId, indicators, asOf)
  useByUnitAhead(engine, indicator)
  if (page.state === 'failed')
    return <FailureNotice error={page.error} title={t('failure.queryTitle')} onRetry={page.retry} />
  if (page.state === 'loading')
    return <LoadingScorecard label={t('indicatorPage.loading')} share={null} />
  return <Ready {...props} answer={page.answer} />
}

function Ready({ engine, indicator, indicators, answer }: Props & { answer: IndicatorAnswer }) {
  const text = useText()
  const selection = useSelection()
  const choose = useChoose()
  const target = chooseTarget(answer.targets, selection)
  const expected = useExpectedPath(engine, target)
  const why = useTargetWhy(engine, target, selection.asOf, text)
  const model = useMemo(
    () =>
      toIndicatorModel({
        ...answer,
        indicator,
        indicators,
        target,
        expected,
        links: toLinks(selection),
        toTargetHref: (row) => targetHref(row, indicator.indicatorId, selection),
        text,
      }),
    [answer, indicator, indicators, target, expected, selection, text],
  )
  const list = serializeHash({
    path: '/chi-tieu',
    selection: openingView(selection, { isSample: selection.isSample }),
  })
  const onTarget = (targetId: string) => {
    const next = answer.targets.find((row) => String(row.targetId) === targetId)
    if (next) choose(targetChoice(next))
  }
  const unitsHref = toLinks(selection).toUnits(indicator.indicatorId)
  const byUnit = indicator.unitCount > 0 && (
    <IndicatorByUnit engine={engine} indicator={indicator} unitsHref={unitsHref} />
  )
  return <IndicatorView {...{ model, why, onTarget, byUnit }} listHref={list} />
}

function targetChoice({ documentId, orgUnitId, period }: IndicatorTargetRow) {
  return { documentId, orgUnitId, period }
}

function targetHref(row: IndicatorTargetRow, indicatorId: string, selection: Selection): string {
  const next = { ...selection, ...targetChoice(row) }
  return serializeHash({ path: `/chi-tieu/${indicatorId}`, selection: next })
}

function toLinks(selection: Selection): IndicatorLinks {
  const { isSample } = selection
  return {
    toIndicator: (indicatorId) =>
      serializeHash({
        path: `/chi-tieu/${indicatorId}`,
        selection: openingView(selection, { isSample }),
      }),
    toUnits: (indicatorId) =>
      serializeHash({
        path: '/don-vi',
        selection: openingView(selection, { isSample, indicatorId }),
      }),
  }
}
