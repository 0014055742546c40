import type { ThresholdRow } from '../queries/list-thresholds.ts'
import type { Language, Text } from '../text/translate.ts'
import { formatNumber, withMeasureUnit } from './format.ts'

const groups = {
  headline: ['headline'],
  verdict: ['aim', 'strict', 'precision', 'exceeded'],
  distance: ['variance', 'attainment'],
  status: ['met', 'onPace', 'behind', 'farBehind', 'missed', 'unknown', 'asOf', 'items'],
  pace: ['share', 'pace', 'projection', 'restGrowth'],
  years: ['change', 'perimeter', 'cagr', 'average', 'trend'],
  units: ['rank', 'rollup', 'late'],
  other: ['other'],
} as const

const groupIds = [
  'headline',
  'verdict',
  'distance',
  'status',
  'pace',
  'years',
  'units',
  'other',
] as const

/** Name in the sentences → row of `thresholds.csv`, and how it is written. */
const thresholds = {
  onPace: ['pace-on-pace', 'percent'],
  behind: ['pace-behind', 'percent'],
  marginRatio: ['level-margin-ratio', 'percent'],
  marginPoints: ['level-margin-points', 'number'],
  historyYears: ['pace-history-years', 'number'],
  staleDays: ['stale-after-days', 'number'],
  onTrack: ['cagr-on-track', 'percent'],
  acceleration: ['cagr-acceleration', 'percent'],
  limited: ['cagr-limited', 'percent'],
  maxPoints: ['projection-max-points', 'number'],
  minPoints: ['projection-min-points', 'number'],
  unOnTrack: ['un-chart-on-track', 'percent'],
  unFair: ['un-chart-fair', 'percent'],
  unLimited: ['un-chart-limited', 'percent'],
} as const

export type MethodRule = { id: string; title: string; words: string; formula: string }
export type MethodGroup = { id: string; title: string; rules: MethodRule[] }

/** Every rule of the method in words, with the thresholds in force; a threshold that is missing reads `–`. */
export function toMethodGroups(
  rows: readonly ThresholdRow[],
  { t, language }: Text,
): MethodGroup[] {
  const values = thresholdLabels(rows, language)
  return groupIds.map((group) => ({
    id: group,
    title: t(`sourcesPage.method.group.${group}`),
    rules: groups[group].map((rule) => ({
      id: rule,
      title: t(`sourcesPage.method.rule.${rule}.title`),
      words: t(`sourcesPage.method.rule.${rule}.words`, values),
      formula: t(`sourcesPage.method.rule.${rule}.formula`, values),
    })),
  }))
}

function thresholdLabels(rows: readonly ThresholdRow[], language: Language) {
  const known = new Map(rows.map((row) => [row.thresholdId, row.value]))
  return Object.fromEntries(
    Object.entries(thresholds).map(([name, [id, style]]) => {
      const value = known.get(id)
      return [name, value === undefined ? '–' : thresholdLabel(value, style, language)]
    }),
  )
}

function thresholdLabel(value: number, style: 'percent' | 'number', language: Language): string {
  if (style === 'number') return formatNumber(value, language, { decimals: 4 })
  return withMeasureUnit(formatNumber(value * 100, language, { decimals: 4 }), '%', language)
}
