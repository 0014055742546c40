import type { PlanEntry } from '../domain/import-plan.ts'
import type { PreviewRow } from '../domain/import-reading.ts'
import type { Text } from '../text/translate.ts'
import { type PlanNames, whyLabel } from './data-check.ts'
import type { ExportTable } from './data-table.ts'

type Input = { entries: readonly PlanEntry[]; preview: readonly PreviewRow[] }

/** The refused figures with line, column, cell and reason, followed by the whole line where the preview holds it. */
export function toRefusedTable(
  { entries, preview }: Input,
  names: PlanNames,
  text: Text,
): ExportTable {
  const { t } = text
  const placeOf = (sheet: string | null, line: number) => `${line} ${sheet ?? ''}`
  const lines = new Map(preview.map((row) => [placeOf(row.sheet ?? null, row.line), row.cells]))
  const isOfSheets = entries.some(({ sheet }) => sheet !== null)
  const head = [
    ...(isOfSheets ? [t('importPage.sheet.shown')] : []),
    t('importPage.read.lineColumn'),
    t('importPage.planColumn.column'),
    t('importPage.planColumn.name'),
    t('importPage.planColumn.raw'),
    t('importPage.check.refusedReason'),
    t('importPage.check.refusedLine'),
  ]
  const refused = entries.filter(({ kind }) => kind === 'refused')
  return [
    head.map(words),
    ...refused.map((entry) => [
      ...(isOfSheets ? [words(entry.sheet ?? '')] : []),
      { text: String(entry.line), isNumber: true },
      { text: entry.column === null ? '' : String(entry.column), isNumber: true },
      words(entry.indicatorName),
      words(entry.raw),
      words(whyLabel(entry, names, text)),
      ...(lines.get(placeOf(entry.sheet, entry.line)) ?? []).map(words),
    ]),
  ]
}

function words(text: string) {
  return { text, isNumber: false }
}
