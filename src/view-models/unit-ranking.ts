// The units of one block under one indicator, ranked, with the geometry of their bars.

import type { Text } from '../text/translate.ts'
import type { ChartFrameModel, ChartSource } from './chart-frame.ts'
import { formatNumber, formatPeriod } from './format.ts'
import { type StatusMark, toStatusMark } from './scorecard-row.ts'
import type { UnitBlock, UnitContext, UnitEntry, UnitIndicator } from './unit-entry.ts'
import { unitGapLabel, unitNumberLabel, unitShareLabel } from './unit-labels.ts'
import {
  type RankingBar,
  type RankingScale,
  toRankingBar,
  toRankingScale,
} from './unit-ranking-bar.ts'
import { toRankingTable } from './unit-ranking-table.ts'
import { noteLabel, statusParts, whatLabel } from './unit-words.ts'

export type RankingRow = {
  id: string
  rank: string
  name: string
  href: string
  bar: RankingBar | null
  value: string
  /** The period of the value where it is older than the others'. */
  period: string | null
  target: string
  gap: string
  share: string | null
  status: StatusMark | null
}

/** A mark of the axis: `at` in percent of its width. */
export type RankingTick = { label: string; at: number }

export type RankingModel = {
  headline: string
  note: string
  rule: string
  older: string | null
  hasTargets: boolean
  hasDue: boolean
  hasOpen: boolean
  hasActual: boolean
  /** Marks of an axis that does not begin at zero; null where it does. */
  axis: RankingTick[] | null
  rows: RankingRow[]
  missing: { title: string; units: { id: string; name: string; href: string }[] } | null
  frame: ChartFrameModel
}

export type RankingInput = UnitContext & {
  entries: readonly UnitEntry[]
  indicator: UnitIndicator
  block: UnitBlock
  /** Third line of the title. */
  when: string
  sources: readonly ChartSource[]
}

/** Ranks are the engine's; units without a value stand last, unranked, and are counted. */
export function toRankingModel(input: RankingInput): RankingModel {
  const { entries, indicator, text, block, hrefOf } = input
  const ranked = entries.filter((entry) => entry.value !== null)
  const missing = entries.filter((entry) => entry.value === null)
  const scale = toRankingScale(ranked, indicator)
  const latest = latestPeriod(ranked)
  const rows = ranked.map((entry) => toRow(entry, input, scale, latest))
  const hasTargets = entries.some((entry) => entry.status !== null)
  const note = noteLabel(ranked.length, missing.length, text)
  return {
    headline: headlineLabel(ranked, entries, text),
    note,
    rule: ruleLabel({ ranked, indicator, hasTargets, scale, text }),
    older: olderLabel(ranked, latest, text),
    hasTargets,
    hasDue: rows.some((row) => row.bar !== null && row.bar.due !== null),
    hasOpen: rows.some((row) => row.bar?.isOpen),
    hasActual: rows.some((row) => row.bar !== null && !row.bar.isOpen),
    axis: toAxis(scale, text),
    rows,
    missing:
      missing.length === 0
        ? null
        : {
            title: text.t('unitsPage.ranking.missing', { count: missing.length }),
            units: missing.map(({ orgUnitId, name }) => ({
              id: orgUnitId,
              name,
              href: hrefOf(orgUnitId),
            })),
          },
    frame: {
      message: null,
      title: {
        who: text.t(`unit.block.${block}`),
        what: whatLabel(indicator, text),
        when: input.when,
      },
      summary: summaryLabel(rows, note, indicator, text),
      sources: input.sources,
      table: toRankingTable(input, hasTargets),
    },
  }
}

function toRow(
  entry: UnitEntry,
  { indicator, text, hrefOf }: RankingInput,
  scale: RankingScale,
  latest: string | null,
): RankingRow {
  return {
    id: entry.orgUnitId,
    rank: entry.rank === null ? '–' : String(entry.rank),
    name: entry.name,
    href: hrefOf(entry.orgUnitId),
    bar: toRankingBar(entry, scale),
    value: unitNumberLabel(entry.value, indicator, text),
    period:
      entry.period !== null && entry.period !== latest
        ? formatPeriod(entry.period, 'period', text)
        : null,
    target: unitNumberLabel(entry.aim, indicator, text),
    gap: unitGapLabel(entry, indicator, text),
    share: unitShareLabel(entry, text),
    status: entry.status && toStatusMark(entry.status, text),
  }
}

function latestPeriod(entries: readonly UnitEntry[]): string | null {
  return (
    entries
      .map((entry) => entry.period ?? '')
      .sort()
      .at(-1) || null
  )
}

type RuleInput = {
  ranked: readonly UnitEntry[]
  indicator: UnitIndicator
  hasTargets: boolean
  scale: RankingScale
  text: Text
}

function ruleLabel({ ranked, indicator, hasTargets, scale, text: { t } }: RuleInput): string {
  const cut = scale.cutTicks ? ` ${t('unitsPage.ranking.rule.cut')}` : ''
  if (!hasTargets)
    return t(`unitsPage.ranking.rule.${indicator.isOrdered ? 'value' : 'unordered'}`) + cut
  if (!ranked.every((entry) => entry.attainmentRatio !== null))
    return t('unitsPage.ranking.rule.variance') + cut
  return t(`unitsPage.ranking.rule.${scale.cutTicks ? 'ratioPoints' : 'ratio'}`) + cut
}

function toAxis({ kind, min, max, cutTicks }: RankingScale, { t, language }: Text) {
  if (cutTicks === null) return null
  return cutTicks.map((tick) => {
    const isShare = kind === 'share'
    const number = formatNumber(isShare ? tick * 100 : tick, language, { decimals: 2 })
    const label = isShare ? t('unitsPage.ranking.percent', { number }) : number
    return { label, at: ((tick - min) / (max - min)) * 100 }
  })
}

function olderLabel(
  ranked: readonly UnitEntry[],
  latest: string | null,
  text: Text,
): string | null {
  const count = ranked.filter((entry) => entry.period !== latest).length
  if (count === 0 || latest === null) return null
  return text.t('unitsPage.ranking.older', { count, period: formatPeriod(latest, 'period', text) })
}

function headlineLabel(
  ranked: readonly UnitEntry[],
  entries: readonly UnitEntry[],
  text: Text,
): string {
  const { t } = text
  if (ranked.length === 0) return t('unitsPage.message.none')
  if (entries.some((entry) => entry.status !== null)) return statusHeadline(entries, text)
  const first = ranked.filter((entry) => entry.rank === 1)
  const name = (first[0] ?? ranked[0])?.name ?? ''
  if (ranked.length === 1) return t('unitsPage.message.single', { name })
  return first.length > 1
    ? t('unitsPage.message.tied', { count: first.length, total: ranked.length })
    : t('unitsPage.message.best', { name, count: ranked.length })
}

function statusHeadline(entries: readonly UnitEntry[], text: Text): string {
  return text.t('unitsPage.message.statuses', {
    total: entries.length,
    parts: statusParts(
      entries.map((entry) => entry.status),
      text,
    ),
  })
}

function summaryLabel(
  rows: readonly RankingRow[],
  note: string,
  indicator: UnitIndicator,
  text: Text,
): string {
  const told = rows.length > 4 ? [...rows.slice(0, 2), ...rows.slice(-2)] : rows
  const lines = told.map(({ rank, name, value }) =>
    text.t('unitsPage.ranking.row', { rank, name, value }),
  )
  return text.t('unitsPage.ranking.summary', {
    what: whatLabel(indicator, text),
    note,
    rows: lines.join('; '),
  })
}
