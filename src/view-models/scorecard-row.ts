import type { PublishedValueRow } from '../queries/list-published-values.ts'
import type { ScorecardRow } from '../queries/list-scorecard-rows.ts'
import { measureUnitLabel } from '../text/measure-units.ts'
import type { Text } from '../text/translate.ts'
import { type Bullet, type Scale, toBullet } from './bullet.ts'
import { type DisplayStatus, rowDisplayStatus, statusTone, type Tone } from './display-status.ts'
import { headlineRule, type PublishedValue, toPublishedValues } from './published-values.ts'
import { type DetailLine, toDetailLines } from './row-details.ts'
import {
  actualLabel,
  sourceLabel,
  targetLabel,
  valueWithUnit,
  varianceLabel,
} from './row-labels.ts'

/** A status ready to draw: word, tone; the icon follows the id. */
export type StatusMark = { id: DisplayStatus; label: string; tone: Tone }

/** A warning beside the verdict or the source. */
export type RowMark = {
  id: 'conflict' | 'same-verdict' | 'stale' | 'related'
  label: string
  isWarning: boolean
}

/** One line of the table, exactly as drawn. */
export type ScorecardLine = {
  id: number
  indicatorId: string
  /** Item number, on the first line of an item only. */
  item: string | null
  name: string
  measureUnit: string | null
  isChild: boolean
  bullet: Bullet
  bulletLabel: string
  actual: string
  actualPart: string | null
  targetSign: string
  target: string
  stretch: string | null
  variance: string
  varianceTone: Tone
  status: StatusMark
  /** The verdict on the whole item where it differs from this line's own. */
  itemStatus: string | null
  source: string
  marks: RowMark[]
  details: DetailLine[]
  values: PublishedValue[]
  valuesVerdict: string | null
  /** How the value was chosen among several; null when nothing needs saying. */
  valuesRule: string | null
}

export type LineContext = {
  paper: string
  /** Every source line then carries the mark. */
  isSample: boolean
  scale: Scale
  values: readonly PublishedValueRow[]
  /** Set on the first line of an item. */
  item: { number: string; status: DisplayStatus } | null
  parent: ScorecardRow | null
  text: Text
}

/** A status with its word. */
export function toStatusMark(id: DisplayStatus, { t }: Text): StatusMark {
  return { id, label: t(`scorecard.status.${id}`), tone: statusTone(id) }
}

/** One result row as a line of the table. */
export function toScorecardLine(row: ScorecardRow, context: LineContext): ScorecardLine {
  const { text, item, parent } = context
  const status = rowDisplayStatus(row)
  const actual = actualLabel(row, text)
  const target = targetLabel(row, text)
  const hasSeveral = (row.valueCount ?? 0) > 1
  return {
    id: row.targetId,
    indicatorId: row.indicatorId,
    item: item?.number ?? null,
    name: parent ? childName(row, parent, text) : rowName(row, text),
    measureUnit: row.measureUnit && measureUnitLabel(row.measureUnit, text.language),
    isChild: parent !== null,
    bullet: toBullet(row, context.scale),
    bulletLabel: bulletText(actual.value, target, text, row.actual !== null),
    actual: actual.value,
    actualPart: actual.part,
    targetSign: target.sign,
    target: target.value,
    stretch: target.stretch,
    variance: varianceLabel(row, text),
    varianceTone: row.verdictFlips ? 'neutral' : verdictTone(status),
    status: toStatusMark(status, text),
    itemStatus: itemStatusLabel(item, status, text),
    source: lineSource(row, context),
    marks: toMarks(row, text),
    details: toDetailLines(row, context.paper, text),
    values: toPublishedValues(row, context.values, text),
    valuesVerdict: hasSeveral
      ? text.t(row.verdictFlips ? 'scorecard.detail.valuesFlip' : 'scorecard.detail.valuesSame')
      : null,
    valuesRule: headlineRule(context.values, text),
  }
}

// A sample value names the mark as its publisher; a row without a value has no publisher to name it.
function lineSource(row: ScorecardRow, { isSample, text }: LineContext): string {
  const source = sourceLabel(row, text)
  return isSample && row.actual === null
    ? text.t('sample.source', { mark: text.t('sample.mark'), source })
    : source
}

/** The indicator's name in the language of the screen. */
export function rowName(row: ScorecardRow, { language }: Text): string {
  return language === 'en' ? row.nameEn : row.nameVi
}

// `Tốc độ tăng trưởng GRDP - dịch vụ` under its parent reads `Dịch vụ`.
function childName(row: ScorecardRow, parent: ScorecardRow, text: Text): string {
  const name = rowName(row, text)
  const head = rowName(parent, text)
  const rest = name.startsWith(head) ? name.slice(head.length).replace(/^[\s,:–-]+/, '') : ''
  return rest ? rest.charAt(0).toUpperCase() + rest.slice(1) : name
}

function bulletText(
  actual: string,
  target: { sign: string; value: string },
  { t }: Text,
  isKnown: boolean,
): string {
  const values = { actual, target: `${target.sign} ${target.value}`.trim() }
  return t(isKnown ? 'scorecard.bulletLabel' : 'scorecard.bulletNoActual', values)
}

function verdictTone(status: DisplayStatus): Tone {
  return status === 'exceeded' || status === 'met' || status === 'missed'
    ? statusTone(status)
    : 'neutral'
}

function itemStatusLabel(
  item: LineContext['item'],
  own: DisplayStatus,
  { t }: Text,
): string | null {
  if (!item || item.status === own) return null
  return t('scorecard.detail.itemStatus', {
    item: item.number,
    status: t(`scorecard.status.${item.status}`),
  })
}

function toMarks(row: ScorecardRow, text: Text): RowMark[] {
  const { t } = text
  const count = row.valueCount ?? 0
  const marks: (RowMark | null)[] = [
    row.verdictFlips
      ? { id: 'conflict', label: t('scorecard.source.flips', { count }), isWarning: true }
      : null,
    count > 1 && !row.verdictFlips
      ? {
          id: 'same-verdict',
          label: t('scorecard.source.sameVerdict', { count }),
          isWarning: false,
        }
      : null,
    row.isStale ? { id: 'stale', label: t('scorecard.source.stale'), isWarning: true } : null,
    row.relatedActual === null
      ? null
      : {
          id: 'related',
          label: t('scorecard.source.related', {
            value: valueWithUnit(row.relatedActual, row, text),
          }),
          isWarning: false,
        },
  ]
  return marks.filter((mark) => mark !== null)
}
