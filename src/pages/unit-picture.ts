import type { IndicatorRow } from '../queries/list-indicators.ts'
import type { UnitResultRow } from '../queries/list-unit-results.ts'
import type { UnitValueRow } from '../queries/list-unit-values.ts'
import type { Text } from '../text/translate.ts'
import type { ChartSource } from '../view-models/chart-frame.ts'
import { paperLabel } from '../view-models/document-label.ts'
import { formatDate, formatPeriod } from '../view-models/format.ts'
import { safeAddress } from '../view-models/published-values.ts'
import type { UnitDocument } from '../view-models/unit-choice.ts'
import {
  entriesOfResults,
  entriesOfValues,
  toUnitIndicator,
  type UnitEntry,
  type UnitIndicator,
} from '../view-models/unit-entry.ts'

/** The chosen indicator in every block that has it. */
export type UnitPicture = {
  entries: UnitEntry[]
  indicator: UnitIndicator
  when: string
  sources: ChartSource[]
}

export type PictureInput = {
  indicators: readonly IndicatorRow[]
  indicatorId: string | null
  /** Null = values without targets. */
  document: UnitDocument | null
  asOf: string | null
  resultRows: readonly UnitResultRow[] | null
  valueRows: readonly UnitValueRow[] | null
  period: { period: string; label: string } | null
}

/** The rows of the chosen indicator as entries; null while nothing is there to draw. */
export function toUnitPicture(input: PictureInput, text: Text): UnitPicture | null {
  const row = input.indicators.find((known) => known.indicatorId === input.indicatorId)
  if (!row) return null
  const picture = input.document ? ofResults(input, text) : ofValues(input, text)
  return picture && { ...picture, indicator: toUnitIndicator(row) }
}

type Part = Omit<UnitPicture, 'indicator'>

function ofResults(input: PictureInput, text: Text): Part | null {
  const { document, resultRows, indicatorId, asOf } = input
  const rows = resultRows?.filter((row) => row.indicatorId === indicatorId)
  const [first] = rows ?? []
  if (!rows || !first || !document) return null
  return {
    entries: entriesOfResults(rows, text),
    when: whenOf(first.period, asOf ?? first.asOf, text),
    sources: [{ label: paperLabel(document.scope, text) }],
  }
}

/** `mục tiêu 2026, tính đến ngày 31/10/2026 · thực hiện và mục tiêu`. */
export function whenOf(period: string, asOf: string, text: Text): string {
  return text.t('unitsPage.when.asOf', {
    period: formatPeriod(period, 'period', text),
    date: formatDate(asOf, text.language),
  })
}

function ofValues({ valueRows: rows, period }: PictureInput, text: Text): Part | null {
  if (!rows || rows.length === 0 || !period) return null
  const reported = rows.filter((row) => row.value !== null)
  const bySource = new Map(reported.map((row) => [row.documentId, row]))
  return {
    entries: entriesOfValues(rows, period.period, text),
    when: text.t('unitsPage.when.period', { period: period.label }),
    sources: [...bySource.values()].flatMap(({ publisher, url, status }) => {
      const known = (['official', 'preliminary', 'estimate', 'computed'] as const).find(
        (one) => one === status,
      )
      const word = known ? ` (${text.t(`scorecard.valueStatus.${known}`)})` : ''
      return publisher ? [{ label: `${publisher}${word}`, href: safeAddress(url) }] : []
    }),
  }
}
