import { Notice } from '../components/ui/notice.tsx'
import { useText } from '../components/ui/text-context.ts'
import { EngineError, type EngineErrorKind } from '../database/engine.ts'
import { ImportWorkerError } from '../import/import-client.ts'
import { FetchFolderError } from '../storage/published-folder.ts'
import type { Translate } from '../text/translate.ts'

type Props = { error: unknown; title: string; onRetry: () => void }

/** A failed engine or query: cause and remedy of its kind, the engine's own words below. */
export function FailureNotice({ error, title, onRetry }: Props) {
  const { t } = useText()
  const kind = failureKind(error)
  return (
    <Notice
      title={failureTitle(kind, title, t)}
      lines={[t(`failure.cause.${kind}`), t(`failure.remedy.${kind}`)]}
      detail={failureDetail(error)}
    >
      <button type="button" className="button button-strong" onClick={onRetry}>
        {t('failure.retry')}
      </button>
    </Notice>
  )
}

type FailureKind =
  | EngineErrorKind
  | 'data-connection'
  | 'data-reader'
  | 'data-reader-start'
  | 'unknown'

function failureTitle(kind: FailureKind, title: string, t: Translate): string {
  if (kind === 'cancelled') return t('loading.cancelled')
  return kind.startsWith('data-') ? t('failure.dataTitle') : title
}

function failureKind(error: unknown): FailureKind {
  if (error instanceof EngineError) return error.kind
  if (error instanceof FetchFolderError) return 'data-connection'
  if (error instanceof ImportWorkerError)
    return error.reason === 'not-started' ? 'data-reader-start' : 'data-reader'
  return error instanceof DOMException && error.name === 'AbortError' ? 'cancelled' : 'unknown'
}

function failureDetail(error: unknown): string | null {
  if (failureKind(error) === 'cancelled') return null
  return error instanceof Error ? error.message : String(error)
}
