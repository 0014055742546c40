// The sentence above a slide, written from the figures by rule: its verdict is always the status of the row.
import type { ScorecardRow } from '../queries/list-scorecard-rows.ts'
import type { Text, TextKey } from '../text/translate.ts'
import { cutToLines } from './deck-text-fit.ts'
import { rowDisplayStatus } from './display-status.ts'
import { formatNumber, formatPercent, formatPeriod, withMeasureUnit } from './format.ts'
import { targetLabel, valueDecimals, varianceUnit, withQualifier } from './row-labels.ts'
import { rowName } from './scorecard-row.ts'

/** At least this much ahead of what is due, the sentence says faster than planned. */
const clearlyAhead = 1.05

/** Two lines of a slide at the smallest size of its message. */
export const messageBox = { width: 872, lines: 2, size: 22, isBold: true }

/** The sentence with the name of the indicator cut where it would push the verdict off the slide. */
export function fittedMessage(row: ScorecardRow, text: Text): string {
  const name = rowName(row, text)
  const tries = [1, 0.8, 0.6, 0.45, 0.3].map((share) =>
    indicatorMessage(
      row,
      text,
      cutToLines(name, { ...messageBox, lines: 1, width: messageBox.width * share }),
    ),
  )
  const whole = indicatorMessage(row, text)
  return [whole, ...tries].find((message) => cutToLines(message, messageBox) === message) ?? whole
}

/** One target and where it stands, in one sentence of an official report. */
export function indicatorMessage(
  row: ScorecardRow,
  text: Text,
  name: string = rowName(row, text),
): string {
  const { t } = text
  const words = {
    name,
    period: periodWords(row, text),
    actual: actualWords(row, text),
    target: targetWords(row, text),
  }
  const status = rowDisplayStatus(row)
  if (row.isMilestone) return t(milestoneKey(status), words)
  switch (status) {
    case 'exceeded':
    case 'missed':
      return t(`slides.message.${status}`, {
        ...words,
        reached: reachedWord(row, status === 'missed' ? 'is' : 'reached', text),
        difference: differenceWords(row, text),
      })
    case 'met':
      return t('slides.message.met', { ...words, reached: reachedWord(row, 'reached', text) })
    case 'on_pace':
    case 'behind':
    case 'far_behind':
      return runningMessage(row, status, words, text)
    case 'part_data':
      return t('slides.message.partData', { ...words, reached: reachedWord(row, 'reached', text) })
    case 'no_data':
      return t(
        row.reason === 'only_other_perimeter'
          ? 'slides.message.otherPerimeter'
          : 'slides.message.noData',
        words,
      )
    case 'not_due':
      return t('slides.message.notDue', words)
    case 'not_assessable':
      return t('slides.message.notAssessable', words)
  }
}

type Words = Record<'name' | 'period' | 'actual' | 'target', string>

function runningMessage(
  row: ScorecardRow,
  status: 'on_pace' | 'behind' | 'far_behind',
  words: Words,
  text: Text,
): string {
  const { t, language } = text
  const { attainmentRatio, expectedShare, paceRatio } = row
  if (attainmentRatio === null || expectedShare === null || row.accumulation !== 'cumulative') {
    const reached = reachedWord(row, status === 'on_pace' ? 'reached' : 'is', text)
    return t(`slides.message.level.${status}`, { ...words, reached })
  }
  const values = {
    ...words,
    reached: reachedWord(row, 'reached', text),
    share: formatPercent(attainmentRatio, language),
    due: formatPercent(expectedShare, language),
  }
  const isAhead = status === 'on_pace' && paceRatio !== null && paceRatio >= clearlyAhead
  return t(`slides.message.pace.${isAhead ? 'ahead' : status}`, values)
}

function milestoneKey(status: string): TextKey {
  if (status === 'met' || status === 'exceeded') return 'slides.message.milestone.done'
  return status === 'missed' ? 'slides.message.milestone.missed' : 'slides.message.milestone.open'
}

/** `đạt`, `ước đạt`, `là`, `ước`: an estimate is never told as a fact. */
function reachedWord({ actualStatus }: ScorecardRow, word: 'reached' | 'is', { t }: Text): string {
  const isOpen = actualStatus === 'estimate' || actualStatus === 'computed'
  return t(
    `slides.message.${word}${isOpen ? (actualStatus === 'estimate' ? 'Estimate' : 'Computed') : ''}`,
  )
}

/** `năm 2025`, `11 tháng 2025`: the period the value speaks of, or the target's while there is none. */
export function periodWords(row: ScorecardRow, text: Text): string {
  const period = row.actual === null ? row.period : (row.actualPeriod ?? row.period)
  const label = formatPeriod(period, row.actualBasis ?? 'period', text)
  return /^\d{4}$/.test(label) ? text.t('slides.message.year', { year: label }) : label
}

/** The same in the title of a slide, where it stands alone. */
export function titlePeriod(row: ScorecardRow, text: Text): string {
  const words = periodWords(row, text)
  return text.language === 'en' ? words.replace(/^in /, '') : words
}

function actualWords(row: ScorecardRow, text: Text): string {
  if (row.actual === null) return '–'
  const number = formatNumber(row.actual, text.language, { decimals: valueDecimals(row) })
  if (row.accumulation === 'rank') return text.t('slides.message.place', { value: number })
  const label = withMeasureUnit(number, row.measureUnit, text.language)
  return withQualifier(label, row.actualQualifier, text)
}

/** The target as a phrase: `trên 75 %`, `không quá 2,5 %`, `từ 3,8 đến 4,3 tỷ USD`. */
export function targetWords(row: ScorecardRow, text: Text): string {
  const { value } = targetLabel(row, text)
  if (row.isMilestone || row.accumulation === 'rank' || (row.lower === null && row.upper === null))
    return value
  const label = withMeasureUnit(value, row.measureUnit, text.language)
  if (row.approximate || (row.lower !== null && row.upper !== null)) return label
  const bound = row.lower === null ? 'atMost' : 'atLeast'
  if (bound === 'atLeast' && !row.strict) return label
  return text.t(
    `slides.message.${bound}${row.strict ? 'Strictly' : ''}` as 'slides.message.atMost',
    {
      value: label,
    },
  )
}

/** `cao hơn 15,4 %`, `thấp hơn 0,54 điểm %`: relative where a ratio has a meaning. */
export function differenceWords(row: ScorecardRow, text: Text): string {
  const { t, language } = text
  if (row.variance === null) return '–'
  const side = row.variance > 0 ? 'higher' : row.variance < 0 ? 'lower' : 'same'
  if (row.accumulation === 'rank') {
    const value = formatNumber(Math.abs(row.variance), language, { decimals: 0 })
    return t(`slides.message.places.${side}`, { value })
  }
  if (
    row.varianceRatio !== null &&
    formatPercent(Math.abs(row.varianceRatio), language) !== formatPercent(0, language)
  )
    return t(`slides.message.${side}`, {
      value: formatPercent(Math.abs(row.varianceRatio), language),
    })
  const decimals = Math.max(row.decimals, row.aimDecimals)
  const number = formatNumber(Math.abs(row.variance), language, { decimals })
  return t(`slides.message.${side}`, {
    value: withMeasureUnit(number, varianceUnit(row, text), language),
  })
}

/** The figures a sentence stands on: an edited one is compared with them later. */
export function indicatorFigures(row: ScorecardRow): [string, string][] {
  const of = (name: string, value: unknown): [string, string][] =>
    value === null ? [] : [[`${row.indicatorId}/${name}`, String(value)]]
  return [
    ...of('status', rowDisplayStatus(row)),
    ...of('actual', row.actual),
    ...of('actualPeriod', row.actualPeriod),
    ...of('actualStatus', row.actualStatus),
    ...of('lower', row.lower),
    ...of('upper', row.upper),
  ]
}
