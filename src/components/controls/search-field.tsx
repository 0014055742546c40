import { useId } from 'react'
import { useText } from '../ui/text-context.ts'

type Props = { value: string; onChange: (search: string) => void }

/** Search by name, with or without diacritics. */
export function SearchField({ value, onChange }: Props) {
  const { t } = useText()
  const id = useId()
  return (
    <div className="field field-search">
      <label htmlFor={id}>{t('choose.search')}</label>
      <input
        id={id}
        type="search"
        value={value}
        placeholder={t('choose.searchHint')}
        autoComplete="off"
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  )
}
