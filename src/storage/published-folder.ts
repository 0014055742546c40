import { tableNames } from '../domain/table.ts'

/** The files of `data/` the site reads: the schema and one CSV per table. */
export const publishedFileNames = ['datapackage.json', ...tableNames.map((name) => `${name}.csv`)]

/**
 * Fetches the published files beside the page. A file the host does not have is left out: the import names it.
 * Every call asks the host again, so a replaced CSV shows on reload.
 */
export async function fetchPublishedFolder(
  base: string | URL,
  signal?: AbortSignal,
): Promise<Map<string, Uint8Array>> {
  const fetched = publishedFileNames.map(async (name) => ({
    name,
    bytes: await fetchFile(new URL(name, base), signal),
  }))
  // In the order of their names, not of their arrival: the import knows a folder again by it.
  return new Map(
    (await Promise.all(fetched)).flatMap(({ name, bytes }) => (bytes ? [[name, bytes]] : [])),
  )
}

/** The host could not be reached while a data file was on its way. */
export class FetchFolderError extends Error {
  constructor(url: URL, cause: unknown) {
    super(`${url.pathname}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause })
    this.name = 'FetchFolderError'
  }
}

async function fetchFile(url: URL, signal?: AbortSignal): Promise<Uint8Array | null> {
  try {
    const response = await fetch(url, { cache: 'no-cache', signal: signal ?? null })
    if (!response.ok || isFallbackPage(response)) return null
    return new Uint8Array(await response.arrayBuffer())
  } catch (error) {
    if (signal?.aborted) throw error
    throw new FetchFolderError(url, error)
  }
}

// Hosts set up for single-page apps answer a missing file with the page itself and status 200.
function isFallbackPage(response: Response): boolean {
  return response.headers.get('content-type')?.includes('text/html') ?? false
}
