import type { PlanEntry } from '../domain/import-plan.ts'
import type { ExportTable } from '../view-models/data-table.ts'

/** The words a list of refused records needs; the page has them. */
export type RefusedWords = {
  headings: Record<'line' | 'column' | 'indicator' | 'raw' | 'reason', string>
  reasonOf(entry: PlanEntry): string
}

/** Refused records with their places and reasons, for `toCsv`. */
export function toRefusedTable(
  entries: readonly PlanEntry[],
  { headings, reasonOf }: RefusedWords,
): ExportTable {
  const text = (value: string) => ({ text: value, isNumber: false })
  const number = (value: number | null) => ({ text: String(value ?? ''), isNumber: true })
  const { line, column, indicator, raw, reason } = headings
  const refused = entries.filter(({ kind }) => kind === 'refused')
  return [
    [line, column, indicator, raw, reason].map(text),
    ...refused.map((entry) => [
      number(entry.line),
      number(entry.column),
      text(entry.indicatorName),
      text(entry.raw),
      text(reasonOf(entry)),
    ]),
  ]
}
