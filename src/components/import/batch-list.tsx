import { useEffect, useRef, useState } from 'react'
import type { BatchLine } from '../../view-models/data-history.ts'
import { useText } from '../ui/text-context.ts'

type Props = {
  batches: readonly BatchLine[]
  onUndo: (id: string) => void
  onRedo: (id: string) => void
  onDownload: (fileId: string) => void
}

/** The imports of this browser; any can be taken back and put back, its file given back byte for byte. */
export function BatchList({ batches, onUndo, onRedo, onDownload }: Props) {
  const { t } = useText()
  return (
    <ol className="batches" reversed>
      {batches.map((batch) => (
        <li key={batch.id} data-undone={batch.isUndone}>
          <p>
            <strong>{batch.title}</strong> · <span className="batch-file">{batch.file}</span>
          </p>
          <p>{batch.counts}</p>
          <p className="import-note">
            {batch.facts} · <b>{batch.state}</b>
          </p>
          <div className="question-answers">
            <TurnButton
              batch={batch}
              onUndo={() => onUndo(batch.id)}
              onRedo={() => onRedo(batch.id)}
            />
            {batch.fileId !== null && (
              <button
                type="button"
                className="button button-quiet"
                onClick={() => onDownload(batch.fileId ?? '')}
              >
                {t('importPage.history.download')}
                <span className="visually-hidden"> {batch.title}</span>
              </button>
            )}
          </div>
        </li>
      ))}
    </ol>
  )
}

type TurnProps = { batch: BatchLine; onUndo: () => void; onRedo: () => void }

/** Undo or redo: one takes the place of the other, and the keyboard stays there. */
function TurnButton({ batch, onUndo, onRedo }: TurnProps) {
  const { t } = useText()
  const place = useRef<HTMLDivElement>(null)
  const isFocusDue = useRef(false)
  const { isUndone } = batch
  // biome-ignore lint/correctness/useExhaustiveDependencies: the button changes with it.
  useEffect(() => {
    if (isFocusDue.current) place.current?.querySelector('button')?.focus()
    isFocusDue.current = false
  }, [isUndone])
  const turn = (act: () => void) => () => {
    isFocusDue.current = true
    act()
  }
  return (
    <div ref={place}>
      {isUndone ? (
        <button type="button" className="button" onClick={turn(onRedo)}>
          {t('importPage.history.redo')}
          <span className="visually-hidden"> {batch.title}</span>
        </button>
      ) : (
        <UndoButton batch={batch} onUndo={turn(onUndo)} />
      )}
    </div>
  )
}

/** Undoes at once, unless later batches state the same figures: then it says so and asks. */
function UndoButton({ batch, onUndo }: { batch: BatchLine; onUndo: () => void }) {
  const { t } = useText()
  const [isAsking, setAsking] = useState(false)
  if (!isAsking || batch.warning === null)
    return (
      <button
        type="button"
        className="button"
        onClick={() => (batch.warning === null ? onUndo() : setAsking(true))}
      >
        {t('importPage.history.undo')}
        <span className="visually-hidden"> {batch.title}</span>
      </button>
    )
  return (
    <div className="batch-warning" role="alert">
      <p>{batch.warning}</p>
      <button type="button" className="button button-strong" onClick={onUndo}>
        {t('importPage.history.undoAnyway')}
      </button>
      <button type="button" className="button button-quiet" onClick={() => setAsking(false)}>
        {t('importPage.history.keep')}
      </button>
    </div>
  )
}
