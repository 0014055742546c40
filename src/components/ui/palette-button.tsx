import { openPalette } from './palette-event.ts'
import { useText } from './text-context.ts'

type Props = {
  /** There is something to find: the data are loaded. */
  isReady: boolean
}

/** Opens the command palette; stands in the header of every page. */
export function PaletteButton({ isReady }: Props) {
  const { t } = useText()
  return (
    <button
      type="button"
      className="palette-button"
      disabled={!isReady}
      aria-haspopup="dialog"
      aria-keyshortcuts="Control+K Meta+K"
      title={t('palette.title')}
      onClick={openPalette}
    >
      {t('palette.button')} <kbd>{t('palette.shortcut')}</kbd>
    </button>
  )
}
