import { useCallback, useEffect, useMemo, useState } from 'react'
import { PaletteDialog } from '../components/ui/palette-dialog.tsx'
import { onPalette } from '../components/ui/palette-event.ts'
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

type Props = {
  engine: Engine
  /** Sample data are loaded: links keep to them. */
  isSample: boolean
}

/** Ctrl/⌘ K: finds an indicator, unit, document or page and opens it. Nothing is asked before it opens. */
export function CommandPalette({ engine }: Props) {
  const [isOpen, setOpen] = useState(false)
  useEffect(() => onPalette(() => setOpen(true)), [])
  const close = useCallback(() => setOpen(false), [])
  return isOpen ? <OpenPalette engine={engine} onClose={close} /> : null
}

type OpenProps = { engine: Engine; onClose: () => void }

function OpenPalette({ engine, onClose }: OpenProps) {
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
          {t('sourcesPage.palette.loading')}
        </p>
      )}
      {state === 'failed' && (
        <p className="palette-state" role="alert">
          {t('sourcesPage.palette.failed')}{' '}
          <button type="button" className="button button-quiet" onClick={retry}>
            {t('sourcesPage.palette.retry')}
          </button>
        </p>
      )}
    </PaletteDialog>
  )
}
