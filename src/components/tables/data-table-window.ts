/** A part of the body from top to bottom: a row that is drawn, or room for rows that are not. */
export type BodyPiece =
  | { kind: 'row'; index: number }
  | { kind: 'gap'; key: string; heightPx: number }

type Item = { index: number; start: number; end: number }

/** Above this many rows only those in sight are drawn. */
export const virtualRowLimit = 100

/** The rows in sight and gaps as high as what lies between them: the scroll bar stays true. */
export function toBodyPieces(items: readonly Item[], totalPx: number): BodyPiece[] {
  const pieces: BodyPiece[] = []
  let reached = 0
  const fillUntil = (position: number, key: string) => {
    if (position > reached) pieces.push({ kind: 'gap', key, heightPx: position - reached })
  }
  for (const item of items) {
    fillUntil(item.start, `before-${item.index}`)
    pieces.push({ kind: 'row', index: item.index })
    reached = item.end
  }
  fillUntil(totalPx, 'end')
  return pieces
}

/** Every row drawn: short tables and print. */
export function allRows(count: number): BodyPiece[] {
  return Array.from({ length: count }, (_, index) => ({ kind: 'row', index }))
}

/** The row indices to draw with the focused one among them: scrolling away must not drop the focus. */
export function withIndex(indices: readonly number[], index: number | null): number[] {
  if (index === null || indices.includes(index)) return [...indices]
  return [...indices, index].sort((a, b) => a - b)
}
