// The slide of reasons: what is behind, by how much, who leads, and what a person writes.
import { pageTexts, type SlideSpec } from '../domain/deck.ts'
import type { ScorecardRow } from '../queries/list-scorecard-rows.ts'
import type { DeckContext } from './deck-answers.ts'
import { differenceWords, indicatorFigures, targetWords } from './deck-message.ts'
import { lineNotes, whyOf } from './deck-notes.ts'
import {
  nothing,
  pageMark,
  type SlidePart,
  scopeTitle,
  scorecardModel,
  scorecardOf,
} from './deck-part.ts'
import { troubledRows } from './deck-scorecard.ts'
import type { SlideCell, SlideColumn } from './deck-slide.ts'
import { bodyHeight, toTables } from './deck-table.ts'
import { rowDisplayStatus } from './display-status.ts'
import { paperLabel } from './document-label.ts'
import { formatPercent } from './format.ts'
import { rowName, toStatusMark } from './scorecard-row.ts'

/** What is behind, by how much, who leads, and the reasons a person gives. */
export function whySlides(spec: SlideSpec, context: DeckContext): SlidePart[] {
  const scorecard = scorecardOf(spec, context)
  const { text } = context
  const { t } = text
  if (!scorecard) return [nothing(t('slides.nothing.document'))]
  const troubled = troubledRows(scorecard.rows)
  if (troubled.length === 0) return [nothing(t('slides.nothing.behind'), t('slides.why.title'))]
  const model = scorecardModel(scorecard, context)
  const why = whyOf(scorecard, context)
  const lines = new Map(model.groups.flatMap((group) => group.lines).map((line) => [line.id, line]))
  const hasLeads = troubled.some((row) => row.leadOrgUnitName !== null)
  const tables = toTables(
    whyColumns(text, hasLeads),
    troubled.map((row) => whyRow(row, text, hasLeads)),
    {
      height: bodyHeight - 96,
      altText: t('slides.alt.table', { title: t('slides.why.title'), count: troubled.length }),
    },
  )
  const reasons = pageTexts(spec.body, tables.length).map((one) => one.trim())
  return tables.map((table, index) => {
    const ids = new Set(table.rows.map(({ id }) => id))
    const rows = troubled.filter((row) => ids.has(String(row.targetId)))
    return {
      message: t('slides.message.why', { count: troubled.length }),
      title: scopeTitle(scorecard, context, pageMark(index, tables.length)),
      body: {
        form: 'why',
        table,
        heading: t('slides.why.heading'),
        text: reasons[index] || t('slides.why.empty'),
        isEmpty: !reasons[index],
      },
      sources: t('slides.source.document', { paper: paperLabel(scorecard.scope, text) }),
      asOf: scorecard.asOf,
      notes: rows
        .map((row) => {
          const line = lines.get(row.targetId)
          return line ? lineNotes(line, row, why.get(row.targetId), context) : ''
        })
        .join('\n\n'),
      figures: rows.flatMap(indicatorFigures),
    }
  })
}

function whyColumns({ t }: DeckContext['text'], hasLeads: boolean): SlideColumn[] {
  const lead: SlideColumn = {
    id: 'lead',
    header: t('scorecard.detail.lead'),
    width: 180,
    align: 'start',
  }
  const width = hasLeads ? 300 : 480
  return [
    { id: 'name', header: t('slides.column.indicator'), width, align: 'start' },
    { id: 'target', header: t('scorecard.column.target'), width: 160, align: 'end' },
    { id: 'short', header: t('slides.column.short'), width: 240, align: 'start' },
    ...(hasLeads ? [lead] : []),
  ]
}

function whyRow(row: ScorecardRow, text: DeckContext['text'], hasLeads: boolean) {
  const lead =
    text.language === 'en' ? (row.leadOrgUnitNameEn ?? row.leadOrgUnitName) : row.leadOrgUnitName
  const cells: SlideCell[] = [
    { text: rowName(row, text), isStrong: true },
    { text: targetWords(row, text) },
    { text: shortWords(row, text), status: toStatusMark(rowDisplayStatus(row), text) },
    ...(hasLeads ? [{ text: lead ?? '–' }] : []),
  ]
  return { id: String(row.targetId), cells }
}

// While a year runs an amount is held against what is due by now, not against the whole target.
function shortWords(row: ScorecardRow, text: DeckContext['text']): string {
  const { t, language } = text
  const { attainmentRatio, expectedShare } = row
  const isPaced = row.phase === 'running' && row.accumulation === 'cumulative'
  const difference =
    isPaced && attainmentRatio !== null && expectedShare !== null
      ? t('slides.why.pace', {
          share: formatPercent(attainmentRatio, language),
          due: formatPercent(expectedShare, language),
        })
      : differenceWords(row, text)
  return t('slides.why.short', {
    status: toStatusMark(rowDisplayStatus(row), text).label,
    difference,
  })
}
