import { useId } from 'react'
import { useText } from '../ui/text-context.ts'

type Props = {
  /** ISO date. */
  value: string
  words: string
  isToday: boolean
  onChange: (asOf: string | null) => void
}

/** The day the deadlines are seen from: today unless another is chosen. */
export function SourcesAsOf({ value, words, isToday, onChange }: Props) {
  const { t } = useText()
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{t('choose.asOf')}</label>
      <div className="field-row">
        <input
          id={id}
          type="date"
          value={value}
          aria-describedby={`${id}-words`}
          onChange={(event) => event.target.value && onChange(event.target.value)}
        />
        <span id={`${id}-words`} className="field-note">
          {words}
          {isToday && <span className="field-note-line">{t('sourcesPage.deadlines.today')}</span>}
        </span>
        {!isToday && (
          <button type="button" className="button button-quiet" onClick={() => onChange(null)}>
            {t('sourcesPage.deadlines.backToToday')}
          </button>
        )}
      </div>
    </div>
  )
}
