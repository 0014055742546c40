import type { ImportRecord } from '../../domain/import-reading.ts'
import type { Cell } from '../../domain/table.ts'
import type { FieldSchema, TableSchema } from '../schema.ts'
import { type CodedField, type RowStore, StoredRow } from '../stored-rows.ts'
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

/** Makes rows of results out of the columns of a long table: no cell of them is read again. */
export class BodyRowMaker {
  readonly #making: Making
  #store: BodyStore | null = null

  constructor(making: Making) {
    this.#making = making
  }

  /** null = the record must be typed by itself. */
  rowOf({ records, index }: BodyRecord): StoredRow | null {
    if (this.#store?.records !== records) this.#store = new BodyStore(records, this.#making)
    return this.#store.isSound(index) ? new BodyRow(this.#store, index) : null
  }
}

class BodyRow extends StoredRow {
  declare readonly store: BodyStore

  override get origin(): RowOrigin {
    return this.store.originOf(this.index)
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

const unitField = 'org_unit_id'
const valueField = 'value'

/** The columns of the records as those of a table: every part that records share is typed once. */
class BodyStore implements RowStore {
  readonly lines: Int32Array
  readonly fields: RowStore['fields']
  readonly positions: RowStore['positions']
  readonly origin = null
  readonly records: BodyRecords
  readonly #making: Making
  /** 1 = every cell that such a part gives is without fault. */
  readonly #isSound: Uint8Array
  readonly #isSoundUnit: Uint8Array

  constructor(records: BodyRecords, making: Making) {
    const { fields } = making.schema
    const parts = records.shared.map(making.fieldsOf)
    const units = records.orgUnits.map(({ orgUnitId }) => ({ [unitField]: orgUnitId }))
    this.records = records
    this.#making = making
    this.#isSound = Uint8Array.from(records.shared, (part) => Number(isResult(part)))
    this.#isSoundUnit = Uint8Array.from(units, (unit) => Number(unit[unitField] !== null))
    this.positions = new Map(fields.map(({ name }, index) => [name, index]))
    this.fields = fields.map((field) => {
      if (field.name === valueField)
        return { numbers: records.numbers, text: (index: number) => records.text(index) }
      return field.name === unitField
        ? typeTexts(units, field, { codes: records.orgUnitCodes, isSound: this.#isSoundUnit })
        : typeTexts(parts, field, { codes: records.sharedCodes, isSound: this.#isSound })
    })
    this.lines = new Int32Array(records.count)
    for (let index = 0; index < records.count; index += 1) this.lines[index] = records.lineOf(index)
  }

  /** True when every cell of the row is without fault. */
  isSound(index: number): boolean {
    const { sharedCodes, orgUnitCodes } = this.records
    return (
      this.#isSound[sharedCodes[index] as number] === 1 &&
      this.#isSoundUnit[orgUnitCodes[index] as number] === 1 &&
      this.records.isExact(index)
    )
  }

  originOf(index: number): RowOrigin {
    return new BodyOrigin(new BodyRecord(this.records, index), this.#making)
  }
}

/** Types what the parts say of a field, each text once, and marks the parts that have a fault. */
function typeTexts(
  parts: readonly Fields[],
  field: FieldSchema,
  { codes, isSound }: { codes: Int32Array; isSound: Uint8Array },
): CodedField {
  const read = new Map<string, ReturnType<typeof typeCell>>()
  const cells: Cell[] = []
  for (const [index, fields] of parts.entries()) {
    const text = fields[field.name] ?? ''
    const typed = read.get(text) ?? typeCell(text, field)
    read.set(text, typed)
    cells.push(typed.cell)
    if (typed.faults.length > 0) isSound[index] = 0
  }
  return { codes, cells }
}

function isResult({ measure, indicatorId, period }: ImportRecord): boolean {
  const isActual = measure === 'actual' || measure === 'estimate'
  return isActual && indicatorId !== null && period !== null
}
