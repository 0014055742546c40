import { type Engine, EngineError, type LoadTable, type Row, type TableSlice } from './engine.ts'
import { toEngineError } from './engine-error.ts'
import { decodeRows, encodeTable } from './ipc.ts'
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
  close(): Promise<void>
}

type Work<T> = (connection: number) => Promise<T>

// Without enable_external_access = false, LOAD or AT TIME ZONE goes looking for an extension and Node hangs for good.
const connectionSettings = `set errors_as_json = true; set autoinstall_known_extensions = false;
  set autoload_known_extensions = false; set enable_external_access = false`

/** The engine port over a driver: literals bound, pending queries, cancelling, checked loads, errors mapped. */
export function engineOver(driver: Driver, label: string): Engine {
  const withConnection = connectionPool(driver)
  return {
    label,
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

/** Lends connections and takes them back; one that failed is closed, which also rolls its transaction back. */
function connectionPool(driver: Driver): <T>(work: Work<T>) => Promise<T> {
  const idle: number[] = []
  return async (work) => {
    const connection = idle.pop() ?? (await connect(driver))
    try {
      const answer = await work(connection)
      idle.push(connection)
      return answer
    } catch (error) {
      await driver.disconnect(connection).catch(() => undefined) // a dead engine must not hide the first error
      throw error
    }
  }
}

async function connect(driver: Driver): Promise<number> {
  const connection = await driver.connect()
  await ask(driver, connection, connectionSettings)
  return connection
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

async function ask(
  driver: Driver,
  connection: number,
  sql: string,
  signal?: AbortSignal,
): Promise<Row[]> {
  let header = await driver.startPendingQuery(connection, sql)
  while (header === null) {
    if (signal?.aborted) await driver.cancelPendingQuery(connection)
    refuseAborted(signal)
    header = await driver.pollPendingQuery(connection)
  }
  const chunks = [header]
  for (;;) {
    refuseAborted(signal)
    const chunk = await driver.fetchQueryResults(connection)
    if (chunk?.length === 0) return decodeRows(chunks)
    if (chunk) chunks.push(chunk)
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

function refuseAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new EngineError('cancelled', 'cancelled by the caller')
}
