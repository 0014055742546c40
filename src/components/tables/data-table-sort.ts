import type { Language } from '../../text/translate.ts'

type SortValue = string | number | undefined

/** Compares sort values: numbers before text, text as a dictionary of the language has it (d before đ). */
export function sortValueOrder(language: Language): (a: SortValue, b: SortValue) => number {
  const collator = new Intl.Collator(language, { numeric: true })
  return (a, b) => {
    if (typeof a === 'number' && typeof b === 'number') return a - b
    if (typeof a === 'number' || typeof b === 'number') return typeof a === 'number' ? -1 : 1
    return collator.compare(a ?? '', b ?? '')
  }
}

/** A missing sort value as TanStack Table knows it: kept last in both directions. */
export function toSortValue(value: string | number | null | undefined): SortValue {
  return value === null || value === '' || Number.isNaN(value) ? undefined : value
}
