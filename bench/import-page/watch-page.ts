/** Milliseconds a piece of work took, and the longest the page's thread was held up meanwhile. */
export type Watched = { ms: number; longestBlockMs: number }

/** Runs work while watching the page's own thread: tasks of over 50 ms are told of by the browser. */
export async function watch(work: () => Promise<unknown>): Promise<Watched> {
  let longestBlockMs = 0
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries())
      longestBlockMs = Math.max(longestBlockMs, duration)
  })
  observer.observe({ type: 'longtask' })
  const start = performance.now()
  await work()
  const ms = performance.now() - start
  await new Promise((done) => setTimeout(done, 200)) // long tasks are told of after they end
  observer.disconnect()
  return { ms, longestBlockMs }
}
