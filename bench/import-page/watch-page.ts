/** Milliseconds a piece of work took, the longest the page's thread was held up meanwhile, and when every such hold-up began. */
export type Watched = { ms: number; longestBlockMs: number; blocks: [at: number, ms: number][] }

/** Runs work while watching the page's own thread: tasks of over 50 ms are told of by the browser. */
export async function watch(work: () => Promise<unknown>): Promise<Watched> {
  const blocks: Watched['blocks'] = []
  const start = performance.now()
  const observer = new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      blocks.push([Math.round(startTime - start), duration])
  })
  observer.observe({ type: 'longtask' })
  await work()
  const ms = performance.now() - start
  await new Promise((done) => setTimeout(done, 200)) // long tasks are told of after they end
  observer.disconnect()
  return { ms, longestBlockMs: Math.max(0, ...blocks.map(([, took]) => took)), blocks }
}
