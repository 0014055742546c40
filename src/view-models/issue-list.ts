import {
  type Issue,
  type IssueCode,
  type IssueSeverity,
  type OfficeIssueCode,
  officeIssueCodes,
} from '../domain/issue.ts'
import { measureUnitLabel } from '../text/measure-units.ts'
import type { Language, Text, TextKey } from '../text/translate.ts'
import type { viIssues } from '../text/vi-issues.ts'
import { formatDate, formatNumber } from './format.ts'

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

const maxLines = 200
const order: IssueSeverity[] = ['error', 'warning', 'info']
const wholeFileCodes = [
  'missing-file',
  'empty-file',
  'unreadable-schema',
  'unknown-encoding',
  'file-too-large',
]

/** Counts issues and lists them, errors first. */
export function toIssueBanner(issues: readonly Issue[], text: Text): IssueBanner | null {
  const worst = order.find((severity) => issues.some((issue) => issue.severity === severity))
  if (!worst) return null
  const sorted = [...issues].sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity))
  const rest = sorted.length - maxLines
  const files = sorted.filter((issue) => losesWholeFile(issue)).map((issue) => issue.file)
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

/** What is wrong and what to do about it, with the cell that was read and its likely spelling. */
export function toIssueMessage(issue: Issue, { t, language }: Text): string {
  const plain = t(messageKey(issue), messageValues(issue, language))
  const message = issue.value
    ? t('issues.withValue', { message: plain, value: issue.value })
    : plain
  const repair = issue.code === 'surrounding-space' ? '' : issue.details.repair
  return visible(repair ? t('issues.withRepair', { message, repair }) : message)
}

type Variant = keyof typeof viIssues.variant

/** Codes that stand for two situations with different remedies; null = the ordinary one. */
const variants: Partial<Record<IssueCode, (issue: Issue) => Variant | null>> = {
  'not-a-table': ({ details }) =>
    details.looksLike === 'zip'
      ? 'archive-without-workbook'
      : details.looksLike === 'other'
        ? 'unknown-kind'
        : null,
  'old-workbook': ({ details }) => (details.looksLike === 'xls' ? null : 'foreign-workbook'),
  'repaired-letters': ({ details }) => (details.font === 'UTF-8' ? 'misread-letters' : null),
  'lost-letters': ({ severity }) => (severity === 'error' ? 'letters-gone' : null),
  'missing-file': ({ file }) => (file === 'datapackage.json' ? 'missing-schema' : null),
  'unknown-encoding': ({ details }) => (details.looksLike ? 'foreign-format' : null),
  'missing-column': ({ severity }) => (severity === 'info' ? 'optional-column' : null),
  'unknown-column': ({ field }) => (field ? null : 'nameless-column'),
  'unknown-reference': ({ details }) => (details.refusedLine ? 'refused-reference' : null),
  'stretch-not-better': ({ details }) =>
    details.direction === 'decrease' ? 'stretch-not-lower' : null,
  'measure-unit-mismatch': ({ details }) => (details.factor === 1 ? 'share-too-large' : null),
  'outside-validity': ({ severity }) => (severity === 'warning' ? 'before-validity' : null),
  'too-many-issues': ({ severity }) => (severity === 'error' ? 'quote-flood' : null),
}

/** The words for a kind of issue; issues of one code may stand for situations with different remedies. */
export function messageKey(issue: Issue): TextKey {
  if (issue.details.isOffice !== undefined) return 'issues.office.tie-in-office-file'
  if (issue.code === 'same-observation-twice') return `issues.office.${twiceKey(issue)}`
  if (isOfficeCode(issue.code)) return `issues.office.${issue.code}`
  const variant = variants[issue.code]?.(issue)
  return variant ? `issues.variant.${variant}` : `issues.code.${issue.code}`
}

/** Two places state one figure: on two sheets, one of them hidden, in two columns of a row. */
function twiceKey({ severity, details }: Issue) {
  const isApart = details.firstSheet !== undefined
  if (severity !== 'error') return isApart ? 'same-in-sheets' : 'same-value-twice'
  if (isApart) return 'twice-in-sheets'
  if (details.hiddenColumn !== undefined) return 'twice-hidden-column'
  if (details.hiddenLine !== undefined) return 'twice-hidden-row'
  return details.head === undefined ? 'same-observation-twice' : 'twice-in-columns'
}

function isOfficeCode(code: IssueCode): code is OfficeIssueCode {
  return (officeIssueCodes as readonly IssueCode[]).includes(code)
}

function messageValues({ file, field, details }: Issue, language: Language) {
  const labels = Object.entries(details).map(([name, detail]) => [
    name,
    detailLabel(name, language === 'en' ? (details[`${name}En`] ?? detail) : detail, language),
  ])
  return { ...Object.fromEntries(labels), file, field: field ?? '' }
}

/** Limits and counts as the language writes them; lines and columns, and what the file says, as they stand there. */
function detailLabel(name: string, detail: string | number, language: Language): string {
  if (typeof detail === 'number') {
    const isPlace = /(Line|Column)$/.test(name)
    return isPlace ? String(detail) : formatNumber(detail, language, { decimals: 12 })
  }
  if (name === 'validFrom' || name === 'validTo') return formatDate(detail, language)
  if (name === 'measureUnit') return measureUnitLabel(detail, language)
  return name === 'pattern' ? detail.replace(/^\^\(\?:(.*)\)\$$/, '$1') : detail
}

/** Control characters as their pictures (␀, ␊), so that one issue stays one line and a terminal obeys no cell. */
function visible(label: string): string {
  return label.replace(/\p{Cc}/gu, (mark) => {
    const code = mark.charCodeAt(0)
    return code < 32 ? String.fromCharCode(0x2400 + code) : '\u2421'
  })
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

function placeLabel({ file: name, sheet, line, column, field }: Issue, { t }: Text): string {
  const file = sheet === undefined ? name : t('issues.place.sheet', { file: name, sheet })
  const place = line === null ? t('issues.place.file', { file }) : cellLabel(file, line, column, t)
  return visible(field ? t('issues.place.field', { place, field }) : place)
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

/** A file of which nothing came in: it is named at once, not in the folded list. */
function losesWholeFile({ code, severity }: Issue): boolean {
  return wholeFileCodes.includes(code) || (code === 'missing-column' && severity === 'error')
}
