import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hashBytes } from '../../src/storage/hash-bytes.ts'
import { memoryStore } from '../../src/storage/memory-store.ts'
import { readBackup, writeBackup } from '../../src/storage/workspace-backup.ts'
import type { WorkspaceContent } from '../../src/storage/workspace-store.ts'

const recipe = {
  sheet: null,
  choices: { indicators: { 'thu ngân sách': null } },
  document: null,
  actualStatus: 'preliminary' as const,
}

const counts = {
  new: 1,
  changed: 0,
  unchanged: 0,
  conflicting: 0,
  refused: 0,
  checks: 0,
  missing: 0,
}

async function contentOf(bodies: readonly Uint8Array[]): Promise<WorkspaceContent> {
  const store = memoryStore()
  for (const [index, body] of bodies.entries()) {
    const bytes = new Uint8Array(body)
    const sha256 = await hashBytes(bytes)
    const named = { name: `tệp ${index}.csv`, size: bytes.length, lastModified: index }
    const draft = { ...named, sha256, storedAt: '2026-11-24T00:00:00Z' }
    const { id } = await store.addFile(draft, new Blob([bytes]))
    const batch = { fileId: id, fileName: draft.name, sha256, recipe, counts }
    await store.addBatch(batch, { fingerprint: `sở/${index}`, recipe, savedAt: '2026' }, 0)
  }
  return contentIn(store)
}

async function contentIn(store: ReturnType<typeof memoryStore>): Promise<WorkspaceContent> {
  const files = (await store.listFiles()).map(async (file) => ({
    file,
    blob: (await store.readBlob(file.id)) ?? new Blob(),
  }))
  const [batches, recipes] = [await store.listBatches(), await store.listRecipes()]
  return { files: await Promise.all(files), batches, recipes }
}

const text = (words: string) => new TextEncoder().encode(words)

describe('a backup of the workspace', () => {
  it('brings every byte, batch and recipe into an empty browser, and nothing twice', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.uint8Array({ maxLength: 50 }), { maxLength: 5 }),
        async (bodies) => {
          const content = await contentOf(bodies)
          const backup = await writeBackup(content)
          const other = memoryStore()
          await other.merge(await readBackup(backup))
          const restored = await contentIn(other)
          expect(restored.batches).toEqual(content.batches)
          expect(restored.recipes).toEqual(content.recipes)
          expect(await bodiesOf(restored)).toEqual(await bodiesOf(content))
          expect(await other.merge(await readBackup(backup))).toEqual({ files: 0, batches: 0 })
        },
      ),
      { numRuns: 30 },
    )
  })

  it('joins another workspace: shared files once, batches after its own', async () => {
    const store = memoryStore()
    await store.merge(await contentOf([text('a'), text('b')]))
    const added = await store.merge(
      await readBackup(await writeBackup(await contentOf([text('b'), text('c')]))),
    )
    expect(added).toEqual({ files: 1, batches: 2 })
    const batches = await store.listBatches()
    expect(batches.map(({ number }) => number)).toEqual([1, 2, 3, 4])
    const ids = new Set((await store.listFiles()).map(({ id }) => id))
    expect(batches.every(({ fileId }) => ids.has(fileId))).toBe(true)
  })

  it.each([
    ['another file', 'not-a-backup', async () => new Blob(['a;b\n1;2\n'])],
    [
      'a later version',
      'newer',
      async (backup: Blob) => edited(backup, (all) => all.replace('WORKSPACE 1', 'WORKSPACE 2')),
    ],
    [
      'a changed list',
      'damaged',
      async (backup: Blob) => edited(backup, (all) => all.replace('preliminary', 'preliminarY')),
    ],
    [
      'a changed file',
      'damaged',
      async (backup: Blob) => edited(backup, (all) => all.replace('nội dung', 'nội dunG')),
    ],
    ['a backup cut short', 'damaged', async (backup: Blob) => backup.slice(0, backup.size - 1)],
    ['a backup with more behind it', 'damaged', async (backup: Blob) => new Blob([backup, 'x'])],
  ])('refuses %s: %s', async (_name, kind, spoil) => {
    const backup = await writeBackup(await contentOf([text('nội dung')]))
    await expect(readBackup(await spoil(backup))).rejects.toMatchObject({ kind })
  })

  it('refuses a list whose hash is right and whose shape is not', async () => {
    const content = await contentOf([text('a')])
    const batches = content.batches.map((batch) => ({ ...batch, number: -1 }))
    const backup = await writeBackup({ ...content, batches })
    await expect(readBackup(backup)).rejects.toMatchObject({ kind: 'damaged' })
  })
})

async function edited(backup: Blob, edit: (all: string) => string): Promise<Blob> {
  return new Blob([edit(await backup.text())])
}

function bodiesOf({ files }: WorkspaceContent) {
  return Promise.all(files.map(async ({ blob }) => [...new Uint8Array(await blob.arrayBuffer())]))
}
