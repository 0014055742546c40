import { useMemo } from 'react'
import { HatchPatterns } from '../components/charts/hatch-patterns.tsx'
import { UnitRanking } from '../components/charts/unit-ranking.tsx'
import { useText } from '../components/ui/text-context.ts'
import type { Engine } from '../database/engine.ts'
import { slideSubject } from '../domain/deck.ts'
import { tableTools } from '../export/table-text.ts'
import type { IndicatorRow } from '../queries/list-indicators.ts'
import { listUnitPeriods, type UnitPeriodRow } from '../queries/list-unit-periods.ts'
import { listUnitValues } from '../queries/list-unit-values.ts'
import { useQuery } from '../state/use-query.ts'
import { withSlide } from '../view-models/chart-frame.ts'
import { toPeriodOptions } from '../view-models/unit-choice.ts'
import { type UnitBlock, unitBlocks } from '../view-models/unit-entry.ts'
import { toRankingModel } from '../view-models/unit-ranking.ts'
import { latestOfUnits, ofIndicator } from './of-indicator.ts'
import { useUnitContext } from './unit-context.ts'
import { toUnitPicture } from './unit-picture.ts'
import { UnitWait } from './unit-wait.tsx'
import '../styles/units.css'

type Props = { engine: Engine; indicator: IndicatorRow; unitsHref: string }

const everything = {}

/** Asks for what the part will show, beside the page's own questions and not after them. */
export function useByUnitAhead(engine: Engine, { indicatorId, unitCount }: IndicatorRow): void {
  const answer = useQuery(engine, listUnitPeriods, unitCount > 0 ? everything : null)
  const periods = answer.state === 'ready' ? answer.rows : none
  const latest = useMemo(
    () => latestOfUnits(ofIndicator(periods, indicatorId))[0],
    [periods, indicatorId],
  )
  useQuery(engine, listUnitValues, latest ?? null)
}

const none: UnitPeriodRow[] = []

/** The latest reported values of an indicator, ranked inside every block that reports it. */
export function IndicatorByUnit({ engine, indicator, unitsHref }: Props) {
  const { t } = useText()
  const answer = useQuery(engine, listUnitPeriods, everything)
  if (answer.state !== 'ready') return <UnitWait answer={answer} isPart />
  const own = answer.rows.filter((row) => row.indicatorId === indicator.indicatorId)
  const blocks = unitBlocks.filter((block) => own.some((row) => row.block === block))
  if (blocks.length === 0) return null
  return (
    <section className="indicator-section" aria-labelledby="indicator-by-unit">
      <h2 id="indicator-by-unit">{t('indicatorPage.byUnit.heading')}</h2>
      <HatchPatterns />
      {blocks.map((block) => (
        <BlockRanking key={block} {...{ engine, indicator, block }} periods={own} />
      ))}
      <p>
        <a href={unitsHref}>{t('indicatorPage.byUnit.more')}</a>
      </p>
    </section>
  )
}

type BlockProps = {
  engine: Engine
  indicator: IndicatorRow
  block: UnitBlock
  periods: UnitPeriodRow[]
}

function BlockRanking({ engine, indicator, block, periods }: BlockProps) {
  const context = useUnitContext()
  const { text } = context
  const { indicatorId } = indicator
  const latest = useMemo(
    () => toPeriodOptions(periods, indicatorId, block, text)[0],
    [periods, indicatorId, block, text],
  )
  const answer = useQuery(
    engine,
    listUnitValues,
    latest ? { indicatorId, period: latest.period, basis: latest.basis } : null,
  )
  const rows = answer.state === 'ready' ? answer.rows : null
  const model = useMemo(() => {
    const period = latest ?? null
    const nothing = { document: null, asOf: null, resultRows: null }
    const input = { ...nothing, indicators: [indicator], indicatorId, valueRows: rows, period }
    const picture = toUnitPicture(input, text)
    if (!picture) return null
    const entries = picture.entries.filter((entry) => entry.block === block)
    const model = toRankingModel({ ...context, ...picture, entries, block })
    const when = { period: latest?.period ?? null, basis: latest?.basis ?? null }
    return withSlide(model, slideSubject('ranking', { indicatorId, block, ...when }))
  }, [rows, indicator, indicatorId, block, context, text, latest])
  if (answer.state !== 'ready') return <UnitWait answer={answer} isPart />
  return model && <UnitRanking model={model} tools={tableTools} headingLevel={3} />
}
