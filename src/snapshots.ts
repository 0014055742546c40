// What the import made of the files of this device is kept as a database file, so that the next visit need not make it again.
import type { Engine, EngineSnapshots } from './database/engine.ts'
import type { LoadedWorld, LoadRequest } from './load-message.ts'
import { hashBytes } from './storage/hash-bytes.ts'
import {
  findSnapshot,
  type HeldSnapshot,
  keepSnapshot,
  tidySnapshots,
} from './storage/snapshot-folder.ts'

/** All that is known of a load beside its tables. */
export type World = Omit<LoadedWorld, 'slices' | 'isEarlyKept'>

/** Bytes of published files that are worth one where nothing was imported: their first view stands at once anyway. */
const fewestBytes = 2_000_000
/** The person comes first: their page is drawn and their first questions are answered before anything is written. */
const patienceMs = 1500

const held = new WeakMap<EngineSnapshots, HeldSnapshot>()

/**
 * Name of the tables that these files and batches make with this very build of the site; null where no snapshot is kept.
 * `loaderUrl` carries a hash of the import, this module's own address one of SQL and engine.
 */
export async function snapshotKey(
  { files, batches }: LoadRequest,
  loaderUrl: string,
): Promise<string | null> {
  const size = files.reduce((sum, [, { length }]) => sum + length, 0)
  const isWorthIt = batches.length > 0 || size > fewestBytes
  // A snapshot is never the only copy, and in development no address carries a hash.
  if (!isWorthIt || batches.some(({ isSaved }) => !isSaved) || import.meta.env.DEV) return null
  const sums = files.map(async ([name, bytes]) => [
    name,
    await hashBytes(bytes as Uint8Array<ArrayBuffer>),
  ])
  const published = (await Promise.all(sums)).sort()
  const imported = batches.map(({ bytes, ...batch }) => [batch, bytes && sizeOf(bytes)])
  const text = JSON.stringify([import.meta.url, loaderUrl, published, imported])
  return hashBytes(new TextEncoder().encode(text))
}

function sizeOf(bytes: Uint8Array | Blob): number {
  return bytes instanceof Blob ? bytes.size : bytes.length
}

/** The snapshot of that name, if there is a whole one. */
export async function findKept(key: string | null): Promise<HeldSnapshot | null> {
  return key === null ? null : findSnapshot(key)
}

/** Lets the engine answer out of the snapshot; null when it cannot, and then the snapshot is removed. */
export async function openKept(
  { snapshots }: Engine,
  found: HeldSnapshot,
  signal: AbortSignal,
): Promise<World | null> {
  try {
    if (!snapshots) throw new Error('this engine reads no files')
    const world: World = JSON.parse(await snapshots.attach(found.file, { signal }))
    held.get(snapshots)?.release()
    held.set(snapshots, found)
    return world
  } catch {
    found.release()
    signal.throwIfAborted()
    await tidySnapshots(null)
    return null
  }
}

/** Tells the other tabs that the engine reads no file any more. */
export function letGo({ snapshots }: Engine): void {
  if (!snapshots) return
  held.get(snapshots)?.release()
  held.delete(snapshots)
}

/** Keeps what was just built, once the person has had their page; whatever stands in the way, nothing is lost. */
export async function keepLater(
  { snapshots }: Engine,
  key: string | null,
  world: World,
  signal: AbortSignal,
): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, patienceMs))
  if (signal.aborted || !snapshots) return
  if (key === null) return tidySnapshots(null)
  const fill = (file: FileSystemFileHandle) =>
    snapshots.save(file, JSON.stringify(world), { signal })
  const isKept = await keepSnapshot(key, fill).catch(() => false)
  if (isKept) performance.mark('snapshot-kept')
}
