import { type WriteSheet, writeXlsx } from 'hucre/xlsx'
import type { TypedTable } from '../domain/table.ts'
import { orderByKey } from './canonical-csv.ts'

/** Most rows one sheet of Excel holds, header included. */
const sheetRows = 1_048_576

/** The tables as an Excel workbook, a sheet each. Text stays text: nothing in it is run as a formula. */
export async function toWorkbook(tables: readonly TypedTable[]): Promise<Uint8Array> {
  return new Uint8Array(await writeXlsx({ sheets: tables.map(toSheet) }))
}

function toSheet(table: TypedTable): WriteSheet {
  const header = table.columns.map(({ name }) => name)
  const rows = orderByKey(table)
    .slice(0, sheetRows - 1)
    .map((row) =>
      table.columns.map(({ type, cells }) => {
        const cell = cells[row] ?? null
        return type === 'number' || type === 'integer' ? toNumber(cell) : cell
      }),
    )
  return { name: table.name, rows: [header, ...rows], freezePane: { rows: 1 } }
}

function toNumber(cell: string | boolean | null): number | null {
  return cell === null ? null : Number(cell)
}
