import { ask, connectionPool, refuseAborted } from './connection-pool.ts'
import { type Engine, EngineError, type LoadTable, type TableSlice } from './engine.ts'
import { toEngineError } from './engine-error.ts'
import { snapshotsOver } from './engine-snapshots.ts'
import { encodeTable } from './ipc.ts'
import { bindParameters, quoteIdentifier } from './literal.ts'

/** The calls of duckdb-wasm this product needs, the same in a worker and in Node; an adapter is one of these. */
export type Driver = {
  connect(): Promise<number>
  disconnect(connection: number): Promise<void>
  /** Null means: not finished, poll. Several statements run in order, the last one answers. */
  startPendingQuery(connection: number, sql: string): Promise<Uint8Array | null>
  pollPendingQuery(connection: number): Promise<Uint8Array | null>
  cancelPendingQuery(connection: number): Promise<unknown>
  /** Null means: try again. An empty chunk ends the answer. */
  fetchQueryResults(connection: number): Promise<Uint8Array | null>
  /** Appends an Arrow IPC stream to the table, or makes the table of it. */
  insertArrow(
    connection: number,
    bytes: Uint8Array,
    into: { table: string; create: boolean },
  ): Promise<void>
  /** Files of the browser under a name the engine can attach; null where there are none. */
  readonly files: DriverFiles | null
  close(): Promise<void>
}

export type DriverFiles = {
  /** A `Blob` is only read; a file of the browser's own disk is written in place, by nobody else until it is dropped. */
  register(name: string, file: Blob | FileSystemFileHandle): Promise<void>
  drop(name: string): Promise<void>
}

/** The engine port over a driver: literals bound, pending queries, cancelling, checked loads, errors mapped. */
export function engineOver(driver: Driver, label: string): Engine {
  const pool = connectionPool(driver)
  const withConnection = pool.lend
  const { files } = driver
  return {
    label,
    ...(files && { snapshots: snapshotsOver(files, driver, pool) }),
    run: ({ name, sql, parameters }, { signal } = {}) =>
      reporting(name, signal, () => {
        const bound = bindParameters(sql, parameters)
        return withConnection((connection) => ask(driver, connection, bound, signal))
      }),
    load: (table, { signal } = {}) =>
      reporting(`load ${table.name}`, signal, () =>
        withConnection((connection) => append(driver, connection, toSlice(table), signal)),
      ),
    append: (slice, { signal } = {}) =>
      reporting(`load ${slice.table}`, signal, () =>
        withConnection((connection) => append(driver, connection, slice, signal)),
      ),
    close: () => driver.close(),
  }
}

async function reporting<T>(
  statement: string,
  signal: AbortSignal | undefined,
  work: () => Promise<T>,
): Promise<T> {
  try {
    refuseAborted(signal)
    return await work()
  } catch (error) {
    throw toEngineError(error, statement)
  }
}

/**
 * Arrow columns go in by position: straight in when they stand as the table's do, else through a staging table, by name.
 * All in one transaction: on any failure the connection is closed and nothing was loaded.
 */
async function append(
  driver: Driver,
  connection: number,
  slice: Pick<TableSlice, 'table' | 'columns' | 'rowCount'> & { bytes: Uint8Array },
  signal?: AbortSignal,
): Promise<void> {
  const { table } = slice
  const target = quoteIdentifier(table)
  const count = `select count(*) as "rowCount" from ${target}`
  const before = await askCount(driver, connection, `begin; ${count}`, signal)
  if (await standAlike(driver, connection, slice, signal))
    await driver.insertArrow(connection, slice.bytes, { table, create: false })
  else await appendByName(driver, connection, slice, signal)
  const after = await askCount(driver, connection, count, signal)
  if (after !== before + slice.rowCount) {
    const detail = `${after - before} rows arrived of ${slice.rowCount}`
    throw new EngineError('row-count', detail)
  }
  await ask(driver, connection, 'commit', signal)
}

/** True when the slice has the columns of the table, in their order. */
async function standAlike(
  driver: Driver,
  connection: number,
  { table, columns }: Pick<TableSlice, 'table' | 'columns'>,
  signal?: AbortSignal,
): Promise<boolean> {
  const sql = `select column_name as "name" from (describe ${quoteIdentifier(table)})`
  const rows = await ask(driver, connection, sql, signal)
  return rows.length === columns.length && rows.every(({ name }, index) => name === columns[index])
}

async function appendByName(
  driver: Driver,
  connection: number,
  { table, columns, bytes }: Pick<TableSlice, 'table' | 'columns'> & { bytes: Uint8Array },
  signal?: AbortSignal,
): Promise<void> {
  const staging = `loading ${table}`
  const names = columns.map(quoteIdentifier).join(', ')
  await driver.insertArrow(connection, bytes, { table: staging, create: true })
  const sql = `insert into ${quoteIdentifier(table)} (${names}) select ${names} from ${quoteIdentifier(staging)};
    drop table ${quoteIdentifier(staging)}`
  await ask(driver, connection, sql, signal)
}

function toSlice(table: LoadTable) {
  const columns = table.columns.map(({ name }) => name)
  return { table: table.name, columns, rowCount: table.rowCount, bytes: encodeTable(table) }
}

async function askCount(
  driver: Driver,
  connection: number,
  sql: string,
  signal?: AbortSignal,
): Promise<number> {
  const [row] = await ask(driver, connection, sql, signal)
  return Number(row?.rowCount)
}
