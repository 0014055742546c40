import type { SheetLine } from '../../view-models/data-sheets.ts'
import { useText } from '../ui/text-context.ts'

type Props = {
  sheets: readonly SheetLine[]
  onTurn: (name: string, turn: 'on' | 'off' | 'only') => void
}

/** The sheets of a workbook: those ticked are read together, each other says why it is not. */
export function SheetList({ sheets, onTurn }: Props) {
  const { t } = useText()
  const isSeveral = sheets.filter(({ isRead }) => isRead).length > 1
  return (
    <fieldset className="sheet-list">
      <legend>{t('importPage.sheet.title')}</legend>
      <ul>
        {sheets.map(({ name, isRead, canRead, state }) => (
          <li key={name} className="sheet-line" data-read={isRead}>
            <label>
              <input
                type="checkbox"
                checked={isRead}
                disabled={!canRead || (isRead && !isSeveral)}
                onChange={() => onTurn(name, isRead ? 'off' : 'on')}
              />
              <span>{name}</span>
            </label>
            <span className="import-note">{state}</span>
            {isRead && isSeveral && (
              <button
                type="button"
                className="button button-quiet"
                aria-label={t('importPage.sheet.onlyOf', { name })}
                onClick={() => onTurn(name, 'only')}
              >
                {t('importPage.sheet.only')}
              </button>
            )}
          </li>
        ))}
      </ul>
    </fieldset>
  )
}
