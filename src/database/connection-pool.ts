import type { Driver } from './driver-engine.ts'
import { EngineError, type Row } from './engine.ts'
import { decodeRows } from './ipc.ts'
import { quoteIdentifier } from './literal.ts'
import { ownDatabase } from './own-database.ts'

/** Folder, among the names of the engine's files, of those it may attach. */
export const attachable = 'snapshots/'

export type Pool = {
  /** Lends a connection and takes it back; one that failed is closed, which also rolls its transaction back. */
  lend<T>(work: (connection: number) => Promise<T>): Promise<T>
  /** The database in which every later statement finds its tables. */
  use(database: string): void
}

type Connection = { id: number; database: string }

/** The connections of one engine. */
export function connectionPool(driver: Driver): Pool {
  const idle: Connection[] = []
  let current = ownDatabase
  let closingOff: Promise<unknown> | null = null
  const connect = async (): Promise<Connection> => {
    const id = await driver.connect()
    closingOff ??= ask(driver, id, closeOff)
    await closingOff
    await ask(driver, id, 'set errors_as_json = true')
    return { id, database: ownDatabase }
  }
  return {
    lend: async (work) => {
      const connection = idle.pop() ?? (await connect())
      try {
        if (connection.database !== current)
          await ask(driver, connection.id, `use ${quoteIdentifier(current)}`)
        connection.database = current
        const answer = await work(connection.id)
        idle.push(connection)
        return answer
      } catch (error) {
        await driver.disconnect(connection.id).catch(() => undefined) // a dead engine must not hide the first error
        throw error
      }
    },
    use: (database) => {
      current = database
    },
  }
}

// Without enable_external_access = false, LOAD or AT TIME ZONE goes looking for an extension and Node hangs for good.
// It can be set once; so can what is exempt from it.
const closeOff = `set autoinstall_known_extensions = false; set autoload_known_extensions = false;
  set allowed_directories = ['${attachable}']; set enable_external_access = false`

/** Runs statements in order; the rows of the last one. */
export async function ask(
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

/** Throws when the caller has given up. */
export function refuseAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new EngineError('cancelled', 'cancelled by the caller')
}
