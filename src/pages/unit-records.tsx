import { useMemo } from 'react'
import { DataTable } from '../components/tables/data-table.tsx'
import type { Engine } from '../database/engine.ts'
import { tableTools } from '../export/table-text.ts'
import { listIndicators } from '../queries/list-indicators.ts'
import { listLateUnits } from '../queries/list-late-units.ts'
import type { OrgUnitRow } from '../queries/list-org-units.ts'
import { listViewRows } from '../queries/list-view-rows.ts'
import { openingView, serializeHash } from '../state/selection.ts'
import { useSelection } from '../state/selection-context.ts'
import { useQuery } from '../state/use-query.ts'
import { type UnitContext, unitName } from '../view-models/unit-entry.ts'
import { toLateTable } from '../view-models/unit-late.ts'
import { toLatestRanks, toRanksTable, type UnitRank } from '../view-models/unit-ranks.ts'
import { together } from './unit-answers.ts'
import { UnitWait } from './unit-wait.tsx'

type Props = { engine: Engine; unit: OrgUnitRow; context: UnitContext }

const everything = {}

/** The latest values of a unit with its ranks; only units of a block are ranked. */
export function UnitValues({ engine, unit, context }: Props) {
  const { text } = context
  const selection = useSelection()
  const { orgUnitId } = unit
  const parameters = {
    view: 'unit_ranks' as const,
    ...{ asOf: null, documentId: null, orgUnitId, indicatorId: null },
  }
  const answer = together(
    useQuery(engine, listViewRows, unit.block ? parameters : null),
    useQuery(engine, listIndicators, everything),
  )
  if (!unit.block) return null
  if (answer.state !== 'ready') return <UnitWait answer={answer} isPart />
  const [rows, indicators] = answer.rows
  const ranks = toLatestRanks(rows)
  const hrefOf = ({ indicatorId, period, basis }: UnitRank) => {
    const { block } = unit
    const change = { indicatorId, block, period, basis, isSample: selection.isSample }
    return serializeHash({ path: '/don-vi', selection: openingView(selection, change) })
  }
  return (
    <section className="units-part">
      <h2 className="units-heading">{text.t('unitsPage.one.values')}</h2>
      {ranks.length === 0 ? (
        <p>{text.t('unitsPage.one.valuesNone')}</p>
      ) : (
        <DataTable
          model={toRanksTable(ranks, indicators, hrefOf, text)}
          caption={text.t('unitsPage.one.valuesCaption', { unit: unitName(unit, text.language) })}
          tools={tableTools}
        />
      )}
    </section>
  )
}

/** What the unit has not sent although its deadline has passed. */
export function UnitLate({ engine, unit, context }: Props) {
  const { text } = context
  const { asOf } = useSelection()
  const answer = useQuery(engine, listLateUnits, { asOf })
  const rows = answer.state === 'ready' ? answer.rows : null
  const own = useMemo(
    () => rows?.filter((row) => row.orgUnitId === unit.orgUnitId) ?? null,
    [rows, unit],
  )
  if (answer.state === 'failed') return <UnitWait answer={answer} />
  return (
    <section className="units-part" aria-busy={own === null}>
      <h2 className="units-heading">{text.t('unitsPage.one.late')}</h2>
      {own?.length === 0 && <p>{text.t('unitsPage.one.lateNone')}</p>}
      {own && own.length > 0 && (
        <DataTable
          model={toLateTable(own, text)}
          caption={text.t('unitsPage.one.lateCaption', { unit: unitName(unit, text.language) })}
          tools={tableTools}
        />
      )}
    </section>
  )
}
