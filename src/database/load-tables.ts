import type { TypedTable } from '../domain/table.ts'
import type { Engine, RunOptions, TableSlice } from './engine.ts'
import { fixThresholds } from './fix-thresholds.ts'
import { keepShares, nameResults } from './keep-results.ts'
import { schemaScripts, viewScripts } from './schema.ts'
import { toLoadTable } from './to-load-table.ts'

/** Replaces whatever the engine holds by these tables and rebuilds every view over them. */
export async function loadTables(
  engine: Engine,
  tables: readonly TypedTable[],
  options: RunOptions = {},
): Promise<void> {
  for (const { name, sql } of schemaScripts) await engine.run({ name, sql }, options)
  for (const table of tables) await engine.load(toLoadTable(table), options)
  await buildViews(engine, options)
}

/** The same from tables encoded elsewhere, piece by piece, in place of a snapshot too. */
export async function loadSlices(
  engine: Engine,
  slices: readonly TableSlice[],
  options: RunOptions = {},
): Promise<void> {
  await engine.snapshots?.detach()
  for (const { name, sql } of schemaScripts) await engine.run({ name, sql }, options)
  for (const slice of slices) await engine.append(slice, options)
  await buildViews(engine, options)
}

async function buildViews(engine: Engine, options: RunOptions): Promise<void> {
  await fixThresholds(engine, options)
  const isWhole = await nameResults(engine, options)
  for (const { name, sql } of viewScripts) await engine.run({ name, sql }, options)
  if (isWhole) await keepShares(engine, options)
}
