import type { StorageRoom } from './workspace.ts'

/** Asks the browser not to throw the files away, and how full it is. Never rejects: what it does not tell is null. */
export async function askForRoom(): Promise<StorageRoom> {
  const storage = globalThis.navigator?.storage // missing over plain http
  const isPersistent = await persist(storage)
  try {
    const { usage = null, quota = null } = (await storage?.estimate()) ?? {}
    return { used: usage, quota, isPersistent }
  } catch {
    return { used: null, quota: null, isPersistent } // some private modes refuse to tell
  }
}

async function persist(storage: StorageManager | undefined): Promise<boolean> {
  try {
    return (await storage?.persisted()) || ((await storage?.persist()) ?? false)
  } catch {
    return false // the same as a refusal
  }
}
