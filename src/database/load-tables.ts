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

/** The same from tables encoded elsewhere, piece by piece, some of them perhaps before it is known whether they stand. */
export type TableLoad = {
  /** Takes a slice early; a failure is told in the end. */
  take: (slice: TableSlice) => void
  /** Takes the others and rebuilds the views; what came early is forgotten unless it is kept. */
  finish: (slices: readonly TableSlice[], isEarlyKept: boolean) => Promise<void>
}

/** Begins to replace whatever the engine holds, a snapshot too, once there is an engine and the first slice. */
export function beginLoad(opening: Promise<Engine>, options: RunOptions = {}): TableLoad {
  const empty = async () => {
    const engine = await opening
    await engine.snapshots?.detach()
    for (const { name, sql } of schemaScripts) await engine.run({ name, sql }, options)
  }
  let early: Promise<void> | null = null
  return {
    take(slice) {
      early = (early ?? empty()).then(async () => (await opening).append(slice, options))
      early.catch(() => undefined)
    },
    async finish(slices, isEarlyKept) {
      const engine = await opening
      if (early && isEarlyKept) await early
      else {
        await early?.catch(() => undefined) // it is forgotten, and so is its failure
        await empty()
      }
      for (const slice of slices) await engine.append(slice, options)
      await buildViews(engine, options)
    },
  }
}

async function buildViews(engine: Engine, options: RunOptions): Promise<void> {
  await fixThresholds(engine, options)
  const isWhole = await nameResults(engine, options)
  for (const { name, sql } of viewScripts) await engine.run({ name, sql }, options)
  if (isWhole) await keepShares(engine, options)
}
