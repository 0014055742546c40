import type { DataLine } from '../../view-models/data-lines.ts'
import { useText } from '../ui/text-context.ts'
import { LineRow } from './line-row.tsx'

type Props = {
  lines: readonly DataLine[]
  /** Lines beyond those drawn. */
  more: string | null
  onTurn: (line: number, isIncluded: boolean) => void
  onCorrect: (line: number, column: number, text: string) => void
}

/** The file as it is, line by line, beside what was understood of each line. */
export function LineGrid({ lines, more, onTurn, onCorrect }: Props) {
  const { t } = useText()
  const width = lines.reduce((most, { cells }) => Math.max(most, cells.length), 0)
  const columns = Array.from({ length: width }, (_, index) => index + 1)
  return (
    <>
      <section
        className="line-grid"
        aria-label={t('importPage.read.grid')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
        tabIndex={0}
      >
        <table>
          <caption className="visually-hidden">{t('importPage.read.gridHelp')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('importPage.read.lineColumn')}</th>
              <th scope="col">{t('importPage.read.understood')}</th>
              {columns.map((column) => (
                <th key={column} scope="col" className="line-number">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <LineRow
                key={line.line}
                line={line}
                width={width}
                onTurn={onTurn}
                onCorrect={onCorrect}
              />
            ))}
          </tbody>
        </table>
        {lines.length === 0 && <p className="data-table-none">{t('importPage.read.noLines')}</p>}
      </section>
      {more && <p className="import-note">{more}</p>}
    </>
  )
}
