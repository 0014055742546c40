import type { ImportQuestion, ImportReading } from '../domain/import-reading.ts'
import type { Text } from '../text/translate.ts'
import { measureLabel } from './data-questions.ts'
import { toIssueReport } from './issue-list.ts'

/** A reading in plain text for a terminal: what was read, every value, what is asked, what is wrong. */
export function toImportReport(reading: ImportReading, path: string, text: Text): string {
  const { t } = text
  const lines = reading.headerLines
  const facts = t('importCheck.facts', {
    file: path,
    outcome: t(`importCheck.outcome.${reading.outcome}`),
    encoding: reading.encoding ?? '–',
    delimiter: reading.delimiter === '\t' ? 'Tab' : (reading.delimiter ?? '–'),
    header: lines.length === 0 ? '–' : lines.join(', '),
    records: reading.counts.records,
    skipped: reading.counts.skipped,
  })
  const questions = reading.questions.map((question) => toQuestionMessage(question, text))
  const issues = reading.issues.length === 0 ? [] : toIssueReport(reading.issues, text)
  return [facts, ...reading.records.map(toRecordLine), ...questions, ...issues].join('\n')
}

/** A question in one sentence with its best proposal. */
export function toQuestionMessage(question: ImportQuestion, text: Text): string {
  const { kind, subject, proposals, count } = question
  const { t } = text
  const [best] = proposals
  const words = kind === 'measure' && best ? measureLabel(best.value, text) : null
  const proposal = words ?? best?.label ?? t('importCheck.noProposal')
  return t(`importCheck.question.${kind}`, { subject, proposal, count })
}

/** Says that a file could not be opened at all. */
export function toUnopenedMessage(file: string, detail: string, { t }: Text): string {
  return t('importCheck.unopened', { file, detail })
}

function toRecordLine(record: ImportReading['records'][number]): string {
  const { indicatorId, indicatorName, orgUnitId, orgUnitName, period, basis, measure } = record
  const bounds = `${record.low}–${record.high}`
  const value = record.value ?? (record.missing ? `(${record.missing})` : bounds)
  const cells = [
    indicatorId ?? `? ${indicatorName}`,
    orgUnitId ?? `? ${orgUnitName ?? ''}`,
    `${period ?? '?'}${basis === 'ytd' ? ' ytd' : ''}`,
    measure,
    [record.qualifier, value, record.measureUnit].filter(Boolean).join(' '),
    record.stretch === null ? '' : `↑ ${record.stretch}`,
  ]
  const sheet = record.sheet === null ? '' : `${record.sheet}!`
  return `  ${sheet}${record.line}: ${cells.filter((cell) => cell !== '').join(' · ')}`
}
