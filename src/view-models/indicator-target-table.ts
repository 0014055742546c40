import type { IndicatorTargetRow } from '../queries/list-indicator-targets.ts'
import type { IndicatorRow } from '../queries/list-indicators.ts'
import type { Text } from '../text/translate.ts'
import { type DataTableModel, toDataTableModel } from './data-table.ts'
import { displayStatuses } from './display-status.ts'
import { formatDate, formatNumber, formatPercent, formatPeriod, withMeasureUnit } from './format.ts'
import { unitName } from './indicator.ts'
import { paperName } from './indicator-papers.ts'
import { stretchWords, targetMark, targetWords, varianceWords } from './indicator-targets.ts'

const columns = ['period', 'document', 'unit', 'asWritten', 'value', 'change', 'result'] as const
const kinds = { value: 'number', change: 'number', result: 'status' } as const

/** The history of the target itself: paper, item, phrase, level, change against the year before, result. */
export function toTargetTable(
  targets: readonly IndicatorTargetRow[],
  indicator: IndicatorRow,
  text: Text,
  toHref: (target: IndicatorTargetRow) => string,
): DataTableModel {
  return toDataTableModel({
    columns: columns.map((id) => ({
      id,
      header: text.t(`indicatorPage.targets.${id}`),
      kind: id in kinds ? kinds[id as keyof typeof kinds] : 'text',
      isRowHeader: id === 'period',
    })),
    rows: targets.map((target) => ({
      id: String(target.targetId),
      href: toHref(target),
      cells: toCells(target, indicator, text),
    })),
  })
}

function toCells(target: IndicatorTargetRow, indicator: IndicatorRow, text: Text) {
  const { t, language } = text
  const mark = targetMark(target, text)
  const stretch = stretchWords(target, indicator, text)
  const note = language === 'en' ? target.noteEn : target.noteVi
  const asOf = t('indicatorPage.targets.asOf', { date: formatDate(target.asOf, language) })
  const variance = varianceWords(target, indicator, text)
  const plain = (label: string) => ({ label, sortValue: label })
  const paper = paperName(target, text)
  return {
    period: {
      label: formatPeriod(target.period, 'period', text),
      sortValue: `${target.year} ${target.period}`,
    },
    document: { ...plain(paper), note: t('indicatorPage.targets.item_', { item: target.item }) },
    unit: plain(unitName(target, text)),
    asWritten: { ...plain(target.asWritten), lang: 'vi' as const, ...(note && { note }) },
    value: {
      label: targetWords(target, indicator, text),
      sortValue: target.aim,
      ...(target.aim !== null && { exportValue: String(target.aim) }),
      ...(stretch && { note: stretch }),
    },
    change: changeCell(target, text),
    result: {
      label: mark.label,
      sortValue: displayStatuses.indexOf(mark.id),
      icon: mark.id,
      tone: mark.tone,
      note: [variance, asOf].filter(Boolean).join('; '),
    },
  }
}

function changeCell(target: IndicatorTargetRow, text: Text) {
  if (target.targetChange === null)
    return { label: '–', sortValue: null, note: changeReason(target, text) }
  return { label: changeWords(target, target.targetChange, text), sortValue: target.targetChange }
}

/** `+18,1 %`, `+0,65 điểm %`, `−2 bậc`. */
function changeWords(target: IndicatorTargetRow, change: number, { t, language }: Text): string {
  if (target.changeKind === 'ratio') return formatPercent(change, language, true)
  const value = formatNumber(change, language, { decimals: 2, signed: true })
  if (target.changeKind === 'places') return t('indicatorPage.targets.places', { value })
  return withMeasureUnit(value, t('scorecard.points'), language)
}

const reasons = [
  'perimeter_changed',
  'no_base',
  'zero_base',
  'base_negative',
  'crosses_zero',
] as const

function changeReason({ targetChangeReason }: IndicatorTargetRow, { t }: Text): string {
  const known = reasons.find((reason) => reason === targetChangeReason) ?? 'other'
  return t(`indicatorPage.targets.reason.${known}`)
}
