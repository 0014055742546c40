import { useText } from './text-context.ts'

type Props = {
  label: string
  /** Share done, 0–1; null when it cannot be known. */
  share: number | null
  onCancel?: (() => void) | undefined
}

const rows = Array.from({ length: 12 }, (_, index) => index)

/** The scorecard's outline with the progress of what it waits for. */
export function LoadingScorecard({ label, share, onCancel }: Props) {
  const { t } = useText()
  return (
    <section className="loading" aria-busy="true">
      <h1>{t('loading.title')}</h1>
      <div className="loading-progress">
        <p role="status">{label}</p>
        <progress max={1} value={share ?? undefined} aria-label={label} />
        {onCancel && (
          <button type="button" className="button" onClick={onCancel}>
            {t('loading.cancel')}
          </button>
        )}
      </div>
      <div className="loading-rows" aria-hidden="true">
        {rows.map((row) => (
          <div key={row} />
        ))}
      </div>
    </section>
  )
}
