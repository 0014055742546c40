import { useState } from 'react'
import { AddToDeck } from '../components/charts/add-to-deck.tsx'
import { IndicatorParts } from '../components/charts/indicator-parts.tsx'
import { IndicatorValueStrips } from '../components/charts/indicator-value-strips.tsx'
import { DataTable } from '../components/tables/data-table.tsx'
import { WhySection } from '../components/tables/why-section.tsx'
import { useText } from '../components/ui/text-context.ts'
import { tableTools } from '../export/table-text.ts'
import type { DataTableModel } from '../view-models/data-table.ts'
import type { WhyState } from '../view-models/explanation.ts'
import type { IndicatorModel } from '../view-models/indicator-model.ts'

type Props = { model: IndicatorModel; why: WhyState }

/** The sections below the charts: targets, values, parts, reasoning, every number. */
export function IndicatorTables({ model, why }: Props) {
  const { t } = useText()
  return (
    <>
      <section className="indicator-section" aria-labelledby="indicator-why">
        <h2 id="indicator-why">{t('indicatorPage.why.heading')}</h2>
        {model.target ? (
          <>
            <p className="indicator-lead">{model.target.about}</p>
            <WhySection why={why} targetId={model.target.id} />
          </>
        ) : (
          <p>{t('indicatorPage.why.none')}</p>
        )}
      </section>
      <section className="indicator-section" aria-labelledby="indicator-targets">
        <h2 id="indicator-targets">{t('indicatorPage.targets.heading')}</h2>
        <Targets model={model} />
      </section>
      <section className="indicator-section" aria-labelledby="indicator-values">
        <h2 id="indicator-values">{t('indicatorPage.values.heading')}</h2>
        <Values model={model} />
      </section>
      <section className="indicator-section" aria-labelledby="indicator-parts">
        <h2 id="indicator-parts">{t('indicatorPage.parts.heading')}</h2>
        <Parts model={model} />
      </section>
      <section className="indicator-section" aria-labelledby="indicator-all">
        <h2 id="indicator-all">{t('indicatorPage.all.heading')}</h2>
        <Numbers model={model} />
      </section>
    </>
  )
}

function Targets({ model }: { model: IndicatorModel }) {
  const { t } = useText()
  if (model.targetTable)
    return (
      <DataTable
        model={model.targetTable}
        caption={t('indicatorPage.targets.heading')}
        tools={tableTools}
      />
    )
  const units = model.head.facts.find((fact) => fact.id === 'units')
  return (
    <p>
      {model.targetsMissing}{' '}
      {units?.links.map((link) => (
        <a key={link.href} href={link.href}>
          {link.label}
        </a>
      ))}
    </p>
  )
}

function Values({ model: { values, slides } }: { model: IndicatorModel }) {
  const { t } = useText()
  if (!values) return <p>{t('indicatorPage.values.none')}</p>
  return (
    <>
      <p className="indicator-lead">{values.lead}</p>
      {values.strips.length > 0 && (
        <>
          <IndicatorValueStrips strips={values.strips} />
          <div className="chart-tools">
            <AddToDeck slide={slides.values} />
          </div>
        </>
      )}
      <DataTable
        model={values.table}
        caption={t('indicatorPage.values.heading')}
        tools={tableTools}
      />
    </>
  )
}

function Parts({ model: { parts, slides } }: { model: IndicatorModel }) {
  const { t } = useText()
  if (typeof parts === 'string') return <p className="indicator-lead">{parts}</p>
  return (
    <>
      <IndicatorParts model={parts} />
      <div className="chart-tools">
        <AddToDeck slide={slides.parts} />
      </div>
      <p className="indicator-lead">{parts.shown}</p>
      <Folded
        label={t('indicatorPage.parts.open')}
        caption={t('indicatorPage.parts.caption')}
        table={parts.table}
      />
    </>
  )
}

function Numbers({ model }: { model: IndicatorModel }) {
  const { t } = useText()
  const count = model.numbers.rows.length
  if (count === 0) return <p>{t('indicatorPage.all.none')}</p>
  return (
    <Folded
      label={t('indicatorPage.all.open', { count })}
      caption={t('indicatorPage.all.caption', { name: model.head.name })}
      table={model.numbers}
    />
  )
}

type FoldedProps = { label: string; caption: string; table: DataTableModel }

/** A table drawn once it is opened. */
function Folded({ label, caption, table }: FoldedProps) {
  const [isOpen, setOpen] = useState(false)
  return (
    <details className="indicator-fold" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{label}</summary>
      {isOpen && <DataTable model={table} caption={caption} tools={tableTools} />}
    </details>
  )
}
