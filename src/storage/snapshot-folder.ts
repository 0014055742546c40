// Database files on the browser's own disk (OPFS): copies that only save time. Any of them may be missing, torn or old.
import { hashBytes, randomId } from './hash-bytes.ts'

const folderName = 've-dich-snapshots'
const lockName = (file: string) => `ve-dich.snapshot.${file}`
/** Bytes that must stay free for what a person imports next. */
const roomForFiles = 300_000_000

/** A file that no tab removes before `release` is called. */
export type HeldSnapshot = { file: File; release: () => void }

/** The file of that key, whole to the last byte; null where there is none. Never rejects. */
export async function findSnapshot(key: string): Promise<HeldSnapshot | null> {
  try {
    const folder = await openFolder(false)
    for (const name of await namesIn(folder)) {
      const held = isOf(key, name) ? await hold(folder, name) : null
      if (held && (await nameOf(key, held.file)) === name) return held
      held?.release()
    }
  } catch {
    // No such disk, no such folder, or the file went while it was looked at.
  }
  return null
}

/** Has a new file filled and puts it in the place of all others. Not where another tab is at it or was, nor where room is short. */
export async function keepSnapshot(
  key: string,
  fill: (file: FileSystemFileHandle) => Promise<void>,
): Promise<boolean> {
  let isKept = false
  await asWriter(async () => {
    const other = await findSnapshot(key)
    other?.release()
    if (other || !(await hasRoom())) return
    const folder = await openFolder(true)
    const draft = (await folder.getFileHandle(`draft-${randomId()}`, { create: true })) as Movable
    try {
      await fill(draft)
      const name = await nameOf(key, await draft.getFile())
      await removeAll(folder, (other) => other !== draft.name) // a torn file may stand under the very name
      await draft.move(name)
      isKept = true
    } catch (error) {
      await folder.removeEntry(draft.name).catch(() => undefined)
      throw error
    }
  })
  return isKept
}

/** Removes what is not of that key and in no tab's hands; null = all. Never rejects. */
export async function tidySnapshots(key: string | null): Promise<void> {
  await asWriter(async () => {
    await removeAll(await openFolder(false), (name) => key === null || !isOf(key, name))
  }).catch(() => undefined)
}

// TypeScript's library does not know it yet.
type Movable = FileSystemFileHandle & { move: (name: string) => Promise<void> }

/** The name tells what the bytes must be. */
async function nameOf(key: string, file: File): Promise<string> {
  return `${key}.${await hashBytes(new Uint8Array(await file.arrayBuffer()))}.db`
}

function isOf(key: string, name: string): boolean {
  return name.startsWith(`${key}.`)
}

async function openFolder(create: boolean): Promise<FileSystemDirectoryHandle> {
  const root = await navigator.storage.getDirectory()
  return root.getDirectoryHandle(folderName, { create })
}

async function namesIn(folder: FileSystemDirectoryHandle): Promise<string[]> {
  const names: string[] = []
  for await (const name of folder.keys()) names.push(name)
  return names
}

async function hold(folder: FileSystemDirectoryHandle, name: string): Promise<HeldSnapshot | null> {
  const release = await holdLock(lockName(name))
  try {
    return { file: await (await folder.getFileHandle(name)).getFile(), release }
  } catch {
    release()
    return null
  }
}

function holdLock(name: string): Promise<() => void> {
  return new Promise((resolve, reject) => {
    const untilReleased = () => new Promise<void>((release) => resolve(release))
    navigator.locks.request(name, { mode: 'shared' }, untilReleased).catch(reject)
  })
}

/** One tab at a time; the others leave it at that. */
async function asWriter(work: () => Promise<void>): Promise<void> {
  await navigator.locks.request(lockName('writer'), { ifAvailable: true }, (lock) => lock && work())
}

async function hasRoom(): Promise<boolean> {
  const { quota = 0, usage = 0 } = await navigator.storage.estimate()
  return quota - usage > roomForFiles
}

async function removeAll(
  folder: FileSystemDirectoryHandle,
  isOld: (name: string) => boolean,
): Promise<void> {
  for (const name of (await namesIn(folder)).filter(isOld))
    await navigator.locks.request(lockName(name), { ifAvailable: true }, async (lock) => {
      if (lock) await folder.removeEntry(name)
    })
}
