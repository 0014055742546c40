const waiting = new Set<() => void>()
let isRunning = false

/** Calls back after the page has been painted, one drawing a frame. Returns how to give the turn up. */
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
  afterPaint(takeTurn) // it is seen, and a waiting press answered, before the next is drawn
}

function afterPaint(then: () => void): void {
  requestAnimationFrame(() => setTimeout(then))
}
