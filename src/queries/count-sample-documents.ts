import type { Engine, RunOptions } from '../database/engine.ts'

/** How many of the loaded documents are invented for trying the pages. */
export type SampleDocumentsRow = { sampleDocumentCount: number }

const sql = `
select count(*)::integer as sampleDocumentCount from documents where status = 'sample'`

/** Tells sample data from published data by the data themselves. */
export async function countSampleDocuments(
  engine: Engine,
  _: Record<string, never>,
  options?: RunOptions,
) {
  return (await engine.run(
    { name: 'count-sample-documents', sql },
    options,
  )) as SampleDocumentsRow[]
}
