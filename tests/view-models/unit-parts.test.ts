import { describe, expect, test } from 'vitest'
import { nextPlace } from '../../src/components/tables/unit-heat-focus.ts'
import type { DocumentScopeRow } from '../../src/queries/list-document-scopes.ts'
import type { LateUnitRow } from '../../src/queries/list-late-units.ts'
import type { OrgUnitRow } from '../../src/queries/list-org-units.ts'
import type { RollupRow } from '../../src/queries/list-rollups.ts'
import { createTranslator } from '../../src/text/translate.ts'
import {
  chosenBlock,
  chosenDocument,
  chosenIndicator,
  chosenPeriod,
  toUnitDocuments,
} from '../../src/view-models/unit-choice.ts'
import { toUnitFacts, toUnitPapers } from '../../src/view-models/unit-facts.ts'
import { toHeatMapModel } from '../../src/view-models/unit-heat-map.ts'
import { toLateModel } from '../../src/view-models/unit-late.ts'
import { toLatestRanks } from '../../src/view-models/unit-ranks.ts'
import { toRollupModel } from '../../src/view-models/unit-rollups.ts'
import { hrefOf, resultRow } from './unit-fixtures.ts'

const text = createTranslator('vi')
const context = { text, hrefOf }

describe(toHeatMapModel, () => {
  const rows = [
    resultRow({ orgUnitId: '1', name: 'Phường B' }),
    resultRow({ orgUnitId: '2', name: 'Phường Ă', status: 'far_behind' }),
    resultRow({
      orgUnitId: '3',
      name: 'Xã A',
      block: 'communes',
      indicatorId: 'jobs',
      nameVi: 'Việc làm',
    }),
    resultRow({ orgUnitId: '4', name: 'Sở A', block: 'departments', indicatorId: 'own' }),
  ]
  const input = { ...context, rows, blocks: ['wards', 'communes'] as const, when: '', sources: [] }

  test('draws only the indicators its blocks have, and a gap where none is given', () => {
    const model = toHeatMapModel({ ...input, order: 'name' })
    expect(model.columns.map((column) => column.id)).toEqual(['revenue', 'jobs'])
    expect(model.rows.map((row) => row.name)).toEqual(['Phường Ă', 'Phường B', 'Xã A'])
    expect(model.rows[2]?.cells[0]).toBeNull()
    expect(model.rows[0]?.cells[0]?.label).toBe(
      'Phường Ă – Thu ngân sách: Chậm nhiều, 90\u00a0tỷ đồng',
    )
    expect(model.legend.map((entry) => entry.id)).toEqual(['on_pace', 'far_behind'])
  })

  test('orders by trouble and names the unit with the most', () => {
    const model = toHeatMapModel({ ...input, order: 'trouble' })
    expect(model.rows[0]?.name).toBe('Phường Ă')
    expect(model.frame.message).toContain(
      '1/3 kết quả đã đánh giá đang chậm hoặc không đạt; Phường Ă',
    )
  })

  test('does not say all is well where nothing can be judged', () => {
    const none = [resultRow({ status: 'no_data', actual: null })]
    expect(toHeatMapModel({ ...input, rows: none, order: 'name' }).frame.message).toBe(
      'Chưa kết luận được kết quả nào trong 1 kết quả.',
    )
  })

  test('shows a part of the year that does not suffice as part data, not as none', () => {
    const part = [resultRow({ status: 'no_data', actual: 3 })]
    expect(toHeatMapModel({ ...input, rows: part, order: 'name' }).rows[0]?.cells[0]?.status).toBe(
      'part_data',
    )
  })
})

describe(nextPlace, () => {
  const size = { rows: 3, columns: 2 }
  test('moves by arrows, stays inside, leaves other keys alone', () => {
    expect(nextPlace('ArrowDown', { row: 2, column: 1 }, size)).toEqual({ row: 2, column: 1 })
    expect(nextPlace('ArrowRight', { row: 0, column: 1 }, size)).toEqual({ row: 0, column: 2 })
    expect(nextPlace('End', { row: 0, column: 2 }, size)).toEqual({ row: 2, column: 2 })
    expect(nextPlace('Enter', { row: 0, column: 0 }, size)).toBeNull()
  })
})

describe(toRollupModel, () => {
  const row: RollupRow = {
    ...{ indicatorId: 'revenue', nameVi: 'Thu', nameEn: 'Revenue', measureUnit: 'tỷ đồng' },
    ...{ decimals: 1, orgUnitId: 'hai-phong', period: '2026', unitsWithTarget: 2 },
    ...{ targetSum: 90, parentTarget: 100, unallocated: 10 },
    ...{ actualPeriod: null, actualBasis: null, unitsWithActual: null },
    ...{ actualSum: null, parentActual: null, difference: null },
  }

  test('says what is unallocated and draws no actuals while there are none', () => {
    const { message, table } = toRollupModel([row], text)
    expect(message).toBe('1/1 chỉ tiêu có tổng giao khác mục tiêu của thành phố.')
    expect(table.rows[0]?.cells.unallocated).toMatchObject({ label: '+10', note: 'chưa phân bổ' })
    expect(table.columns.map((column) => column.id)).not.toContain('actualSum')
  })

  test('gives the reason when the city set no target', () => {
    const { message, table } = toRollupModel(
      [{ ...row, parentTarget: null, unallocated: null }],
      text,
    )
    expect(message).toContain('Chưa so được: 1 chỉ tiêu')
    expect(table.rows[0]?.cells.city).toMatchObject({ label: '–', note: 'thành phố không đặt mức' })
  })
})

describe(toLateModel, () => {
  test('groups by deadline, then by unit', () => {
    const late = (change: Partial<LateUnitRow>): LateUnitRow => ({
      ...{ documentId: 'd', due: '2026-10-05', period: '2026-09', orgUnitId: '1' },
      ...{ name: 'Xã A', nameEn: null, block: 'communes', indicatorId: 'i' },
      ...{ indicatorNameVi: 'Thu', indicatorNameEn: 'Revenue', daysLate: 26, ...change },
    })
    const rows = [
      late({}),
      late({ indicatorId: 'j', indicatorNameVi: 'Chi' }),
      late({ due: '2026-09-05', period: '2026-08', orgUnitId: '2', name: 'Xã B' }),
    ]
    const model = toLateModel(rows, '2026-10-31', context)
    expect(model.message).toBe('2 đơn vị thiếu 3 số liệu đã quá hạn tính đến ngày 31/10/2026.')
    expect(model.groups[0]?.title).toBe('Hạn 05/10/2026 · tháng 9/2026: 1 đơn vị, 2 số liệu')
    expect(model.groups[0]?.units[0]?.indicators).toBe('Thu; Chi')
    expect(toLateModel([], null, context).message).toBe('Không có số liệu nào quá hạn.')
  })
})

const unit: OrgUnitRow = {
  ...{ orgUnitId: '11020', name: 'Xã Yết Kiêu', nameEn: 'Yet Kieu Commune', type: 'commune' },
  ...{ block: 'communes', parentId: 'hai-phong', validFrom: '2025-07-01', validTo: null },
  ...{ successorId: null, formerBoundary: 'hai-duong', areaKm2: 21.53, population: 33499 },
  ...{ lon: 106, lat: 20, aliases: null, targetCount: 19, valueCount: 0 },
}

const scope: DocumentScopeRow = {
  ...{ documentId: 'kh', orgUnitId: '11020', orgUnitName: 'Xã Yết Kiêu' },
  ...{ orgUnitNameEn: 'Yet Kieu Commune', kind: 'plan', number: null, title: 'Kế hoạch' },
  ...{ issuedOn: null, documentStatus: 'draft', issuerName: null, issuerNameEn: null },
  ...{ period: '2026', itemCount: 9, itemsWithActual: 0, defaultAsOf: '2026-02-28' },
  isDefault: false,
}

describe('one unit', () => {
  test('lists what is known and leaves out what is not', () => {
    const facts = toUnitFacts(unit, [unit], context)
    expect(facts.map((fact) => `${fact.label}: ${fact.value}`)).toEqual([
      'Loại: Xã',
      'Diện tích: 21,53 km²',
      'Dân số: 33.499 người',
      'Địa giới cũ: Hải Dương (trước 01/7/2025)',
      'Hiệu lực: từ ngày 01/07/2025',
      'Mã: 11020',
    ])
  })

  test('names its targets, and a paper it issued about the city', () => {
    const city = { ...scope, documentId: 'own', orgUnitId: 'hai-phong', orgUnitName: 'Hải Phòng' }
    const paper = {
      ...{ orgUnitId: '11020', name: 'Xã', nameEn: 'C', type: 'commune', block: 'communes' },
      ...{ aliases: null, validTo: null, documentId: 'own', boundOrgUnitId: 'hai-phong' },
    }
    const papers = toUnitPapers('11020', [scope, city], [paper], text)
    expect(papers.map(({ label }) => label)).toEqual([
      'Kế hoạch (dự thảo) — chỉ tiêu năm 2026: 9 chỉ tiêu của đơn vị',
      'Kế hoạch (dự thảo) — chỉ tiêu năm 2026: do đơn vị ban hành, nêu chỉ tiêu của Hải Phòng',
    ])
  })

  test('keeps the latest reported value of each indicator', () => {
    const row = { indicator_id: 'a', basis: 'ytd', status: 'official', block: 'wards' }
    const counts = { block_rank: 2, unit_count: 45, reported_count: 4 }
    const ranks = toLatestRanks([
      { ...row, ...counts, period: '2026-08', value: 1 },
      { ...row, ...counts, period: '2026-09', value: 2 },
      { ...row, ...counts, period: '2026-10', value: null },
    ])
    expect(ranks).toMatchObject([{ period: '2026-09', value: 2, rank: 2, reportedCount: 4 }])
  })
})

describe('what the link asks for', () => {
  const documents = toUnitDocuments(
    [
      scope,
      { ...scope, documentId: 'all', orgUnitId: '11020', defaultAsOf: '2026-08-31' },
      { ...scope, documentId: 'all', orgUnitId: '2', defaultAsOf: '2026-10-31' },
      { ...scope, documentId: 'city', orgUnitId: 'hai-phong' },
    ],
    [unit, { ...unit, orgUnitId: '2' }, { ...unit, orgUnitId: 'hai-phong', block: null }],
  )
  const of = (documentId: string | null, period: string | null = null) =>
    chosenDocument(documents, { documentId, period })?.documentId

  test('only documents with targets for units of a block, all units on one day', () => {
    expect(documents.map((document) => document.documentId)).toEqual(['kh', 'all'])
    expect(documents[1]).toMatchObject({ unitCount: 2, defaultAsOf: '2026-10-31' })
  })

  test('a document of several units opens first; one asked for wins; a period means plain values', () => {
    expect(of(null)).toBe('all')
    expect(of('kh')).toBe('kh')
    expect(of('city')).toBe('all')
    expect(of('kh', '2025')).toBeUndefined()
  })

  test('falls back to what the block has', () => {
    expect(chosenBlock(null, new Set(['communes']))).toBe('communes')
    expect(chosenBlock('departments', new Set(['communes']))).toBe('departments')
    const options = [
      { value: 'b', label: 'A' },
      { value: 'a', label: 'B' },
    ]
    expect(chosenIndicator(options, 'b')).toBe('b')
    expect(chosenIndicator(options, 'gone')).toBe('a')
    expect(chosenIndicator([], null)).toBeNull()
    const periods = [
      { period: '2026-10', basis: 'ytd' },
      { period: '2026-09', basis: 'ytd' },
    ]
    expect(chosenPeriod(periods, { period: '2026-09', basis: null })).toBe(periods[1])
    expect(chosenPeriod(periods, { period: 'moi-nhat', basis: null })).toBe(periods[0])
  })
})
