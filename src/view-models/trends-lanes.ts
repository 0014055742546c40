import type { YearChangeRow } from '../queries/list-year-changes.ts'
import type { Text } from '../text/translate.ts'
import type { Span } from './bullet.ts'
import type { ChartScale } from './chart-scale.ts'
import type { Tone } from './display-status.ts'
import {
  changeLabel,
  changeTone,
  reasonLabel,
  targetReasonLabel,
  toneWord,
} from './trends-labels.ts'

/** One lane of a row: a bar from zero, or a dash with its reason. */
export type ChangeLane = {
  look: 'actual' | 'open' | 'bridge' | 'target'
  span: Span | null
  /** Where zero stands, percent of the width. */
  zero: number
  label: string
  /** What it is compared with, or why there is nothing. */
  note: string | null
  tone: Tone
  word: string | null
}

/** The actual's lane and the target's, as far as there is something to say. */
export function toLanes(row: YearChangeRow, scale: ChartScale, text: Text): ChangeLane[] {
  return [...actualLane(row, scale, text), ...targetLane(row, scale, text)]
}

// Where a year has only targets the sentence says so once; a dash in every row would hide them.
function actualLane(row: YearChangeRow, scale: ChartScale, text: Text): ChangeLane[] {
  if (row.value === null) return []
  const zero = position(0, scale)
  const value = row.change ?? row.bridgedChange
  if (value === null) {
    const note = reasonLabel(row, text)
    return [{ look: 'actual', span: null, zero, label: '–', note, tone: 'neutral', word: null }]
  }
  const span = toSpan(value, scale)
  const label = changeLabel(value, row, text)
  if (row.change === null) {
    const note = text.t('trendsPage.bridgedLabel')
    return [{ look: 'bridge', span, zero, label, note, tone: 'neutral', word: null }]
  }
  const tone = changeTone(value, row.direction)
  const word = toneWord(tone, text) ?? (value === 0 ? text.t('trendsPage.unchanged') : null)
  const look = isOpenChange(row) ? 'open' : 'actual'
  return [{ look, span, zero, label, note: null, tone, word }]
}

/** True when the value is an estimate, computed, or covers only part of the year. */
export function isOpenChange({ basis, status }: YearChangeRow): boolean {
  return basis === 'ytd' || status === 'estimate' || status === 'computed'
}

function targetLane(row: YearChangeRow, scale: ChartScale, text: Text): ChangeLane[] {
  const shared = { look: 'target', zero: position(0, scale), tone: 'neutral', word: null } as const
  if (row.targetChange === null) {
    if (row.targetAim === null || row.targetChangeReason === 'no_base') return []
    return [{ ...shared, span: null, label: '–', note: targetReasonLabel(row, text) }]
  }
  const span = toSpan(row.targetChange, scale)
  const label = changeLabel(row.targetChange, row, text)
  const isYear = row.period === String(row.year)
  const note = text.t(isYear ? 'trendsPage.targetLabel' : 'trendsPage.wholeYearTargetLabel')
  return [{ ...shared, span, label, note }]
}

function position(value: number, { domain: [low, high] }: ChartScale): number {
  return round(((value - low) / (high - low)) * 100)
}

function toSpan(value: number, scale: ChartScale): Span {
  const zero = position(0, scale)
  const end = position(value, scale)
  return { start: Math.min(zero, end), width: round(Math.abs(end - zero)) }
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
