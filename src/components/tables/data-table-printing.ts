import { useSyncExternalStore } from 'react'

const isScreen = () => false

/** True while the page is printed: every row is drawn then. */
export function usePrinting(): boolean {
  return useSyncExternalStore(subscribe, isPrinting, isScreen)
}

let isBetweenPrintEvents = false

// Asked by every table on every drawing: one list for all, since making one costs more than reading it.
let kept: MediaQueryList | null = null

function printMedia(): MediaQueryList {
  kept ??= window.matchMedia('print')
  return kept
}

function isPrinting(): boolean {
  return isBetweenPrintEvents || printMedia().matches
}

function subscribe(onChange: () => void): () => void {
  const media = printMedia()
  const before = () => {
    isBetweenPrintEvents = true
    onChange()
  }
  const after = () => {
    isBetweenPrintEvents = false
    onChange()
  }
  window.addEventListener('beforeprint', before)
  window.addEventListener('afterprint', after)
  media.addEventListener('change', onChange)
  return () => {
    window.removeEventListener('beforeprint', before)
    window.removeEventListener('afterprint', after)
    media.removeEventListener('change', onChange)
  }
}
