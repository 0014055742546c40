import type { ExplanationRow } from '../queries/list-explanations.ts'
import type { OtherMethodRow } from '../queries/list-other-methods.ts'
import type { ThresholdRow } from '../queries/list-thresholds.ts'
import { isRatioUnit } from '../text/measure-units.ts'
import type { Text } from '../text/translate.ts'
import { viExplanation } from '../text/vi-explanation.ts'
import { formatNumber, withMeasureUnit } from './format.ts'
import { groupBy } from './group-by.ts'

/** One step of the reasoning: the rule in words, the formula with numbers, what it leans on. */
export type WhyStep = {
  id: string
  rule: string
  formula: string | null
  thresholds: string[]
  source: string | null
}

/** What another published method says of the row. */
export type OtherMethod = {
  id: string
  name: string
  ratio: string | null
  verdict: string
  /** Said only when the method tells good from bad otherwise than the row's status. */
  disagreement: string | null
}

/** Everything behind one verdict. */
export type Why = { steps: WhyStep[]; otherMethods: OtherMethod[] }

/** The reasoning of a whole scorecard by target; asked for when the first row is opened. */
export type WhyState =
  | { state: 'loading' }
  | { state: 'failed'; retry: () => void }
  | { state: 'ready'; byTarget: ReadonlyMap<number, Why> }

export type WhyInput = {
  explanations: readonly ExplanationRow[]
  otherMethods: readonly OtherMethodRow[]
  thresholds: readonly ThresholdRow[]
  /** The document of the scorecard and how it is named on the page. */
  documentId: string
  paper: string
  text: Text
}

// The keys of a literal object are exactly its declared ones.
const rules = Object.keys(viExplanation.rule) as (keyof typeof viExplanation.rule)[]
const verdicts = Object.keys(viExplanation.verdict) as (keyof typeof viExplanation.verdict)[]
const reasons = Object.keys(viExplanation.noVerdict) as (keyof typeof viExplanation.noVerdict)[]

/** Steps and other methods of every row. */
export function toWhy(input: WhyInput): Map<number, Why> {
  const methods = groupBy(input.otherMethods, (row) => row.targetId)
  const steps = groupBy(input.explanations, (row) => row.targetId)
  return new Map(
    [...steps].map(([targetId, rows]) => [
      targetId,
      {
        steps: rows.map((row) => toStep(row, input)),
        otherMethods: (methods.get(targetId) ?? []).map((row) => toMethod(row, input.text)),
      },
    ]),
  )
}

function toStep(row: ExplanationRow, input: WhyInput): WhyStep {
  const { text } = input
  const rule = rules.find((known) => known === row.rule)
  return {
    id: `${row.position}-${row.rule}`,
    rule: rule ? text.t(`explanation.rule.${rule}`) : row.rule,
    formula: row.formula,
    thresholds: (row.thresholdIds ?? '')
      .split(',')
      .flatMap((id) => input.thresholds.filter((threshold) => threshold.thresholdId === id))
      .map((threshold) => thresholdLabel(threshold, text)),
    source: sourceOf(row, input),
  }
}

/** `Tiến độ từ mức này trở lên là đúng tiến độ: 0,95`. */
export function thresholdLabel(threshold: ThresholdRow, { t, language }: Text): string {
  const number = formatNumber(threshold.value, language, { decimals: 4 })
  return t('explanation.threshold', {
    name: language === 'en' ? threshold.nameEn : threshold.nameVi,
    value: withMeasureUnit(
      number,
      isRatioUnit(threshold.measureUnit) ? null : threshold.measureUnit,
      language,
    ),
  })
}

function sourceOf(row: ExplanationRow, { documentId, paper }: WhyInput): string | null {
  if (row.documentId === null) return null
  if (row.documentId === documentId) return paper
  return [row.documentTitle, row.publisher].filter(Boolean).join(', ') || row.documentId
}

function toMethod(row: OtherMethodRow, { t, language }: Text): OtherMethod {
  return {
    id: row.method,
    name: t(`explanation.method.${row.method}`),
    ratio:
      row.ratio === null
        ? null
        : formatNumber(row.ratio, language, { decimals: 3, minDecimals: 2 }),
    verdict: verdictOf(row, t),
    disagreement: row.agrees === false ? t('explanation.disagrees') : null,
  }
}

function verdictOf({ verdict, reason }: OtherMethodRow, t: Text['t']): string {
  const known = verdicts.find((name) => name === verdict)
  if (known) return t(`explanation.verdict.${known}`)
  const why = reasons.find((name) => name === reason) ?? 'unknown'
  return t('explanation.none', { reason: t(`explanation.noVerdict.${why}`) })
}
