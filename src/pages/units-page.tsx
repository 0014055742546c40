import { memo, useMemo } from 'react'
import { DataTable } from '../components/tables/data-table.tsx'
import { UnitLateList } from '../components/tables/unit-late-list.tsx'
import { useText } from '../components/ui/text-context.ts'
import type { Engine } from '../database/engine.ts'
import { tableTools } from '../export/table-text.ts'
import { listDocumentScopes } from '../queries/list-document-scopes.ts'
import { listIndicators } from '../queries/list-indicators.ts'
import { listLateUnits } from '../queries/list-late-units.ts'
import { listOrgUnits } from '../queries/list-org-units.ts'
import { listRollups } from '../queries/list-rollups.ts'
import { listUnitPeriods } from '../queries/list-unit-periods.ts'
import { useQuery } from '../state/use-query.ts'
import { toDocumentChoices } from '../view-models/unit-choice.ts'
import { toLateModel } from '../view-models/unit-late.ts'
import { toRollupModel } from '../view-models/unit-rollups.ts'
import { together } from './unit-answers.ts'
import { UnitCharts } from './unit-charts.tsx'
import { UnitChoiceBar } from './unit-choice-bar.tsx'
import { useDocumentTitle, useUnitContext } from './unit-context.ts'
import { type UnitBasics, useUnitView } from './unit-view.ts'
import { UnitWait } from './unit-wait.tsx'
import '../styles/units.css'

type Props = {
  engine: Engine
  /** Sample data are loaded: the title of the document says so. */
  isSample: boolean
}

const everything = {}

/** Đơn vị: who stands where inside each block, against the units' own targets where they have some. */
export function UnitsPage({ engine, isSample }: Props) {
  const text = useText()
  const periods = useQuery(engine, listUnitPeriods, everything)
  const scopes = useQuery(engine, listDocumentScopes, everything)
  const units = useQuery(engine, listOrgUnits, everything)
  const indicators = useQuery(engine, listIndicators, everything)
  useDocumentTitle(text.t('unitsPage.title'), text, isSample)
  const answer = together(periods, scopes, units, indicators)
  if (answer.state !== 'ready') return <UnitWait answer={answer} />
  const [periodRows, scopeRows, unitRows, indicatorRows] = answer.rows
  return (
    <Units
      engine={engine}
      isSample={isSample}
      periods={periodRows}
      scopes={scopeRows}
      units={unitRows}
      indicators={indicatorRows}
    />
  )
}

function Units({ engine, isSample, periods, scopes, units, indicators }: Props & UnitBasics) {
  const text = useText()
  const basics = useMemo(
    () => ({ periods, scopes, units, indicators }),
    [periods, scopes, units, indicators],
  )
  const view = useUnitView(engine, basics, text)
  return (
    <div className="units-page">
      <UnitChoiceBar
        block={view.block}
        documents={toDocumentChoices(view.documents, text)}
        documentId={view.document?.documentId ?? null}
        indicators={view.options}
        indicatorId={view.indicatorId}
        periods={view.periods}
        period={view.period?.value ?? null}
        asOf={view.asOf}
      />
      <UnitCharts view={view} basics={basics} isSample={isSample} />
      <Rollups engine={engine} />
      <LateUnits engine={engine} asOf={view.asOf} />
    </div>
  )
}

const Rollups = memo(function Rollups({ engine }: { engine: Engine }) {
  const text = useText()
  const { t } = text
  const answer = useQuery(engine, listRollups, everything)
  const rows = answer.state === 'ready' ? answer.rows : null
  const model = useMemo(() => rows && toRollupModel(rows, text), [rows, text])
  if (answer.state === 'failed') return <UnitWait answer={answer} />
  return (
    <section className="units-part" aria-busy={model === null}>
      <h2 className="units-heading">{t('unitsPage.rollup.title')}</h2>
      {model && (
        <>
          <p>{model.message ?? t('unitsPage.rollup.empty')}</p>
          {model.table.rows.length > 0 && (
            <>
              <p className="ranking-note">{t('unitsPage.rollup.rule')}</p>
              <DataTable
                model={model.table}
                caption={t('unitsPage.rollup.caption')}
                tools={tableTools}
              />
            </>
          )}
        </>
      )}
    </section>
  )
})

type LateProps = { engine: Engine; asOf: string | null }

const LateUnits = memo(function LateUnits({ engine, asOf }: LateProps) {
  const context = useUnitContext()
  const { t } = context.text
  const answer = useQuery(engine, listLateUnits, { asOf })
  const rows = answer.state === 'ready' ? answer.rows : null
  const model = useMemo(() => rows && toLateModel(rows, asOf, context), [rows, asOf, context])
  if (answer.state === 'failed') return <UnitWait answer={answer} />
  return (
    <section className="units-part" aria-busy={model === null}>
      <h2 className="units-heading">{t('unitsPage.late.title')}</h2>
      {model && (
        <>
          <p>{model.message}</p>
          <p className="ranking-note">{t('unitsPage.late.rule')}</p>
          <UnitLateList model={model} />
        </>
      )}
    </section>
  )
})
