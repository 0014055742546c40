import { useCallback, useEffect, useState } from 'react'
import { onPalette } from '../components/ui/palette-event.ts'
import type { Engine } from '../database/engine.ts'
import { lazyPage } from './lazy-page.tsx'

type Props = {
  engine: Engine
  /** Sample data are loaded: links keep to them. */
  isSample: boolean
}

const OpenPalette = lazyPage(
  ['sourcesPage'],
  async () => ({ default: (await import('./open-palette.tsx')).OpenPalette }),
  () => null,
)

/** Ctrl/⌘ K: finds an indicator, unit, document or page and opens it. Nothing is fetched or asked before it opens. */
export function CommandPalette({ engine }: Props) {
  const [isOpen, setOpen] = useState(false)
  useEffect(() => onPalette(() => setOpen(true)), [])
  const close = useCallback(() => setOpen(false), [])
  return isOpen ? <OpenPalette engine={engine} onClose={close} /> : null
}
