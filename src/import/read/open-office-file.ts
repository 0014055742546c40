import type { ImportReading } from '../../domain/import-reading.ts'
import type { Issue } from '../../domain/issue.ts'
import { makeIssue } from '../make-issue.ts'
import { type FileKind, fileKind } from './file-kind.ts'
import type { OfficeFile, ReadOptions } from './office-file.ts'
import { readText } from './read-text.ts'
import { readWorkbook } from './read-workbook.ts'
import { guardWorkbook } from './workbook-guard.ts'

const kinds: Record<FileKind, ImportReading['kind']> = {
  text: 'text',
  zip: 'zip',
  xls: 'xls',
  encrypted: 'xlsx',
  html: 'html',
  pdf: 'pdf',
  png: 'image',
  jpeg: 'image',
  json: 'other',
  rtf: 'other',
  other: 'other',
}

const refusals: Record<Exclude<FileKind, 'text' | 'zip'>, Issue['code']> = {
  xls: 'old-workbook',
  encrypted: 'encrypted-workbook',
  html: 'web-page',
  pdf: 'not-a-table',
  png: 'not-a-table',
  jpeg: 'not-a-table',
  json: 'not-a-table',
  rtf: 'not-a-table',
  other: 'not-a-table',
}

/**
 * Opens a dropped file by its bytes: text in any encoding of Vietnamese offices, or a workbook, as sheets of text cells.
 * What cannot be read is told by an issue with its remedy. Never throws or rejects.
 */
export async function openOfficeFile(
  bytes: Uint8Array,
  file: string,
  options: ReadOptions = {},
): Promise<OfficeFile> {
  const kind = fileKind(bytes)
  if (kind === 'zip') return openArchive(bytes, file, options)
  if (kind === 'text') return { ...noText(file, 'text'), ...readText(bytes, file, options) }
  const details = { looksLike: kind }
  const issue = makeIssue({ code: refusals[kind], severity: 'error', file, details })
  return { ...noText(file, kinds[kind]), issues: [issue] }
}

async function openArchive(
  bytes: Uint8Array,
  file: string,
  options: ReadOptions,
): Promise<OfficeFile> {
  const { kind, issues } = await guardWorkbook(bytes, file)
  if (kind !== 'workbook') {
    const code = kind === '.xlsb' || kind === '.ods' ? 'old-workbook' : 'not-a-table'
    const details = { looksLike: kind }
    const issue = makeIssue({ code, severity: 'error', file, details })
    return { ...noText(file, 'zip'), issues: [issue] }
  }
  if (issues.length > 0) return { ...noText(file, 'xlsx'), issues }
  return { ...noText(file, 'xlsx'), ...(await readWorkbook(bytes, file, options)) }
}

function noText(file: string, kind: ImportReading['kind']): OfficeFile {
  return { file, kind, encoding: null, delimiter: null, repairs: [], sheets: [], issues: [] }
}
