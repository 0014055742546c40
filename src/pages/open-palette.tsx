import { useMemo, useState } from 'react'
import { PaletteDialog } from '../components/ui/palette-dialog.tsx'
import { useText } from '../components/ui/text-context.ts'
import type { Engine } from '../database/engine.ts'
import {
  groupPalette,
  type PaletteEntry,
  paletteStep,
  rankPalette,
} from '../view-models/palette.ts'
import { usePaletteEntries } from './command-palette-entries.ts'
import '../styles/palette.css'

type Props = { engine: Engine; onClose: () => void }

/** The palette while it is open; it asks for its lists when it is first drawn. */
export function OpenPalette({ engine, onClose }: Props) {
  const { t } = useText()
  const { entries, state, retry } = usePaletteEntries(engine)
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState<string | null>(null)
  const groups = useMemo(() => groupPalette(rankPalette(entries, typed)), [entries, typed])
  const shown = groups.flatMap((group) => group.entries)
  const active = shown.find(({ id }) => id === chosen) ?? shown[0]
  const open = (entry: PaletteEntry) => {
    onClose()
    location.hash = entry.href
    requestAnimationFrame(() => document.getElementById('noi-dung')?.focus())
  }
  const onKey = (key: string) => {
    if (key === 'Enter' && active) {
      open(active)
      return true
    }
    const ids = shown.map(({ id }) => id)
    const next = paletteStep(key, ids, active?.id ?? null)
    if (next !== null) setChosen(next)
    return next !== null
  }
  const type = (text: string) => {
    setTyped(text)
    setChosen(null)
  }
  return (
    <PaletteDialog
      {...{ typed, groups, onKey, onClose }}
      active={active?.id ?? null}
      onType={type}
      onChoose={open}
    >
      {state === 'loading' && (
        <p className="palette-state" role="status">
          {t('palette.loading')}
        </p>
      )}
      {state === 'failed' && (
        <p className="palette-state" role="alert">
          {t('palette.failed')}{' '}
          <button type="button" className="button button-quiet" onClick={retry}>
            {t('palette.retry')}
          </button>
        </p>
      )}
    </PaletteDialog>
  )
}
