import type { Engine } from '../database/engine.ts'
import type { Issue } from '../domain/issue.ts'
import type { BatchOutcome } from '../import/lay-batches.ts'
import type { FileCount } from '../import/read-folder.ts'

/** The published figures, or the sample that shows the pages with invented ones. */
export type DataFolder = 'data' | 'sample'

/** What the pipeline hands over once the data stand in the engine. */
export type Dashboard = {
  engine: Engine
  issues: Issue[]
  counts: FileCount[]
  /** The imports laid over the published figures, in order. */
  batches: BatchOutcome[]
  /** Documents marked as sample among those loaded; above 0 every page says so. */
  sampleDocumentCount: number
}

/** How far opening has come; bytes only while the engine is fetched. */
export type OpenProgress = {
  step: 'data' | 'import' | 'engine' | 'tables'
  loaded?: number
  total?: number
}

/** The files as the host has them now, and whether imports of this device are laid over them. */
export type OpenInput = { files: ReadonlyMap<string, Uint8Array>; hasBatches: boolean }

/**
 * Opens the dashboard; rejects with `EngineError` or whatever broke.
 * An engine handed in is emptied and filled again, which saves starting another; it is closed when that fails.
 */
export type OpenDashboard = (options: {
  folder: DataFolder
  engine: Engine | null
  onProgress: (progress: OpenProgress) => void
  /** Told once, before anything is computed: what the figures will come from. */
  onInput: (input: OpenInput) => void
  signal: AbortSignal
}) => Promise<Dashboard>
