import type { ImportReading } from '../domain/import-reading.ts'
import { makeIssue } from './make-issue.ts'
import { emptySheetReading } from './understand/empty-reading.ts'

/** A workbook that takes longer has been made to. */
const workbookLimitMs = 20_000

/**
 * Reads a dropped file, but a workbook no longer than 20 s: then it comes back rejected, with an issue that says so.
 * `read` gets the signal that ends its worker.
 */
export async function readWithin(
  dropped: { name: string; bytes: Uint8Array | Blob },
  signal: AbortSignal | undefined,
  read: (signal: AbortSignal | undefined) => Promise<ImportReading>,
  limitMs = workbookLimitMs,
): Promise<ImportReading> {
  if (!(await isArchive(dropped.bytes))) return read(signal)
  const limit = AbortSignal.timeout(limitMs)
  try {
    return await read(signal ? AbortSignal.any([signal, limit]) : limit)
  } catch (error) {
    if (!limit.aborted || signal?.aborted) throw error
    return tooSlow(dropped.name, limitMs / 1000)
  }
}

async function isArchive(bytes: Uint8Array | Blob): Promise<boolean> {
  const head = bytes instanceof Blob ? new Uint8Array(await bytes.slice(0, 2).arrayBuffer()) : bytes
  return head[0] === 0x50 && head[1] === 0x4b
}

function tooSlow(file: string, seconds: number): ImportReading {
  const details = { seconds }
  return {
    ...emptySheetReading,
    file,
    kind: 'xlsx',
    outcome: 'reject',
    encoding: null,
    delimiter: null,
    sheets: [],
    repairs: [],
    issues: [makeIssue({ code: 'workbook-too-slow', severity: 'error', file, details })],
  }
}
