import type { ProblemFix, ProblemGroup } from '../../view-models/data-problems.ts'
import { useText } from '../ui/text-context.ts'

type Props = {
  groups: readonly ProblemGroup[]
  onFix: (fix: ProblemFix) => void
  /** Shows the lines of the problems in the grid. */
  onShow: (group: ProblemGroup) => void
}

/** Problems by cause: how many, what mends all of them, and each place with its cell and reason. */
export function ProblemList({ groups, onFix, onShow }: Props) {
  const { t } = useText()
  return (
    <ul className="problems">
      {groups.map((group) => (
        <li key={group.id} data-severity={group.severity}>
          <div className="problem-head">
            <p>
              <strong>{group.severityLabel}</strong> · {group.countLabel}
            </p>
            <p>{group.title}</p>
          </div>
          <div className="question-answers">
            {group.fixes.map((fix) => (
              <button key={keyOf(fix)} type="button" className="button" onClick={() => onFix(fix)}>
                {fix.label}
              </button>
            ))}
            {group.problems.some(({ line }) => line !== null) && (
              <button type="button" className="button button-quiet" onClick={() => onShow(group)}>
                {t('importPage.problem.inGrid')}
              </button>
            )}
          </div>
          {group.count > 1 && (
            <details>
              <summary>{t('importPage.problem.places')}</summary>
              <ul className="problem-places">
                {group.problems.map((problem) => (
                  <li key={problem.id}>
                    <b>{problem.place}</b>
                    {problem.raw !== null && <code>{problem.raw}</code>}
                    <span>{problem.message}</span>
                  </li>
                ))}
              </ul>
              {group.more && <p className="import-note">{group.more}</p>}
            </details>
          )}
        </li>
      ))}
    </ul>
  )
}

/** Of two tables of one sheet the labels may be alike. */
function keyOf(fix: ProblemFix): string {
  return fix.kind === 'column' ? JSON.stringify(fix.place) : fix.label
}
