/** Name of the database, and of the mark that tells it was used. */
export const databaseName = 've-dich'

const markName = `${databaseName}.files`

/** How many files this browser was given to keep, by a note outside the database; 0 = none, or it cannot be told. */
export function readMark(): number {
  try {
    return Number(localStorage.getItem(markName)) || 0
  } catch {
    return 0 // switched off by policy: then the database is too, and says so itself
  }
}

export function writeMark(files: number): void {
  try {
    localStorage.setItem(markName, String(files))
  } catch {
    // Only a hint is lost: an emptied database is then taken for a new one.
  }
}

/** A cheap look, before anything is drawn: may there be batches to lay over the folder? */
export async function mayHaveWork(): Promise<boolean> {
  if (readMark() > 0) return true
  try {
    const databases = await indexedDB.databases()
    return databases.some(({ name }) => name === databaseName)
  } catch {
    return false // no IndexedDB at all, or a browser that keeps its list to itself and has no mark
  }
}
