import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useLayoutEffect, useMemo, useRef } from 'react'
import { toBodyPieces, withIndex } from './data-table-window.ts'

/** Before the first measurement: a row of two text lines. */
const estimatedRowPx = 38
const overscan = 12

/** The sticky header covers this much of the region. */
const headPx = 64

/** The rows in sight of a scrolling region, the focused one always among them. */
export function useRowWindow(
  rows: readonly { id: string }[],
  isOn: boolean,
  focused: number | null,
) {
  const scroll = useRef<HTMLElement>(null)
  const getItemKey = useCallback((index: number) => rows[index]?.id ?? index, [rows])
  const rangeExtractor = useCallback(
    (range: Range) => withIndex(defaultRangeExtractor(range), focused),
    [focused],
  )
  const virtualizer = useVirtualizer<HTMLElement, HTMLElement>({
    count: rows.length,
    enabled: isOn,
    getScrollElement: () => scroll.current,
    estimateSize: () => estimatedRowPx,
    getItemKey,
    rangeExtractor,
    overscan,
    scrollPaddingEnd: headPx,
    // Rows of the first paint, before the region is measured (and of a render without a browser).
    initialRect: { width: 0, height: 640 },
  })
  // Rows on the way are measured as they come: the virtualizer follows until the row stands in sight.
  useLayoutEffect(() => {
    if (isOn && focused !== null) virtualizer.scrollToIndex(focused, { align: 'auto' })
  }, [isOn, focused, virtualizer])
  const items = virtualizer.getVirtualItems()
  const totalPx = virtualizer.getTotalSize()
  const pieces = useMemo(() => toBodyPieces(items, totalPx), [items, totalPx])
  return { scroll, pieces, measure: virtualizer.measureElement }
}
