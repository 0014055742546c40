import type { Text } from '../text/translate.ts'
import type { ChartFrameModel } from './chart-frame.ts'
import { toDataTableModel } from './data-table.ts'
import { formatDate, formatNumber } from './format.ts'
import type { Deadline, DeadlineInput } from './sources-deadlines.ts'

const columns = [
  { id: 'due', kind: 'date', isRowHeader: true },
  { id: 'document', kind: 'text' },
  { id: 'concerns', kind: 'text' },
  { id: 'who', kind: 'text' },
  { id: 'what', kind: 'text' },
  { id: 'state', kind: 'text' },
  { id: 'missing', kind: 'number' },
] as const

/** The words around the calendar and its table. */
export function toDeadlineFrame(
  deadlines: readonly Deadline[],
  input: DeadlineInput,
): ChartFrameModel {
  const { asOf, text } = input
  const { t, language } = text
  const message = toMessage(deadlines, text)
  const asOfLabel = formatDate(asOf, language)
  const first = deadlines[0]?.due.slice(0, 4) ?? ''
  const last = deadlines.at(-1)?.due.slice(0, 4) ?? ''
  const coming = deadlines.filter(({ state }) => state === 'coming').length
  return {
    message,
    title: {
      who: t('sourcesPage.deadlines.who'),
      what: t('sourcesPage.deadlines.what'),
      when:
        first === last
          ? t('sourcesPage.deadlines.whenYear', { year: first, asOf: asOfLabel })
          : t('sourcesPage.deadlines.when', { first, last, asOf: asOfLabel }),
    },
    summary: t('sourcesPage.deadlines.summary', {
      total: deadlines.length,
      past: deadlines.length - coming,
      coming,
      message,
    }),
    sources: [...new Set(deadlines.map(({ document }) => document))].map((label) => ({ label })),
    table: toTable(deadlines, input),
  }
}

function toMessage(deadlines: readonly Deadline[], text: Text) {
  const overdue = deadlines.filter(({ state }) => state === 'overdue')
  const next = deadlines.find(({ state }) => state === 'coming')
  const missing = overdue.reduce((sum, deadline) => sum + (deadline.missing ?? 0), 0)
  const whole = (value: number) => formatNumber(value, text.language, { decimals: 0 })
  const key = overdue.length > 0 ? (next ? 'both' : 'overdue') : next ? 'next' : 'clear'
  return text.t(`sourcesPage.deadlines.message.${key}`, {
    overdue: whole(overdue.length),
    missing: whole(missing),
    next: next ? `${next.dueLabel}, ${next.document}` : '',
  })
}

function toTable(deadlines: readonly Deadline[], { text, documentHref }: DeadlineInput) {
  const cell = (label: string) => ({ label: label || '–', sortValue: label || null })
  return toDataTableModel({
    columns: columns.map((column) => ({
      ...column,
      header: text.t(`sourcesPage.deadlines.column.${column.id}`),
    })),
    rows: deadlines.map((deadline) => ({
      id: deadline.id,
      cells: {
        due: { label: deadline.dueLabel, sortValue: deadline.due, exportValue: deadline.due },
        document: { ...cell(deadline.document), href: documentHref(deadline.documentId) },
        concerns: cell([deadline.concerns, deadline.about].filter(Boolean).join(': ')),
        who: cell(deadline.who),
        what: cell(deadline.words),
        state: cell(deadline.stateLabel),
        missing: missingCell(deadline, text),
      },
    })),
  })
}

function missingCell({ missing }: Deadline, { language }: Text) {
  if (missing === null) return { label: '–', sortValue: null }
  const label = formatNumber(missing, language, { decimals: 0 })
  return { label, sortValue: missing, exportValue: String(missing) }
}
