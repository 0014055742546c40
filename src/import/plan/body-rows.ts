import type { ImportRecord } from '../../domain/import-reading.ts'
import type { Cell } from '../../domain/table.ts'
import type { FieldSchema, TableSchema } from '../schema.ts'
import { type RowStore, StoredRow } from '../stored-rows.ts'
import { typeCell } from '../type-cell.ts'
import type { RowOrigin } from '../typed-row.ts'
import { BodyRecord, type BodyRecords } from '../understand/body-records.ts'

type Fields = Readonly<Record<string, string | null>>

type Making = {
  schema: TableSchema
  file: string
  batch: number
  /** What a record says of a result, by field. */
  fieldsOf: (record: ImportRecord) => Fields
}

/** Makes rows of results out of the columns of a long table: no cell of them is read again. Null = the record must be typed by itself. */
export function bodyRowMaker(making: Making): (record: ImportRecord) => StoredRow | null {
  const stores = new Map<BodyRecords, BodyStore>()
  return (record) => {
    if (!(record instanceof BodyRecord)) return null
    const { records, index } = record
    const store = stores.get(records) ?? new BodyStore(records, making)
    stores.set(records, store)
    return store.isSound(index) ? new BodyRow(store.rows, record, making) : null
  }
}

class BodyRow extends StoredRow {
  readonly #record: BodyRecord
  readonly #making: Making

  constructor(store: RowStore, record: BodyRecord, making: Making) {
    super(store, record.index)
    this.#record = record
    this.#making = making
  }

  override get origin(): RowOrigin {
    return new BodyOrigin(this.#record, this.#making)
  }
}

/** The text and the name are looked for only when somebody asks. */
class BodyOrigin implements RowOrigin {
  readonly file: string
  readonly batch: number
  readonly column: number
  readonly #record: BodyRecord

  constructor(record: BodyRecord, { file, batch }: Making) {
    this.file = file
    this.batch = batch
    this.column = record.column
    this.#record = record
  }

  get raw(): string {
    return this.#record.raw
  }

  get name(): string {
    return this.#record.indicatorName
  }
}

/** The columns of the records as those of a table: every part that records share is typed once. */
class BodyStore {
  readonly rows: RowStore
  readonly #records: BodyRecords
  readonly #isSound: readonly boolean[]
  readonly #isSoundUnit: readonly boolean[]

  constructor(records: BodyRecords, { schema, fieldsOf }: Making) {
    const parts = records.shared.map(fieldsOf)
    const units = records.orgUnits.map(({ orgUnitId }) => ({ [unitField]: orgUnitId }))
    const columns = schema.fields.map((field) => {
      if (field.name === valueField) return numbersOf(records)
      return field.name === unitField
        ? { codes: records.orgUnitCodes, ...typeTexts(units, field) }
        : { codes: records.sharedCodes, ...typeTexts(parts, field) }
    })
    this.#records = records
    this.#isSound = records.shared.map(
      (part, index) => isResult(part) && isSoundIn(columns, records.sharedCodes, index),
    )
    this.#isSoundUnit = records.orgUnits.map(
      ({ orgUnitId }, index) =>
        orgUnitId !== null && isSoundIn(columns, records.orgUnitCodes, index),
    )
    this.rows = {
      lines: records.rows.map((row) => records.body.lines[row] as number),
      fields: columns,
      positions: new Map(schema.fields.map(({ name }, index) => [name, index])),
      origin: null,
      text: (index) => records.text(index) ?? '',
    }
  }

  /** True when every cell of the row is without fault. */
  isSound(index: number): boolean {
    const { sharedCodes, orgUnitCodes } = this.#records
    return (
      this.#isSound[sharedCodes[index] as number] === true &&
      this.#isSoundUnit[orgUnitCodes[index] as number] === true &&
      this.#records.isExact(index)
    )
  }
}

const unitField = 'org_unit_id'
const valueField = 'value'

type TypedTexts = { cells: Cell[]; isSound: boolean[] }

type BodyColumn = (TypedTexts & { codes: Int32Array }) | ReturnType<typeof numbersOf>

function typeTexts(parts: readonly Fields[], field: FieldSchema): TypedTexts {
  const read = parts.map((fields) => typeCell(fields[field.name] ?? '', field))
  return {
    cells: read.map(({ cell }) => cell),
    isSound: read.map(({ faults }) => faults.length === 0),
  }
}

function isSoundIn(columns: readonly BodyColumn[], codes: Int32Array, index: number): boolean {
  return columns.every(
    (column) => !('codes' in column) || column.codes !== codes || column.isSound[index],
  )
}

function numbersOf({ numbers, count }: BodyRecords) {
  const starts = Int32Array.from({ length: count }, (_, index) => index)
  return { numbers, starts, ends: starts.map((index) => index + 1) }
}

function isResult({ measure, indicatorId, period }: ImportRecord): boolean {
  const isActual = measure === 'actual' || measure === 'estimate'
  return isActual && indicatorId !== null && period !== null
}
