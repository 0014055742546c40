import type { DataLine } from '../../view-models/data-lines.ts'
import { useText } from '../ui/text-context.ts'
import { EditableCell } from './editable-cell.tsx'

type Props = {
  line: DataLine
  /** How many cells the longest line has. */
  width: number
  onTurn: (line: number, isIncluded: boolean) => void
  onCorrect: (line: number, column: number, text: string) => void
}

/** One line of the file: its number and part, what it means, its cells as written. */
export function LineRow({ line, width, onTurn, onCorrect }: Props) {
  const { t } = useText()
  const canCorrect = line.part === 'data' || line.part === 'refused'
  const cells = canCorrect ? line.cells : withoutEmptyEnd(line.cells)
  return (
    <tr data-part={line.part} data-skipped={line.isSkipped}>
      <th scope="row">
        <span className="line-place">
          <b>{line.line}</b> {line.partLabel}
        </span>
        {line.turn && (
          <button
            type="button"
            className="button button-quiet"
            aria-label={t(
              line.turn === 'include' ? 'importPage.read.includeOf' : 'importPage.read.excludeOf',
              { line: line.line },
            )}
            onClick={() => onTurn(line.line, line.turn === 'include')}
          >
            {t(line.turn === 'include' ? 'importPage.read.include' : 'importPage.read.exclude')}
          </button>
        )}
      </th>
      <td className="line-meaning">
        <Meaning line={line} />
      </td>
      {cells.map((cell, index) => (
        <EditableCell
          // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its column.
          key={index}
          cell={cell}
          span={!canCorrect && index === cells.length - 1 ? width - index : 1}
          label={t('importPage.problem.cell', { line: line.line, column: index + 1 })}
          onCorrect={canCorrect ? (text) => onCorrect(line.line, index + 1, text) : null}
        />
      ))}
    </tr>
  )
}

/** A title, a section or a footnote has the room of the empty cells after it, as on paper. */
function withoutEmptyEnd(cells: DataLine['cells']): DataLine['cells'] {
  const last = cells.findLastIndex(({ text, fault }) => text !== '' || fault !== null)
  return cells.slice(0, Math.max(1, last + 1))
}

function Meaning({ line: { meanings, moreRecords, faults } }: { line: DataLine }) {
  const { t } = useText()
  return (
    <>
      {faults.map(({ message, severity }) => (
        <p key={message} className="line-fault" data-severity={severity}>
          {message}
        </p>
      ))}
      {meanings.map(({ name, figures }) => (
        <div key={name}>
          <p className="line-name-read">{name}</p>
          {figures.map((figure) => (
            <p key={figure}>{figure}</p>
          ))}
        </div>
      ))}
      {moreRecords > 0 && <p>{t('importPage.read.moreRecords', { count: moreRecords })}</p>}
    </>
  )
}
