import type { TableSlice } from './database/engine.ts'
import type { ImportWorld } from './import/import-message.ts'
import type { WorkspaceReading } from './import/read-workspace.ts'

/** What the pipeline asks of its worker: the folder, and the live batches over it. */
export type LoadRequest = ImportWorld

/** The same as a reading, but with the tables encoded: rows never cross to the page. */
export type LoadedWorld = Omit<WorkspaceReading, 'tables'> & { slices: TableSlice[] }
