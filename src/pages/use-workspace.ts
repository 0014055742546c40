import { useCallback, useEffect, useState } from 'react'
import type { ImportBatch, StoredFile } from '../domain/import-batch.ts'
import type { StorageError } from '../storage/storage-error.ts'
import { tabWorkspace } from '../storage/tab-workspace.ts'
import type { StorageRoom, Workspace } from '../storage/workspace.ts'

export type WorkspaceView = {
  workspace: Workspace
  files: StoredFile[]
  batches: ImportBatch[]
  room: StorageRoom
  trouble: StorageError | null
}

/** Files, batches and room of this browser, told anew after every change in any tab; null until first known. */
export function useWorkspace(): { view: WorkspaceView | null; refresh: () => void } {
  const [view, setView] = useState<WorkspaceView | null>(null)
  const refresh = useCallback(() => void readWorkspace().then(setView), [])
  useEffect(() => {
    let stop: (() => void) | null = null
    let isCurrent = true
    tabWorkspace().then((workspace) => {
      if (!isCurrent) return
      stop = workspace.subscribe(refresh)
      refresh()
    })
    return () => {
      isCurrent = false
      stop?.()
    }
  }, [refresh])
  return { view, refresh }
}

async function readWorkspace(): Promise<WorkspaceView> {
  const workspace = await tabWorkspace()
  const [files, batches, room] = await Promise.all([
    workspace.listFiles(),
    workspace.listBatches(),
    workspace.askForRoom(),
  ])
  return { workspace, files, batches, room, trouble: workspace.trouble }
}
