import {
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
} from 'react'
import type { PaletteEntry, PaletteGroup } from '../../view-models/palette.ts'
import { PaletteList } from './palette-list.tsx'
import { useText } from './text-context.ts'

type Props = {
  typed: string
  groups: readonly PaletteGroup[]
  active: string | null
  onType: (typed: string) => void
  /** True when the key meant something here. */
  onKey: (key: string) => boolean
  onChoose: (entry: PaletteEntry) => void
  onClose: () => void
  /** What stands instead of or above the results: loading, failed. */
  children?: ReactNode
}

/** A native dialog with a field and its results; closing it gives the focus back to where it was. */
export function PaletteDialog(props: Props) {
  const { typed, groups, active, onType, onKey, onChoose, onClose, children } = props
  const { t } = useText()
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const activeId = active === null ? null : `${id}-${active}`
  // Before the element leaves the page: a dialog gives the focus back only when it is closed, not when it is removed.
  useLayoutEffect(() => {
    const element = dialog.current
    element?.showModal()
    return () => element?.close()
  }, [])
  useEffect(() => {
    if (activeId) document.getElementById(activeId)?.scrollIntoView({ block: 'nearest' })
  }, [activeId])
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter and arrows that choose a word of an input method are not ours.
    if (!event.nativeEvent.isComposing && onKey(event.key)) event.preventDefault()
  }
  const count = groups.reduce((sum, { entries }) => sum + entries.length, 0)
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a dialog by itself.
    <dialog
      ref={dialog}
      className="palette"
      aria-label={t('palette.title')}
      onClose={() => dialog.current?.open || onClose()}
      onClick={(event) => event.target === dialog.current && onClose()}
    >
      <div className="palette-body">
        <div className="palette-field">
          <input
            role="combobox"
            aria-label={t('palette.title')}
            aria-expanded={count > 0}
            aria-controls={`${id}-list`}
            aria-autocomplete="list"
            aria-activedescendant={activeId ?? undefined}
            autoComplete="off"
            spellCheck={false}
            placeholder={t('palette.title')}
            value={typed}
            onChange={(event) => onType(event.target.value)}
            onKeyDown={onKeyDown}
          />
          <button type="button" className="button button-quiet" onClick={onClose}>
            {t('palette.close')}
          </button>
        </div>
        {children}
        <PaletteList id={id} groups={groups} active={active} onChoose={onChoose} />
        <p className="palette-foot">
          <span role="status">
            {count === 0 && typed.trim()
              ? t('palette.none', { query: typed.trim() })
              : t('palette.count', { count })}
          </span>
          <span className="palette-keys" aria-hidden="true">
            {t('palette.keys')}
          </span>
        </p>
      </div>
    </dialog>
  )
}
