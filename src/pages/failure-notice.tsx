import { useEffect } from 'react'
import { Notice } from '../components/ui/notice.tsx'
import { useText } from '../components/ui/text-context.ts'
import { EngineError, type EngineErrorKind } from '../database/engine.ts'
import { ImportWorkerError } from '../import/ask-worker.ts'
import { FetchFolderError } from '../storage/published-folder.ts'
import type { Translate } from '../text/translate.ts'

type Props = { error: unknown; title: string; onRetry: () => void }

/** A failed engine or query: cause and remedy of its kind, the engine's own words below. */
export function FailureNotice({ error, title, onRetry }: Props) {
  const { t } = useText()
  const kind = failureKind(error)
  useRetryOnline(kind, onRetry)
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

/** Without network there is nothing to press: the opening goes on when the network is back. */
function useRetryOnline(kind: FailureKind, onRetry: () => void): void {
  const isWaiting = unreachable.includes(kind)
  useEffect(() => {
    if (!isWaiting) return
    window.addEventListener('online', onRetry)
    return () => window.removeEventListener('online', onRetry)
  }, [isWaiting, onRetry])
}

type FailureKind =
  | 'offline'
  | EngineErrorKind
  | 'data-connection'
  | 'data-reader'
  | 'data-reader-start'
  | 'unknown'

/** What a missing network looks like, besides the browser saying so. */
const unreachable: readonly FailureKind[] = [
  'offline',
  'data-connection',
  'data-reader-start',
  'start-cut-short',
  'start-failed',
  'start-timeout',
]

function failureTitle(kind: FailureKind, title: string, t: Translate): string {
  if (kind === 'cancelled') return t('loading.cancelled')
  if (kind === 'offline') return t('failure.offlineTitle')
  return kind.startsWith('data-') ? t('failure.dataTitle') : title
}

function failureKind(error: unknown): FailureKind {
  const kind = kindOf(error)
  return unreachable.includes(kind) && !navigator.onLine ? 'offline' : kind
}

function kindOf(error: unknown): FailureKind {
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
