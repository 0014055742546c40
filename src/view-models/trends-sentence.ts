import type { YearChangeRow } from '../queries/list-year-changes.ts'
import type { Text, TextKey } from '../text/translate.ts'

/** What moved, and apart from it what could not be compared; null when everything could. */
export type TrendsSentence = { verdict: string; rest: string | null }

/** Counts the rows of one perimeter into a sentence: `11 chỉ tiêu tăng; 1 chỉ tiêu giảm; …`. */
export function toTrendsSentence(rows: readonly YearChangeRow[], text: Text): TrendsSentence {
  const compared = rows.filter((row) => row.change !== null)
  const verdict = [...moveClauses(compared, text), ...perimeterClause(rows, text)]
  const hasMoves = compared.length > 0
  const { t } = text
  const lead = hasMoves ? [] : [t('trendsPage.sentence.nothing')]
  const rest = [
    ...countClause(rows, ['no_base'], 'trendsPage.sentence.noBase', text),
    ...countClause(
      rows,
      ['zero_base', 'base_negative', 'crosses_zero'],
      'trendsPage.sentence.badBase',
      text,
    ),
    ...countClause(rows, ['no_value'], 'trendsPage.sentence.noValue', text),
  ]
  const targets = targetClause(rows, text)
  // Where only targets are known they are the news.
  const isAboutTargets = !hasMoves && targets.length > 0
  return {
    verdict: toSentence([...(isAboutTargets ? targets : lead), ...verdict], text),
    rest: emptyToNull([...rest, ...(isAboutTargets ? [] : targets)], text),
  }
}

function moveClauses(rows: readonly YearChangeRow[], text: Text): string[] {
  const { t } = text
  const ranks = count(rows.filter((row) => row.changeKind === 'places').map((row) => row.change))
  const values = count(rows.filter((row) => row.changeKind !== 'places').map((row) => row.change))
  const clauses = [
    values.up > 0 || values.down > 0 ? t('trendsPage.sentence.rose', { count: values.up }) : null,
    values.up > 0 || values.down > 0 ? t('trendsPage.sentence.fell', { count: values.down }) : null,
    values.same > 0 ? t('trendsPage.sentence.same', { count: values.same }) : null,
    // A smaller place is a better one.
    ranks.all > 0
      ? t('trendsPage.sentence.ranks', {
          moves: moves({ better: ranks.down, worse: ranks.up, same: ranks.same }, text),
        })
      : null,
  ]
  return clauses.filter((clause) => clause !== null)
}

function perimeterClause(rows: readonly YearChangeRow[], { t }: Text): string[] {
  const changed = rows.filter((row) => row.reason === 'perimeter_changed')
  const bridged = changed.filter((row) => row.bridgedChange !== null).length
  if (changed.length === 0) return []
  return [
    bridged > 0
      ? t('trendsPage.sentence.bridged', { count: changed.length, bridged })
      : t('trendsPage.sentence.perimeter', { count: changed.length }),
  ]
}

function targetClause(rows: readonly YearChangeRow[], text: Text): string[] {
  const { up, down, same, all } = count(rows.map((row) => row.targetChange))
  if (all === 0) return []
  return [text.t('trendsPage.sentence.targets', { moves: moves({ up, down, same }, text) })]
}

type Move = 'up' | 'down' | 'same' | 'better' | 'worse'

/** `14 tăng, 3 giảm`: only what happened. */
function moves(counts: Partial<Record<Move, number>>, { t }: Text): string {
  const order = ['up', 'better', 'down', 'worse', 'same'] as const
  return order
    .filter((move) => counts[move])
    .map((move) => t(`trendsPage.sentence.move.${move}`, { count: counts[move] ?? 0 }))
    .join(', ')
}

function countClause(
  rows: readonly YearChangeRow[],
  reasons: readonly string[],
  key: TextKey,
  { t }: Text,
): string[] {
  const found = rows.filter((row) => row.reason !== null && reasons.includes(row.reason)).length
  return found === 0 ? [] : [t(key, { count: found })]
}

function count(changes: readonly (number | null)[]) {
  const known = changes.filter((change) => change !== null)
  const up = known.filter((change) => change > 0).length
  const down = known.filter((change) => change < 0).length
  return { up, down, same: known.length - up - down, all: known.length }
}

function emptyToNull(clauses: readonly string[], text: Text): string | null {
  return clauses.length === 0 ? null : toSentence(clauses, text)
}

function toSentence(clauses: readonly string[], { t }: Text): string {
  const joined = clauses.join(t('trendsPage.sentence.join'))
  return `${joined.charAt(0).toLocaleUpperCase()}${joined.slice(1)}${t('trendsPage.sentence.end')}`
}
