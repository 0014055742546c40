import { KeptList } from '../components/import/kept-list.tsx'
import { StorageTroubleLine } from '../components/import/storage-trouble.tsx'
import { useText } from '../components/ui/text-context.ts'
import type { SessionFile } from '../state/import-session.ts'
import { toKeptLines } from '../view-models/data-kept.ts'
import { downloadBlob } from './data-save.ts'
import { importSession } from './import-session.ts'
import { useStoredFile } from './use-stored-file.ts'
import type { WorkspaceView } from './use-workspace.ts'

type Props = { view: WorkspaceView | null; inWork: readonly SessionFile[] }

/** Files of earlier visits that were stored but not imported; nothing when there are none. */
export function DataKept({ view, inWork }: Props) {
  const text = useText()
  const { take, trouble } = useStoredFile()
  if (!view) return null
  const { workspace, files, batches } = view
  const ids = new Set(inWork.flatMap(({ stored }) => stored?.id ?? []))
  const lines = toKeptLines({ files, batches, inWork: ids }, text)
  if (lines.length === 0) return null
  return (
    <section className="data-section">
      <h2>{text.t('importPage.kept.title')}</h2>
      <KeptList
        files={lines}
        onResume={(id) => void take(view, id, (file) => importSession.drop([file]))}
        onDownload={(id) => void take(view, id, (file) => downloadBlob(file, file.name))}
        onTrash={(id, isTrashed) => void workspace.trashFile(id, isTrashed)}
      />
      <StorageTroubleLine trouble={trouble} />
    </section>
  )
}
