import { useMemo, useState } from 'react'
import { ChartFrame } from '../components/charts/chart-frame.tsx'
import { ChoiceSelect } from '../components/controls/choice-select.tsx'
import { UnitHeatLegend, UnitHeatMap } from '../components/tables/unit-heat-map.tsx'
import { slideSubject } from '../domain/deck.ts'
import { tableTools } from '../export/table-text.ts'
import { useSelection } from '../state/selection-context.ts'
import { paperLabel } from '../view-models/document-label.ts'
import type { UnitBlock, UnitContext } from '../view-models/unit-entry.ts'
import { toHeatMapModel } from '../view-models/unit-heat-map.ts'
import { sampleHref } from './unit-context.ts'
import { whenOf } from './unit-picture.ts'
import type { UnitView } from './unit-view.ts'

type Props = { view: UnitView; context: UnitContext; isSample: boolean }

/** Wards and communes share their indicators, so their statuses stand in one picture; departments have others. */
function blocksWith(block: UnitBlock): UnitBlock[] {
  return block === 'departments' ? departments : communities
}

const departments: UnitBlock[] = ['departments']
const communities: UnitBlock[] = ['wards', 'communes']

/** The heat map of the document in view, or why there is none. */
export function UnitHeat({ view, context, isSample }: Props) {
  const [order, setOrder] = useState<'name' | 'trouble'>('name')
  const { t } = context.text
  const { document, resultRows: rows, block, asOf } = view
  const blocks = blocksWith(block)
  const model = useMemo(() => {
    const [first] = rows ?? []
    if (!document || !rows || !first) return null
    return toHeatMapModel({
      ...context,
      rows,
      order,
      blocks,
      when: whenOf(first.period, asOf ?? first.asOf, context.text),
      sources: [{ label: paperLabel(document.scope, context.text) }],
    })
  }, [document, rows, order, blocks, asOf, context])
  const slide = document && slideSubject('heat', { documentId: document.documentId, block })
  if (!model) return <NoHeat view={view} context={context} isSample={isSample} />
  return (
    <section className="units-part">
      <h2 className="units-heading">{t('unitsPage.heat.title')}</h2>
      <ChartFrame
        model={{ ...model.frame, ...(slide && { slide }) }}
        tools={tableTools}
        headingLevel={3}
        tablePlace="instead"
        legend={<UnitHeatLegend model={model} />}
      >
        <div className="filter-bar">
          <ChoiceSelect
            label={t('unitsPage.heat.sort')}
            value={order}
            options={[
              { value: 'name', label: t('unitsPage.heat.byName') },
              { value: 'trouble', label: t('unitsPage.heat.byTrouble') },
            ]}
            onChange={(value) => setOrder(value === 'trouble' ? 'trouble' : 'name')}
          />
        </div>
        <UnitHeatMap model={model} />
      </ChartFrame>
    </section>
  )
}

function NoHeat({ view, context, isSample }: Props) {
  const { t } = context.text
  const selection = useSelection()
  const units = view.documents.reduce((sum, document) => sum + document.unitCount, 0)
  return (
    <section className="units-part">
      <h2 className="units-heading">{t('unitsPage.heat.title')}</h2>
      <p>{isSample ? t('unitsPage.heat.emptyChoose') : t('unitsPage.heat.empty', { units })}</p>
      {!isSample && (
        <p>
          <a href={sampleHref(selection)}>{t('unitsPage.missing.sample')}</a>
        </p>
      )}
    </section>
  )
}
