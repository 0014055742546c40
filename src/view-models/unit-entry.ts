// One unit under one indicator, the same whether it is held against a target or only reports a value.
import type { IndicatorRow } from '../queries/list-indicators.ts'
import type { UnitResultRow } from '../queries/list-unit-results.ts'
import type { UnitValueRow } from '../queries/list-unit-values.ts'
import type { Text } from '../text/translate.ts'
import type { DisplayStatus } from './display-status.ts'

/** The blocks units are ranked in, in the order they are offered. */
export const unitBlocks = ['wards', 'communes', 'departments'] as const

export type UnitBlock = (typeof unitBlocks)[number]

/** Words, and the address of a unit's page: addresses are the page's business. */
export type UnitContext = { text: Text; hrefOf: (orgUnitId: string) => string }

/** What a view must know of the indicator. */
export type UnitIndicator = Pick<
  IndicatorRow,
  'indicatorId' | 'nameVi' | 'nameEn' | 'measureUnit' | 'decimals' | 'accumulation' | 'attainment'
> & { isOrdered: boolean }

export type UnitEntry = {
  orgUnitId: string
  name: string
  block: UnitBlock
  /** Inside the block; null = not ranked. */
  rank: number | null
  value: number | null
  /** Period of the value; null without one. */
  period: string | null
  /** Estimated, computed, or only a part of the target's period. */
  isOpen: boolean
  aim: number | null
  due: number | null
  variance: number | null
  attainmentRatio: number | null
  /** Null where no target stands against the value. */
  status: DisplayStatus | null
  reportedCount: number
  unitCount: number
}

/** The parts of an indicator the unit views need. */
export function toUnitIndicator(row: IndicatorRow): UnitIndicator {
  const { indicatorId, nameVi, nameEn, measureUnit, decimals, accumulation, attainment } = row
  const isOrdered = row.direction !== 'none'
  return {
    ...{ indicatorId, nameVi, nameEn, measureUnit, decimals, accumulation, attainment },
    isOrdered,
  }
}

/** Reported values without targets, of one block. */
export function entriesOfValues(
  rows: readonly UnitValueRow[],
  period: string,
  { language }: Text,
): UnitEntry[] {
  return rows.map((row) => ({
    orgUnitId: row.orgUnitId,
    name: unitName(row, language),
    block: row.block,
    rank: row.blockRank,
    value: row.value,
    period: row.value === null ? null : period,
    isOpen: isOpen(row.status),
    aim: null,
    due: null,
    variance: null,
    attainmentRatio: null,
    status: null,
    reportedCount: row.reportedCount,
    unitCount: row.unitCount,
  }))
}

/** Values against the units' own targets. */
export function entriesOfResults(
  rows: readonly UnitResultRow[],
  { language }: Pick<Text, 'language'>,
): UnitEntry[] {
  return rows.map((row) => ({
    orgUnitId: row.orgUnitId,
    name: unitName(row, language),
    block: row.block,
    rank: row.resultRank,
    value: row.actual,
    period: row.actualPeriod,
    isOpen: row.whole === false || isOpen(row.actualStatus),
    aim: row.aim,
    due: row.due,
    variance: row.variance,
    attainmentRatio: row.attainmentRatio,
    status: resultStatus(row),
    reportedCount: row.reportedCount,
    unitCount: row.unitCount,
  }))
}

/** The shown status of a unit's result: a part-year value that does not yet suffice is not "no data". */
export function resultStatus(row: Pick<UnitResultRow, 'status' | 'actual'>): DisplayStatus {
  return row.status === 'no_data' && row.actual !== null ? 'part_data' : row.status
}

/** A unit's name in the language of the screen. */
export function unitName(
  unit: { name: string; nameEn: string | null },
  language: Text['language'],
): string {
  return language === 'en' ? (unit.nameEn ?? unit.name) : unit.name
}

/** An indicator's name in the language of the screen. */
export function indicatorName(
  indicator: { nameVi: string; nameEn: string },
  language: Text['language'],
): string {
  return language === 'en' ? indicator.nameEn : indicator.nameVi
}

/** Words in the order of the language of the screen. */
export function collator(language: Text['language']): Intl.Collator {
  return new Intl.Collator(language, { numeric: true })
}

function isOpen(status: string | null): boolean {
  return status === 'estimate' || status === 'computed'
}
