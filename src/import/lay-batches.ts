import type { Issue } from '../domain/issue.ts'
import type { CheckedTables } from './checked-table.ts'
import { type BatchInput, type BatchRows, labelOf } from './plan/batch-rows.ts'
import { createdBy } from './plan/created-indicators.ts'
import { type Merged, mergeBatch } from './plan/merge-batch.ts'
import { catalogueOf, type OfficeReader, readBatch } from './plan/read-batch.ts'
import { countPublished, type FileCount } from './read-folder.ts'

/** What became of one batch when the tables were rebuilt. */
export type BatchOutcome = {
  batchId: string
  number: number
  rows: number
  accepted: number
  rejected: number
  /** Numbers of the earlier batches whose observations this one states again; undoing those changes nothing for them. */
  touches: number[]
}

/** A batch, its rows, and the tables with them. */
export type Layer = { input: BatchInput; rows: BatchRows; merged: Merged }

/** Batches in the order of their numbers over the published tables, before the checks. */
export async function layBatches(
  published: CheckedTables,
  batches: readonly BatchInput[],
  loadReader: () => Promise<OfficeReader>,
): Promise<{ tables: CheckedTables; layers: Layer[] }> {
  const layers: Layer[] = []
  const created = createdBy(batches)
  const around = { published, catalogue: catalogueOf(published), created, loadReader, memory: null }
  let tables = published
  for (const input of inOrder(batches)) {
    const rows = await readBatch(input, around)
    const merged = mergeBatch(tables, rows)
    tables = merged.tables
    layers.push({ input, rows, merged })
  }
  return { tables, layers }
}

export function inOrder<Batch extends BatchInput>(batches: readonly Batch[]): Batch[] {
  return batches.toSorted((one, other) => one.number - other.number)
}

/** Faults found while the batches were read. */
export function issuesOf(layers: readonly Layer[]): Issue[] {
  return layers.flatMap(({ rows }) => rows.issues)
}

/** What became of every published file and of every batch in the checks. */
export function outcomesOf(
  published: CheckedTables,
  layers: readonly Layer[],
  checked: CheckedTables,
): { counts: FileCount[]; batches: BatchOutcome[] } {
  const outcomes = layers.map((layer) => outcomeOf(layer, checked))
  return {
    counts: [...countPublished(published, checked), ...outcomes.map(toCount)],
    batches: outcomes.map(({ label, ...outcome }) => outcome),
  }
}

function outcomeOf(
  { input, rows, merged }: Layer,
  checked: CheckedTables,
): BatchOutcome & { label: string } {
  const made = [...rows.rows.values()].reduce((sum, list) => sum + list.length, 0)
  const out = [...rows.rows.keys()].flatMap((name) =>
    (checked.get(name)?.refused ?? []).filter(({ origin }) => origin?.batch === input.number),
  )
  const total = made + rows.refused.length
  const rejected = rows.refused.length + merged.contradicted.length + out.length
  return {
    batchId: input.id,
    number: input.number,
    label: labelOf(input),
    rows: total,
    accepted: total - rejected,
    rejected,
    touches: [...merged.touches].sort((one, other) => one - other),
  }
}

function toCount({ label, rows, accepted, rejected }: BatchOutcome & { label: string }): FileCount {
  return { file: label, rows, accepted, rejected }
}
