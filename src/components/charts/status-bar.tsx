import type { StatusCount } from '../../view-models/scorecard.ts'
import { StatusIcon } from '../ui/status-icon.tsx'
import { useText } from '../ui/text-context.ts'

type Props = {
  counts: readonly StatusCount[]
  chosen: string | null
  onChoose: (status: string | null) => void
}

/** Items by status as one bar; each count below it also narrows the table to that status. */
export function StatusBar({ counts, chosen, onChoose }: Props) {
  const { t } = useText()
  return (
    <div className="status-bar">
      <Segments counts={counts} chosen={chosen} />
      <fieldset className="status-counts">
        <legend className="visually-hidden">{t('choose.status')}</legend>
        {counts.map((count) => (
          <button
            key={count.id}
            type="button"
            aria-pressed={chosen === count.id}
            data-status={count.id}
            data-tone={count.tone}
            onClick={() => onChoose(chosen === count.id ? null : count.id)}
          >
            <StatusIcon status={count.id} />
            <strong>{count.count}</strong> <span>{count.label}</span>
          </button>
        ))}
      </fieldset>
    </div>
  )
}

/** Drawn without style attributes, which a strict policy refuses in a page that is drawn before its scripts run. */
function Segments({ counts, chosen }: Pick<Props, 'counts' | 'chosen'>) {
  const total = counts.reduce((sum, { count }) => sum + count, 0)
  const starts = counts.map((_, index) =>
    counts.slice(0, index).reduce((sum, { count }) => sum + count, 0),
  )
  const percent = (count: number) => `${(100 * count) / total}%`
  return (
    <svg className="status-segments" aria-hidden="true">
      {counts.map(({ id, count }, index) => (
        <rect
          key={id}
          data-status={id}
          data-dimmed={chosen !== null && chosen !== id}
          x={percent(starts[index] ?? 0)}
          width={percent(count)}
          height="100%"
        />
      ))}
      {starts.slice(1).map((start) => (
        <line key={start} x1={percent(start)} x2={percent(start)} y2="100%" />
      ))}
    </svg>
  )
}
