import { useText } from './text-context.ts'

type Props = { onTakeOver: () => void }

/** Says that a newer version waits; nothing is replaced before the person asks for it. */
export function UpdateNotice({ onTakeOver }: Props) {
  const { t } = useText()
  return (
    <aside className="update-notice" aria-label={t('offline.label')}>
      <p role="status">{t('offline.newVersion')}</p>
      <button type="button" className="button button-strong" onClick={onTakeOver}>
        {t('offline.takeOver')}
      </button>
    </aside>
  )
}
