import type { Engine } from '../database/engine.ts'
import type { Issue } from '../domain/issue.ts'
import type { FileCount } from '../import/read-folder.ts'

/** What the pipeline hands over once the data stand in the engine. */
export type Dashboard = { engine: Engine; issues: Issue[]; counts: FileCount[] }

/** How far opening has come; bytes only while the engine is fetched. */
export type OpenProgress = {
  step: 'data' | 'import' | 'engine' | 'tables'
  loaded?: number
  total?: number
}

/** Opens the dashboard; rejects with `EngineError` or whatever broke. */
export type OpenDashboard = (options: {
  onProgress: (progress: OpenProgress) => void
  signal: AbortSignal
}) => Promise<Dashboard>
