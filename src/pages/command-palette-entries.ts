import { useMemo } from 'react'
import { useText } from '../components/ui/text-context.ts'
import type { Engine } from '../database/engine.ts'
import { listDocuments } from '../queries/list-documents.ts'
import { listIndicators } from '../queries/list-indicators.ts'
import { listOrgUnits } from '../queries/list-org-units.ts'
import { useQuery } from '../state/use-query.ts'
import type { PaletteEntry } from '../view-models/palette.ts'
import { toPageEntries, toPaletteEntries } from '../view-models/palette-entries.ts'
import { useLink } from './sources-link.ts'

const everything = {}

type PaletteState = {
  entries: PaletteEntry[]
  state: 'loading' | 'failed' | 'ready'
  retry: () => void
}

/** What the palette can open; the pages alone until the lists are read. */
export function usePaletteEntries(engine: Engine): PaletteState {
  const text = useText()
  const link = useLink()
  const indicators = useQuery(engine, listIndicators, everything)
  const units = useQuery(engine, listOrgUnits, everything)
  const documents = useQuery(engine, listDocuments, everything)
  const lists =
    indicators.state === 'ready' && units.state === 'ready' && documents.state === 'ready'
      ? { indicators: indicators.rows, units: units.rows, documents: documents.rows }
      : null
  const failed = [indicators, units, documents].filter((answer) => answer.state === 'failed')
  // biome-ignore lint/correctness/useExhaustiveDependencies: kept answers are the same rows each time.
  const entries = useMemo(
    () => (lists ? toPaletteEntries({ ...lists, link, text }) : toPageEntries(link, text)),
    [lists?.indicators, lists?.units, lists?.documents, link, text],
  )
  return {
    entries,
    state: lists ? 'ready' : failed.length > 0 ? 'failed' : 'loading',
    retry: () => {
      for (const answer of failed) answer.retry()
    },
  }
}
