import type { ColumnRole, ImportChoices } from '../../domain/import-reading.ts'
import { isBelowUnits, isPlaceLike } from './below-units.ts'
import { type ColumnProfile, isOrderColumn, shareOf, shareOfTexts } from './column-profile.ts'
import type { HeaderTexts } from './header-texts.ts'
import { headerRole, isCodesHeader, isUnitCodeHeader, namesValues } from './header-words.ts'
import { plainText } from './plain-text.ts'
import type { Readers } from './readers.ts'
import { isCodeHeader } from './row-codes.ts'
import { isDitto, isTotalText } from './row-words.ts'
import { settleNames } from './settle-names.ts'

/** Proposes a role for every column by its header, then by its cells, then by what the table still lacks. */
export function proposeRoles(
  headers: HeaderTexts,
  profiles: readonly ColumnProfile[],
  readers: Readers,
  choices: ImportChoices['columns'],
): ColumnRole[] {
  const proposed = profiles.map((profile, column) =>
    roleOf(headers[column] ?? [], profile, readers, column),
  )
  const settled = settleDoers(settleNames(proposed, profiles, readers, headers), profiles, headers)
  return settled.map((role, column) => choices?.[column + 1]?.role ?? role ?? 'ignore')
}

function roleOf(
  header: readonly string[],
  profile: ColumnProfile,
  readers: Readers,
  column: number,
): ColumnRole | null {
  const values = shareOf(profile, 'number', 'missing')
  if (header.length === 1 && isCodeHeader(header[0] ?? '') && shareOf(profile, 'text') > 0.5)
    return 'note'
  if (isUnitCodeHeader(header) || (values > 0.5 && isCodesHeader(header)))
    return shareOfTexts(profile, readers.isOrgUnit) > 0.5 ? 'org_unit' : 'note'
  const byWords = roleByWords(header)
  if (byWords === 'unit') return roleOfUnitColumn(profile, readers)
  if (byWords === 'order') return isOrderLike(profile) ? 'order' : roleOfCells(profile, readers)
  if (byWords === 'indicator' && values > 0.7) return isOrderColumn(profile) ? 'order' : 'value'
  if (byWords === 'indicator' && isMeasureColumn(profile, readers)) return 'measure'
  if (byWords === 'org_unit' && values > 0.7) return 'value'
  if (byWords === 'org_unit' && isOfSectors(header, profile, readers)) return 'indicator'
  if (byWords === 'period' && shareOf(profile, 'number') > 0.6 && !isMonthNumbers(profile, readers))
    return 'value'
  if (byWords !== null) return byWords
  if (profile.filled === 0) return header.some(namesValues) ? 'value' : null
  if (header.length === 0 && column <= 1 && isOrderColumn(profile)) return 'order'
  if (values >= 0.5) return isWordless(header, profile, readers) ? null : 'value'
  if (header.length > 0 && shareOf(profile, 'year', 'number', 'missing') >= 0.5) {
    return shareOf(profile, 'year') === 1 && !header.some(namesValues) ? 'period' : 'value'
  }
  return roleOfCells(profile, readers) ?? (isValueHeader(header, values) ? 'value' : null)
}

/** “Khu vực” over “Dịch vụ”, “Công nghiệp và xây dựng”. */
function isOfSectors(header: readonly string[], profile: ColumnProfile, readers: Readers): boolean {
  const isPlace = (text: string) =>
    readers.isOrgUnit(text) || isPlaceLike(text) || isBelowUnits(text)
  return plainText(header.join(' ')) === 'khu vuc' && shareOfTexts(profile, isPlace) === 0
}

function roleByWords(header: readonly string[]): ReturnType<typeof headerRole> {
  const whole = headerRole(header.join(' '))
  if (whole) return whole
  const roles = header.map(headerRole).filter((role) => role !== null)
  const only = new Set(roles)
  return only.size === 1 && roles.length === header.length ? (roles[0] ?? null) : null
}

function isValueHeader(header: readonly string[], values: number): boolean {
  return values > 0.15 && header.some(namesValues)
}

/** Crosses below a header that speaks of nothing that could be missing. */
function isWordless(header: readonly string[], profile: ColumnProfile, readers: Readers): boolean {
  const isNamed = (part: string) =>
    namesValues(part) || readers.isOrgUnit(part) || readers.isIndicator(part)
  const isCross = (text: string) => /^\p{L}$/u.test(text)
  return header.length > 0 && shareOfTexts(profile, isCross) === 1 && !header.some(isNamed)
}

/** Marks, and the words of a total that runs over the numbers and the names. */
function isOrderLike(profile: ColumnProfile): boolean {
  const isMark = (text: string) => text.length <= 8 || isTotalText(text)
  return profile.filled === 0 || shareOfTexts(profile, isMark) > 0.8
}

/** 1, 2, 3, Quý I, 4 …, Cả năm. */
function isMonthNumbers(profile: ColumnProfile, readers: Readers): boolean {
  const isTime = (text: string) =>
    /^(?:0?[1-9]|1[0-2])$/.test(text) || readers.isPeriod(text) || isTotalText(text)
  return shareOfTexts(profile, isTime) > 0.9
}

function roleOfUnitColumn(profile: ColumnProfile, readers: Readers): ColumnRole {
  const units = shareOfTexts(profile, (text) => isDitto(text) || readers.isUnit(text))
  const places = shareOfTexts(profile, readers.isOrgUnit)
  return places > units ? 'org_unit' : 'measure_unit'
}

function isMeasureColumn(profile: ColumnProfile, readers: Readers): boolean {
  return profile.filled > 0 && shareOfTexts(profile, readers.isMeasure) > 0.8
}

const progress =
  /^(?:da |chua |khong |co ban |co the |du kien )*(?:dat|vuot|hoan thanh|dam bao|khong dat|kho dat|cham)\b(?!.*\d)/

/** “Đạt”, “Vượt kế hoạch”, “Chưa hoàn thành”: how it goes, told in words. */
function isProgressColumn(profile: ColumnProfile): boolean {
  const isProgress = (text: string) => progress.test(plainText(text))
  return profile.filled > 0 && shareOfTexts(profile, isProgress) > 0.8
}

/** By the cells alone: periods, measures, units, places, names; null when they are plain text. */
function roleOfCells(profile: ColumnProfile, readers: Readers): ColumnRole | null {
  if (shareOf(profile, 'year', 'period') > 0.8) return 'period'
  if (isProgressColumn(profile)) return 'note'
  if (isMeasureColumn(profile, readers)) return 'measure'
  if (shareOfTexts(profile, readers.isOrgUnit) > 0.5) return 'org_unit'
  if (shareOfTexts(profile, readers.isIndicator) > 0.4) return 'indicator'
  if (shareOfTexts(profile, readers.isUnit) > 0.6) return 'measure_unit'
  return null
}

const doer = /\b(?:thuc hien|bao cao|cap so lieu)\b/
const office =
  /^(?:so|ban|thue|cuc|chi cuc|van phong|vp|thanh tra|cong an|thong ke|bhxh|bao hiem|kho bac|hai quan)\b/

/** “Đơn vị thực hiện” beside indicators names who does the work, not who is measured, when they are offices. */
function settleDoers(
  roles: readonly (ColumnRole | null)[],
  profiles: readonly ColumnProfile[],
  headers: HeaderTexts,
): (ColumnRole | null)[] {
  const isOffice = (text: string) => office.test(plainText(text))
  return roles.map((role, column) => {
    const profile = profiles[column]
    const isDoer = (headers[column] ?? []).some((part) => doer.test(plainText(part)))
    if (role !== 'org_unit' || !isDoer || !profile || !roles.includes('indicator')) return role
    return shareOfTexts(profile, isOffice) > 0.5 ? 'note' : role
  })
}
