import { type ReactNode, startTransition, useEffect, useState } from 'react'
import { ChartFrame } from '../components/charts/chart-frame.tsx'
import { drawInTurn } from '../components/charts/chart-turns.ts'
import { IndicatorHistoryChart } from '../components/charts/indicator-history-chart.tsx'
import {
  IndicatorHistoryLegend,
  IndicatorYearLegend,
} from '../components/charts/indicator-legends.tsx'
import { IndicatorYearChart } from '../components/charts/indicator-year-chart.tsx'
import { ChoiceSelect } from '../components/controls/choice-select.tsx'
import { StatusLabel } from '../components/ui/status-label.tsx'
import { useText } from '../components/ui/text-context.ts'
import { tableTools } from '../export/table-text.ts'
import type { WhyState } from '../view-models/explanation.ts'
import type { HeadFact } from '../view-models/indicator.ts'
import type { HistoryTarget } from '../view-models/indicator-history.ts'
import type { IndicatorModel } from '../view-models/indicator-model.ts'
import { IndicatorTables } from './indicator-tables.tsx'

type Props = {
  model: IndicatorModel
  why: WhyState
  listHref: string
  onTarget: (targetId: string) => void
  /** The values of units; null where none reports. */
  byUnit: ReactNode
}

/** One indicator drawn from its model alone: renders on a server as in a browser. */
export function IndicatorView({ model, why, listHref, onTarget, byUnit }: Props) {
  const { t } = useText()
  const isWhole = useSecondTurn()
  if (model.isOnlyByUnit) {
    return (
      <article className="indicator">
        <Head model={model} listHref={listHref} onTarget={onTarget} />
        {byUnit}
      </article>
    )
  }
  return (
    <article className="indicator">
      <Head model={model} listHref={listHref} onTarget={onTarget} />
      <section className="indicator-section" aria-labelledby="indicator-history">
        <h2 id="indicator-history">{historyHeading(model, t)}</h2>
        <History history={model.history} />
      </section>
      {isWhole ? (
        <>
          <section className="indicator-section" aria-labelledby="indicator-year">
            <h2 id="indicator-year">{model.yearHeading}</h2>
            <Year year={model.year} />
          </section>
          {byUnit}
          <IndicatorTables model={model} why={why} />
        </>
      ) : (
        <div className="indicator-below" aria-busy="true" />
      )}
    </article>
  )
}

/** True once the first chart has been drawn: what lies below the fold must not hold up what is looked at first. */
function useSecondTurn(): boolean {
  const [isDue, setDue] = useState(typeof window === 'undefined')
  useEffect(() => drawInTurn(() => startTransition(() => setDue(true))), [])
  return isDue
}

function historyHeading({ history }: IndicatorModel, t: ReturnType<typeof useText>['t']) {
  const years = typeof history === 'string' ? [2020, 2030] : history.chart.years
  return t('indicatorPage.history.heading', { first: years[0] ?? '', last: years.at(-1) ?? '' })
}

function Head({ model, listHref, onTarget }: Omit<Props, 'why' | 'byUnit'>) {
  const { t } = useText()
  const { head, message, target, targetOptions } = model
  return (
    <header className="indicator-head">
      <p className="scope-line">
        <a href={listHref}>{t('indicatorPage.allIndicators')}</a>
      </p>
      <h1>{head.name}</h1>
      <div className="indicator-message">
        {message.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      {target && (
        <div className="indicator-target">
          <StatusLabel status={target.status} />
          <span>{target.asOf}</span>
          <ChoiceSelect
            label={t('indicatorPage.head.target')}
            value={String(target.id)}
            options={targetOptions}
            onChange={onTarget}
          />
        </div>
      )}
      <dl className="indicator-facts">
        {head.facts.map((fact) => (
          <Fact key={fact.id} fact={fact} />
        ))}
      </dl>
    </header>
  )
}

function Fact({ fact }: { fact: HeadFact }) {
  return (
    <div data-fact={fact.id}>
      <dt>{fact.label}</dt>
      <dd>
        {fact.value}
        {fact.links.map((link, index) => (
          <span key={link.href}>
            {index > 0 && '; '}
            <a href={link.href}>{link.label}</a>
          </span>
        ))}
      </dd>
    </div>
  )
}

function History({ history }: { history: IndicatorModel['history'] }) {
  if (typeof history === 'string') return <p>{history}</p>
  const { chart, frame, notes } = history
  return (
    <>
      <ChartFrame
        model={frame}
        tools={tableTools}
        legend={<IndicatorHistoryLegend chart={chart} />}
        headingLevel={3}
      >
        <IndicatorHistoryChart chart={chart} />
        <TargetKey targets={chart.targets} />
      </ChartFrame>
      <Notes notes={notes} />
    </>
  )
}

function TargetKey({ targets }: { targets: readonly HistoryTarget[] }) {
  const { t } = useText()
  if (targets.length === 0) return null
  return (
    <ol className="target-key" aria-label={t('indicatorPage.history.key')}>
      {targets.map((target) => (
        <li key={target.id}>
          <span className="target-letter" aria-hidden="true">
            {target.letter}
          </span>
          {[target.period, target.label, target.stretchLabel, target.paper]
            .filter(Boolean)
            .join(' · ')}
        </li>
      ))}
    </ol>
  )
}

function Year({ year }: { year: IndicatorModel['year'] }) {
  if (typeof year === 'string') return <p>{year}</p>
  return (
    <>
      <ChartFrame
        model={year.frame}
        tools={tableTools}
        legend={<IndicatorYearLegend chart={year} />}
        headingLevel={3}
      >
        <IndicatorYearChart chart={year} />
      </ChartFrame>
      <Notes notes={year.notes} />
    </>
  )
}

function Notes({ notes }: { notes: readonly string[] }) {
  return (
    <ul className="indicator-notes">
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  )
}
