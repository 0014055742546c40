import { ask, attachable, type Pool } from './connection-pool.ts'
import type { Driver, DriverFiles } from './driver-engine.ts'
import { emptyDatabase } from './empty-database.ts'
import type { EngineSnapshots } from './engine.ts'
import { toEngineError } from './engine-error.ts'
import { bindParameters, quoteIdentifier } from './literal.ts'
import { ownDatabase } from './own-database.ts'

/** Snapshots of an engine whose driver can reach files. A file has a name of its own each time, so no two are mistaken. */
export function snapshotsOver(files: DriverFiles, driver: Driver, pool: Pool): EngineSnapshots {
  let count = 0
  let attached: string | null = null
  const run = (sql: string, signal?: AbortSignal) =>
    pool.lend((connection) => ask(driver, connection, sql, signal))

  const letGo = async (name: string) => {
    await run(`detach database if exists ${quoteIdentifier(name)}`)
    await files.drop(pathOf(name))
    await files.drop(`${pathOf(name)}.wal`)
  }

  const detach = async () => {
    if (attached === null) return
    const name = attached
    attached = null
    pool.use(ownDatabase)
    await letGo(name)
  }

  return {
    detach,
    save: async (file, note, { signal } = {}) => {
      count += 1
      const name = `snapshot_${count}`
      await overwrite(file, emptyDatabase())
      await files.register(pathOf(name), file)
      try {
        await run(`attach '${pathOf(name)}' as ${name}`, signal)
        await run(`copy from database ${ownDatabase} to ${name}`, signal)
        const keepNote = `create table ${name}.snapshot_note as select $note as note`
        await run(bindParameters(keepNote, { note }), signal)
        await run(`checkpoint ${name}`, signal)
      } catch (error) {
        throw toEngineError(error, 'save a snapshot')
      } finally {
        await letGo(name)
      }
    },
    attach: async (file, { signal } = {}) => {
      count += 1
      const name = `snapshot_${count}`
      await files.register(pathOf(name), file)
      try {
        await run(`attach '${pathOf(name)}' as ${name} (read_only)`, signal)
        const [row] = await run(`select note from ${name}.snapshot_note`, signal)
        await detach()
        await forget(run)
        attached = name
        pool.use(name)
        return String(row?.note)
      } catch (error) {
        await letGo(name)
        throw toEngineError(error, 'attach a snapshot')
      }
    },
  }
}

function pathOf(name: string): string {
  return `${attachable}${name}.db`
}

async function overwrite(file: FileSystemFileHandle, bytes: Uint8Array<ArrayBuffer>) {
  const writable = await file.createWritable()
  await writable.write(bytes)
  await writable.close()
}

/** What was loaded before would only take room. */
async function forget(run: (sql: string) => Promise<{ [name: string]: unknown }[]>): Promise<void> {
  const tables = await run(
    `select schema_name as folder, table_name as name from duckdb_tables() where database_name = '${ownDatabase}'`,
  )
  for (const { folder, name } of tables) {
    const table = [ownDatabase, String(folder), String(name)].map(quoteIdentifier).join('.')
    await run(`drop table ${table}`)
  }
}
