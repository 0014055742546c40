import { foldName } from '../../domain/fold-name.ts'
import type { ColumnRole, ImportChoices } from '../../domain/import-reading.ts'
import { readConvention } from '../values/read-convention.ts'
import type { MeasureReading } from '../values/read-measure.ts'
import { columnPart } from './column-part.ts'
import type { ColumnProfile } from './column-profile.ts'
import { placeInTime, type TimeSources } from './column-times.ts'
import { headerPeriod } from './header-period.ts'
import { isSdmx } from './layout-of.ts'
import { datedName } from './name-period.ts'
import { plainText } from './plain-text.ts'
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
export function readColumns(sources: Sources): TableColumn[] {
  const { roles } = sources
  const names = nameKind(sources)
  const columns = roles.map((role, index) => readColumn(role, index, sources, names))
  const isPoint = isSdmx(columns)
  const settled = columns.map(
    (column): TableColumn => (isPoint ? { ...column, choice: 'decimal' } : column),
  )
  const placed = placeInTime(settled, sources).map((column) => withChoice(column, sources))
  return withRivals(placed, sources.headers, sources.readers)
}

type NameKind = 'indicator' | 'org_unit' | null

/** What the headers of value columns name: units beside indicator rows, or indicators beside unit rows. */
function nameKind({ headers, roles, readers }: Sources): NameKind {
  const parts = roles.flatMap((role, index) => (role === 'value' ? (headers[index] ?? []) : []))
  const places = parts.filter(readers.isOrgUnit).length
  const indicators = parts.filter((part) => knownName(part, readers) !== null).length
  if (places >= 2 && places >= indicators) return 'org_unit'
  const hasIndicatorRows = roles.includes('indicator')
  return !hasIndicatorRows &&
    (indicators > 0 || roles.includes('org_unit') || roles.includes('period'))
    ? 'indicator'
    : null
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
    orgUnitName: isValue && names === 'org_unit' ? (parts.find(readers.isOrgUnit) ?? null) : null,
    part: isValue ? columnPart(besideName(parts, indicatorName), readers) : null,
    rival: null,
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
    const unit = [part, ...bracket, part.split(/[,:]/).at(-1) ?? ''].flatMap(
      (text) => readers.unit(text.trim()) ?? [],
    )[0]
    const counted = unit ?? readers.unit(/^(?:tổng )?số (?:lượng )?(.+)$/iu.exec(part)?.[1] ?? '')
    if (unit || counted?.isCount) return counted
  }
  return null
}

/** A header without its unit in brackets. */
export function withoutUnit(header: string): string {
  return header.replace(/\s*[([][^()[\]]*[)\]]\s*$/, '').trim()
}

/** The indicator a header names, its unit and its time left out; null = none. */
function knownName(part: string, readers: Readers): string | null {
  const { name } = datedName(part, readers)
  const bare = withoutUnit(name)
  return readers.isIndicator(bare) ? bare : null
}

/** The part that names the indicator: a known one, else one that says nothing of measure or time; null = the title does. */
function nameIn(parts: readonly string[], sources: Sources): string | null {
  const { readers, facts } = sources
  const known = parts.find((part) => readers.isIndicator(part))
  if (known) return known
  const bare = parts.flatMap((part) => knownName(part, readers) ?? [])[0]
  if (bare) return bare
  const beside =
    rankOf(parts, readers, facts.indicatorName) ?? rateOf(parts, readers, facts.indicatorName)
  if (beside) return beside
  const open = parts.findLast((part) => !isGeneric(part, sources))
  return open ? withoutUnit(open) : null
}

/** A place beside the points of the title’s indicator, or the points beside its place: “Xếp hạng” below “Điểm cải cách hành chính nội bộ”. */
function rankOf(parts: readonly string[], readers: Readers, subject: string | null): string | null {
  if (!subject) return null
  const isHead = (form: RegExp) => parts.some((part) => form.test(plainText(part)))
  const bare = subject.replace(/^\s*(?:điểm|chỉ số|giá trị|kết quả|xếp hạng)\s+/iu, '')
  const isPoints = isHead(/^(?:tong )?(?:so )?diem\b/) && /^\s*xếp hạng/iu.test(subject)
  const isPlace = isHead(/^(?:xep )?(?:thu )?hang|^vi thu|^xep thu/)
  if (!isPlace && !isPoints) return null
  const name = `${isPoints ? 'Điểm' : 'Xếp hạng'} ${bare}`
  return readers.isIndicator(name) ? name : null
}

function isPercent(reading: MeasureReading | null): boolean {
  return reading?.measure === 'pct_plan' || reading?.measure === 'pct_yoy'
}

/** “Tỷ lệ giải ngân” below “Giải ngân vốn đầu tư công” is the rate of the title’s indicator. */
function rateOf(parts: readonly string[], readers: Readers, subject: string | null): string | null {
  if (!subject) return null
  const name = `Tỷ lệ ${subject}`
  const isRate = parts.some((part) => {
    const [, rest = ''] = /^(?:tỷ|tỉ) lệ (.+)$/iu.exec(withoutUnit(part)) ?? []
    return rest !== '' && isBeginning(rest, subject)
  })
  return isRate && readers.isIndicator(name) ? name : null
}

/** “Tỷ lệ bao phủ” begins “Tỷ lệ bao phủ BHYT”. */
function isBeginning(words: string, name: string): boolean {
  return / /.test(words) && foldName(name).startsWith(`${foldName(words)} `)
}

/** Words that head numbers of whatever the title names. */
function isGeneric(part: string, { readers, facts }: Sources): boolean {
  if (facts.indicatorName !== null && isBeginning(withoutUnit(part), facts.indicatorName))
    return true
  const reading = readers.measure(part)
  if (reading && reading.measure === null && reading.basis === null) return true
  const plain = plainText(withoutUnit(part)).replace(/ ?%$/, '')
  if (
    /^(?:tong )?(?:diem|diem so|so diem|gia tri|so lieu|ket qua|so|muc|ty le|cong|tong|tong so|tong cong)$/.test(
      plain,
    )
  )
    return true
  if (facts.indicatorName !== null && readers.isUnit(part.replace(/^số\s+/iu, ''))) return true
  return readers.measure(part)?.measure != null || readers.period(part) !== null
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
