import type { ImportBatch, SenderRecipe, StoredFile } from '../domain/import-batch.ts'
import { hashBytes } from './hash-bytes.ts'
import type { WorkspaceContent } from './workspace-store.ts'

// One file: a line of text, a JSON head, then the bytes of every dropped file one after the other.
const magic = 'VE-DICH-WORKSPACE'
const version = 1
const longestFirstLine = 200

type Head = {
  writtenAt: string
  files: StoredFile[]
  batches: ImportBatch[]
  recipes: SenderRecipe[]
}

/** Why a backup cannot be opened; nothing of it was taken in. */
export class BackupError extends Error {
  /** `not-a-backup`: another kind of file · `newer`: written by a later version · `damaged`: cut short or changed. */
  readonly kind: 'not-a-backup' | 'newer' | 'damaged'

  constructor(kind: BackupError['kind'], detail: string) {
    super(`${kind}: ${detail}`)
    this.name = 'BackupError'
    this.kind = kind
  }
}

/** The whole workspace as one file that another browser can open. */
export async function writeBackup(content: WorkspaceContent): Promise<Blob> {
  const head: Head = {
    writtenAt: new Date().toISOString(),
    files: content.files.map(({ file }) => file),
    batches: content.batches,
    recipes: content.recipes,
  }
  const json = new TextEncoder().encode(JSON.stringify(head))
  const line = `${magic} ${version} ${await hashBytes(json)} ${json.length}\n`
  const type = 'application/octet-stream'
  return new Blob([line, json, ...content.files.map(({ blob }) => blob)], { type })
}

/** Reads such a file and checks the hash of every part. Rejects with `BackupError`. */
export async function readBackup(backup: Blob): Promise<WorkspaceContent> {
  const { json, bodyStart } = await readHead(backup)
  const { files, batches, recipes } = parseHead(json)
  let start = bodyStart
  const withBytes: WorkspaceContent['files'] = []
  for (const file of files) {
    const bytes = new Uint8Array(await backup.slice(start, start + file.size).arrayBuffer())
    start += file.size
    if (bytes.length !== file.size || (await hashBytes(bytes)) !== file.sha256)
      throw new BackupError('damaged', file.name)
    withBytes.push({ file, blob: new Blob([bytes]) })
  }
  if (start !== backup.size)
    throw new BackupError('damaged', `${backup.size - start} bytes too many`)
  return { files: withBytes, batches, recipes }
}

async function readHead(backup: Blob): Promise<{ json: string; bodyStart: number }> {
  const start = await backup.slice(0, longestFirstLine).text()
  const line = start.split('\n', 1)[0] ?? ''
  const [mark, written, sha256, length] = line.split(' ')
  if (mark !== magic) throw new BackupError('not-a-backup', start.slice(0, 20))
  if (Number(written) > version) throw new BackupError('newer', `version ${written}`)
  const jsonStart = line.length + 1
  const bodyStart = jsonStart + Number(length)
  const bytes = new Uint8Array(await backup.slice(jsonStart, bodyStart).arrayBuffer())
  if ((await hashBytes(bytes)) !== sha256) throw new BackupError('damaged', 'the list of contents')
  return { json: new TextDecoder().decode(bytes), bodyStart }
}

/** The hash tells damage, not malice: what is not of the right shape is refused as well. */
function parseHead(json: string): Head {
  const head: unknown = JSON.parse(json)
  if (!isObject(head) || !isListOf(head.files, isStoredFile)) throw wrongShape('files')
  if (!isListOf(head.batches, isBatch)) throw wrongShape('batches')
  if (!isListOf(head.recipes, isSenderRecipe)) throw wrongShape('recipes')
  const { files, batches, recipes } = head
  return { writtenAt: String(head.writtenAt), files, batches, recipes }
}

function wrongShape(part: string): BackupError {
  return new BackupError('damaged', `${part} are not as this version writes them`)
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isListOf<Item>(value: unknown, isItem: (item: unknown) => item is Item): value is Item[] {
  return Array.isArray(value) && value.every(isItem)
}

function isText(...values: unknown[]): boolean {
  return values.every((value) => typeof value === 'string')
}

function isTextOrNull(value: unknown): boolean {
  return value === null || typeof value === 'string'
}

function isStoredFile(value: unknown): value is StoredFile {
  if (!isObject(value)) return false
  const { id, name, sha256, storedAt, size, lastModified, trashedAt } = value
  const isSize = Number.isSafeInteger(size) && Number(size) >= 0
  return (
    isText(id, name, sha256, storedAt) &&
    isSize &&
    Number.isFinite(lastModified) &&
    isTextOrNull(trashedAt)
  )
}

function isBatch(value: unknown): value is ImportBatch {
  if (!isObject(value)) return false
  const { id, fileId, fileName, sha256, importedAt, number, undoneAt, recipe, counts } = value
  const isNumber = Number.isSafeInteger(number) && Number(number) > 0
  const isTold = isText(id, fileId, fileName, sha256, importedAt) && isTextOrNull(undoneAt)
  return isTold && isNumber && isObject(counts) && isRecipe(recipe)
}

function isRecipe(value: unknown): boolean {
  if (!isObject(value) || !isObject(value.choices) || !isTextOrNull(value.sheet)) return false
  const { document } = value
  return document === null || (isObject(document) && isText(document.documentId, document.title))
}

function isSenderRecipe(value: unknown): value is SenderRecipe {
  return isObject(value) && isText(value.fingerprint, value.savedAt) && isRecipe(value.recipe)
}
