import type { PreviewRow } from '../../domain/import-reading.ts'
import type { Issue } from '../../domain/issue.ts'
import type { Sheet, SheetRow } from '../read/office-file.ts'
import type { LineParts } from './find-tables.ts'

const firstRows = 200
const mostCells = 60

/** The first lines of the file and every line an issue names, each with what became of it. */
export function previewOf(
  { rows, body }: Pick<Sheet, 'rows' | 'body'>,
  parts: LineParts,
  issues: readonly Issue[],
): PreviewRow[] {
  const named = new Set(issues.map(({ line }) => line))
  const above = rows.filter((row, index) => index < firstRows || named.has(row.line))
  const below = body?.rowsAt([...named].filter((line) => line !== null)) ?? []
  const partOf = ({ line, cells }: SheetRow) =>
    parts.get(line) ?? (cells.some((cell) => cell.trim() !== '') ? 'note' : 'blank')
  return [
    ...above.map((row) => toPreviewRow(row, partOf(row))),
    ...below.map((row) => toPreviewRow(row, parts.get(row.line) ?? 'data')),
  ]
}

function toPreviewRow({ line, cells }: SheetRow, part: PreviewRow['part']): PreviewRow {
  return { line, cells: cells.slice(0, mostCells), part }
}
