const channelName = 've-dich.workspace'

/** What changed: the list of files, or the batches and with them every figure. */
export type WorkspaceChange = 'files' | 'batches'

type Listener = (change: WorkspaceChange) => void

const listeners = new Set<Listener>()
let channel: BroadcastChannel | null = null

/** Calls the listener after every change of files or batches, here or in another tab, until the returned function is called. */
export function subscribeToChanges(listener: Listener): () => void {
  openChannel()
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Tells this tab and the others that something was committed, undone or moved. */
export function announceChange(change: WorkspaceChange): void {
  openChannel()?.postMessage(change)
  notify(change)
}

function openChannel(): BroadcastChannel | null {
  if (!channel && typeof BroadcastChannel === 'function') {
    channel = new BroadcastChannel(channelName)
    channel.onmessage = ({ data }: MessageEvent<WorkspaceChange>) => notify(data)
  }
  return channel
}

function notify(change: WorkspaceChange): void {
  for (const listener of listeners) listener(change)
}
