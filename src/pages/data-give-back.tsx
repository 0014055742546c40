import { useRef, useState } from 'react'
import { GiveBack, type GiveBackKind } from '../components/import/give-back.tsx'
import { useText } from '../components/ui/text-context.ts'
import { tabWorkspace } from '../storage/tab-workspace.ts'
import { downloadBlob } from './data-save.ts'
import { exportTables } from './import-actions.ts'

type Told = { isFault: boolean; label: string; detail: string | null }

/** Exports of the merged tables, the backup of everything, and its way back. */
export function DataGiveBack() {
  const { t } = useText()
  const [busy, setBusy] = useState<GiveBackKind | 'restore' | null>(null)
  const [told, setTold] = useState<Told | null>(null)
  const controller = useRef<AbortController | null>(null)
  const run = async (
    kind: GiveBackKind | 'restore',
    job: (signal: AbortSignal) => Promise<string>,
  ) => {
    controller.current = new AbortController()
    const { signal } = controller.current
    setBusy(kind)
    setTold(null)
    try {
      const label = await job(signal)
      if (!signal.aborted) setTold({ isFault: false, label, detail: null })
    } catch (error) {
      if (!signal.aborted)
        setTold({ isFault: true, label: t('importPage.export.failed'), detail: String(error) })
    }
    setBusy(null)
  }
  const save = (kind: GiveBackKind) =>
    run(kind, async (signal) => {
      const files = await filesOf(kind, signal)
      signal.throwIfAborted()
      for (const { blob, name } of files) downloadBlob(blob, name)
      return t('importPage.export.done', { name: files.map(({ name }) => name).join(', ') })
    })
  const restore = (file: File) =>
    run('restore', async () => {
      const { readBackup } = await import('../storage/workspace-backup.ts')
      const workspace = await tabWorkspace()
      const { batches } = await workspace.mergeContent(await readBackup(file))
      return t('importPage.export.restored', { count: batches })
    })
  return (
    <section className="data-section">
      <h2>{t('importPage.export.title')}</h2>
      <GiveBack
        busy={busy}
        onExport={(kind) => void save(kind)}
        onCancel={() => {
          controller.current?.abort()
          setBusy(null)
        }}
        onRestore={(file) => void restore(file)}
      />
      {told && (
        <p
          className={told.isFault ? 'field-fault' : 'import-note'}
          role={told.isFault ? 'alert' : 'status'}
        >
          {told.label}
          {told.detail && ` (${told.detail})`}
        </p>
      )}
    </section>
  )
}

async function filesOf(kind: GiveBackKind, signal: AbortSignal) {
  if (kind !== 'backup') return exportTables(kind === 'csv' ? 'canonical' : kind, signal)
  const { writeBackup } = await import('../storage/workspace-backup.ts')
  const content = await (await tabWorkspace()).readContent()
  const day = new Date().toISOString().slice(0, 10)
  return [{ name: `ve-dich-${day}.vedich`, blob: await writeBackup(content) }]
}
