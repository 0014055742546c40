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

/** What an archive is by the names of its parts; a `workbook` with an error among the issues must not be read. */
export type ArchiveKind = 'workbook' | '.xlsb' | '.ods' | 'Word' | 'PowerPoint' | 'zip'
export type GuardReport = { kind: ArchiveKind; issues: Issue[] }

/** Judges an archive by its directory, then every part that will be parsed by its text; unpacked bytes are counted as they come. */
export async function guardWorkbook(bytes: Uint8Array, file: string): Promise<GuardReport> {
  const refuse = (code: Issue['code'], details: Issue['details'] = {}): Issue =>
    makeIssue({ code, severity: 'error', file, details })
  const directory = readZipDirectory(bytes)
  if (!directory) return { kind: 'workbook', issues: [refuse('damaged-workbook')] }
  const { entries, isZip64 } = directory
  if (isZip64) return { kind: 'workbook', issues: [refuse('unsafe-workbook', { reason: 'zip64' })] }
  const kind = archiveKind(entries)
  if (kind !== 'workbook') return { kind, issues: [] }
  if (entries.some(({ isEncrypted }) => isEncrypted))
    return { kind, issues: [refuse('encrypted-workbook')] }
  const unpacked = entries.reduce((sum, { size }) => sum + size, 0)
  if (unpacked > workbookLimit.unpacked)
    return { kind, issues: [refuse('workbook-too-large', megabytes(unpacked))] }
  const reason = unsafeReason(entries)
  if (reason) return { kind, issues: [refuse('unsafe-workbook', { reason })] }
  return { kind, issues: await guardParts(bytes, entries, file) }
}

const partNames: [ArchiveKind, RegExp][] = [
  ['workbook', /^xl\/workbook\.xml$/i],
  ['.xlsb', /^xl\/workbook\.bin$/i],
  ['Word', /^word\/document\.xml$/i],
  ['PowerPoint', /^ppt\/presentation\.xml$/i],
  ['.ods', /^content\.xml$/i],
]

function archiveKind(entries: readonly ZipEntry[]): ArchiveKind {
  const has = (form: RegExp) => entries.some(({ name }) => form.test(name))
  return partNames.find(([, form]) => has(form))?.[0] ?? 'zip'
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
