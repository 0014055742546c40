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
      <div className="status-segments" aria-hidden="true">
        {counts.map((count) => (
          <span
            key={count.id}
            data-status={count.id}
            data-dimmed={chosen !== null && chosen !== count.id}
            style={{ flexGrow: count.count }}
          />
        ))}
      </div>
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
