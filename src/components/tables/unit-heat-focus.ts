import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react'

/** A cell of the heat map; column 0 is the unit itself. */
export type HeatPlace = { row: number; column: number }

type Size = { rows: number; columns: number }

/**
 * One stop for Tab, arrow keys inside: the cell asked for may not be drawn yet, so the focus follows
 * after it is.
 */
export function useHeatFocus(size: Size) {
  const [active, setActive] = useState<HeatPlace>({ row: 0, column: 0 })
  const wanted = useRef<{ body: HTMLElement; place: HeatPlace } | null>(null)
  useLayoutEffect(() => {
    const target = wanted.current
    wanted.current = null
    target?.body
      .querySelector<HTMLElement>(`[data-place="${target.place.row}/${target.place.column}"]`)
      ?.focus()
  })
  return {
    active: clampPlace(active, size),
    setActive,
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      const here = placeOf(event.target)
      const next = here && nextPlace(event.key, here, size)
      if (!next) return
      event.preventDefault()
      wanted.current = { body: event.currentTarget, place: next }
      setActive(next)
    },
  }
}

/** The cell a key leads to; null for keys that do not move. */
export function nextPlace(key: string, { row, column }: HeatPlace, size: Size): HeatPlace | null {
  const moves: Record<string, HeatPlace> = {
    ArrowDown: { row: row + 1, column },
    ArrowUp: { row: row - 1, column },
    ArrowRight: { row, column: column + 1 },
    ArrowLeft: { row, column: column - 1 },
    PageDown: { row: row + 10, column },
    PageUp: { row: row - 10, column },
    Home: { row: 0, column },
    End: { row: size.rows - 1, column },
  }
  const next = moves[key]
  return next ? clampPlace(next, size) : null
}

function clampPlace({ row, column }: HeatPlace, { rows, columns }: Size): HeatPlace {
  return {
    row: Math.max(0, Math.min(rows - 1, row)),
    column: Math.max(0, Math.min(columns, column)),
  }
}

function placeOf(target: EventTarget): HeatPlace | null {
  const [row, column] =
    target instanceof HTMLElement ? (target.dataset.place?.split('/').map(Number) ?? []) : []
  return row === undefined || column === undefined ? null : { row, column }
}
