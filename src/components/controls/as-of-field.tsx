import { useId } from 'react'
import { useText } from '../ui/text-context.ts'

type Props = {
  /** ISO date in view. */
  value: string
  isDefault: boolean
  onChange: (asOf: string | null) => void
}

/** The as-of date: a native date input with the way back to the latest figures. */
export function AsOfField({ value, isDefault, onChange }: Props) {
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
          onChange={(event) => event.target.value && onChange(event.target.value)}
        />
        {isDefault ? (
          <span className="field-note">{t('choose.latest')}</span>
        ) : (
          <button type="button" className="button button-quiet" onClick={() => onChange(null)}>
            {t('choose.resetAsOf')}
          </button>
        )}
      </div>
    </div>
  )
}
