import { useSyncExternalStore } from 'react'

/** Root font size in px, for the few chart sizes that take no CSS length; 16 without a browser. */
export function useFontPx(): number {
  return useSyncExternalStore(subscribe, readFontPx, () => 16)
}

function readFontPx(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16
}

function subscribe(onChange: () => void): () => void {
  window.addEventListener('resize', onChange)
  return () => window.removeEventListener('resize', onChange)
}
