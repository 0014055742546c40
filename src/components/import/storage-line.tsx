import type { StorageState } from '../../view-models/data-storage.ts'
import { StatusIcon } from '../ui/status-icon.tsx'
import { useText } from '../ui/text-context.ts'

type Props = {
  state: StorageState
  /** Null when nothing needs to be rescued. */
  onBackup: (() => void) | null
}

/** Whether the browser keeps what was dropped; when not, why and the way out. */
export function StorageLine({ state, onBackup }: Props) {
  const { t } = useText()
  return (
    <div
      className="storage-line"
      data-safe={state.isSafe}
      role={state.isSafe ? undefined : 'alert'}
    >
      <p>
        {!state.isSafe && <StatusIcon status="conflict" />} {state.label}
      </p>
      {state.help && <p>{state.help}</p>}
      {state.detail && (
        <details>
          <summary>{t('failure.details')}</summary>
          <pre>{state.detail}</pre>
        </details>
      )}
      {onBackup && (
        <button type="button" className="button" onClick={onBackup}>
          {t('importPage.export.backup')}
        </button>
      )}
    </div>
  )
}
