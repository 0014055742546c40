import { describe, expect, test } from 'vitest'
import type { ScopeUnitRow } from '../../src/queries/list-scope-units.ts'
import { createTranslator } from '../../src/text/translate.ts'
import { paperLabel, toDocumentOptions } from '../../src/view-models/document-label.ts'
import { chosenScope, findUnits, scopeOfUnit } from '../../src/view-models/scope-choice.ts'
import { scope2025 } from '../fixtures/scorecard-rows.ts'

const vi = createTranslator('vi')
const city = { ...scope2025, isDefault: true }
const directive = { ...scope2025, documentId: 'ct-03-2026', isDefault: false }
const ownPlan = { ...directive, documentId: 'kh-le-chan-2026' }
const commune = {
  ...directive,
  orgUnitId: '11020',
  orgUnitName: 'Xã Yết Kiêu',
  documentId: 'kh-yet-kieu-2026',
}
const communeCity = { ...commune, documentId: 'ct-03-2026' }
const scopes = [ownPlan, directive, city, commune, communeCity]

const unit: ScopeUnitRow = {
  orgUnitId: 'hai-phong',
  name: 'Thành phố Hải Phòng',
  nameEn: 'Hai Phong City',
  type: 'city',
  block: null,
  aliases: 'TP Hải Phòng',
  validTo: null,
  documentId: null,
  boundOrgUnitId: null,
}
const units: ScopeUnitRow[] = [
  {
    ...unit,
    orgUnitId: '11020',
    name: 'Xã Yết Kiêu',
    nameEn: 'Yet Kieu Commune',
    block: 'communes',
    aliases: null,
  },
  {
    ...unit,
    orgUnitId: 'so-cong-thuong',
    name: 'Sở Công Thương',
    nameEn: 'Department of Industry',
    block: 'departments',
    aliases: 'SCT',
  },
  unit,
  {
    ...unit,
    orgUnitId: 'cu',
    name: 'Thành phố Hải Phòng (trước 01/7/2025)',
    validTo: '2025-06-30',
  },
  {
    ...unit,
    orgUnitId: '11407',
    name: 'Phường Lê Chân',
    nameEn: 'Le Chan Ward',
    block: 'wards',
    aliases: null,
    documentId: 'kh-le-chan-2026',
    boundOrgUnitId: 'hai-phong',
  },
]

describe(chosenScope, () => {
  test('opens the default without a choice and the unit’s first document with a unit alone', () => {
    expect(chosenScope(scopes, { documentId: null, orgUnitId: null })).toBe(city)
    expect(chosenScope(scopes, { documentId: null, orgUnitId: '11020' })).toBe(commune)
  })

  test('takes the document for the unit, else the document, else says it is unknown', () => {
    expect(chosenScope(scopes, { documentId: 'ct-03-2026', orgUnitId: '11020' })).toBe(communeCity)
    expect(chosenScope(scopes, { documentId: 'kh-yet-kieu-2026', orgUnitId: 'x' })).toBe(commune)
    expect(chosenScope(scopes, { documentId: 'khong-co', orgUnitId: '11020' })).toBeNull()
    expect(chosenScope([], { documentId: null, orgUnitId: null })).toBeNull()
  })
})

describe(scopeOfUnit, () => {
  test('keeps the document in view where it binds that unit too', () => {
    expect(scopeOfUnit(scopes, '11020', 'ct-03-2026')).toBe(communeCity)
    expect(scopeOfUnit(scopes, '11020', 'kh-2025-09-09')).toBe(commune)
  })

  test('opens a unit’s own paper although its targets are the city’s', () => {
    expect(scopeOfUnit(scopes, 'hai-phong/kh-le-chan-2026', 'ct-03-2026')).toBe(ownPlan)
  })
})

describe(findUnits, () => {
  const labels = (search: string, text = vi) =>
    findUnits(units, search, text).map((group) => [
      group.label,
      ...group.options.map((option) => option.label),
    ])

  test('lists all by block while nothing is typed, former boundaries last', () => {
    expect(labels('').map(([block]) => block)).toEqual([
      'Thành phố',
      'Sở, ban, ngành',
      'Phường',
      'Xã, đặc khu',
      'Địa giới trước 01/7/2025',
    ])
  })

  test('finds by a part of the name without diacritics, by a short name, by code', () => {
    expect(labels('yet kieu')).toEqual([['Xã, đặc khu', 'Xã Yết Kiêu']])
    expect(labels('SCT')).toEqual([['Sở, ban, ngành', 'Sở Công Thương']])
    expect(labels('11020', createTranslator('en'))).toEqual([
      ['Communes and special zones', 'Yet Kieu Commune'],
    ])
    expect(labels('khong co')).toEqual([])
  })

  test('leads from a unit without targets of its own to the paper it issued', () => {
    expect(findUnits(units, 'le chan', vi)[0]?.options).toEqual([
      {
        value: 'hai-phong/kh-le-chan-2026',
        label: 'Phường Lê Chân',
        note: 'văn bản nêu chỉ tiêu của Thành phố Hải Phòng',
      },
    ])
  })
})

describe(toDocumentOptions, () => {
  test('lists every document while the list is short', () => {
    expect(toDocumentOptions(scopes, '11020', vi).map((group) => group.options.length)).toEqual([
      3, 2,
    ])
  })

  test('keeps to the unit in view when there are too many to read', () => {
    const many = Array.from({ length: 30 }, (_, index) => ({
      ...directive,
      orgUnitId: `xa-${index}`,
      orgUnitName: `Xã ${index}`,
    }))
    const groups = toDocumentOptions([...scopes, ...many], '11020', vi)
    expect(groups.map((group) => group.label)).toEqual(['Xã Yết Kiêu'])
  })
})

describe(paperLabel, () => {
  test('marks a sample paper', () => {
    expect(paperLabel({ ...scope2025, documentStatus: 'sample' }, vi)).toBe(
      'Kế hoạch ngày 09/09/2025 (minh họa)',
    )
  })
})
