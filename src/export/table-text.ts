import { guardFormula } from '../domain/formula-guard.ts'
import type { DataTableTools, ExportCell, ExportTable } from '../view-models/data-table.ts'
import { foldText } from '../view-models/search.ts'

const byteOrderMark = '\ufeff'

/** A plain number, with a sign, separators of either language and a percent sign. */
const plainNumber = /^[+-]?\d[\d.,\u00a0 ]*(e[+-]?\d+)?\s?%?$/i

/** Tab-separated text for the clipboard; spreadsheets read quotes as in CSV. */
export function toTsv(table: ExportTable): string {
  return toDelimited(table, '\t')
}

/** CSV by RFC 4180; the byte order mark tells Excel that it is UTF-8. */
export function toCsv(table: ExportTable): string {
  return byteOrderMark + toDelimited(table, ',')
}

/** The text as it may safely stand in a spreadsheet: an apostrophe before what would be a formula. */
export function neutralise({ text, isNumber }: ExportCell): string {
  return isNumber && plainNumber.test(text) ? text : guardFormula(text)
}

function toDelimited(table: ExportTable, delimiter: string): string {
  return table
    .map((row) => row.map((cell) => quoted(neutralise(cell), delimiter)).join(delimiter))
    .join('\r\n')
}

function quoted(text: string, delimiter: string): string {
  const needsQuotes = text.includes(delimiter) || /["\r\n\t]|^\s|\s$/.test(text)
  return needsQuotes ? `"${text.replaceAll('"', '""')}"` : text
}

/** What a page hands to `DataTable` and `ChartFrame`. */
export const tableTools: DataTableTools = { foldText, toTsv, toCsv }
