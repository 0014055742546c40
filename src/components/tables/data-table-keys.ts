import { type FocusEvent, type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react'

/** Which row holds the focus, and the handlers of the body that move it. */
export type RowFocus = {
  index: number | null
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void
  onFocus: (event: FocusEvent<HTMLElement>) => void
  onBlur: (event: FocusEvent<HTMLElement>) => void
}

/**
 * Arrow keys, Home and End move between the links that open rows; Tab keeps its own order. The row
 * asked for may not be drawn yet, so the focus follows after it is.
 */
export function useRowFocus(rowCount: number): RowFocus {
  const [index, setIndex] = useState<number | null>(null)
  const wanted = useRef<{ body: HTMLElement; index: number } | null>(null)
  useLayoutEffect(() => {
    const target = wanted.current
    wanted.current = null
    target?.body
      .querySelector<HTMLElement>(`tr[data-index="${target.index}"] [data-row-opener]`)
      ?.focus()
  })
  return {
    index,
    onKeyDown: (event) => {
      const current = rowIndexOf(event.target)
      const next = current === null ? null : nextIndex(event.key, current, rowCount)
      if (next === null || !isOpener(event.target)) return
      event.preventDefault()
      if (next === current) return
      wanted.current = { body: event.currentTarget, index: next }
      setIndex(next)
    },
    onFocus: (event) => setIndex(rowIndexOf(event.target)),
    onBlur: (event) => {
      if (!event.currentTarget.contains(event.relatedTarget)) setIndex(null)
    },
  }
}

/** The row a key leads to from the current one; null for keys that do not move. */
export function nextIndex(key: string, current: number, count: number): number | null {
  const last = count - 1
  const targets: Record<string, number> = {
    ArrowDown: Math.min(last, current + 1),
    ArrowUp: Math.max(0, current - 1),
    Home: 0,
    End: last,
  }
  return targets[key] ?? null
}

function isOpener(target: EventTarget): boolean {
  return target instanceof HTMLElement && target.matches('[data-row-opener]')
}

function rowIndexOf(target: EventTarget): number | null {
  const row = target instanceof Element ? target.closest<HTMLElement>('tr[data-index]') : null
  return row?.dataset.index === undefined ? null : Number(row.dataset.index)
}
