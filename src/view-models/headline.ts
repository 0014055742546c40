import type { ScorecardRow } from '../queries/list-scorecard-rows.ts'
import type { Text, TextKey } from '../text/translate.ts'
import type { DisplayStatus } from './display-status.ts'

/** What the sentence needs of one item of the document. */
export type HeadlineItem = { name: string; status: DisplayStatus; phase: ScorecardRow['phase'] }

const maxNames = 3
const countClauses = [
  ['part_data', 'scorecard.sentence.part'],
  ['no_data', 'scorecard.sentence.noData'],
  ['not_assessable', 'scorecard.sentence.notAssessable'],
  ['not_due', 'scorecard.sentence.notDue'],
] as const satisfies readonly (readonly [DisplayStatus, TextKey])[]

/** The verdict, and apart from it what is not known; null when everything is. */
export type Headline = { verdict: string; unknown: string | null }

/** The sentence leaders use, counted by item: `Đạt và vượt 6/22 chỉ tiêu; không đạt 3: …`. */
export function toHeadline(items: readonly HeadlineItem[], text: Text): Headline {
  const { t } = text
  if (items.length === 0)
    return { verdict: toSentence([t('scorecard.sentence.none')], text), unknown: null }
  const of = (...statuses: DisplayStatus[]) =>
    items.filter((item) => statuses.includes(item.status))
  const named = (
    key: 'scorecard.sentence.missed' | 'scorecard.sentence.behind',
    found: HeadlineItem[],
  ) => (found.length === 0 ? [] : [t(key, { count: found.length, names: toNames(found, text) })])
  const notDueOnly = of('not_due').length === items.length
  const verdict = [
    leadClause(items, text),
    ...named('scorecard.sentence.missed', of('missed')),
    ...named('scorecard.sentence.behind', of('far_behind', 'behind')),
  ]
  const unknown = notDueOnly
    ? []
    : countClauses.flatMap(([status, key]) => countClause(of(status).length, key, text))
  return {
    verdict: toSentence(verdict, text),
    unknown: unknown.length > 0 ? toSentence(unknown, text) : null,
  }
}

function toSentence(clauses: readonly string[], { t }: Text): string {
  return `${clauses.join(t('scorecard.sentence.join'))}${t('scorecard.sentence.end')}`
}

function leadClause(items: readonly HeadlineItem[], { t }: Text): string {
  const count = (...statuses: DisplayStatus[]) =>
    items.filter((item) => statuses.includes(item.status)).length
  const total = items.length
  const good = count('exceeded', 'met', 'on_pace')
  const assessed = good + count('missed', 'behind', 'far_behind')
  if (count('not_due') === total) return t('scorecard.sentence.notDueOnly', { total })
  if (assessed === 0) return t('scorecard.sentence.noVerdict', { total })
  const isRunning = items.some((item) => item.phase === 'running')
  return t(isRunning ? 'scorecard.sentence.running' : 'scorecard.sentence.over', { good, total })
}

function countClause(count: number, key: TextKey, { t }: Text): string[] {
  return count === 0 ? [] : [t(key, { count })]
}

function toNames(items: readonly HeadlineItem[], { t }: Text): string {
  const prefixes = t('scorecard.sentence.droppedPrefixes').split('|')
  const names = items
    .slice(0, maxNames)
    .map((item) => shortName(item.name, prefixes))
    .join(', ')
  const rest = items.length - maxNames
  return rest > 0 ? t('scorecard.sentence.andMore', { names, count: rest }) : names
}

/** `IIP` for a name that gives it in brackets; otherwise the name without its opening `Tốc độ`, `Tỷ lệ`. */
function shortName(name: string, prefixes: readonly string[]): string {
  const abbreviation = /\(([A-ZĐ]{3,5})\)/.exec(name)?.[1]
  if (abbreviation && !['USD', 'VND'].includes(abbreviation)) return abbreviation
  const prefix = prefixes.find((candidate) => candidate && name.startsWith(`${candidate} `)) ?? ''
  return lowerFirst(name.slice(prefix.length).trim())
}

// `Tốc độ tăng…` joins a sentence in lower case; `GRDP…` and `FDI…` keep their capitals.
function lowerFirst(name: string): string {
  const [first = '', second = ''] = name
  return second === second.toLowerCase() ? first.toLowerCase() + name.slice(1) : name
}
