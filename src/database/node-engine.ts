import { createRequire } from 'node:module'
import {
  createDuckDB,
  NODE_RUNTIME,
  PACKAGE_VERSION,
  VoidLogger,
} from '@duckdb/duckdb-wasm/blocking'
import { type Driver, engineOver } from './driver-engine.ts'
import type { Engine } from './engine.ts'

/** The Node engine can also be emptied, which is a hundred times faster than opening another one. */
export type NodeEngine = Engine & { reset(): Promise<void> }

type Bindings = Awaited<ReturnType<typeof createDuckDB>>

/** Opens DuckDB in this process, for tests, the command line and the build; answers block the process while they run. */
export async function openNodeEngine(): Promise<NodeEngine> {
  const wasm = createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm')
  const bundle = { mainModule: wasm, mainWorker: '' }
  const bindings = await createDuckDB({ mvp: bundle, eh: bundle }, new VoidLogger(), NODE_RUNTIME)
  await bindings.instantiate()
  bindings.open({ path: ':memory:' })
  const label = `duckdb-wasm ${PACKAGE_VERSION} eh, Node`
  const fresh = () => engineOver(nodeDriver(bindings), label)
  let current = fresh()
  return {
    label,
    run: (statement, options) => current.run(statement, options),
    load: (table, options) => current.load(table, options),
    append: (slice, options) => current.append(slice, options),
    close: () => current.close(),
    async reset() {
      bindings.reset()
      current = fresh()
    },
  }
}

function nodeDriver(bindings: Bindings): Driver {
  return {
    connect: async () => bindings.connect().useUnsafe((_bindings, connection) => connection),
    disconnect: async (connection) => bindings.disconnect(connection),
    startPendingQuery: async (connection, sql) => bindings.startPendingQuery(connection, sql, true),
    pollPendingQuery: async (connection) => {
      await new Promise(setImmediate) // lets an abort be heard between two polls
      return bindings.pollPendingQuery(connection)
    },
    cancelPendingQuery: async (connection) => bindings.cancelPendingQuery(connection),
    fetchQueryResults: async (connection) => bindings.fetchQueryResults(connection),
    insertArrow: async (connection, bytes, { table, create }) =>
      bindings.insertArrowFromIPCStream(connection, bytes, { name: table, schema: 'main', create }),
    files: null,
    close: async () => bindings.reset(),
  }
}
