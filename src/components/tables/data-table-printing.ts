import { useSyncExternalStore } from 'react'

const isScreen = () => false

/** True while the page is printed: every row is drawn then. */
export function usePrinting(): boolean {
  return useSyncExternalStore(subscribe, isPrinting, isScreen)
}

let isBetweenPrintEvents = false

function isPrinting(): boolean {
  return isBetweenPrintEvents || window.matchMedia('print').matches
}

function subscribe(onChange: () => void): () => void {
  const media = window.matchMedia('print')
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
