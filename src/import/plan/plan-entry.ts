import type { PlanEntry } from '../../domain/import-plan.ts'
import type { Issue } from '../../domain/issue.ts'
import type { TableName } from '../../domain/table.ts'
import type { TypedRow } from '../typed-row.ts'
import type { RefusedRecord } from './batch-rows.ts'
import { valueText } from './compare-values.ts'

/** Another paper, and what it says of the same observation. */
export function saidBy(row: TypedRow): PlanEntry['others'][number] {
  return { documentId: row.text('document_id') ?? '', value: valueText(row) ?? '' }
}

/** A row of the batch as a person reads it. */
export function entryOf(name: TableName, row: TypedRow): PlanEntry {
  return {
    kind: 'new',
    table: tableOf(name),
    sheet: row.origin?.sheet ?? null,
    line: row.line,
    column: row.origin?.column ?? null,
    raw: row.origin?.raw ?? valueText(row) ?? '',
    indicatorName: row.origin?.name ?? row.text('indicator_id') ?? '',
    indicatorId: row.text('indicator_id'),
    orgUnitId: row.text('org_unit_id'),
    period: row.text('period'),
    basis: basisOf(row.text('basis')),
    value: valueText(row),
    before: null,
    difference: null,
    ratio: null,
    jump: null,
    others: [],
    reason: null,
    issue: null,
  }
}

function tableOf(name: TableName): PlanEntry['table'] {
  const shown = ['actuals', 'targets', 'documents', 'indicators'] as const
  return shown.find((table) => table === name) ?? 'other'
}

function basisOf(text: string | null): PlanEntry['basis'] {
  return text === 'period' || text === 'ytd' ? text : null
}

/** A record that gives no row, with its reason. */
export function refusedEntry(refused: RefusedRecord): PlanEntry {
  const { row, record, table, sheet, line, column, raw, name, reason, issue } = refused
  const known = row && entryOf(table, row)
  const range = record && record.low !== null ? `${record.low}–${record.high ?? ''}` : null
  return {
    kind: 'refused',
    table: tableOf(table),
    sheet,
    line,
    column,
    raw,
    indicatorName: name || (known?.indicatorName ?? ''),
    indicatorId: record?.indicatorId ?? known?.indicatorId ?? null,
    orgUnitId: record?.orgUnitId ?? known?.orgUnitId ?? null,
    period: record?.period ?? known?.period ?? null,
    basis: record?.basis ?? known?.basis ?? null,
    value: record?.value ?? range ?? known?.value ?? null,
    before: null,
    difference: null,
    ratio: null,
    jump: null,
    others: [],
    reason,
    issue,
  }
}

/** A row the checks keep out. */
export function checkedOut(
  name: TableName,
  row: TypedRow,
  faults: ReadonlyMap<string, Issue>,
): PlanEntry {
  const issue =
    faults.get(placeKey(row.origin?.sheet, row.line, row.origin?.column ?? null)) ?? null
  return { ...entryOf(name, row), kind: 'refused', reason: 'check-failed', issue }
}

/** The error of each cell that has one. */
export function faultsByPlace(issues: readonly Issue[]): Map<string, Issue> {
  const errors = issues.filter(({ severity }) => severity === 'error')
  return new Map(errors.map((issue) => [placeKey(issue.sheet, issue.line, issue.column), issue]))
}

/** Key of a place of a file, by sheet as well. */
export function placeKey(
  sheet: string | undefined,
  line: number | null,
  column: number | null,
): string {
  return `${line} ${column} ${sheet ?? ''}`
}
