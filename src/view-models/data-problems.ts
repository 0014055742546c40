import type { ImportReading } from '../domain/import-reading.ts'
import type { Issue, IssueSeverity } from '../domain/issue.ts'
import type { Text } from '../text/translate.ts'
import { conflictFixes } from './conflict-fixes.ts'
import { formatNumber } from './format.ts'
import { groupBy } from './group-by.ts'
import { messageKey, toIssueMessage } from './issue-list.ts'

/** One place where a problem stands. */
export type Problem = {
  id: string
  sheet: string | null
  line: number | null
  column: number | null
  place: string
  raw: string | null
  message: string
}

/** What one press mends for every place of a group. */
export type ProblemFix =
  | {
      kind: 'repair'
      label: string
      places: readonly (FixPlace & { cells: Record<string, string> })[]
    }
  | { kind: 'exclude'; label: string; places: readonly (FixPlace & { lines: readonly number[] })[] }
  | { kind: 'sheet'; label: string; sheet: string }
  | { kind: 'column'; label: string; place: FixPlace & { table: string; column: number } }

/** null = the text, or the only sheet. */
export type FixPlace = { sheet: string | null }

/** Problems of one cause. */
export type ProblemGroup = {
  id: string
  severity: IssueSeverity
  severityLabel: string
  /** The cause, from the first of them. */
  title: string
  count: number
  countLabel: string
  problems: Problem[]
  more: string | null
  fixes: ProblemFix[]
}

const order: IssueSeverity[] = ['error', 'warning', 'info']
const shownProblems = 50
type FixKind = ProblemFix['kind']
const allKinds: readonly FixKind[] = ['repair', 'exclude', 'sheet', 'column']

/**
 * Problems by cause, the gravest and commonest first, each group with what mends it at once.
 * `isOffice`: the person never sees the canonical fields a remedy would name.
 */
export function toProblemGroups(
  issues: readonly Issue[],
  text: Text,
  { isOffice = false, fixKinds = allKinds } = {},
): ProblemGroup[] {
  const told = isOffice ? issues.map(ofOfficeFile) : issues
  const groups = groupBy(told, (issue) => `${issue.severity}-${causeKey(issue)}`)
  return [...groups]
    .map(([id, members]) => toGroup(id, members, text))
    .map((group) => ({
      ...group,
      fixes: group.fixes.filter(({ kind }) => fixKinds.includes(kind)),
    }))
    .sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity) || b.count - a.count)
}

/** What the reader of a file heeds: in a form of ours no line is left out, and of whole files of ours only sheets are chosen. */
export function fixKindsOf({
  layout,
  tables,
}: Pick<ImportReading, 'layout' | 'tables'>): readonly FixKind[] {
  if (layout !== 'canonical' && layout !== 'sdmx') return allKinds
  return tables.length === 0 ? ['sheet'] : ['sheet', 'repair']
}

function ofOfficeFile(issue: Issue): Issue {
  return issue.code === 'headline-tie' ? { ...issue, value: null, details: { isOffice: 1 } } : issue
}

/** Figures stated twice on two sheets, or in two columns, are mended otherwise than lines. */
function causeKey(issue: Issue): string {
  return issue.code === 'same-observation-twice' ? messageKey(issue) : issue.code
}

function toGroup(id: string, issues: readonly Issue[], text: Text): ProblemGroup {
  const { t, language } = text
  const severity = issues[0]?.severity ?? 'info'
  const whole = (value: number) => formatNumber(value, language, { decimals: 0 })
  const rest = issues.length - shownProblems
  return {
    id,
    severity,
    severityLabel: t(`issues.severity.${severity}`),
    title: causeOf(issues, text),
    count: issues.length,
    countLabel: countOf(issues, text),
    problems: issues.slice(0, shownProblems).map((issue, index) => toProblem(issue, index, text)),
    more: rest > 0 ? t('importPage.problem.more', { count: whole(rest) }) : null,
    fixes: fixesOf(issues, text),
  }
}

/** Where the only one stands, or how many there are; the message below is then that of the first. */
function countOf(issues: readonly Issue[], text: Text): string {
  const [first] = issues
  if (first && issues.length === 1) return placeLabel(first, text)
  const messages = new Set(issues.slice(0, shownProblems).map((one) => messageOfMany(one, text)))
  const count = formatNumber(issues.length, text.language, { decimals: 0 })
  return text.t(messages.size > 1 ? 'importPage.problem.countSuch' : 'importPage.problem.count', {
    count,
  })
}

/** The message of the first; of many, without the cell it read and what would mend it. */
function causeOf([first, ...others]: readonly Issue[], text: Text): string {
  if (!first) return ''
  return others.length > 0 ? messageOfMany(first, text) : toIssueMessage(first, text)
}

function messageOfMany(issue: Issue, text: Text): string {
  const { repair, ...details } = issue.details
  return toIssueMessage({ ...issue, value: null, details }, text)
}

function toProblem(issue: Issue, index: number, text: Text): Problem {
  const { line, column, value } = issue
  return {
    id: `${issue.code}-${index}`,
    sheet: issue.sheet ?? null,
    line,
    column,
    place: placeLabel(issue, text),
    raw: value,
    message: toIssueMessage({ ...issue, value: null }, text),
  }
}

function placeLabel(issue: Issue, text: Text): string {
  const place = lineLabel(issue, text)
  const { sheet, line } = issue
  if (sheet === undefined) return place
  return line === null
    ? text.t('importPage.sheet.tableOn', { sheet })
    : text.t('importPage.sheet.place', { sheet, place })
}

function lineLabel({ line, column, field }: Issue, { t }: Text): string {
  if (line === null) return t('importPage.problem.wholeFile')
  if (column === null) return t('importPage.problem.line', { line })
  const cell = t('importPage.problem.cell', { line, column })
  return field ? t('importPage.problem.field', { cell, field }) : cell
}

function fixesOf(issues: readonly Issue[], text: Text): ProblemFix[] {
  const count = formatNumber(issues.length, text.language, { decimals: 0 })
  const settling = conflictFixes(issues, text)
  if (settling?.every(({ kind }) => kind !== 'sheet')) return settling
  return [...(settling ?? []), ...repairFix(issues, count, text), ...excludeFix(issues, text)]
}

function repairFix(issues: readonly Issue[], count: string, { t }: Text): ProblemFix[] {
  const canRepair = ({ line, column, details }: Issue) =>
    line !== null && column !== null && Boolean(details.repair)
  if (issues.length === 0 || !issues.every(canRepair)) return []
  const places = bySheet(issues).map(([sheet, own]) => ({
    sheet,
    cells: Object.fromEntries(
      own.map(({ line, column, details }) => [`${line}:${column}`, String(details.repair)]),
    ),
  }))
  return [{ kind: 'repair', label: t('importPage.problem.repairAll', { count }), places }]
}

function excludeFix(issues: readonly Issue[], { t, language }: Text): ProblemFix[] {
  if (issues.some(({ severity, line }) => severity !== 'error' || line === null)) return []
  const places = bySheet(issues).map(([sheet, own]) => ({
    sheet,
    lines: [...new Set(own.map(({ line }) => line ?? 0))],
  }))
  const lines = places.reduce((sum, place) => sum + place.lines.length, 0)
  const count = formatNumber(lines, language, { decimals: 0 })
  return [{ kind: 'exclude', label: t('importPage.problem.excludeAll', { count }), places }]
}

function bySheet(issues: readonly Issue[]): [string | null, Issue[]][] {
  return [...groupBy(issues, ({ sheet }) => sheet ?? null)]
}
