import { TrendsPanel } from '../components/charts/trends-panel.tsx'
import { DataTable } from '../components/tables/data-table.tsx'
import { useText } from '../components/ui/text-context.ts'
import { slideSubject } from '../domain/deck.ts'
import { tableTools } from '../export/table-text.ts'
import type { TrendsSection } from '../view-models/trends.ts'
import type { PeriodChoice } from '../view-models/trends-choice.ts'

type Props = {
  section: TrendsSection
  /** The page's own heading already gives the sentence of its first section. */
  isFirst: boolean
  /** The comparison in view. */
  shown: PeriodChoice
}

/** One perimeter: its sentence, bars by domain, what cannot be compared, its table. */
export function TrendsSectionView({ section, isFirst, shown }: Props) {
  const { t } = useText()
  const { sentence, sources, rest } = section
  return (
    <section className="trends-section" aria-labelledby={`trends-${section.id}`}>
      <h2 id={`trends-${section.id}`} className={isFirst ? 'visually-hidden' : 'trends-perimeter'}>
        {t('trendsPage.scope', { unit: section.name, when: section.when })}
      </h2>
      {!isFirst && (
        <p className="chart-message">
          {sentence.verdict} {sentence.rest && <span className="trends-rest">{sentence.rest}</span>}
        </p>
      )}
      {section.panels.length > 0 && (
        <div className="trends-panels">
          {section.panels.map((panel) => (
            <TrendsPanel
              key={panel.id}
              panel={panel}
              slide={slideSubject('trends', { orgUnitId: section.id, domain: panel.id, ...shown })}
              name={t('trendsPage.scope', { unit: section.name, when: section.when })}
              source={sources}
            />
          ))}
        </div>
      )}
      {rest && <NothingToCompare rest={rest} />}
      {sources && <p className="chart-source">{sources}</p>}
      <h3 className="trends-table-title">{t('trendsPage.table.heading')}</h3>
      <DataTable
        model={section.table}
        caption={t('trendsPage.table.caption', { unit: section.name })}
        tools={tableTools}
      />
    </section>
  )
}

function NothingToCompare({ rest }: { rest: NonNullable<TrendsSection['rest']> }) {
  return (
    <details className="trends-left">
      <summary>{rest.label}</summary>
      {rest.groups.map((group) => (
        <div key={group.reason}>
          <p>{group.reason}</p>
          <ul>
            {group.names.map(({ id, name, href }) => (
              <li key={id}>
                <a href={href}>{name}</a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </details>
  )
}
