import { compareUnits } from '../values/convert-decimal.ts'
import type { MeasureUnit } from '../values/read-measure-unit.ts'
import type { IndicatorFacts } from './name-index.ts'
import type { DatedPeriod } from './period-hint.ts'
import type { RowKey } from './row-key.ts'
import type { TableColumn, TitleFacts } from './table-model.ts'

/** What a table without names of its own is about. */
export function subjectOf(facts: TitleFacts): string {
  return facts.indicatorName ?? (facts.title.split('\n').at(-1) || '?')
}

/** “Tổng cộng” in the column of names: what it adds up is the person's to say. */
export function isNamedTotal({ isTotal, name }: RowKey): boolean {
  return isTotal && name !== ''
}

/** The subject of a row that names none of its own. */
export function titled(key: RowKey, facts: TitleFacts): string {
  return isNamedTotal(key) ? `${subjectOf(facts)} > ${key.name}` : subjectOf(facts)
}

/** The unit of every computed percentage. */
export const percent: MeasureUnit = {
  name: '%',
  dimension: 'percent',
  exponent: 0,
  per: [],
  isCount: false,
}

/**
 * The unit nearest to the cell; one said of the whole column or table does not bind an indicator it cannot fit.
 * But a share is never an amount, nor one currency another: there it binds, and the value is refused.
 */
export function unitOf(
  { key, column }: { key: RowKey; column: TableColumn },
  facts: IndicatorFacts | null,
  table: MeasureUnit | null,
): MeasureUnit | null {
  const own = facts?.unit ?? null
  if (isScoreOf(key.unit ?? column.unit, facts)) return own
  const isUnfit = (unit: MeasureUnit) => compareUnits(unit, own) === 'incompatible'
  const isForeign = (unit: MeasureUnit | null) =>
    unit !== null && isUnfit(unit) && (isShare(unit) || (isMoney(unit) && isMoney(own)))
  if (column.unit && isShare(column.unit) && isUnfit(column.unit)) return column.unit
  if (key.unit && !(key.isUnitInherited && isUnfit(key.unit))) return key.unit
  const general = column.unit ?? table
  if (
    isForeign(general) ||
    (general !== null && isOfGrowing(column.indicatorName ?? key.name, facts))
  )
    return general
  const isFit = compareUnits(general, own) !== 'incompatible'
  const isOwn = column.unit !== null && ['score', 'place'].includes(column.unit.dimension ?? '')
  return isFit || isOwn || column.indicatorName ? general : null
}

/** Points of an index that is kept in per cent of its hundred. */
export function isScoreOf(unit: MeasureUnit | null, facts: IndicatorFacts | null): boolean {
  const isOfHundred = facts?.unit?.dimension === 'percent' && /^(?:điểm|chỉ số) /iu.test(facts.name)
  return isOfHundred && unit?.dimension === 'score'
}

/** “Tổng mức bán lẻ hàng hóa” is as much the amount as its growth: what unit stands by tells which. */
function isOfGrowing(name: string, facts: IndicatorFacts | null): boolean {
  return facts?.accumulation === 'growth' && !/tăng|giảm|tốc độ|chỉ số|tỷ lệ|IIP|%/iu.test(name)
}

function isShare({ dimension }: MeasureUnit): boolean {
  return dimension === 'percent'
}

function isMoney(unit: MeasureUnit | null): boolean {
  return ['vnd', 'usd', 'eur', 'jpy', 'cny'].includes(unit?.dimension ?? '')
}

/** A state at a date, a place or a milestone is never counted from January on. */
export function settled(
  dated: DatedPeriod | null,
  facts: IndicatorFacts | null,
): DatedPeriod | null {
  const isState = ['level', 'rank', 'milestone'].includes(facts?.accumulation ?? '')
  return dated && isState ? { ...dated, basis: 'period' } : dated
}
