import { useId } from 'react'
import { useText } from '../ui/text-context.ts'

type Props = {
  /** ISO date in view. */
  value: string
  /** The same day in words: the input itself writes it as the browser's language does. */
  words: string
  isDefault: boolean
  /** What the default day means, and the way back to it; by the latest figures unless told. */
  defaultNote?: string
  resetLabel?: string
  onChange: (asOf: string | null) => void
}

/** The as-of date: a native date input, the day in words, the way back to the latest figures. */
export function AsOfField({ value, words, isDefault, defaultNote, resetLabel, onChange }: Props) {
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
          {isDefault && (
            <span className="field-note-line">{defaultNote ?? t('choose.latest')}</span>
          )}
        </span>
        {!isDefault && (
          <button type="button" className="button button-quiet" onClick={() => onChange(null)}>
            {resetLabel ?? t('choose.resetAsOf')}
          </button>
        )}
      </div>
    </div>
  )
}
