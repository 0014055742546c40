import type { DeadlineRow } from '../queries/list-deadlines.ts'
import type { Language, Text } from '../text/translate.ts'
import type { ChartFrameModel } from './chart-frame.ts'
import { formatDate, formatNumber, formatPeriod, monthName } from './format.ts'
import { groupBy } from './group-by.ts'
import { toDeadlineFrame } from './sources-deadline-frame.ts'

export type DeadlineState = 'overdue' | 'past' | 'coming'

/** One deadline as listed. */
export type Deadline = {
  id: string
  state: DeadlineState
  /** ISO date. */
  due: string
  dueLabel: string
  stateLabel: string
  /** Values still missing; null unless a report is past. */
  missing: number | null
  concerns: string
  /** Which figures are due and whether it comes back; may be empty. */
  about: string
  who: string
  /** The language `who` is written in. */
  whoLanguage: Language
  words: string
  /** Said before: an earlier year's deadline has the same words. */
  isRepeat: boolean
  note: string | null
  documentId: string
  document: string
}

/** One year of the calendar, January to December. */
export type DeadlineYear = {
  year: number
  months: DeadlineMonth[]
}

export type DeadlineMonth = {
  month: number
  /** The as-of date lies in it. */
  isAsOf: boolean
  marks: { id: string; state: DeadlineState; label: string }[]
}

export type DeadlineModel = {
  frame: ChartFrameModel
  years: DeadlineYear[]
  months: { id: string; label: string; deadlines: Deadline[] }[]
}

export type DeadlineInput = {
  rows: readonly DeadlineRow[]
  /** ISO date the states speak of. */
  asOf: string
  /** Document id → its short label. */
  labels: ReadonlyMap<string, string>
  documentHref: (documentId: string) => string
  text: Text
}

/** Deadlines as a calendar by year, a list by month and a table. */
export function toDeadlineModel(input: DeadlineInput): DeadlineModel {
  const { rows, asOf, text } = input
  const deadlines = rows.map((row, index) => toDeadline(row, index, input))
  return {
    frame: toDeadlineFrame(deadlines, input),
    years: toYears(deadlines, asOf),
    months: [...groupBy(deadlines, (deadline) => deadline.due.slice(0, 7))].map(
      ([month, members]) => ({ id: month, label: monthLabel(month, text), deadlines: members }),
    ),
  }
}

/** Only a report can be overdue: it is past and values are missing. */
export function deadlineState(row: DeadlineRow): DeadlineState {
  if (row.isPast && row.concerns === 'report' && row.missingCount > 0) return 'overdue'
  return row.isPast ? 'past' : 'coming'
}

function toDeadline(
  row: DeadlineRow,
  index: number,
  { rows, labels, text }: DeadlineInput,
): Deadline {
  const { language, t } = text
  const about = [
    row.period &&
      t('sourcesPage.deadlines.forPeriod', {
        period: formatPeriod(row.period, 'period', text),
      }),
    row.recurs && t('sourcesPage.deadlines.yearly'),
  ]
  return {
    id: `${row.documentId}-${row.due}-${index}`,
    state: deadlineState(row),
    due: row.due,
    dueLabel: formatDate(row.due, language),
    stateLabel: stateLabel(row, text),
    missing: row.isPast && row.concerns === 'report' ? row.missingCount : null,
    concerns: t(`sourcesPage.deadlines.concerns.${row.concerns}`),
    about: about.filter(Boolean).join(', '),
    ...(language === 'en' && row.whoEn
      ? { who: row.whoEn, whoLanguage: 'en' }
      : { who: row.who, whoLanguage: 'vi' }),
    words: language === 'en' ? row.textEn : row.textVi,
    isRepeat: rows.findIndex((other) => isSameDeadline(other, row)) < index,
    note: row.note,
    documentId: row.documentId,
    document: labels.get(row.documentId) ?? row.documentNumber ?? row.documentTitle,
  }
}

function isSameDeadline(a: DeadlineRow, b: DeadlineRow): boolean {
  return a.documentId === b.documentId && a.who === b.who && a.textVi === b.textVi
}

function stateLabel(row: DeadlineRow, { t, language }: Text): string {
  const whole = (value: number) => formatNumber(value, language, { decimals: 0 })
  if (deadlineState(row) === 'overdue')
    return t('sourcesPage.deadlines.state.overdue', { count: whole(row.missingCount) })
  if (row.daysLeft === 0) return t('sourcesPage.deadlines.state.today')
  if (!row.isPast) return t('sourcesPage.deadlines.state.coming', { days: whole(row.daysLeft) })
  return t(`sourcesPage.deadlines.state.${row.concerns === 'report' ? 'complete' : 'past'}`)
}

function toYears(deadlines: readonly Deadline[], asOf: string): DeadlineYear[] {
  const years = deadlines.map(({ due }) => Number(due.slice(0, 4)))
  const first = Math.min(...years)
  return Array.from({ length: deadlines.length && Math.max(...years) - first + 1 }, (_, step) => {
    const year = first + step
    const months = monthNumbers.map((month) =>
      toMonth(month, `${year}-${String(month).padStart(2, '0')}`, deadlines, asOf),
    )
    return { year, months }
  })
}

const monthNumbers = Array.from({ length: 12 }, (_, index) => index + 1)

function toMonth(
  month: number,
  start: string,
  deadlines: readonly Deadline[],
  asOf: string,
): DeadlineMonth {
  const marks = deadlines
    .filter(({ due }) => due.startsWith(start))
    .map(({ id, state, dueLabel, concerns }) => ({ id, state, label: `${dueLabel} ${concerns}` }))
  return { month, isAsOf: asOf.startsWith(start), marks }
}

function monthLabel(month: string, { t, language }: Text): string {
  const [year = '', number = ''] = month.split('-')
  const name = language === 'en' ? monthName(Number(number), 'long') : Number(number)
  return t('sourcesPage.deadlines.month', { month: name, year })
}
