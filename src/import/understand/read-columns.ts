import type { ColumnRole, ImportChoices } from '../../domain/import-reading.ts'
import { readConvention } from '../values/read-convention.ts'
import type { MeasureReading } from '../values/read-measure.ts'
import { knownName, nameIn, placeIn, unknownPlace } from './column-name.ts'
import { columnPart } from './column-part.ts'
import type { ColumnProfile } from './column-profile.ts'
import { placeInTime, type TimeSources } from './column-times.ts'
import { headerPeriod } from './header-period.ts'
import { isSdmx } from './layout-of.ts'
import { plainText } from './plain-text.ts'
import { withProgressHeads } from './progress-heads.ts'
import type { Readers } from './readers.ts'
import { withRivals } from './rival-columns.ts'
import { isTotalText } from './row-words.ts'
import type { TableColumn } from './table-model.ts'

type Sources = TimeSources & {
  roles: readonly ColumnRole[]
  profiles: readonly ColumnProfile[]
  choices: ImportChoices
  table: string
}

/** Reads the headers of all columns: what each value column measures, of when, of whom, in which unit. */
export function readColumns(given: Sources): TableColumn[] {
  const { headers, roles } = given
  const heads = headers.filter((_, index) => roles[index] === 'value')
  const sources = { ...given, readers: withProgressHeads(given.readers, heads) }
  const names = nameKind(sources)
  const columns = roles.map((role, index) => readColumn(role, index, sources, names))
  const isPoint = isSdmx(columns)
  const settled = columns.map(
    (column): TableColumn => (isPoint ? { ...column, choice: 'decimal' } : column),
  )
  const placed = placeInTime(settled, sources).map((column) => withChoice(column, sources))
  return withRivals(placed, sources)
}

type NameKind = 'indicator' | 'org_unit' | null

/** What the headers of value columns name: units beside indicator rows, or indicators beside unit rows. */
function nameKind(sources: Sources): NameKind {
  const { headers, roles, readers } = sources
  const parts = roles.flatMap((role, index) => (role === 'value' ? (headers[index] ?? []) : []))
  const places = parts.filter((part) => placeIn(part, readers) !== null).length
  const indicators = parts.filter((part) => knownName(part, readers) !== null).length
  if (places >= 2 && places >= indicators) return 'org_unit'
  const hasIndicatorRows = roles.includes('indicator')
  const isBeside = hasIndicatorRows && places === 1 && indicators <= 1
  if (isBeside && parts.some((part) => isOtherPlace(part, sources))) return 'org_unit'
  return !hasIndicatorRows &&
    (indicators > 0 || roles.includes('org_unit') || roles.includes('period'))
    ? 'indicator'
    : null
}

function isOtherPlace(part: string, sources: Sources): boolean {
  return placeIn(part, sources.readers) === null && unknownPlace([part], sources) !== null
}

function placeOf(parts: readonly string[], sources: Sources): string | null {
  const known = parts.flatMap((part) => placeIn(part, sources.readers) ?? [])[0]
  return known ?? unknownPlace(parts, sources)
}

function readColumn(
  role: ColumnRole,
  index: number,
  sources: Sources,
  names: NameKind,
): TableColumn {
  const { headers, readers, facts, profiles } = sources
  const parts = headers[index] ?? []
  const header = parts.join(' | ')
  const isValue = role === 'value'
  const indicatorName = isValue && names === 'indicator' ? nameIn(parts, sources) : null
  const measure = isValue ? headerMeasure(withoutName(parts, indicatorName), readers) : null
  const isComputed = measure?.measure === null && measure.basis === null && !indicatorName
  const isSum = isValue && names === 'org_unit' && parts.every(isTotalText)
  return {
    index,
    header,
    role: isComputed || isSum ? 'ignore' : role,
    measure: measure?.measure ?? null,
    hint: isValue ? headerPeriod(parts, measure, readers, facts) : null,
    unit: isValue ? headerUnit(parts, readers) : null,
    indicatorName,
    orgUnitName: isValue && names === 'org_unit' ? placeOf(parts, sources) : null,
    part: isValue ? columnPart(besideName(parts, indicatorName), readers) : null,
    isToDate: measure?.basis === 'ytd',
    rival: null,
    difference: null,
    isAverage: isValue && isAverageOfYears(parts),
    convention: isValue ? readConvention(profiles[index]?.typed ?? []) : null,
    choice: null,
  }
}

/** “Tỷ lệ hộ nghèo (%)” above “Kế hoạch” names a plan: the words of the indicator are not about plan and result. */
function withoutName(parts: readonly string[], name: string | null): readonly string[] {
  const others = besideName(parts, name)
  return others.length > 0 ? others : parts
}

/** The header cells that are not the name itself. */
function besideName(parts: readonly string[], name: string | null): readonly string[] {
  return parts.filter((part) => name === null || !part.includes(name))
}

/** “Bình quân 2021–2025”, and not “GRDP bình quân đầu người”. */
function isAverageOfYears(parts: readonly string[]): boolean {
  const plain = plainText(parts.join(' '))
  return (
    /\b(?:binh quan|bq|trung binh)\b(?! (?:dau nguoi|tren|1 |mot ))/.test(plain) &&
    /\d{4} ?[-–—/] ?\d{4}|(?:binh quan|bq|trung binh) (?:hang |hằng |moi )?nam|giai doan|nhiem ky/.test(
      plain,
    )
  )
}

/** What the header says its numbers are; weak words count only because there are numbers below. */
function headerMeasure(parts: readonly string[], readers: Readers): MeasureReading | null {
  const reading = readers.measure(parts.join(' | '))
  const isCompared = parts.length > 1 && /so với|so sánh|%|tỷ lệ/iu.test(parts.join(' '))
  const joined = isCompared && !isPercent(reading) ? readers.measure(parts.join(' ')) : null
  return joined && isPercent(joined) ? joined : reading
}

function headerUnit(parts: readonly string[], readers: Readers): TableColumn['unit'] {
  for (const part of [...parts].reverse()) {
    const bracket = [...part.matchAll(/\(([^()]+)\)|\[([^[\]]+)\]/g)].map(
      (match) => match[1] ?? match[2] ?? '',
    )
    const undated = part.replace(/(?:năm )?(?:19|20)\d\d$/iu, '')
    const unit = [part, undated, ...bracket, part.split(/[,:]/).at(-1) ?? ''].flatMap(
      (text) => readers.unit(text.trim()) ?? [],
    )[0]
    const counted = unit ?? readers.unit(/^(?:tổng )?số (?:lượng )?(.+)$/iu.exec(part)?.[1] ?? '')
    if (unit || counted?.isCount) return counted
  }
  return null
}

function isPercent(reading: MeasureReading | null): boolean {
  return reading?.measure === 'pct_plan' || reading?.measure === 'pct_yoy'
}

function withChoice(column: TableColumn, { choices, readers, table }: Sources): TableColumn {
  const chosen = choices.columns?.[column.index + 1]
  const choice = choices.numbers?.[numberKey(column.index, table)] ?? column.choice
  if (!chosen) return { ...column, choice }
  const hint = chosen.period ? readers.period(chosen.period) : column.hint
  return {
    ...column,
    choice,
    measure: chosen.measure ?? column.measure,
    hint: hint && chosen.basis ? { ...hint, isToDate: chosen.basis === 'ytd' } : hint,
    unit: chosen.measureUnit ? readers.unit(chosen.measureUnit) : column.unit,
    indicatorName: chosen.indicatorName ?? column.indicatorName,
    orgUnitName: chosen.orgUnitName ?? column.orgUnitName,
  }
}

/** Key of the question about lone separators in one column. */
export function numberKey(index: number, table: string): string {
  return `column:${index + 1}${table}`
}
