import type { Workspace } from './workspace.ts'
import { mayHaveWork } from './workspace-mark.ts'

let opened: Promise<Workspace> | null = null

/** The workspace of this tab, opened on first use; its code loads only then. Never rejects for lack of IndexedDB. */
export function tabWorkspace(): Promise<Workspace> {
  opened ??= import('./open-workspace.ts').then(({ openWorkspace }) => openWorkspace())
  return opened
}

/** The same, but null when nothing was ever kept here: then nothing is loaded or opened. */
export async function tabWorkspaceIfUsed(): Promise<Workspace | null> {
  return opened ?? ((await mayHaveWork()) ? tabWorkspace() : null)
}
