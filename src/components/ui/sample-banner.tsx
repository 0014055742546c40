import { useText } from './text-context.ts'

type Props = {
  /** Null where there are no other figures to go back to. */
  onBack: (() => void) | null
}

/** Over every page while sample data are loaded: these are not real figures. */
export function SampleBanner({ onBack }: Props) {
  const { t } = useText()
  return (
    <aside className="sample-banner" aria-label={t('sample.mark')}>
      <p>
        <strong>{t('sample.mark')}</strong> — {t('sample.banner')}
      </p>
      {onBack && (
        <button type="button" className="button" onClick={onBack}>
          {t('sample.back')}
        </button>
      )}
    </aside>
  )
}
