import type { IndicatorValueRow } from '../queries/list-indicator-values.ts'
import { formatPercent, formatPeriod } from './format.ts'
import { cityOf, unitName, valueLabel } from './indicator.ts'
import { farTarget, growthWords } from './indicator-message.ts'
import type { NumberLine, NumbersInput } from './indicator-numbers.ts'
import { paperName } from './indicator-papers.ts'
import { stretchWords, targetMark, targetWords } from './indicator-targets.ts'
import { decidedWords, published, publisherWords } from './indicator-values.ts'

/** Full years, computed sums among them. */
export function annualLines({
  annual,
  values,
  targets,
  indicator,
  text,
}: NumbersInput): NumberLine[] {
  const { t } = text
  return annual.map((row) => {
    const isBridge = row.origin === 'predecessors_sum'
    const source = values.find(
      (value) =>
        value.documentId === row.documentId &&
        value.orgUnitId === row.orgUnitId &&
        value.year === row.year,
    )
    const named = [...values, ...targets].find((item) => item.orgUnitId === row.orgUnitId)
    const status = valueStatuses.find((known) => known === row.status)
    return {
      id: `annual-${row.orgUnitId}-${row.year}-${row.origin}`,
      kind: isBridge ? 'computed' : 'annual',
      unit: named ? unitName(named, text) : row.orgUnitId,
      period: String(row.year),
      sortPeriod: `${row.year}-12-31`,
      label: valueLabel(row.value, indicator, text),
      value: row.value,
      status: isBridge
        ? t('indicatorPage.history.computed')
        : status
          ? t(`scorecard.valueStatus.${status}`)
          : row.status,
      source: source ? `${source.title}, ${publisherWords(source, text)}` : '–',
    }
  })
}

const valueStatuses = ['official', 'preliminary', 'estimate', 'computed'] as const

/** Values as published. */
export function publishedLines(
  values: readonly IndicatorValueRow[],
  { indicator, text }: NumbersInput,
): NumberLine[] {
  return values.map((row, index) => ({
    id: `value-${index}-${row.documentId}`,
    kind: 'published',
    unit: unitName(row, text),
    period: formatPeriod(row.period, row.basis, text),
    sortPeriod: row.periodEnd,
    label: published(row, indicator, text),
    value: row.value,
    status: [text.t(`scorecard.valueStatus.${row.status}`), decidedWords(row, text)]
      .filter(Boolean)
      .join('; '),
    source: `${row.title}, ${publisherWords(row, text)}`,
  }))
}

/** Targets and their stretches. */
export function targetLines({ targets, indicator, text }: NumbersInput): NumberLine[] {
  return targets.flatMap((target) => {
    const stretch = stretchWords(target, indicator, text)
    const line: NumberLine = {
      id: `target-${target.targetId}`,
      kind: 'target',
      unit: unitName(target, text),
      period: formatPeriod(target.period, 'period', text),
      sortPeriod: `${target.year}-12-31`,
      label: targetWords(target, indicator, text),
      value: target.aim,
      status: targetMark(target, text).label,
      source: paperName(target, text),
    }
    const more: NumberLine = {
      ...line,
      id: `stretch-${target.targetId}`,
      kind: 'stretch',
      label: stretch ?? '',
      value: target.stretch,
      status: '–',
    }
    return stretch ? [line, more] : [line]
  })
}

/** What is due by month of the target in view. */
export function expectedLines({ expected, target, indicator, text }: NumbersInput): NumberLine[] {
  if (!target) return []
  return expected
    .filter((row) => row.targetId === target.targetId && row.due !== null)
    .map((row) => {
      const month = String(row.month).padStart(2, '0')
      const method = text.t(`indicatorPage.method.${row.expectedShareMethod}`, {
        years: row.expectedShareYears,
      })
      const share = formatPercent(row.expectedShare, text.language)
      return {
        id: `expected-${row.targetId}-${row.month}`,
        kind: 'expected',
        unit: unitName(target, text),
        period: formatPeriod(`${target.year}-${month}`, 'ytd', text),
        sortPeriod: `${target.year}-${month}-28`,
        label: row.due === null ? '–' : valueLabel(row.due, indicator, text),
        value: row.due,
        status: text.t('indicatorPage.all.share', { share, method }),
        source: paperName(target, text),
      }
    })
}

/** Required path and projection. */
export function aheadLines({
  projections,
  targets,
  values,
  indicator,
  text,
}: NumbersInput): NumberLine[] {
  const city = cityOf(values, targets)
  const far = city ? farTarget(targets, city, indicator) : null
  const path: NumberLine[] = far
    ? [
        {
          id: `path-${far.targetId}`,
          kind: 'path',
          unit: unitName(far, text),
          period: `${far.latestYear}–${far.year}`,
          sortPeriod: `${far.year}-12-31`,
          label: growthWords(far, text),
          value: far.requiredCagrAhead ?? far.requiredPointsAhead,
          status: '–',
          source: paperName(far, text),
        },
      ]
    : []
  const trend = projections.map(
    (row): NumberLine => ({
      id: `projection-${row.orgUnitId}-${row.year}`,
      kind: 'projection',
      unit: far ? unitName(far, text) : row.orgUnitId,
      period: String(row.year),
      sortPeriod: `${row.year}-12-31`,
      label: valueLabel(row.projected, indicator, text),
      value: row.projected,
      status: text.t('indicatorPage.history.projectionLegend', {
        first: row.firstYear,
        last: row.lastYear,
      }),
      source: '–',
    }),
  )
  return [...path, ...trend]
}
