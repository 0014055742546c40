import type { OfficeReader } from './plan/read-batch.ts'

/** The reader of office files; its code, with that for workbooks, loads only when a file needs it. */
export async function loadOfficeReader(): Promise<OfficeReader> {
  const [{ readOfficeFile }, { toCatalogue }, { openOfficeFile }] = await Promise.all([
    import('./read-office-file.ts'),
    import('./catalogue.ts'),
    import('./read/open-office-file.ts'),
  ])
  return { toCatalogue, read: readOfficeFile, open: openOfficeFile }
}
