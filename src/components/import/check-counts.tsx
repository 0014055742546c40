import type { CheckCounts as Model, PlanFilter } from '../../view-models/data-check.ts'
import { StatusIcon } from '../ui/status-icon.tsx'
import { useText } from '../ui/text-context.ts'

type Props = { model: Model; filter: PlanFilter; onFilter: (filter: PlanFilter) => void }

/** What importing would do, counted; pressing a count lists those figures. */
export function CheckCounts({ model, filter, onFilter }: Props) {
  const { t } = useText()
  const toggle = (next: PlanFilter) => onFilter(next === filter ? 'all' : next)
  return (
    <div className="check-counts">
      <ul aria-label={t('importPage.check.counts')}>
        {model.counts.map(({ kind, count, label, value }) => (
          <li key={kind}>
            <button
              type="button"
              data-kind={kind}
              disabled={count === 0}
              aria-pressed={filter === kind}
              onClick={() => toggle(kind)}
            >
              <b>{value}</b> {label}
            </button>
          </li>
        ))}
      </ul>
      <p className="import-note">{model.sum}</p>
      {model.jumps && (
        <button
          type="button"
          className="button check-jumps"
          aria-pressed={filter === 'jumps'}
          onClick={() => toggle('jumps')}
        >
          <StatusIcon status="conflict" /> {model.jumps}
        </button>
      )}
    </div>
  )
}
