import { type FocusEvent, type KeyboardEvent, useRef } from 'react'
import { useText } from '../ui/text-context.ts'
import type { ColumnState } from './data-table-state.ts'

type Props = { columns: readonly ColumnState[] }

/** Which columns are shown; the one that names the rows always is. */
export function DataTableColumns({ columns }: Props) {
  const { t } = useText()
  const details = useRef<HTMLDetailsElement>(null)
  const close = () => {
    if (details.current) details.current.open = false
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !details.current?.open) return
    event.stopPropagation()
    close()
    details.current.querySelector('summary')?.focus()
  }
  const onBlur = (event: FocusEvent) => {
    // Without a related target the click fell on text inside or on the page: only the page closes.
    if (event.relatedTarget && !event.currentTarget.contains(event.relatedTarget)) close()
  }
  return (
    <details ref={details} className="data-table-columns" onKeyDown={onKeyDown} onBlur={onBlur}>
      <summary className="button">{t('table.columns')}</summary>
      <fieldset>
        <legend className="visually-hidden">{t('table.columnsShown')}</legend>
        {columns.map(({ column, isVisible, canHide, setVisible }) => (
          <label key={column.id}>
            <input
              type="checkbox"
              checked={isVisible}
              disabled={!canHide}
              onChange={(event) => setVisible(event.target.checked)}
            />
            <span>
              {column.header}
              {column.description && <span className="data-table-note">{column.description}</span>}
            </span>
          </label>
        ))}
      </fieldset>
    </details>
  )
}
