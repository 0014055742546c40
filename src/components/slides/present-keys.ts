type Key = { key: string; ctrlKey: boolean; metaKey: boolean; altKey: boolean; target?: unknown }

export type PresentAction = 'next' | 'back' | 'first' | 'last' | 'notes' | 'black' | 'end' | 'open'

const actions = new Map<string, PresentAction>([
  ['arrowright', 'next'],
  ['arrowdown', 'next'],
  ['pagedown', 'next'],
  [' ', 'next'],
  ['arrowleft', 'back'],
  ['arrowup', 'back'],
  ['pageup', 'back'],
  ['backspace', 'back'],
  ['home', 'first'],
  ['end', 'last'],
  ['n', 'notes'],
  ['b', 'black'],
  ['.', 'black'],
  ['escape', 'end'],
])

/** What a key does during the show; null = nothing. Space and Enter on a button stay with the button. */
export function presentKey({ key, ctrlKey, metaKey, altKey, target }: Key): PresentAction | null {
  if (ctrlKey || metaKey || altKey) return null
  const isControl =
    typeof Element !== 'undefined' &&
    target instanceof Element &&
    target.closest('button, a') !== null
  if (isControl && (key === ' ' || key === 'Enter')) return 'open'
  return actions.get(key.toLowerCase()) ?? null
}
