import type { DeadlineModel } from '../../view-models/sources-deadlines.ts'
import { StatusIcon } from '../ui/status-icon.tsx'
import { useText } from '../ui/text-context.ts'

type Props = {
  months: DeadlineModel['months']
  documentHref: (documentId: string) => string
}

const icons = { overdue: 'missed', past: 'met', coming: 'not_due' } as const

/** Deadlines month by month: when, who, what, and how it stands. */
export function SourcesDeadlineList({ months, documentHref }: Props) {
  const { t } = useText()
  return (
    <div className="deadline-list">
      {months.map((month) => (
        <section key={month.id}>
          <h3>{month.label}</h3>
          <ul>
            {month.deadlines.map((deadline) => (
              <li key={deadline.id}>
                <p className="deadline-when">
                  <strong>{deadline.dueLabel}</strong>
                  <span
                    className="status"
                    data-tone={deadline.state === 'overdue' ? 'bad' : 'neutral'}
                  >
                    <StatusIcon status={icons[deadline.state]} />
                    {deadline.stateLabel}
                  </span>
                </p>
                <div>
                  <p className="deadline-who">
                    <span>{deadline.concerns}</span>
                    {deadline.about && ` (${deadline.about})`} ·{' '}
                    <i lang={deadline.whoLanguage}>{deadline.who}</i>
                  </p>
                  {!deadline.isRepeat && <p>{deadline.words}</p>}
                  <p className="deadline-more">
                    <a href={documentHref(deadline.documentId)}>{deadline.document}</a>
                  </p>
                  {deadline.note && !deadline.isRepeat && (
                    <details>
                      <summary>{t('sourcesPage.deadlines.moreNote')}</summary>
                      <p lang="vi">{deadline.note}</p>
                    </details>
                  )}
                </div>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
