import { Notice } from '../components/ui/notice.tsx'
import { useText } from '../components/ui/text-context.ts'
import { EngineError, type EngineErrorKind } from '../database/engine.ts'

type Props = { error: unknown; title: string; onRetry: () => void }

/** A failed engine or query: cause and remedy of its kind, the engine's own words below. */
export function FailureNotice({ error, title, onRetry }: Props) {
  const { t } = useText()
  const kind = failureKind(error)
  return (
    <Notice
      title={kind === 'cancelled' ? t('loading.cancelled') : title}
      lines={[t(`failure.cause.${kind}`), t(`failure.remedy.${kind}`)]}
      detail={failureDetail(error)}
    >
      <button type="button" className="button button-strong" onClick={onRetry}>
        {t('failure.retry')}
      </button>
    </Notice>
  )
}

function failureKind(error: unknown): EngineErrorKind | 'unknown' {
  if (error instanceof EngineError) return error.kind
  return error instanceof DOMException && error.name === 'AbortError' ? 'cancelled' : 'unknown'
}

function failureDetail(error: unknown): string | null {
  if (failureKind(error) === 'cancelled') return null
  return error instanceof Error ? error.message : String(error)
}
