import { headKey, type ImportChoices } from '../../domain/import-reading.ts'
import type { HeaderTexts } from './header-texts.ts'
import { numberKey } from './read-columns.ts'

/** The choices of a table with those about heads put on its columns; what was said of a column itself goes before. */
export function withHeads(
  choices: ImportChoices,
  headers: HeaderTexts,
  table: string,
): ImportChoices {
  const { heads } = choices
  if (!heads) return choices
  const keys = headers.map((parts) => headKey(parts.join(' | ')))
  const columns = { ...choices.columns }
  const numbers = { ...choices.numbers }
  for (const [index, key] of keys.entries()) {
    const isOne = key !== '' && keys.indexOf(key) === keys.lastIndexOf(key)
    const said = isOne && Object.hasOwn(heads, key) ? heads[key] : undefined
    if (!said) continue
    const { separator, ...column } = said
    columns[index + 1] = { ...column, ...columns[index + 1] }
    const number = numberKey(index, table)
    if (separator) numbers[number] ??= separator
  }
  return { ...choices, columns, numbers }
}
