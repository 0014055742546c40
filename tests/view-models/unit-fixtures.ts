import type { UnitResultRow } from '../../src/queries/list-unit-results.ts'
import type { UnitValueRow } from '../../src/queries/list-unit-values.ts'
import type { UnitIndicator } from '../../src/view-models/unit-entry.ts'

/** Rows of the unit questions as tests need them. */
export const parScore: UnitIndicator = {
  indicatorId: 'par-score',
  nameVi: 'Điểm cải cách hành chính nội bộ',
  nameEn: 'Internal administrative reform score',
  measureUnit: 'điểm',
  decimals: 2,
  accumulation: 'level',
  attainment: 'points',
  isOrdered: true,
}

export const amount: UnitIndicator = {
  ...parScore,
  indicatorId: 'revenue',
  nameVi: 'Thu ngân sách',
  nameEn: 'Budget revenue',
  measureUnit: 'tỷ đồng',
  accumulation: 'cumulative',
  attainment: 'ratio',
}

export function hrefOf(orgUnitId: string): string {
  return `#/don-vi/${orgUnitId}`
}

export function valueRow(change: Partial<UnitValueRow> = {}): UnitValueRow {
  return {
    orgUnitId: '1',
    name: 'Phường Hồng Bàng',
    nameEn: 'Hong Bang Ward',
    block: 'wards',
    value: 95.8,
    status: 'official',
    documentId: 'press',
    publisher: 'Báo',
    url: null,
    blockRank: 1,
    unitCount: 45,
    reportedCount: 4,
    ...change,
  }
}

export function resultRow(change: Partial<UnitResultRow> = {}): UnitResultRow {
  return {
    targetId: 1,
    orgUnitId: '1',
    name: 'Phường Hồng Bàng',
    nameEn: 'Hong Bang Ward',
    block: 'wards',
    indicatorId: 'revenue',
    nameVi: 'Thu ngân sách',
    indicatorNameEn: 'Budget revenue',
    measureUnit: 'tỷ đồng',
    decimals: 2,
    period: '2026',
    d: 1,
    aim: 100,
    actual: 90,
    actualPeriod: '2026-10',
    actualStatus: 'official',
    whole: false,
    variance: -10,
    gap: 10,
    attainmentRatio: 0.9,
    paceRatio: 1.1,
    due: 80,
    status: 'on_pace',
    reason: null,
    resultRank: 1,
    unitCount: 2,
    reportedCount: 2,
    asOf: '2026-10-31',
    ...change,
  }
}
