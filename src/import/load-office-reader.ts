import type { OfficeReader } from './plan/read-batch.ts'

/** The reader of office files; its code, with that for workbooks, loads only when a file needs it. */
export async function loadOfficeReader(): Promise<OfficeReader> {
  const [{ readOfficeFile }, { toCatalogue }, { createNameIndex }] = await Promise.all([
    import('./read-office-file.ts'),
    import('./catalogue.ts'),
    import('./understand/name-index.ts'),
  ])
  return { toCatalogue, read: readOfficeFile, prepare: createNameIndex }
}
