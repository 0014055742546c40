import type { SheetBody, WordColumn } from '../read/sheet-body.ts'
import { combineGroups, type RowGroups } from '../row-groups.ts'
import { compareUnits } from '../values/convert-decimal.ts'
import { PlainSettler } from '../values/read-plain-number.ts'
import { BodyRecords, type OrgUnitPart } from './body-records.ts'
import type { LineParts } from './find-tables.ts'
import { toShapedRow } from './grid-row.ts'
import type { IndicatorFacts } from './name-index.ts'
import type { SheetContext } from './read-table.ts'
import { type Around, bareValue, evidenceOf, isMovement } from './read-value.ts'
import type { Place, RecordKind } from './record-kind.ts'
import type { RecordWriter } from './record-writer.ts'
import { isNamed } from './report-rows.ts'
import type { Resolved } from './resolve-key.ts'
import type { RowKey } from './row-key.ts'
import type { RowKeys } from './row-keys.ts'
import type { TableColumn, TableModel } from './table-model.ts'
import { isKeyRole } from './uniform-body.ts'

export type BodyTable = {
  body: SheetBody
  model: TableModel
  keys: RowKeys
  writer: RecordWriter
  context: SheetContext
  parts: LineParts
}

/** What rows that say the same have in common; by value column. */
export type Said = { key: RowKey; cells: (CellKind | undefined)[] }

/** What a cell says beside its unit and its text. */
export type CellKind = RecordKind & {
  place: Place
  around: Around
  settler: PlainSettler
  /** False = a number in the unit written cannot be one of the indicator, or is read by its own rules. */
  isFit: boolean
  /** False = it must be converted. */
  isInUnit: boolean
  /** Number of its part among those records share. */
  shared: number
  /** By the number of the text in the column of units. */
  units: (BodyUnit | undefined)[]
  /** Known values of its indicator, by the number of the unit among those records share. */
  references: (readonly number[] | undefined)[]
}

export type BodyUnit = Resolved & { part: number }

/** Understands what rows of a body say beside their values, each combination once. */
export class BodyKinds {
  readonly values: readonly TableColumn[]
  readonly records: BodyRecords
  readonly #table: BodyTable
  readonly #groups: RowGroups
  readonly #unitColumn: WordColumn | null
  readonly #said: (Said | undefined)[] = []
  /** Units by value column and period. */
  readonly #units = new Map<string, (BodyUnit | undefined)[]>()
  /** Numbers of units by what records say of them. */
  readonly #parts = new Map<string, number>()
  readonly #references = new Map<IndicatorFacts | null, (readonly number[] | undefined)[]>()

  constructor(table: BodyTable) {
    const { body, model } = table
    this.#table = table
    this.values = model.columns.filter(({ role }) => role === 'value')
    this.records = new BodyRecords(body, body.rowCount * this.values.length)
    this.#groups = alikeRows(table)
    this.#unitColumn = unitColumnOf(table)
  }

  /** Undefined = the row names nothing. */
  saidBy(row: number): Said | undefined {
    const group = this.#groups.ids[row] as number
    const known = this.#said[group]
    if (known) return known
    const { body, keys, model, context } = this.#table
    const shaped = toShapedRow(body.row(row), context.sheet.facts)
    const key = keys.keyOf(shaped)
    if (!isNamed(key, this.values, model.facts, shaped, context)) return undefined
    const said = { key, cells: [] }
    this.#said[group] = said
    return said
  }

  /** What a cell says beside its unit and its text; `index` is the place of its column among `values`. */
  kindOf(row: number, said: Said, index: number): CellKind {
    const known = said.cells[index]
    if (known) return known
    const { writer } = this.#table
    const place = this.placeOf(row, said, index)
    const kind = writer.kinds.kindOf(place)
    const around = writer.aroundOf(place, kind, null)
    const shared =
      this.records.shared.push(writer.recordOf(place, kind, null, bareValue(around))) - 1
    const name = this.#unitColumn ? '' : said.key.orgUnitName
    const units = this.#unitsOf(`${index} ${kind.dated?.period} ${name}`)
    const { unit, facts } = around
    const isRank = facts?.accumulation === 'rank'
    const isFit =
      !isRank &&
      compareUnits(unit, facts?.unit ?? null) !== 'incompatible' &&
      !isMovement(unit, facts)
    const settler = new PlainSettler(evidenceOf(around))
    const isInUnit = unit === null || !facts?.unit || unit.exponent === facts.unit.exponent
    const fit = { isFit, isInUnit, references: this.#referencesBy(facts) }
    const made = { ...kind, place, around, settler, ...fit, shared, units }
    said.cells[index] = made
    return made
  }

  #referencesBy(facts: IndicatorFacts | null): (readonly number[] | undefined)[] {
    const known = this.#references.get(facts) ?? []
    this.#references.set(facts, known)
    return known
  }

  #unitsOf(key: string): (BodyUnit | undefined)[] {
    const units = this.#units.get(key) ?? []
    this.#units.set(key, units)
    return units
  }

  /** The unit a row is of. */
  unitOf(row: number, said: Said, index: number, { units, dated }: CellKind): BodyUnit {
    const code = this.#unitColumn?.codes[row] ?? 0
    const known = units[code]
    if (known) return known
    const { writer, model, body } = this.#table
    const line = body.lines[row] as number
    const [key, column] = [this.#keyOf(row, said), this.values[index] as TableColumn]
    const resolved = writer.kinds.orgUnitOf({ line, key, column }, dated)
    const orgUnitName = column.orgUnitName ?? key.orgUnitName ?? model.facts.orgUnitName
    const unit = { ...resolved, part: this.#partOf({ orgUnitName, orgUnitId: resolved.id }) }
    units[code] = unit
    return unit
  }

  #partOf(orgUnit: OrgUnitPart): number {
    const key = `${orgUnit.orgUnitId}\0${orgUnit.orgUnitName}`
    const part = this.#parts.get(key) ?? this.records.orgUnits.push(orgUnit) - 1
    this.#parts.set(key, part)
    return part
  }

  /** The cell with what its row says, read anew. */
  placeOf(row: number, said: Said, index: number): Place {
    const { body, context } = this.#table
    const shaped = toShapedRow(body.row(row), context.sheet.facts)
    return { row: shaped, key: this.#keyOf(row, said), column: this.values[index] as TableColumn }
  }

  #keyOf(row: number, { key }: Said): RowKey {
    const codes = this.#unitColumn
    if (!codes) return key
    return { ...key, orgUnitName: codes.texts[codes.codes[row] as number]?.trim() ?? null }
  }

  /** Known values of the indicator and the unit. */
  referencesOf({ references, around }: CellKind, { id, part }: BodyUnit): readonly number[] {
    const { facts } = around
    if (!facts) return around.references
    const known = references[part] ?? this.#table.context.names.references(facts.indicatorId, id)
    references[part] = known
    return known
  }
}

/** Rows alike in every column that names something but the unit. */
function alikeRows({ body, model }: BodyTable): RowGroups {
  let groups: RowGroups = { ids: new Int32Array(body.rowCount), count: 1 }
  for (const { role, index } of model.columns) {
    const column = body.columns[index]
    if (!isKeyRole(role) || role === 'org_unit' || !column || !('codes' in column)) continue
    groups = combineGroups(groups, { ids: column.codes, count: column.texts.length })
  }
  return groups
}

function unitColumnOf({ body, model }: BodyTable): WordColumn | null {
  const column = body.columns[model.columns.findIndex(({ role }) => role === 'org_unit')]
  return column && 'codes' in column ? column : null
}
