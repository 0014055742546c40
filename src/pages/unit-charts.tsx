import { memo, useDeferredValue, useMemo } from 'react'
import { HatchPatterns } from '../components/charts/hatch-patterns.tsx'
import { UnitRanking } from '../components/charts/unit-ranking.tsx'
import { UnitTileMap } from '../components/charts/unit-tile-map.tsx'
import { useText } from '../components/ui/text-context.ts'
import { type SlideSubject, slideSubject } from '../domain/deck.ts'
import { tableTools } from '../export/table-text.ts'
import { useSelection } from '../state/selection-context.ts'
import { withSlide } from '../view-models/chart-frame.ts'
import type { UnitContext } from '../view-models/unit-entry.ts'
import { toRankingModel } from '../view-models/unit-ranking.ts'
import { toTileMapModel } from '../view-models/unit-tile-map.ts'
import { sampleHref, useUnitContext } from './unit-context.ts'
import { UnitHeat } from './unit-heat.tsx'
import type { UnitPicture } from './unit-picture.ts'
import type { UnitBasics, UnitView } from './unit-view.ts'
import { UnitWait } from './unit-wait.tsx'

type Props = { view: UnitView; basics: UnitBasics; isSample: boolean }

/** Ranking, heat map and tile map of what is chosen, or what is missing for them. */
export function UnitCharts({ view, basics, isSample }: Props) {
  const context = useUnitContext()
  const { answer, picture } = view
  if (answer.state === 'failed') return <UnitWait answer={answer} />
  if (!picture) {
    const isWaiting = view.document !== null || view.indicatorId !== null
    return answer.state === 'loading' && isWaiting ? (
      <UnitWait answer={{ state: 'loading' }} />
    ) : (
      <NothingHere isSample={isSample} hasAny={basics.periods.length > 0} />
    )
  }
  return (
    <div className="units-page" aria-busy={answer.state === 'loading'}>
      <HatchPatterns />
      <Ranking picture={picture} view={view} context={context} />
      <BelowRanking
        picture={picture}
        view={view}
        basics={basics}
        context={context}
        isSample={isSample}
      />
    </div>
  )
}

type BelowProps = PartProps & { basics: UnitBasics; isSample: boolean }

/** What a choice changes further down follows once the ranking stands, in slices between which the person is answered. */
function BelowRanking({ picture, view, basics, context, isSample }: BelowProps) {
  const current = useMemo(
    () => ({ picture, view, basics, context, isSample }),
    [picture, view, basics, context, isSample],
  )
  const shown = useDeferredValue(current)
  return (
    <div className="units-below" aria-busy={shown !== current}>
      <Below {...shown} />
    </div>
  )
}

const Below = memo(function Below({ picture, view, basics, context, isSample }: BelowProps) {
  return (
    <>
      <UnitHeat view={view} context={context} isSample={isSample} />
      <TileMap picture={picture} view={view} basics={basics} context={context} />
    </>
  )
})

type PartProps = { picture: UnitPicture; view: UnitView; context: UnitContext }

function Ranking({ picture, view, context }: PartProps) {
  const { block } = view
  const model = useMemo(() => {
    const entries = picture.entries.filter((entry) => entry.block === block)
    const model = toRankingModel({ ...context, ...picture, entries, block })
    return withSlide(model, rankingSlide(view))
  }, [picture, block, context, view])
  return (
    <div className="units-part">
      <h1 className="headline">{model.headline}</h1>
      <UnitRanking
        key={`${picture.indicator.indicatorId}/${block}`}
        model={model}
        tools={tableTools}
      />
    </div>
  )
}

/** The slide of the ranking; values without a target document have none. */
function rankingSlide({ document, indicatorId, block }: UnitView): SlideSubject | null {
  const documentId = document?.documentId ?? null
  return documentId && indicatorId
    ? slideSubject('ranking', { documentId, indicatorId, block })
    : null
}

function TileMap({ picture, view, basics, context }: PartProps & { basics: UnitBasics }) {
  const { t } = context.text
  const isPlaced = picture.entries.some((entry) => entry.block !== 'departments')
  const model = useMemo(
    () => (isPlaced ? toTileMapModel({ ...context, ...picture, units: basics.units }) : null),
    [isPlaced, picture, basics, context],
  )
  if (model) return <UnitTileMap model={withSlide(model, rankingSlide(view))} tools={tableTools} />
  return (
    <section className="units-part">
      <h2 className="units-heading">{t('unitsPage.map.title')}</h2>
      <p>{t('unitsPage.map.departments')}</p>
    </section>
  )
}

function NothingHere({ isSample, hasAny }: { isSample: boolean; hasAny: boolean }) {
  const { t } = useText()
  const selection = useSelection()
  return (
    <div className="units-missing" role="alert">
      <h1 className="empty-heading">{t('unitsPage.missing.title')}</h1>
      <p>{t(isSample || !hasAny ? 'unitsPage.missing.nothing' : 'unitsPage.missing.real')}</p>
      {!isSample && <a href={sampleHref(selection)}>{t('unitsPage.missing.sample')}</a>}
    </div>
  )
}
