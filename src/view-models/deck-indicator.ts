// Slides of one indicator: where it stands and how it came there, over the years or within the year.
import type { SlideSubject } from '../domain/deck.ts'
import type { IndicatorTargetRow } from '../queries/list-indicator-targets.ts'
import type { IndicatorRow } from '../queries/list-indicators.ts'
import type { ScorecardRow } from '../queries/list-scorecard-rows.ts'
import type { DeckContext, DeckIndicator, DeckScorecard } from './deck-answers.ts'
import { standingBars } from './deck-bars.ts'
import { historyColumns, yearLines } from './deck-chart.ts'
import { lineFigures } from './deck-figures.ts'
import { fittedMessage, indicatorFigures, titlePeriod } from './deck-message.ts'
import { lineNotes, whyOf } from './deck-notes.ts'
import { nothing, type SlidePart, scorecardModel, scorecardOf, titleLine } from './deck-part.ts'
import type { SlideBody } from './deck-slide.ts'
import { bodyHeight, lineCells, lineColumns, toTables } from './deck-table.ts'
import { orgUnitLabel, paperLabel } from './document-label.ts'
import { bareLabel, unitName } from './indicator.ts'
import { type IndicatorModel, toIndicatorModel } from './indicator-model.ts'
import { valueWithUnit } from './row-labels.ts'
import type { ScorecardLine } from './scorecard-row.ts'
import { toUnitIndicator } from './unit-entry.ts'
import { whatLabel } from './unit-words.ts'

/** Figures, chart and reasoning of one indicator; `year` draws the months instead of the years. */
export function indicatorSlides(subject: SlideSubject, context: DeckContext): SlidePart[] {
  const { text } = context
  const found = findIndicator(subject, context)
  if (!found) return [nothing(text.t('slides.nothing.indicator'))]
  const { indicator, rows, scorecard, row, model } = found
  const frame = subject.kind === 'year' ? yearFrame(model) : historyFrame(model)
  const isOwnHistory =
    !scorecard || rows.values.some((value) => value.orgUnitId === scorecard.scope.orgUnitId)
  const published = isOwnHistory ? (frame?.sources.map(({ label }) => label) ?? []) : []
  const line = row && scorecard ? lineOf(row, scorecard, context) : null
  const body = toBody(subject, {
    model,
    line,
    row: row ?? null,
    indicator,
    isOwnHistory,
    targets: rows.targets,
    context,
  })
  return [
    {
      message: row ? fittedMessage(row, text) : (model.message[0] ?? model.head.name),
      title: titleLine([
        scorecard && orgUnitLabel(scorecard.scope, text),
        whatLabel(toUnitIndicator(indicator), text),
        whenLabel(body) ?? (row ? titlePeriod(row, text) : null),
      ]),
      body,
      sources: sourcesOf(line, scorecard, published, context),
      asOf: scorecard?.asOf ?? context.asOf,
      notes:
        line && scorecard && row
          ? lineNotes(line, row, whyOf(scorecard, context).get(row.targetId), context, published)
          : [...model.message, ...published].join('\n'),
      figures: row ? indicatorFigures(row) : [],
    },
  ]
}

/** The indicator a slide speaks of, as its page draws it; null when the figures in view do not have it. */
export function findIndicator(subject: SlideSubject, context: DeckContext) {
  const { answers } = context
  const indicator = answers.indicators.find((row) => row.indicatorId === subject.indicatorId)
  const rows = answers.indicatorRows.find((one) => one.indicatorId === subject.indicatorId)
  if (!indicator || !rows) return null
  const scorecard = scorecardOf(subject, context)
  const row = scorecard?.rows.find((one) => one.indicatorId === indicator.indicatorId)
  const model = indicatorModel(indicator, rows, row ?? null, scorecard, context)
  return { indicator, rows, scorecard, row, model }
}

/** The years drawn, from the first to the last. */
function whenLabel(body: SlideBody): string | null {
  if (body.form !== 'chart' || body.chart.form !== 'columns') return null
  const years = body.chart.categories.map(({ label }) => label).sort()
  return `${years[0]}–${years.at(-1)}`
}

function indicatorModel(
  indicator: IndicatorRow,
  rows: DeckIndicator,
  row: ScorecardRow | null,
  scorecard: DeckScorecard | null,
  { answers, text }: DeckContext,
): IndicatorModel {
  const target = rows.targets.find((one) => isTargetOf(one, row, scorecard)) ?? null
  return toIndicatorModel({
    ...rows,
    indicator,
    indicators: answers.indicators,
    thresholds: answers.thresholds,
    target,
    links: { toIndicator: () => '', toUnits: () => '' },
    toTargetHref: () => '',
    text,
  })
}

function isTargetOf(
  target: IndicatorTargetRow,
  row: ScorecardRow | null,
  scorecard: DeckScorecard | null,
): boolean {
  return row === null
    ? target.documentId === scorecard?.scope.documentId
    : target.targetId === row.targetId
}

function historyFrame({ history }: IndicatorModel) {
  return typeof history === 'string' ? null : history.frame
}

function yearFrame({ year }: IndicatorModel) {
  return typeof year === 'string' ? null : year.frame
}

function lineOf(
  row: ScorecardRow,
  scorecard: DeckScorecard,
  context: DeckContext,
): ScorecardLine | null {
  const { groups } = scorecardModel(scorecard, context)
  return groups.flatMap(({ lines }) => lines).find(({ id }) => id === row.targetId) ?? null
}

type BodyInput = {
  model: IndicatorModel
  line: ScorecardLine | null
  row: ScorecardRow | null
  indicator: IndicatorRow
  isOwnHistory: boolean
  targets: readonly IndicatorTargetRow[]
  context: DeckContext
}

function toBody(subject: SlideSubject, input: BodyInput): SlideBody {
  const { model, line, row, indicator, context } = input
  const { text } = context
  const figures = line ? lineFigures(line, row, text) : []
  const remark = line?.marks.find((mark) => mark.isWarning)?.label ?? null
  const drawn = subject.kind === 'year' ? yearChart(input) : historyChart(input)
  const chart = drawn ?? standingChart(input)
  if (chart) return { form: 'chart', figures, chart, remark }
  const why = subject.kind === 'year' ? model.year : model.history
  const reason = typeof why === 'string' ? why : text.t('slides.nothing.chart')
  if (!line) return { form: 'nothing', text: reason }
  const [table] = toTables(lineColumns(text), [{ id: String(line.id), cells: lineCells(line) }], {
    height: bodyHeight,
    altText: indicator.nameVi,
  })
  return table
    ? { form: 'table', figures, chart: null, table, remark: remark ?? reason }
    : { form: 'nothing', text: reason }
}

// The page's history is that of the city and its predecessors: a ward's slide must not show it as its own.
function historyChart({ model, indicator, isOwnHistory, targets, context }: BodyInput) {
  const { history } = model
  if (typeof history === 'string' || !isOwnHistory) return null
  return historyColumns(history.chart, {
    decimals: indicator.decimals,
    altText: history.frame.summary,
    text: context.text,
    toLabel: (value) => bareLabel(value, indicator, context.text),
    unitOf: (id) => {
      const target = targets.find((one) => String(one.targetId) === id)
      return target ? unitName(target, context.text) : null
    },
  })
}

function standingChart({ row, line, context }: BodyInput) {
  return (
    row &&
    line &&
    standingBars(row, {
      altText: line.bulletLabel,
      text: context.text,
      toLabel: (value) => valueWithUnit(value, row, context.text),
    })
  )
}

function yearChart({ model, indicator, context }: BodyInput) {
  if (typeof model.year === 'string') return null
  return yearLines(model.year, {
    decimals: indicator.decimals,
    altText: model.year.frame.summary,
    text: context.text,
  })
}

function sourcesOf(
  line: ScorecardLine | null,
  scorecard: DeckScorecard | null,
  published: readonly string[],
  { text }: DeckContext,
): string {
  const { t } = text
  const own = line ? [line.source] : []
  const earlier =
    published.length > 3 ? [t('slides.source.others', { count: published.length })] : published
  const all = [...new Set([...own, ...earlier])].join('; ')
  return scorecard
    ? t('slides.source.both', { paper: paperLabel(scorecard.scope, text), sources: all })
    : t('slides.source.document', { paper: all })
}
