import type { Issue, IssueSeverity } from '../domain/issue.ts'
import type { Text, TextKey } from '../text/translate.ts'
import { viIssues } from '../text/vi-issues.ts'
import { formatNumber } from './format.ts'

/** One issue in words. */
export type IssueLine = {
  id: string
  severity: IssueSeverity
  label: string
  place: string
  message: string
}

/** The banner about the input files; null when there is nothing to say. */
export type IssueBanner = {
  title: string
  severity: IssueSeverity
  /** Whole files that are missing or empty, named at once. */
  prominent: string[]
  lines: IssueLine[]
  more: string | null
}

// The keys of a literal object are exactly its declared ones.
const knownCodes = Object.keys(viIssues.code) as (keyof typeof viIssues.code)[]
const maxLines = 200
const order: IssueSeverity[] = ['error', 'warning', 'info']
const wholeFileCodes = ['missing-file', 'empty-file', 'unreadable-schema']

/** Counts issues and lists them, errors first. */
export function toIssueBanner(issues: readonly Issue[], text: Text): IssueBanner | null {
  const worst = order.find((severity) => issues.some((issue) => issue.severity === severity))
  if (!worst) return null
  const sorted = [...issues].sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity))
  const rest = sorted.length - maxLines
  const files = sorted
    .filter((issue) => wholeFileCodes.includes(issue.code))
    .map((issue) => issue.file)
  return {
    title: summaryTitle(issues, text),
    severity: worst,
    prominent: [...new Set(files)].map((file) => text.t('issues.prominent', { file })),
    lines: sorted.slice(0, maxLines).map((issue, index) => toIssueLine(issue, index, text)),
    more:
      rest > 0
        ? text.t('issues.summary.more', {
            count: formatNumber(rest, text.language, { decimals: 0 }),
          })
        : null,
  }
}

/** The same in plain text for a terminal: a summary line, then one line per issue in the order given. */
export function toIssueReport(issues: readonly Issue[], text: Text): string[] {
  const { t } = text
  const lines = issues.map((issue, index) => {
    const { label, place, message } = toIssueLine(issue, index, text)
    return t('issues.reportLine', { label, place, message })
  })
  return [issues.length === 0 ? t('issues.summary.clean') : summaryTitle(issues, text), ...lines]
}

/** What is wrong, in a sentence, with the cell that was read. */
export function toIssueMessage(issue: Issue, { t }: Text): string {
  const plain = t(issueKey(issue.code))
  const message = issue.value
    ? t('issues.withValue', { message: plain, value: issue.value })
    : plain
  const { repair } = issue.details
  return repair ? t('issues.withRepair', { message, repair }) : message
}

function issueKey(code: string): TextKey {
  const known = knownCodes.find((name) => name === code)
  return `issues.code.${known ?? 'unknown'}`
}

function toIssueLine(issue: Issue, index: number, text: Text): IssueLine {
  const label = text.t(`issues.severity.${issue.severity}`)
  return {
    id: `${issue.file}-${index}`,
    severity: issue.severity,
    label,
    place: placeLabel(issue, text),
    message: toIssueMessage(issue, text),
  }
}

function placeLabel({ file, line, column, field }: Issue, { t }: Text): string {
  const place = line === null ? t('issues.place.file', { file }) : cellLabel(file, line, column, t)
  return field ? t('issues.place.field', { place, field }) : place
}

function cellLabel(file: string, line: number, column: number | null, t: Text['t']): string {
  return column === null
    ? t('issues.place.line', { file, line })
    : t('issues.place.cell', { file, line, column })
}

function summaryTitle(issues: readonly Issue[], text: Text): string {
  const parts = countLabels(issues, text).join(text.t('issues.summary.and'))
  return text.t('issues.summary.title', { parts })
}

function countLabels(issues: readonly Issue[], { t, language }: Text): string[] {
  const keys = {
    error: 'issues.summary.errors',
    warning: 'issues.summary.warnings',
    info: 'issues.summary.infos',
  } as const
  return order.flatMap((severity) => {
    const count = issues.filter((issue) => issue.severity === severity).length
    return count === 0
      ? []
      : [t(keys[severity], { count: formatNumber(count, language, { decimals: 0 }) })]
  })
}
