import type { Issue } from '../../domain/issue.ts'
import { makeIssue } from '../make-issue.ts'
import { type FarCell, scanSheetPart } from './sheet-part.ts'
import { readZipDirectory, type ZipEntry } from './zip-directory.ts'
import { inflateEntry } from './zip-inflate.ts'

/** What a workbook may hold before anything of it is unpacked; sizes in bytes. */
export const workbookLimit = {
  entries: 200,
  unpacked: 100_000_000,
  ratio: 200,
  /** Parts up to this size may be packed as tightly as they like. */
  smallPart: 1_000_000,
  rows: 200_000,
  columns: 500,
  /** The rectangle around all values of a sheet. */
  cells: 20_000_000,
}

/** `isWorkbook` tells a workbook from another archive; with an error among the issues it must not be read. */
export type GuardReport = { isWorkbook: boolean; issues: Issue[] }

/** Judges an archive by its directory, then every part that will be parsed by its text; unpacked bytes are counted as they come. */
export async function guardWorkbook(bytes: Uint8Array, file: string): Promise<GuardReport> {
  const refuse = (code: Issue['code'], details: Issue['details'] = {}): Issue =>
    makeIssue({ code, severity: 'error', file, details })
  const directory = readZipDirectory(bytes)
  if (!directory) return { isWorkbook: true, issues: [refuse('damaged-workbook')] }
  const { entries, isZip64 } = directory
  if (isZip64) return { isWorkbook: true, issues: [refuse('unsafe-workbook', { reason: 'zip64' })] }
  const isWorkbook = entries.some(({ name }) => /^xl\/workbook\.xml$/i.test(name))
  if (!isWorkbook) return { isWorkbook, issues: [] }
  if (entries.some(({ isEncrypted }) => isEncrypted))
    return { isWorkbook, issues: [refuse('encrypted-workbook')] }
  const unpacked = entries.reduce((sum, { size }) => sum + size, 0)
  if (unpacked > workbookLimit.unpacked)
    return { isWorkbook, issues: [refuse('workbook-too-large', megabytes(unpacked))] }
  const reason = unsafeReason(entries)
  if (reason) return { isWorkbook, issues: [refuse('unsafe-workbook', { reason })] }
  return { isWorkbook, issues: await guardParts(bytes, entries, file) }
}

function unsafeReason(entries: readonly ZipEntry[]): string | null {
  if (entries.length > workbookLimit.entries) return `${entries.length} parts`
  const bomb = entries.find(isTooTight)
  if (bomb) return `${bomb.name} ×${Math.round(bomb.size / Math.max(1, bomb.packedSize))}`
  const stray = entries.find(({ name }) => name.split(/[/\\]/).includes('..'))
  return stray ? stray.name : null
}

function megabytes(size: number): Issue['details'] {
  return { megabytes: Math.round(size / 1e6), limit: workbookLimit.unpacked / 1e6 }
}

function isTooTight({ size, packedSize }: ZipEntry): boolean {
  return size > workbookLimit.smallPart && size / Math.max(1, packedSize) > workbookLimit.ratio
}

async function guardParts(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  file: string,
): Promise<Issue[]> {
  for (const entry of entries.filter(({ name }) => /\.(xml|rels)$/i.test(name))) {
    const part = await inflateEntry(bytes, entry)
    if (!part) return [makeIssue({ code: 'damaged-workbook', severity: 'error', file })]
    const { hasDoctype, farCell } = scanSheetPart(part, workbookLimit)
    if (hasDoctype) {
      const reason = { reason: `DOCTYPE ${entry.name}` }
      return [makeIssue({ code: 'unsafe-workbook', severity: 'error', file, details: reason })]
    }
    if (farCell) return [farCellIssue(farCell, file)]
  }
  return []
}

function farCellIssue({ line, column, cell }: FarCell, file: string): Issue {
  const { rows, columns, cells } = workbookLimit
  const details = { cell, rows, columns, cells }
  return makeIssue({ code: 'far-cell', severity: 'error', file, line, column, details })
}
