import { useText } from './text-context.ts'

/** Over the figures of the first view when the host has newer ones: they are being computed. Takes no room, so nothing moves. */
export function UpdatingMark() {
  const { t } = useText()
  return (
    <p className="updating-mark" aria-live="polite">
      <strong>{t('firstView.updating')}</strong> {t('firstView.updatingHelp')}
    </p>
  )
}
