import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { DropArea } from '../components/import/drop-area.tsx'
import { FileList } from '../components/import/file-list.tsx'
import { StorageLine } from '../components/import/storage-line.tsx'
import { useText } from '../components/ui/text-context.ts'
import type { Engine } from '../database/engine.ts'
import type { BatchOutcome } from '../import/lay-batches.ts'
import { useSessionState } from '../state/use-session-state.ts'
import { formatMoment } from '../view-models/data-file.ts'
import { toStorageState } from '../view-models/data-storage.ts'
import { useCatalogue } from './data-catalogue.ts'
import { pastedTable, usePageDrop } from './data-drop.ts'
import { exampleCsv } from './data-example.ts'
import { toFileLines } from './data-files.ts'
import { DataGiveBack } from './data-give-back.tsx'
import { DataHistory } from './data-history.tsx'
import { DataKept } from './data-kept.tsx'
import { useNames } from './data-names.ts'
import { DataResult } from './data-result.tsx'
import { downloadText } from './data-save.ts'
import { DataWizard } from './data-wizard.tsx'
import { prepareToRead } from './import-actions.ts'
import { importSession } from './import-session.ts'
import { useKeptFocus } from './use-kept-focus.ts'
import { useWorkspace } from './use-workspace.ts'
import '../styles/import.css'
import '../styles/import-check.css'
import '../styles/import-steps.css'

type Props = {
  engine: Engine
  isSample: boolean
  /** The imports in force, with what each states again. */
  batches: readonly BatchOutcome[]
}

/** Dữ liệu: drop a file, see what was understood, check, import, undo, take everything away again. */
export function DataPage({ engine, isSample, batches }: Props) {
  const text = useText()
  const { t } = text
  const catalogue = useCatalogue(engine)
  const state = useSessionState(importSession)
  const { view } = useWorkspace()
  const drop = useDropping()
  usePageTitle(isSample)
  useEffect(() => void prepareToRead(), [])
  const page = useRef<HTMLDivElement>(null)
  useKeptFocus(page)
  const active = state.files.find(({ id }) => id === state.active) ?? null
  const senders = useMemo(() => sendersOf(view?.batches ?? []), [view])
  const isEmpty = state.files.length === 0 && (view?.batches.length ?? 0) === 0
  return (
    <div ref={page} className="data-page">
      <header className="data-head">
        <h1>{t('importPage.title')}</h1>
        <p>{t('importPage.lead')}</p>
        {isSample && <p className="import-note">{t('importPage.sampleNote')}</p>}
        {view && (
          <StorageLine
            state={toStorageState({ ...view, fileCount: view.files.length }, text)}
            onBackup={null}
          />
        )}
      </header>
      <DropArea isEmpty={isEmpty} {...drop} />
      {state.files.length > 0 && (
        <FileList
          files={toFileLines(state.files, view?.batches ?? [], text)}
          active={state.active}
          onOpen={importSession.open}
          onCancel={importSession.cancel}
          onRemove={importSession.remove}
        />
      )}
      {active && !active.batch && (
        <DataWizard
          key={active.id}
          file={active}
          session={importSession}
          catalogue={catalogue}
          senders={senders}
        />
      )}
      {active?.batch && <CommittedFile file={active} catalogue={catalogue} view={view} />}
      <DataKept view={view} inWork={state.files} />
      <DataHistory view={view} outcomes={batches} />
      <DataGiveBack />
    </div>
  )
}

type CommittedProps = {
  file: NonNullable<ReturnType<typeof useSessionState>['files'][number]>
  catalogue: ReturnType<typeof useCatalogue>
  view: ReturnType<typeof useWorkspace>['view']
}

function CommittedFile({ file, catalogue, view }: CommittedProps) {
  const names = useNames(catalogue, file.choices)
  const { batch, plan } = file
  if (!batch || !plan) return null
  // The history knows whether it was undone since.
  const current = view?.batches.find(({ id }) => id === batch.id) ?? batch
  return (
    <DataResult
      batch={current}
      plan={plan}
      names={names}
      onUndo={() => void view?.workspace.undoBatch(batch.id)}
    />
  )
}

/** Everything a person can bring in, by mouse, keyboard or clipboard. */
function useDropping() {
  const text = useText()
  const { t } = text
  const [note, setNote] = useState<string | null>(null)
  const pastedName = useCallback(
    () =>
      t('importPage.drop.pastedName', {
        at: formatMoment(new Date().toISOString(), text).replaceAll(/[/:]/g, '-'),
      }),
    [t, text],
  )
  const onFiles = useCallback((files: File[]) => {
    setNote(null)
    if (files.length > 0) importSession.drop(files)
  }, [])
  const isDraggedOver = usePageDrop(onFiles, pastedName)
  return {
    isDraggedOver,
    onFiles,
    onPaste: async () => {
      const file = await pastedTable(pastedName())
      if (file) onFiles([file])
      else setNote(t('importPage.drop.pasteHelp'))
    },
    onExample: () => downloadText(exampleCsv, t('importPage.drop.exampleName'), 'text/csv'),
    children: note && (
      <p role="status" className="import-note">
        {note}
      </p>
    ),
  }
}

function sendersOf(batches: readonly { recipe: { document: { sender: string | null } | null } }[]) {
  return [...new Set(batches.flatMap(({ recipe }) => recipe.document?.sender ?? []))]
}

function usePageTitle(isSample: boolean) {
  const { t } = useText()
  useEffect(() => {
    const title = `${t('importPage.title')} · ${t('app.name')}`
    document.title = isSample ? t('sample.title', { mark: t('sample.mark'), title }) : title
  }, [t, isSample])
}
