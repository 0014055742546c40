import type { BatchCounts } from '../../domain/import-batch.ts'
import {
  type ImportPlan,
  type PlanEntry,
  type PlanKind,
  planEntryLimits,
} from '../../domain/import-plan.ts'
import type { Issue } from '../../domain/issue.ts'
import type { TableName } from '../../domain/table.ts'
import type { CheckedTables } from '../checked-table.ts'
import { type RowGroups, rowGroups } from '../row-groups.ts'
import type { TypedRow } from '../typed-row.ts'
import type { BatchRows } from './batch-rows.ts'
import { compareValues, contradicts, saysTheSame, valueText } from './compare-values.ts'
import { keyFields, type Merged } from './merge-batch.ts'
import { checkedOut, entryOf, faultsByPlace, placeKey, refusedEntry, saidBy } from './plan-entry.ts'

/** What a plan compares: the tables without the batch, the batch, and what the checks left of the tables with it. */
export type PlanInput = {
  before: CheckedTables
  batch: BatchRows
  merged: Merged
  after: CheckedTables
  /** Faults the checks found in the tables with the batch. */
  issues: readonly Issue[]
}

/** What committing a batch would do, observation by observation. Pure; nothing is stored. */
export function planImport({ before, batch, merged, after, issues }: PlanInput): ImportPlan {
  const list = new PlanList()
  const told = new Set(batch.issues.map(placeOf))
  const own = [
    ...batch.issues,
    ...issues.filter((issue) => issue.file === batch.label && !told.has(placeOf(issue))),
  ]
  for (const record of [...batch.refused, ...merged.contradicted])
    list.put('refused', () => refusedEntry(record))
  const left = new Set<TypedRow>(merged.contradicted.flatMap(({ row }) => row ?? []))
  const repeated = new Set(merged.repeated)
  for (const [name, rows] of batch.rows) {
    const laid = merged.tables.get(name)?.accepted ?? []
    const known = new KnownRows(name, before, rows, laid)
    const out = new Set(after.get(name)?.refused)
    const faults = faultsByPlace(own)
    const areAllCompared = left.size + repeated.size + out.size === 0
    for (let index = 0; index < rows.length; index += 1) {
      const row = rows[index] as TypedRow
      if (areAllCompared) known.compare(row, index, list)
      else if (left.has(row)) continue
      else if (repeated.has(row)) list.put('unchanged', () => entryOf(name, row))
      else if (out.has(row)) list.put('refused', () => checkedOut(name, row, faults))
      else known.compare(row, index, list)
    }
  }
  list.count('checks', batch.checks)
  list.count('missing', batch.missing)
  return { ...list.plan(), issues: own, touches: [...merged.touches].sort((a, b) => a - b) }
}

/** The reading and the checks may find one fault in one cell: it is told once. */
function placeOf({ code, sheet, line, column }: Issue): string {
  return `${code} ${placeKey(sheet, line, column)}`
}

/** Counts every record, keeps the first of each kind. */
class PlanList {
  readonly #entries: PlanEntry[] = []
  readonly #counts: BatchCounts = {
    new: 0,
    changed: 0,
    unchanged: 0,
    conflicting: 0,
    refused: 0,
    checks: 0,
    missing: 0,
  }

  /** `make` is asked only for an entry that is kept. */
  put(kind: PlanKind, make: () => PlanEntry): void {
    if (this.counts(kind)) this.add(kind, make())
  }

  /** Counts a record; true = its entry is to be kept. */
  counts(kind: PlanKind): boolean {
    this.#counts[kind] += 1
    return this.#counts[kind] <= planEntryLimits[kind]
  }

  add(kind: PlanKind, entry: PlanEntry): void {
    this.#entries.push({ ...entry, kind })
  }

  count(kind: 'checks' | 'missing', number: number): void {
    this.#counts[kind] += number
  }

  plan() {
    const records = Object.values(this.#counts).reduce((sum, count) => sum + count, 0)
    const entries = this.#entries.sort(
      (one, other) =>
        compareSheets(one, other) ||
        one.line - other.line ||
        (one.column ?? 0) - (other.column ?? 0),
    )
    return { counts: this.#counts, records, entries }
  }
}

/** Sheets are most often numbered. */
function compareSheets(
  { sheet: one }: Pick<PlanEntry, 'sheet'>,
  { sheet: other }: Pick<PlanEntry, 'sheet'>,
): number {
  if (one === other) return 0
  return (one ?? '').localeCompare(other ?? '', 'vi', { numeric: true })
}

const observations: Partial<Record<TableName, readonly string[]>> = {
  actuals: ['indicator_id', 'org_unit_id', 'period', 'basis'],
  targets: ['indicator_id', 'org_unit_id', 'period'],
}

/** The rows that were there, found by key and by observation: those of the batch are numbered together with them. */
class KnownRows {
  readonly #known: readonly TypedRow[]
  readonly #keys: Int32Array
  readonly #observations: Int32Array | null
  readonly #byKey: readonly (TypedRow | undefined)[]
  readonly #byObservation = new Map<number, TypedRow[]>()
  /** 1 = there are such rows; most rows of a batch are new. */
  readonly #isObserved: Uint8Array

  constructor(
    private readonly table: TableName,
    before: CheckedTables,
    rows: readonly TypedRow[],
    laid: readonly TypedRow[],
  ) {
    const standing = before.get(table)
    const [first] = rows
    const known = standing && first ? standing.accepted : []
    // The table with the batch is most often the same, and its rows are numbered already.
    const all = isSame(laid, known, rows) ? laid : [...known, ...rows]
    const keys = rowGroups(all, standing && first ? keyFields(standing, first) : [])
    const fields = observations[table]
    const groups = fields ? rowGroups(all, fields) : null
    this.#known = known
    this.#keys = keys.ids
    this.#observations = groups?.ids ?? null
    this.#byKey = latestOfGroups(known, keys)
    this.#isObserved = new Uint8Array(groups?.count ?? 0)
    known.forEach((row, index) => {
      const observation = this.#observations?.[index]
      if (observation === undefined) return
      this.#isObserved[observation] = 1
      const group = this.#byObservation.get(observation)
      if (group) group.push(row)
      else this.#byObservation.set(observation, [row])
    })
  }

  /** Puts the row at this place of the batch on the list. */
  compare(row: TypedRow, index: number, list: PlanList): void {
    const place = this.#known.length + index
    const own = this.#byKey[this.#keys[place] as number]
    const others = this.#othersOf(row, place)
    const kind = own ? this.#kindOver(row, own) : others.length > 0 ? 'conflicting' : 'new'
    if (!list.counts(kind)) return
    const entry = { ...entryOf(this.table, row), others: others.map(saidBy) }
    const before = own ? valueText(own) : null
    const change = kind === 'changed' ? compareValues(before, valueText(row)) : {}
    list.add(kind, { ...entry, before, ...change })
  }

  #kindOver(row: TypedRow, own: TypedRow): PlanKind {
    return saysTheSame(this.table, row, own) ? 'unchanged' : 'changed'
  }

  /** Rows of other papers that say otherwise of the same observation. */
  #othersOf(row: TypedRow, place: number): TypedRow[] {
    const observation = this.#observations ? (this.#observations[place] as number) : -1
    if (observation === -1 || this.#isObserved[observation] === 0) return none
    const group = this.#byObservation.get(observation) ?? none
    return group.filter(
      (other) =>
        other.cell('document_id') !== row.cell('document_id') &&
        contradicts(this.table, row, other),
    )
  }
}

const none: TypedRow[] = []

/** True when a table is those rows, then these. */
function isSame(
  table: readonly TypedRow[],
  first: readonly TypedRow[],
  then: readonly TypedRow[],
): boolean {
  if (table.length !== first.length + then.length) return false
  for (let at = 0; at < first.length; at += 1) if (table[at] !== first[at]) return false
  for (let at = 0; at < then.length; at += 1)
    if (table[first.length + at] !== then[at]) return false
  return true
}

/** By group, the last of the first rows that it is made of. */
function latestOfGroups(
  rows: readonly TypedRow[],
  { ids, count }: RowGroups,
): (TypedRow | undefined)[] {
  const latest = new Array<TypedRow | undefined>(count)
  for (let index = 0; index < rows.length; index += 1) latest[ids[index] as number] = rows[index]
  return latest
}
