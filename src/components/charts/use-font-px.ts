import { useSyncExternalStore } from 'react'

/** Root font size in px, for the few chart sizes that take no CSS length; 16 without a browser. */
export function useFontPx(): number {
  return useSyncExternalStore(subscribe, readFontPx, () => 16)
}

let known: number | null = null

/** Reading it lays the page out, so it is read once a window size. */
function readFontPx(): number {
  known ??= Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16
  return known
}

function subscribe(onChange: () => void): () => void {
  const forget = () => {
    known = null
    onChange()
  }
  window.addEventListener('resize', forget)
  return () => window.removeEventListener('resize', forget)
}
