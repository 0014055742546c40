import type { HeaderTexts } from './header-texts.ts'
import type { Readers } from './readers.ts'
import type { TableColumn } from './table-model.ts'

/** Units that bind by themselves: a value in them is refused where they do not fit. */
const bindingUnits = ['percent', 'score', 'place']

/** Marks value columns that nothing but their units and nouns tell apart: “Số dự án” beside “Vốn đăng ký (triệu USD)”. */
export function withRivals(
  columns: readonly TableColumn[],
  headers: HeaderTexts,
  readers: Readers,
): TableColumn[] {
  const values = columns
    .filter(({ role }) => role === 'value')
    .map((column) => ({
      column,
      key: keyOf(column),
    }))
  return columns.map((column) => {
    if (column.role !== 'value') return column
    const key = keyOf(column)
    const group = values.filter((other) => other.key === key).map((other) => other.column)
    const units = new Set(group.map(({ unit }) => unit?.dimension ?? null))
    const noun = bare(headers[column.index]?.at(-1) ?? '')
    const isNoun = noun !== '' && !readers.measure(noun) && !readers.period(noun)
    const isBinding = bindingUnits.includes(column.unit?.dimension ?? '')
    return units.size > 1 && isNoun && !isBinding ? { ...column, rival: noun } : column
  })
}

function keyOf({ measure, hint, indicatorName, orgUnitName, part }: TableColumn): string {
  return JSON.stringify([measure, hint, indicatorName, orgUnitName, part])
}

function bare(noun: string): string {
  return noun.replace(/\s*[([][^()[\]]*[)\]]\s*$/, '').trim()
}
