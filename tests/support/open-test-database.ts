import type { Row, SqlValue } from '../../src/database/engine.ts'
import { keepResults } from '../../src/database/keep-results.ts'
import { loadTables } from '../../src/database/load-tables.ts'
import { type NodeEngine, openNodeEngine } from '../../src/database/node-engine.ts'
import type { TypedTable } from '../../src/domain/table.ts'

let engine: Promise<NodeEngine> | undefined

/** Gives the one engine of this test run, emptied: no table, macro or setting of an earlier test is left. */
export async function openTestDatabase(): Promise<NodeEngine> {
  engine ??= openNodeEngine()
  const database = await engine
  await database.reset()
  return database
}

/** Loads typed tables into an empty database and asks one question of them; a day it names as `view('2026-02-28')` is ready. */
export async function queryTables(
  tables: TypedTable[],
  sql: string,
  parameters: Record<string, SqlValue> = {},
): Promise<Row[]> {
  const database = await openTestDatabase()
  await loadTables(database, tables)
  const [, day] = /\('(\d{4}-\d{2}-\d{2})'\)/.exec(sql) ?? []
  if (day) await keepResults(database, { asOf: day })
  return database.run({ name: 'test question', sql, parameters })
}
