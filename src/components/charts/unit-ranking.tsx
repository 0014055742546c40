import { useState } from 'react'
import type { DataTableTools } from '../../view-models/data-table.ts'
import type { RankingModel, RankingRow } from '../../view-models/unit-ranking.ts'
import type { RankingBar } from '../../view-models/unit-ranking-bar.ts'
import { StatusLabel } from '../ui/status-label.tsx'
import { useText } from '../ui/text-context.ts'
import { ChartFrame } from './chart-frame.tsx'
import { ChartLegend } from './chart-legend.tsx'
import { type LegendEntry, ScenarioLegend } from './scenario-legend.tsx'
import { em } from './svg-length.ts'

type Props = {
  model: RankingModel
  tools: DataTableTools
  /** Level of the title among the page's headings. */
  headingLevel?: 2 | 3
}

/** Longer rankings open at both ends: who leads and who trails. */
const longest = 24
const shownAtEnds = 10

/** Units of one block from the best down; those without a value stand last, unranked. */
export function UnitRanking({ model, tools, headingLevel = 2 }: Props) {
  const { rows, missing } = model
  const [isWhole, setWhole] = useState(rows.length <= longest)
  return (
    <ChartFrame
      model={model.frame}
      tools={tools}
      headingLevel={headingLevel}
      legend={hasLegend(model) && <Legend model={model} />}
    >
      <p className="ranking-note">
        <strong>{model.note}</strong> {rows.length > 0 && model.rule} {model.older}
      </p>
      {rows.length > 0 && (
        <div className="ranking" data-targets={model.hasTargets || undefined}>
          <RankingHead model={model} />
          <RankingList rows={isWhole ? rows : rows.slice(0, shownAtEnds)} />
          {!isWhole && (
            <>
              <button type="button" className="button ranking-more" onClick={() => setWhole(true)}>
                <MoreLabel count={rows.length} />
              </button>
              <RankingList rows={rows.slice(-shownAtEnds)} />
            </>
          )}
        </div>
      )}
      {missing && <MissingUnits missing={missing} isOpen={rows.length === 0} />}
    </ChartFrame>
  )
}

function MoreLabel({ count }: { count: number }) {
  const { t } = useText()
  return t('unitsPage.ranking.showAll', { count })
}

function RankingHead({ model: { hasTargets, axis } }: { model: RankingModel }) {
  const { t } = useText()
  return (
    <div className="ranking-row ranking-head" aria-hidden="true">
      <span className="ranking-rank">{t('unitsPage.ranking.rank')}</span>
      <span className="ranking-name">{t('unitsPage.ranking.unit')}</span>
      <span className="ranking-chart">{axis && <CutAxis axis={axis} />}</span>
      <span className="ranking-value">{t('unitsPage.ranking.value')}</span>
      {hasTargets && (
        <>
          <span className="ranking-target">{t('unitsPage.ranking.target')}</span>
          <span className="ranking-gap">{t('unitsPage.ranking.gap')}</span>
          <span className="ranking-status">{t('unitsPage.ranking.status')}</span>
        </>
      )}
    </div>
  )
}

/** The marks of an axis without zero; the torn line at its left end says so. */
function CutAxis({ axis }: { axis: NonNullable<RankingModel['axis']> }) {
  return (
    <span className="ranking-axis">
      {axis.map(({ label, at }) => (
        <span key={label} style={{ left: `${at}%` }}>
          {label}
        </span>
      ))}
    </span>
  )
}

function RankingList({ rows }: { rows: readonly RankingRow[] }) {
  return (
    <ul>
      {rows.map((row) => (
        <RankedUnit key={row.id} row={row} />
      ))}
    </ul>
  )
}

function RankedUnit({ row }: { row: RankingRow }) {
  const { t } = useText()
  return (
    <li className="ranking-row">
      <span className="ranking-rank">
        <Hidden>{t('unitsPage.ranking.rank')}</Hidden> {row.rank}
      </span>
      <span className="ranking-name">
        <a href={row.href}>{row.name}</a>
      </span>
      <span className="ranking-chart">{row.bar && <Bar bar={row.bar} />}</span>
      <span className="ranking-value">
        <Hidden>{t('unitsPage.ranking.value')}</Hidden> {row.value}
        {row.period && <small>{row.period}</small>}
      </span>
      {row.status && (
        <>
          <span className="ranking-target">
            <span className="ranking-word">{t('unitsPage.ranking.target')}</span> {row.target}
          </span>
          <span className="ranking-gap">
            <Hidden>{t('unitsPage.ranking.gap')}</Hidden> {row.gap}
            {row.share && <small>{row.share}</small>}
          </span>
          <span className="ranking-status">
            <StatusLabel status={row.status} />
          </span>
        </>
      )}
    </li>
  )
}

function Hidden({ children }: { children: string }) {
  return <span className="visually-hidden">{children}</span>
}

function Bar({ bar }: { bar: RankingBar }) {
  const end = bar.start + bar.width
  return (
    <svg className="ranking-bar" aria-hidden="true" focusable="false">
      {bar.zero === null ? (
        <line className="ranking-track" x1="0" x2="100%" y1={em(10)} y2={em(10)} />
      ) : (
        <line className="ranking-base" x1={`${bar.zero}%`} x2={`${bar.zero}%`} y1="0" y2="100%" />
      )}
      {bar.point === null ? (
        <rect
          className={bar.isOpen ? 'bullet-open' : 'bullet-actual'}
          x={`${bar.start}%`}
          y={em(4)}
          width={`${bar.width}%`}
          height={em(12)}
        />
      ) : (
        <circle
          className={bar.isOpen ? 'ranking-open' : 'bullet-actual'}
          cx={`${bar.point}%`}
          cy={em(10)}
          r={em(5)}
        />
      )}
      {bar.isCut && (
        <line
          className="ranking-cut"
          x1={`${end - 2}%`}
          x2={`${end - 1}%`}
          y1={em(17)}
          y2={em(3)}
        />
      )}
      {bar.due !== null && <Tick className="bullet-expected" at={bar.due} from={10} />}
      {bar.target !== null && <Tick className="ranking-aim" at={bar.target} from={0} />}
    </svg>
  )
}

function Tick({ className, at, from }: { className: string; at: number; from: number }) {
  return <line className={className} x1={`${at}%`} x2={`${at}%`} y1={em(from)} y2={em(20)} />
}

type MissingProps = { missing: NonNullable<RankingModel['missing']>; isOpen: boolean }

function MissingUnits({ missing, isOpen }: MissingProps) {
  return (
    <details className="ranking-missing" open={isOpen}>
      <summary>{missing.title}</summary>
      <ul>
        {missing.units.map(({ id, name, href }) => (
          <li key={id}>
            <a href={href}>{name}</a>
          </li>
        ))}
      </ul>
    </details>
  )
}

/** Places without targets are points that need no key. */
function hasLegend({ rows, hasTargets }: RankingModel): boolean {
  return hasTargets ? rows.length > 0 : rows.some((row) => row.bar?.point === null)
}

function Legend({ model }: { model: RankingModel }) {
  if (model.hasTargets) {
    const shows = { stretch: false, range: false, expected: model.hasDue, projection: false }
    return <ChartLegend shows={shows} shape={model.axis ? 'point' : 'bar'} />
  }
  if (model.axis) return null
  const entries: LegendEntry[] = [
    ...(model.hasActual ? [{ scenario: 'actual', shape: 'bar' } as const] : []),
    ...(model.hasOpen ? [{ scenario: 'estimate', shape: 'bar' } as const] : []),
  ]
  return <ScenarioLegend entries={entries} />
}
