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

/** A slice that came before it is known whether it stands, or word that these were all. */
export type EarlyPart = TableSlice | 'all'

/** The same from tables encoded elsewhere, piece by piece, perhaps before it is known whether they stand. */
export type TableLoad = {
  /** Takes slices early, and builds the views over them once these were all; a failure is told in the end. */
  take: (part: EarlyPart) => void
  /** Ends what came early if that is kept; else forgets it, takes these slices and builds the views over them. */
  finish: (slices: readonly TableSlice[], isEarlyKept: boolean) => Promise<void>
}

/** Begins to replace whatever the engine holds, a snapshot too, once there is an engine and the first slice. */
export function beginLoad(opening: Promise<Engine>, options: RunOptions = {}): TableLoad {
  const givenUp = new AbortController()
  const tentative = { signal: givenUp.signal }
  options.signal?.addEventListener('abort', () => givenUp.abort())
  let early: Promise<void> | null = null
  return {
    take(part) {
      early = (early ?? empty(opening, tentative)).then(async () => {
        const engine = await opening
        if (part === 'all') await buildViews(engine, tentative)
        else await engine.append(part, tentative)
      })
      early.catch(() => undefined)
    },
    async finish(slices, isEarlyKept) {
      if (early && isEarlyKept) return early
      givenUp.abort()
      await early?.catch(() => undefined) // it is forgotten, and so is its failure
      await empty(opening, options)
      const engine = await opening
      for (const slice of slices) await engine.append(slice, options)
      await buildViews(engine, options)
    },
  }
}

async function empty(opening: Promise<Engine>, options: RunOptions): Promise<void> {
  const engine = await opening
  await engine.snapshots?.detach()
  for (const { name, sql } of schemaScripts) await engine.run({ name, sql }, options)
}

async function buildViews(engine: Engine, options: RunOptions): Promise<void> {
  await fixThresholds(engine, options)
  const isWhole = await nameResults(engine, options)
  for (const { name, sql } of viewScripts) await engine.run({ name, sql }, options)
  if (isWhole) await keepShares(engine, options)
}
