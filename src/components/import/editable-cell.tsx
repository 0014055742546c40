import { useState } from 'react'
import type { DataCell } from '../../view-models/data-lines.ts'
import { useText } from '../ui/text-context.ts'

type Props = {
  cell: DataCell
  /** Columns it takes. */
  span: number
  /** Names the cell: line and column. */
  label: string
  /** Null = the cell is shown only. */
  onCorrect: ((text: string) => void) | null
}

/** A cell as the file writes it; pressing it lets a person correct it, Enter keeps, Escape leaves. */
export function EditableCell({ cell, span, label, onCorrect }: Props) {
  const { t } = useText()
  const [typed, setTyped] = useState<string | null>(null)
  if (typed !== null && onCorrect) {
    const keep = () => {
      setTyped(null)
      if (typed !== cell.text) onCorrect(typed)
    }
    return (
      <td>
        <input
          className="cell-input"
          aria-label={label}
          value={typed}
          // biome-ignore lint/a11y/noAutofocus: the person just opened this cell.
          autoFocus
          onChange={(event) => setTyped(event.target.value)}
          onBlur={keep}
          onKeyDown={(event) => {
            if (event.key === 'Enter') keep()
            if (event.key === 'Escape') setTyped(null)
          }}
        />
      </td>
    )
  }
  return (
    <td data-severity={cell.severity ?? undefined} colSpan={span}>
      {onCorrect ? (
        <button
          type="button"
          className="cell-edit"
          aria-label={t('importPage.read.correct', { cell: label, text: cell.text })}
          onClick={() => setTyped(cell.text)}
        >
          {cell.text}
        </button>
      ) : (
        cell.text
      )}
      {cell.fault && <small className="cell-fault">{cell.fault}</small>}
    </td>
  )
}
