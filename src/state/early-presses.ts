// The drawn view can be pressed before the script that answers is there: what was pressed is done then.

const readyEvent = 've-dich:ready'

type Field = HTMLInputElement | HTMLSelectElement

/** Keeps presses of buttons and what is written into fields until the page is ready, then does them in order. */
export function keepPresses(page: Document): void {
  const kept: (() => void)[] = []
  const watch = new AbortController()
  const options = { capture: true, signal: watch.signal }
  page.addEventListener('click', ({ target }) => keep(pressOf(target)), options)
  page.addEventListener('input', ({ target }) => keep(writingOf(target)), options)
  page.addEventListener(
    readyEvent,
    () => {
      watch.abort()
      for (const redo of kept) redo()
    },
    { once: true },
  )

  function keep(redo: (() => void) | null): void {
    if (redo) kept.push(redo)
  }
}

/** Tells that the page answers from now on. */
export function tellReady(page: Document): void {
  page.dispatchEvent(new Event(readyEvent))
}

function pressOf(target: EventTarget | null): (() => void) | null {
  const button = target instanceof Element ? target.closest('button') : null
  return button && (() => button.isConnected && button.click())
}

function writingOf(target: EventTarget | null): (() => void) | null {
  if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return null
  const { value } = target
  return () => target.isConnected && write(target, value)
}

/** React hears of a value only when it differs from the one it knows, and it knows those set on the element itself. */
function write(field: Field, value: string): void {
  field.value = ''
  const native = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')
  native?.set?.call(field, value)
  field.dispatchEvent(new Event('input', { bubbles: true }))
  field.dispatchEvent(new Event('change', { bubbles: true }))
}
