import { fromSdmxCell, type SdmxTable, sdmxStructures, sdmxTables } from '../../domain/sdmx.ts'
import { makeIssue } from '../make-issue.ts'
import type { Grid, GridRow } from '../tokenize.ts'

/** Which of our own data structures an SDMX-CSV 2.0 text carries; null = another one, or no SDMX at all. */
export function sdmxTableOf(text: string): SdmxTable | null {
  const start = text.trimStart().slice(0, 4000)
  if (!/^"?STRUCTURE\b/.test(start)) return null
  const names = Object.keys(sdmxStructures) as SdmxTable[]
  return names.find((name) => start.includes(sdmxStructures[name])) ?? null
}

/** The cells of SDMX-CSV as those of a canonical file. A line that asks for deletion is kept out, with an issue: data leave by undo. */
export function toSdmxGrid(grid: Grid, name: SdmxTable, file: string): Grid {
  const [header, ...body] = grid.rows
  if (!header) return grid
  const fields = header.cells.map((id) => fieldOf(name, id.trim()))
  const action = header.cells.findIndex((id) => id.trim() === 'ACTION')
  const kept = fields.flatMap((field, index) => (field === null ? [] : [{ field, index }]))
  const toRow = (row: GridRow): GridRow => ({
    ...row,
    cells: kept.map(({ field, index }) => fromSdmxCell(field, row.cells[index]?.trim() ?? '')),
    isDamaged: row.isDamaged || row.cells[action]?.trim() === 'D',
  })
  const deletions = body.filter(({ cells }) => cells[action]?.trim() === 'D')
  const issues = deletions.map(({ line }) =>
    makeIssue({
      code: 'not-in-list',
      severity: 'error',
      file,
      line,
      column: action + 1,
      field: 'ACTION',
      value: 'D',
      details: { allowed: 'I, A, R, M' },
    }),
  )
  const names = { ...header, cells: kept.map(({ field }) => field) }
  return { rows: [names, ...body.map(toRow)], issues: [...grid.issues, ...issues] }
}

/** By the standard the delimiter is whatever follows the first word. */
export function sdmxDelimiter(text: string): string {
  return /^"?STRUCTURE"?(.)/.exec(text.trimStart())?.[1] ?? ','
}

function fieldOf(name: SdmxTable, id: string): string | null {
  const columns: readonly (readonly [string, string])[] = sdmxTables[name]
  return columns.find(([component]) => component === id)?.[1] ?? null
}
