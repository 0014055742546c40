import type { ColumnRole, ImportChoices, ImportMeasure } from '../../domain/import-reading.ts'
import { readConvention } from '../values/read-convention.ts'
import type { ColumnProfile } from './column-profile.ts'
import type { HeaderTexts } from './header-texts.ts'
import { namesValues } from './header-words.ts'
import { combineHints, type PeriodHint, wholeYear, yearBefore } from './period-hint.ts'
import { plainText } from './plain-text.ts'
import type { Readers } from './readers.ts'
import type { TableColumn, TitleFacts } from './table-model.ts'

type Sources = {
  headers: HeaderTexts
  roles: readonly ColumnRole[]
  profiles: readonly ColumnProfile[]
  readers: Readers
  facts: TitleFacts
  choices: ImportChoices
}

/** Reads the headers of all columns: what each value column measures, of when, of whom, in which unit. */
export function readColumns(sources: Sources): TableColumn[] {
  const { roles } = sources
  const names = nameKind(sources)
  return roles.map((role, index) => withChoice(readColumn(role, index, sources, names), sources))
}

type NameKind = 'indicator' | 'org_unit' | null

/** What the headers of value columns name: units beside indicator rows, or indicators beside unit rows. */
function nameKind({ headers, roles, readers }: Sources): NameKind {
  const parts = roles.flatMap((role, index) => (role === 'value' ? (headers[index] ?? []) : []))
  const places = parts.filter(readers.isOrgUnit).length
  const indicators = parts.filter((part) => readers.isIndicator(withoutUnit(part))).length
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
  { headers, readers, facts, profiles }: Sources,
  names: NameKind,
): TableColumn {
  const parts = headers[index] ?? []
  const header = parts.join(' | ')
  const isValue = role === 'value'
  const measure = isValue ? headerMeasure(parts, readers) : null
  return {
    index,
    header,
    role,
    measure,
    hint: isValue ? headerHint(parts, measure, readers, facts) : null,
    isYearBefore: isValue && isYearBefore(parts, measure),
    unit: isValue ? headerUnit(parts, readers) : null,
    indicatorName: isValue && names === 'indicator' ? nameIn(parts, readers) : null,
    orgUnitName: isValue && names === 'org_unit' ? (parts.find(readers.isOrgUnit) ?? null) : null,
    convention: isValue ? readConvention(profiles[index]?.texts ?? []) : null,
    choice: null,
  }
}

function headerMeasure(parts: readonly string[], readers: Readers): ImportMeasure | null {
  const whole = readers.measure(parts.join(' '))
  return whole ?? parts.flatMap((part) => readers.measure(part) ?? [])[0] ?? null
}

/** The lower header cells go before the upper ones; “cùng kỳ” and “cả năm” lean on the title. */
function headerHint(
  parts: readonly string[],
  measure: ImportMeasure | null,
  readers: Readers,
  facts: TitleFacts,
): PeriodHint | null {
  const own = parts.map((part) => readers.period(part)).reduceRight(combineHints, null)
  const plain = plainText(parts.join(' '))
  const isBefore = isYearBefore(parts, measure)
  const table = facts.hint
  if (own?.year == null && isBefore) {
    const base = combineHints(own, table)
    return (
      base &&
      yearBefore(
        /nam truoc/.test(plain) && !/cung ky/.test(plain) ? (wholeYear(base) ?? base) : base,
      )
    )
  }
  if (own === null && /(?:ca nam|^nam$|ke hoach nam|kh nam|du toan nam|trong nam)/.test(plain))
    return wholeYear(table)
  if (own === null && /luy ke|cong don|tu dau nam/.test(plain) && table?.months)
    return { ...table, isToDate: true }
  if (own === null && /trong thang|thang bao cao|thang nay/.test(plain))
    return facts.monthHint ?? table
  return own
}

function isYearBefore(parts: readonly string[], measure: ImportMeasure | null): boolean {
  const plain = plainText(parts.join(' '))
  return measure !== 'pct_yoy' && measure !== 'pct_plan' && /cung ky|nam truoc/.test(plain)
}

function headerUnit(parts: readonly string[], readers: Readers): TableColumn['unit'] {
  for (const part of [...parts].reverse()) {
    const bracket = [...part.matchAll(/\(([^()]+)\)|\[([^[\]]+)\]/g)].map(
      (match) => match[1] ?? match[2] ?? '',
    )
    const unit = [part, ...bracket, part.split(/[,:]/).at(-1) ?? ''].flatMap(
      (text) => readers.unit(text.trim()) ?? [],
    )[0]
    if (unit) return unit
  }
  return null
}

/** A header without its unit in brackets. */
export function withoutUnit(header: string): string {
  return header.replace(/\s*[([][^()[\]]*[)\]]\s*$/, '').trim()
}

/** The part that names the indicator: a known one, else one that says nothing of measure or time. */
function nameIn(parts: readonly string[], readers: Readers): string | null {
  const known = parts.find((part) => readers.isIndicator(part))
  if (known) return known
  const bare = parts.find((part) => readers.isIndicator(withoutUnit(part)))
  if (bare) return withoutUnit(bare)
  const open = parts.find((part) => !namesValues(part) && readers.period(part) === null)
  return open ? withoutUnit(open) : null
}

function withChoice(column: TableColumn, { choices, readers }: Sources): TableColumn {
  const chosen = choices.columns?.[column.index + 1]
  const choice = choices.numbers?.[numberKey(column.index)] ?? null
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
export function numberKey(index: number): string {
  return `column:${index + 1}`
}
