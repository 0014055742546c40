import type { ColumnRole } from '../../domain/import-reading.ts'
import { type ColumnProfile, isOrderColumn, shareOf, shareOfTexts } from './column-profile.ts'
import type { HeaderTexts } from './header-texts.ts'
import { headerRole, namesValues } from './header-words.ts'
import type { Readers } from './readers.ts'

/** A table needs rows that are named: without a name column the first column of text is taken for it. */
export function settleNames(
  roles: readonly (ColumnRole | null)[],
  profiles: readonly ColumnProfile[],
  readers: Readers,
  headers: HeaderTexts,
): (ColumnRole | null)[] {
  const settled = [...roles]
  const isName = (role: ColumnRole | null) => role === 'indicator' || role === 'org_unit'
  const isOpen = (column: number) => settled[column] === null
  if (!settled.some(isName)) nameUnits(settled, profiles, readers, headers)
  if (!settled.some(isName)) {
    const column = profiles.findIndex(
      (profile, index) =>
        (isOpen(index) || settled[index] === 'note') && shareOf(profile, 'text') > 0.5,
    )
    if (column !== -1) settled[column] = 'indicator'
  }
  numberRows(settled, profiles, headers)
  if (!settled.includes('value')) addValueColumn(settled, profiles, headers)
  return continueNames(settled, profiles, headers, readers)
}

/** “Đơn vị” over names nobody knows, in a table without other names: who is measured. */
function nameUnits(
  settled: (ColumnRole | null)[],
  profiles: readonly ColumnProfile[],
  readers: Readers,
  headers: HeaderTexts,
): void {
  const isNames = (profile: ColumnProfile) =>
    shareOf(profile, 'text') > 0.5 && shareOfTexts(profile, readers.isUnit) === 0
  const column = settled.findIndex((role, index) => {
    const profile = profiles[index]
    const isOpen =
      role === 'measure_unit' && (headers[index] ?? []).every((part) => headerRole(part) === 'unit')
    return isOpen && profile !== undefined && isNames(profile)
  })
  const hasText = profiles.some(
    (profile, index) =>
      index !== column && settled[index] === null && shareOf(profile, 'text') > 0.5,
  )
  if (column !== -1 && !hasText) settled[column] = 'org_unit'
}

/** 1, 2, 3 … left of the names, below whatever word: the rows are numbered there. */
function numberRows(
  settled: (ColumnRole | null)[],
  profiles: readonly ColumnProfile[],
  headers: HeaderTexts,
): void {
  const names = settled.findIndex((role) => role === 'indicator' || role === 'org_unit')
  for (const [column, profile] of profiles.slice(0, Math.max(0, names)).entries()) {
    const isCounted = profile.filled > 1 && isOrderColumn(profile)
    if (settled[column] !== 'value' || !isCounted || headers[column]?.some(namesValues)) continue
    if (settled.lastIndexOf('value') > names) settled[column] = 'order'
  }
}

function addValueColumn(
  settled: (ColumnRole | null)[],
  profiles: readonly ColumnProfile[],
  headers: HeaderTexts,
): void {
  const column = profiles.findLastIndex(
    (profile, index) =>
      (settled[index] === null || settled[index] === 'order') &&
      shareOf(profile, 'number', 'missing', 'year') > 0.3 &&
      (headers[index]?.length ?? 0) >= 0,
  )
  if (column !== -1) settled[column] = 'value'
}

/** A nameless column of text right of the names holds the names of the children. */
function continueNames(
  settled: (ColumnRole | null)[],
  profiles: readonly ColumnProfile[],
  headers: HeaderTexts,
  readers: Readers,
): (ColumnRole | null)[] {
  return settled.map((role, column) => {
    const left = settled[column - 1]
    const header = headers[column] ?? []
    const profile = profiles[column]
    const isNameless = header.length === 0 || header.join() === headers[column - 1]?.join()
    if (role !== null || left !== 'indicator' || !isNameless || !profile) return role
    return shareOf(profile, 'text') > 0.6 && shareOfTexts(profile, readers.isUnit) < 0.5
      ? 'indicator'
      : role
  })
}
