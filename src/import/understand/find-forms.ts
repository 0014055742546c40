import type { TableBlock } from './find-tables.ts'
import { firstText, type ShapedRow, toShapedRow } from './grid-row.ts'
import { headerRole, namesValues } from './header-words.ts'
import type { Readers } from './readers.ts'
import { isNoteText } from './row-words.ts'

/** A form writes one field a line; its value stands at `line` and 1-based `column`. */
type Field = { label: string; value: string; line: number; column: number; row: ShapedRow }

/** Forms as tables of one row, and where each value of such a row really stands, by `line:column`. */
export type FormTables = {
  blocks: TableBlock[]
  places: ReadonlyMap<string, { line: number; column: number }>
}

const mostLines = 400

/** “Tên chỉ tiêu: …”, “Đơn vị tính: …”, “Kế hoạch: …” line by line; null when the sheet is no form. */
export function findForms(rows: readonly ShapedRow[], readers: Readers): FormTables | null {
  if (rows.length === 0 || rows.length > mostLines) return null
  const fields = rows.map(fieldOf)
  const starts = fields.flatMap((field, index) =>
    field && isName(field, readers) && isUnderway(fields, index, readers) ? [index] : [],
  )
  const [first] = starts
  if (first === undefined) return null
  const places = new Map<string, { line: number; column: number }>()
  const general = rows.slice(0, first)
  const blocks = starts.map((start, index) => {
    const end = starts[index + 1] ?? rows.length
    const own = fields.slice(start, end).filter((field) => field !== null)
    const others = own.filter((field) => !isValue(field, readers) && !isUnit(field))
    const title = [
      ...general,
      ...others
        .slice(1)
        .filter(isOfTable)
        .map(({ row }) => row),
    ]
    return formTable(own, title, readers, places)
  })
  return { blocks, places }
}

function fieldOf(row: ShapedRow): Field | null {
  const filled = row.cells.flatMap((cell, index) => (cell.trim() === '' ? [] : [index]))
  const [at = 0, next] = filled
  const { line } = row
  if (filled.length === 2 && next !== undefined) {
    const label = labelOf(row.cells[at] ?? '')
    return { label, value: row.cells[next]?.trim() ?? '', line, column: next + 1, row }
  }
  const [, label, value] = /^([^:：]{2,60})[:：]\s*(\S.*)$/u.exec(row.cells[at]?.trim() ?? '') ?? []
  if (filled.length !== 1 || label === undefined || value === undefined) return null
  return { label: labelOf(label), value: value.trim(), line, column: at + 1, row }
}

/** Without numbering and the colon: “1. Tên chỉ tiêu:”. */
function labelOf(text: string): string {
  return text
    .trim()
    .replace(/^(?:\d{1,2}|[a-zđ]|[-+*•])[.)]?\s+/iu, '')
    .replace(/\s*[:：]$/u, '')
}

/** The field that names the indicator; a head of columns has a head beside it. */
function isName({ label, value }: Field, readers: Readers): boolean {
  if (headerRole(label) !== 'indicator' || headerRole(value) !== null) return false
  return readers.isIndicator(value) || !(namesValues(value) || readers.isPeriod(value))
}

/** What follows a name: fields of a form, one of them a value, and no rows of a table. */
function isUnderway(fields: readonly (Field | null)[], start: number, readers: Readers): boolean {
  const next = fields.findIndex((field, at) => at > start && field && isName(field, readers))
  const own = fields.slice(start + 1, next === -1 ? undefined : next)
  const known = own.filter((field) => field && isKnownField(field, readers))
  const isForm = own.length > 0 && known.length * 2 >= own.length
  return isForm && own.some((field) => field && isValue(field, readers))
}

function isKnownField(field: Field, readers: Readers): boolean {
  return isValue(field, readers) || headerRole(field.label) !== null || isNoteText(field.label)
}

function isUnit({ label }: Field): boolean {
  const role = headerRole(label)
  return role === 'measure_unit' || role === 'unit'
}

function isValue({ label, row, column, value }: Field, readers: Readers): boolean {
  const shape = row.cells[column - 1]?.trim() === value ? row.shapes[column - 1] : null
  const isFigure = shape === 'number' || shape === 'missing' || (!shape && /\d/.test(value))
  const role = headerRole(label)
  const isSaid = role === 'value' || readers.measure(label) !== null || readers.isPeriod(label)
  return isFigure && isSaid && (role === null || role === 'value')
}

/** Times and places of a form speak of its values; notes and signatures do not. */
function isOfTable({ label, row }: Field): boolean {
  return headerRole(label) !== 'note' && !isNoteText(label) && !isNoteText(firstText(row))
}

function formTable(
  fields: readonly Field[],
  title: ShapedRow[],
  readers: Readers,
  places: Map<string, { line: number; column: number }>,
): TableBlock {
  const [name] = fields
  const line = name?.line ?? 0
  const unit = fields.find(isUnit)
  const values = fields.filter((field) => isValue(field, readers))
  for (const [index, field] of values.entries())
    places.set(`${line}:${index + 3}`, { line: field.line, column: field.column })
  const header = ['Tên chỉ tiêu', 'Đơn vị tính', ...values.map(({ label }) => label)]
  const cells = [name?.value ?? '', unit?.value ?? '', ...values.map(({ value }) => value)]
  const isExact = (column: number) => {
    const field = values[column - 2]
    return field?.row.isExact(field.column - 1) ?? false
  }
  return {
    title,
    header: [toShapedRow({ line, cells: header }, new Map())],
    rows: [{ ...toShapedRow({ line, cells }, new Map()), isExact }],
  }
}
