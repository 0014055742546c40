const waiting = new Set<() => void>()
let isRunning = false

/** About two frames: time to answer the person between two drawings. */
const pauseMs = 32

/** Calls back after the page has been painted, one drawing at a time. Returns how to give the turn up. */
export function drawInTurn(draw: () => void): () => void {
  waiting.add(draw)
  if (!isRunning) setTimeout(takeTurn, pauseMs)
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
  setTimeout(takeTurn, pauseMs)
}
