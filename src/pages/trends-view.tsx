import { TrendsLegend } from '../components/charts/trends-legend.tsx'
import { TrendsPatterns } from '../components/charts/trends-patterns.tsx'
import { useText } from '../components/ui/text-context.ts'
import type { TrendsModel } from '../view-models/trends.ts'
import type { PeriodChoice } from '../view-models/trends-choice.ts'
import { TrendsSectionView } from './trends-section.tsx'

type Props = { model: TrendsModel; shown: PeriodChoice; isBusy?: boolean }

/** Year over year, drawn from its model alone: renders on a server as in a browser. */
export function TrendsView({ model, shown, isBusy = false }: Props) {
  const { t } = useText()
  const [first] = model.sections
  if (!first) return <h1 className="empty">{t('trendsPage.empty.period')}</h1>
  const { sentence } = first
  const hasBars = Object.values(model.legend).some(Boolean)
  return (
    <div className="trends-view" aria-busy={isBusy}>
      <TrendsPatterns />
      <p className="scope-line">{t('trendsPage.scope', { unit: first.name, when: first.when })}</p>
      <h1 className="headline">
        {sentence.verdict}{' '}
        {sentence.rest && <span className="headline-unknown">{sentence.rest}</span>}
      </h1>
      {hasBars && (
        <>
          <TrendsLegend shows={model.legend} />
          <p className="trends-scale-note">{t('trendsPage.scaleNote')}</p>
        </>
      )}
      {model.sections.map((section, index) => (
        <TrendsSectionView key={section.id} section={section} isFirst={index === 0} shown={shown} />
      ))}
    </div>
  )
}
