import type { DeadlineState, DeadlineYear } from '../../view-models/sources-deadlines.ts'
import { useText } from '../ui/text-context.ts'

type Props = { years: readonly DeadlineYear[] }

const months = Array.from({ length: 12 }, (_, index) => index + 1)
const states = ['overdue', 'past', 'coming'] as const satisfies readonly DeadlineState[]

/** Deadlines by year and month with the as-of date; the list beside it carries the words. */
export function DeadlineCalendar({ years }: Props) {
  return (
    <div className="deadline-calendar" aria-hidden="true">
      <div className="deadline-head">
        <span />
        <div className="deadline-months">
          {months.map((month) => (
            <span key={month}>{month}</span>
          ))}
        </div>
      </div>
      {years.map((year) => (
        <div key={year.year} className="deadline-year">
          <span>{year.year}</span>
          <div className="deadline-months">
            {year.months.map(({ month, isAsOf, marks }) => (
              <span key={month} className="deadline-month" data-as-of={isAsOf || undefined}>
                {marks.map((mark) => (
                  <i
                    key={mark.id}
                    className="deadline-mark"
                    data-state={mark.state}
                    title={mark.label}
                  />
                ))}
              </span>
            ))}
          </div>
        </div>
      ))}
    </div>
  )
}

/** What the marks mean. */
export function DeadlineLegend() {
  const { t } = useText()
  return (
    <ul className="deadline-legend">
      {states.map((state) => (
        <li key={state}>
          <i className="deadline-mark" data-state={state} aria-hidden="true" />
          {t(`sourcesPage.deadlines.legend.${state}`)}
        </li>
      ))}
      <li>
        <i className="deadline-month" data-as-of aria-hidden="true" />
        {t('sourcesPage.deadlines.legend.asOf')}
      </li>
    </ul>
  )
}
