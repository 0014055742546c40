import type { TableSlice } from './database/engine.ts'
import type { CodedWorkspace } from './import/read-workspace.ts'
import type { LiveBatch } from './live-batches.ts'

/** What the pipeline asks of its worker: the folder, and the live batches over it. */
export type LoadRequest = { files: [string, Uint8Array][]; batches: LiveBatch[] }

/** The same, and where the tables can be received if they are known already. */
export type LoadQuestion = LoadRequest & { planned: MessagePort | null }

/** The same as a reading, but with the tables encoded: rows never cross to the page. What came early stands, or is to be forgotten. */
export type LoadedWorld = Omit<CodedWorkspace, 'tables'> & { slices: TableSlice[] }
