const name = 've-dich:palette'

/** Asks whichever palette is mounted to open: the button stands far from it in the page. */
export function openPalette(): void {
  window.dispatchEvent(new Event(name))
}

/** Calls back when the palette is asked for, by the button or by Ctrl/⌘ K; returns how to stop. */
export function onPalette(open: () => void): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    const isShortcut = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey
    if (!isShortcut || event.key.toLowerCase() !== 'k') return
    event.preventDefault()
    open()
  }
  window.addEventListener(name, open)
  window.addEventListener('keydown', onKeyDown)
  return () => {
    window.removeEventListener(name, open)
    window.removeEventListener('keydown', onKeyDown)
  }
}
