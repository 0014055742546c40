const waiting = new Set<() => void>()
let isRunning = false

/** Calls back after the page has been painted, one drawing at a time. Returns how to give the turn up. */
export function drawInTurn(draw: () => void): () => void {
  waiting.add(draw)
  if (!isRunning) afterPaint(takeTurn)
  isRunning = true
  return () => {
    waiting.delete(draw)
  }
}

function takeTurn(): void {
  const [draw] = waiting
  isRunning = draw !== undefined
  if (!draw) return
  waiting.delete(draw)
  draw()
  setTimeout(takeTurn) // a waiting press is answered between two drawings
}

function afterPaint(then: () => void): void {
  requestAnimationFrame(() => setTimeout(then))
}
