import { BatchList } from '../components/import/batch-list.tsx'
import { StorageTroubleLine } from '../components/import/storage-trouble.tsx'
import { useText } from '../components/ui/text-context.ts'
import type { BatchOutcome } from '../import/lay-batches.ts'
import { toBatchLines } from '../view-models/data-history.ts'
import { downloadBlob } from './data-save.ts'
import { useStoredFile } from './use-stored-file.ts'
import type { WorkspaceView } from './use-workspace.ts'

type Props = { view: WorkspaceView | null; outcomes: readonly BatchOutcome[] }

/** The imports of this browser, with undo, redo and the original files. */
export function DataHistory({ view, outcomes }: Props) {
  const text = useText()
  const { t } = text
  const { take, trouble } = useStoredFile()
  if (!view) return null
  const { workspace, files, batches } = view
  const lines = toBatchLines(
    { batches, files, laterTouches: laterTouchesOf(batches, outcomes) },
    text,
  )
  return (
    <section className="data-section">
      <h2>{t('importPage.history.title')}</h2>
      {lines.length === 0 ? (
        <p className="import-note">{t('importPage.history.empty')}</p>
      ) : (
        <BatchList
          batches={lines}
          onUndo={(id) => void workspace.undoBatch(id)}
          onRedo={(id) => void workspace.redoBatch(id)}
          onDownload={(id) => void take(view, id, (file) => downloadBlob(file, file.name))}
        />
      )}
      <StorageTroubleLine trouble={trouble} />
    </section>
  )
}

/** Later batches in force that state what a batch states; while the tables are being rebuilt, those of the same paper may. */
function laterTouchesOf(
  batches: WorkspaceView['batches'],
  outcomes: readonly BatchOutcome[],
): ReadonlyMap<string, number[]> {
  const known = new Set(outcomes.map(({ batchId }) => batchId))
  const paperOf = ({ recipe }: (typeof batches)[number]) => recipe.document?.documentId
  return new Map(
    batches.map((batch) => {
      const { id, number } = batch
      const told = outcomes.filter(({ touches }) => touches.includes(number))
      const open = batches.filter(
        (later) =>
          later.number > number &&
          later.undoneAt === null &&
          !known.has(later.id) &&
          paperOf(later) === paperOf(batch),
      )
      return [id, [...told, ...open].map((later) => later.number)]
    }),
  )
}
