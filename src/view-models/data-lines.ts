import type { ImportRecord, PreviewRow } from '../domain/import-reading.ts'
import type { Issue } from '../domain/issue.ts'
import type { Text } from '../text/translate.ts'
import { recordName, toRecordLabel } from './data-record.ts'
import { groupBy } from './group-by.ts'
import { toIssueMessage } from './issue-list.ts'

/** Which lines of the file are in sight. */
export type LineFilter = 'all' | 'data' | 'skipped' | 'problems'

/** A cell as the file writes it; `fault` says what is wrong with it. */
export type DataCell = { text: string; fault: string | null; severity: Issue['severity'] | null }

/** One line of the file beside what was understood of it. */
export type DataLine = {
  line: number
  part: PreviewRow['part']
  partLabel: string
  /** It gives no figure: greyed, but there. */
  isSkipped: boolean
  /** Whether the person may take it in, leave it out, or neither. */
  turn: 'include' | 'exclude' | null
  cells: DataCell[]
  /** What the line means: the name, then one text a figure. */
  meanings: { name: string; figures: string[] }[]
  /** Figures beyond those listed. */
  moreRecords: number
  faults: { message: string; severity: Issue['severity'] }[]
}

type Reading = {
  preview: readonly PreviewRow[]
  records: readonly ImportRecord[]
  issues: readonly Issue[]
}

const shownRecords = 6

/** The lines of the preview with their cells, faults and meaning. */
export function toDataLines(
  { preview, records, issues }: Reading,
  nameOf: (indicatorId: string) => string | null,
  text: Text,
): DataLine[] {
  const byLine = groupBy(records, (record) => record.line)
  const faultsByLine = groupBy(issues, (issue) => issue.line ?? 0)
  return preview.map((row) => {
    const meant = byLine.get(row.line) ?? []
    const faults = faultsByLine.get(row.line) ?? []
    const isSkipped = row.part !== 'data'
    return {
      line: row.line,
      part: row.part,
      partLabel: text.t(`importPage.part.${row.part}`),
      isSkipped,
      turn: turnOf(row.part),
      cells: row.cells.map((cell, index) => toCell(cell, index + 1, faults, text)),
      meanings: toMeanings(meant.slice(0, shownRecords), nameOf, text),
      moreRecords: Math.max(0, meant.length - shownRecords),
      faults: faults
        .filter((issue) => issue.column === null)
        .map((issue) => ({ message: toIssueMessage(issue, text), severity: issue.severity })),
    }
  })
}

/** The lines a filter keeps. */
export function filterLines(lines: readonly DataLine[], filter: LineFilter): DataLine[] {
  return lines.filter((line) => {
    if (filter === 'all') return true
    if (filter === 'data') return !line.isSkipped
    if (filter === 'skipped') return line.isSkipped && line.part !== 'blank'
    return line.part === 'refused' || hasFault(line)
  })
}

function toMeanings(
  records: readonly ImportRecord[],
  nameOf: (indicatorId: string) => string | null,
  text: Text,
): DataLine['meanings'] {
  const byName = groupBy(records, (record) => recordName(record, nameOf))
  return [...byName].map(([name, members]) => ({
    name,
    figures: members.map((record) => toRecordLabel(record, text)),
  }))
}

function hasFault({ cells, faults }: DataLine): boolean {
  return faults.length > 0 || cells.some((cell) => cell.fault !== null)
}

function turnOf(part: PreviewRow['part']): DataLine['turn'] {
  if (part === 'data' || part === 'refused') return 'exclude'
  return part === 'header' || part === 'blank' ? null : 'include'
}

/** The cell itself stands above its fault: the message need not repeat it. */
function saidBeside(issue: Issue, cell: string): Issue {
  return issue.value === cell ? { ...issue, value: null } : issue
}

function toCell(cell: string, column: number, faults: readonly Issue[], text: Text): DataCell {
  const fault = faults.find((issue) => issue.column === column)
  return {
    text: cell,
    fault: fault ? toIssueMessage(saidBeside(fault, cell), text) : null,
    severity: fault?.severity ?? null,
  }
}
