import { AddToDeck } from '../components/charts/add-to-deck.tsx'
import { ChartLegend } from '../components/charts/chart-legend.tsx'
import { HatchPatterns } from '../components/charts/hatch-patterns.tsx'
import { StatusBar } from '../components/charts/status-bar.tsx'
import { FilterBar } from '../components/controls/filter-bar.tsx'
import { ScorecardTable } from '../components/tables/scorecard-table.tsx'
import { useText } from '../components/ui/text-context.ts'
import { type SlideSubject, slideSubject } from '../domain/deck.ts'
import type { WhyState } from '../view-models/explanation.ts'
import type { ScorecardFilter, ScorecardModel } from '../view-models/scorecard.ts'

type Props = {
  model: ScorecardModel
  filter: ScorecardFilter
  isBusy?: boolean
  /** The reasoning behind the rows; nothing is asked for before `onOpen`. */
  why?: WhyState
  onOpen?: () => void
  onFilter: (change: Partial<ScorecardFilter>) => void
  /** The sentence's heading: the page's own, or one below it on a unit's page. */
  heading?: 'h1' | 'h2'
  /** The slide that shows the same. */
  slide?: SlideSubject
}

/** The scorecard of one document, drawn from its model alone: renders on a server as in a browser. */
export function ScorecardView({
  model,
  filter,
  isBusy = false,
  why = { state: 'loading' },
  onOpen = () => undefined,
  onFilter,
  heading: Heading = 'h1',
  slide,
}: Props) {
  const { t } = useText()
  return (
    <div className="scorecard-view" aria-busy={isBusy}>
      <HatchPatterns />
      <p className="scope-line">
        {model.orgUnit}
        <span className="print-only">
          {' '}
          · {model.document} · {t('footer.asOf', { date: model.asOf })}
        </span>
      </p>
      <Heading className="headline">
        {model.headline.verdict}{' '}
        {model.headline.unknown && (
          <span className="headline-unknown">{model.headline.unknown}</span>
        )}
      </Heading>
      <StatusBar
        counts={model.counts}
        chosen={filter.status}
        onChoose={(status) => onFilter({ status })}
      />
      <FilterBar model={model} filter={filter} onFilter={onFilter} />
      {model.groups.length === 0 ? (
        <p className="empty">
          {t(model.itemCount === 0 ? 'scorecard.empty.none' : 'scorecard.empty.filtered')}
        </p>
      ) : (
        <ScorecardTable
          caption={`${t('scorecard.title')}: ${model.document}`}
          groups={model.groups}
          why={why}
          onOpen={onOpen}
        >
          <ChartLegend shows={model.legend} />
        </ScorecardTable>
      )}
      {slide && (
        <div className="chart-tools">
          <AddToDeck slide={slide} />
        </div>
      )}
    </div>
  )
}

/** The slide of a scorecard, or of the domain it is narrowed to. */
export function scorecardSlide(
  { documentId, orgUnitId }: { documentId: string; orgUnitId: string },
  domain: string | null,
): SlideSubject {
  return slideSubject(domain ? 'group' : 'scorecard', { documentId, orgUnitId, domain })
}
