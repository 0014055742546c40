import type { BatchRecipe } from '../../domain/import-batch.ts'
import type { RefusalReason } from '../../domain/import-plan.ts'
import type { ImportRecord } from '../../domain/import-reading.ts'
import type { Issue } from '../../domain/issue.ts'
import type { TableName } from '../../domain/table.ts'
import type { TableSchema } from '../schema.ts'
import type { RowOrigin, TypedRow } from '../typed-row.ts'
import { BodyRecord } from '../understand/body-records.ts'
import { type BatchHead, type BatchRows, labelOf, type RefusedRecord } from './batch-rows.ts'
import { BodyRowMaker } from './body-rows.ts'
import { supportRows } from './support-rows.ts'
import { asWritten, boundsOf, type TargetIndicator } from './target-fields.ts'
import { type MadeRow, type RowMaker, rowMaker } from './type-row.ts'

export type RecordRowsInput = {
  head: BatchHead
  records: readonly ImportRecord[]
  /** The records are of several sheets: then a line alone is no place. */
  isOfSheets: boolean
  schemas: ReadonlyMap<TableName, TableSchema>
  /** Published indicators and those created by batches; null = unknown, and then the checks refuse the row. */
  indicatorOf: (indicatorId: string) => TargetIndicator | null
}

/** Records of an office file to rows of `actuals` and `targets`, and of what those cite. */
export function toRecordRows(input: RecordRowsInput): BatchRows {
  const { head, records, schemas, isOfSheets } = input
  const label = labelOf(head)
  const rows = { actuals: [] as TypedRow[], targets: [] as TypedRow[] }
  const refused: RefusedRecord[] = []
  const issues: Issue[] = []
  const support = supportRows(head, schemas)
  const makers = new Map<TableName, RowMaker>()
  const makerOf = (table: TableName) => {
    const maker = makers.get(table) ?? rowMaker(schemaOf(schemas, table), records.length)
    makers.set(table, maker)
    return maker
  }
  const unstated = { checks: 0, missing: 0 }
  const items = new Map<string, number>()
  const bodies = new BodyRowMaker({
    schema: schemaOf(schemas, 'actuals'),
    file: label,
    batch: head.number,
    fieldsOf: (record) => actualFields(record, head.recipe),
  })
  for (let index = 0; index < records.length; index += 1) {
    const record = records[index] as ImportRecord
    const known = record instanceof BodyRecord && isFigure(record) ? bodies.rowOf(record) : null
    if (known) {
      rows.actuals.push(known)
      continue
    }
    if (!isStated(record)) {
      unstated[isCheck(record) ? 'checks' : 'missing'] += 1
      continue
    }
    const table = record.measure === 'target' ? 'targets' : 'actuals'
    const reason = refusalOf(record)
    const made = reason
      ? null
      : makerOf(table)(fieldsOf(record, input, items), placeOf(record, input))
    if (made) issues.push(...made.issues)
    if (made && !made.isRefused) rows[table].push(made.row)
    else refused.push(refusedRecord(table, record, reason ?? 'check-failed', made, isOfSheets))
  }
  return {
    label,
    batch: head.number,
    rows: new Map<TableName, TypedRow[]>(Object.entries(rows) as [TableName, TypedRow[]][]),
    support: support.rows,
    refused,
    ...unstated,
    issues: [...support.issues, ...issues],
  }
}

function isCheck({ measure }: ImportRecord): boolean {
  return measure === 'pct_plan' || measure === 'pct_yoy'
}

function isStated(record: ImportRecord): boolean {
  if (record instanceof BodyRecord) return !isCheck(record) && isFigure(record)
  return !isCheck(record) && (record.value !== null || record.low !== null || record.high !== null)
}

function isFigure({ records, index }: BodyRecord): boolean {
  return !Number.isNaN(records.numbers[index] as number)
}

function schemaOf(schemas: ReadonlyMap<TableName, TableSchema>, name: TableName): TableSchema {
  const schema = schemas.get(name)
  if (!schema) throw new Error(`the schema has no table ${name}`)
  return schema
}

function refusalOf(record: ImportRecord): RefusalReason | null {
  if (record.indicatorId === null) return 'indicator-unknown'
  if (record.orgUnitId === null) return 'unit-unknown'
  if (record.period === null) return 'period-unknown'
  return record.measure !== 'target' && record.value === null ? 'range-as-value' : null
}

function placeOf(
  { sheet, line, column, raw, indicatorName: name }: ImportRecord,
  { head, isOfSheets }: RecordRowsInput,
): RowOrigin & { line: number } {
  const own = { file: labelOf(head), batch: head.number, line, column, raw, name }
  return isOfSheets ? { ...own, sheet: sheet ?? '' } : own
}

function fieldsOf(
  record: ImportRecord,
  { head, indicatorOf }: RecordRowsInput,
  items: Map<string, number>,
): Record<string, string | null> {
  if (record.measure !== 'target') return actualFields(record, head.recipe)
  const id = record.indicatorId ?? ''
  const item = items.get(id) ?? items.size + 1
  items.set(id, item)
  return {
    document_id: head.recipe.document?.documentId ?? null,
    indicator_id: id,
    org_unit_id: record.orgUnitId,
    period: record.period,
    ...targetFields(record, item, indicatorOf(id) ?? unknown),
  }
}

const unknown: TargetIndicator = { direction: null, attainment: null }

const qualifiers: Partial<Record<string, string>> = { gt: 'trên' }

function actualFields(record: ImportRecord, { actualStatus, document }: BatchRecipe) {
  const qualifier = qualifiers[record.qualifier ?? ''] ?? null
  return {
    document_id: document?.documentId ?? null,
    indicator_id: record.indicatorId,
    org_unit_id: record.orgUnitId,
    period: record.period,
    basis: record.basis,
    value: record.value,
    status: record.measure === 'estimate' ? 'estimate' : actualStatus,
    published_on: document?.issuedOn ?? null,
    preferred: 'false',
    qualifier,
    note: record.qualifier !== null && qualifier === null ? asWritten(record) : null,
  }
}

function targetFields(record: ImportRecord, item: number, indicator: TargetIndicator) {
  const { lower, upper, strict, approximate } = boundsOf(record, indicator)
  return {
    item: String(item),
    position: String(item),
    lower,
    upper,
    strict: String(strict),
    approximate: String(approximate),
    stretch: record.stretch,
    as_written: asWritten(record),
  }
}

function refusedRecord(
  table: TableName,
  record: ImportRecord,
  reason: RefusalReason,
  made: MadeRow | null,
  isOfSheets: boolean,
): RefusedRecord {
  const { line, column, raw, indicatorName: name } = record
  const sheet = isOfSheets ? record.sheet : null
  const issue = made?.issues.find(({ severity }) => severity === 'error') ?? null
  return { table, sheet, line, column, raw, name, record, row: null, reason, issue }
}
