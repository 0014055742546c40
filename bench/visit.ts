import type { BrowserContext, CDPSession } from 'playwright-core'

/** What one visit measured; times in ms from the start of the navigation. */
export type Visit = {
  /** The whole first picture is painted. */
  picture: number
  /** The first press was answered; null where there is nothing to press. */
  interaction: number | null
  /** From its start to its first answer. */
  engine: number
  engineReady: number
  /** Asked for before the picture, and the scripts the first press needs. */
  requests: number
  bytes: number
  scriptBytes: number
  /** Time over 50 ms of every long task from the first paint until the engine has taken over (Lighthouse's total blocking time). */
  blocked: number
  /** The same before the first paint, when there is nothing yet to press. */
  blockedBefore: number
  layoutShift: number
}

export type Page = {
  url: string
  /** Marks of the picture and how many of them make it whole. */
  marks: string
  markCount: number
  /** What is pressed first, and what answers; pressed only where `isPressed`. */
  press: string | null
  answer: string | null
  /** Addresses of the scripts the first press needs, as a regular expression. */
  scripts: string
  /** True once the engine's own figures are on the page; null = no engine. */
  live: string | null
}

/** Opens the page with the CPU slowed and waits until everything asked for has happened. */
export async function visit(
  context: BrowserContext,
  page: Page,
  { slowdown, isPressed }: { slowdown: number; isPressed: boolean },
): Promise<Visit> {
  const tab = await context.newPage()
  const session = await context.newCDPSession(tab)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  await tab.addInitScript(watch, { ...page, press: isPressed ? page.press : null })
  await tab.goto(page.url, { waitUntil: 'commit' })
  await untilDone(session)
  const measured = await tab.evaluate(collect, page.scripts)
  await tab.close()
  return measured
}

/** Asks the browser itself: Playwright's own waiting puts 330 kB of script into the page before its first paint. */
async function untilDone(session: CDPSession): Promise<void> {
  const end = Date.now() + 180_000
  while (Date.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, 250))
    const { result } = await session.send('Runtime.evaluate', {
      expression: 'window.bench?.isDone',
    })
    if (result.value) return
  }
  throw new Error('the page did not come to its end within three minutes')
}

type Watched = {
  picture: number
  interaction: number | null
  tasks: { start: number; end: number }[]
  layoutShift: number
  isDone: boolean
}

declare global {
  interface Window {
    bench: Watched
  }
}

/** Runs in the page before anything else. */
function watch({ marks, markCount, press, answer, live }: Page): void {
  window.bench = { picture: 0, interaction: null, tasks: [], layoutShift: 0, isDone: false }
  const { bench } = window
  const observe = (type: string, note: (entry: PerformanceEntry & { value: number }) => void) =>
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) note(entry as PerformanceEntry & { value: number })
    }).observe({ type, buffered: true })
  observe('longtask', ({ startTime, duration }) => {
    if (!bench.isDone) bench.tasks.push({ start: startTime, end: startTime + duration })
  })
  observe('layout-shift', ({ value }) => {
    bench.layoutShift += value
  })
  const isWhole = () => document.querySelectorAll(marks).length >= markCount
  let isPainted = false
  // A picture that comes with the page is there when the browser says so.
  observe('paint', ({ name, startTime }) => {
    if (name !== 'first-contentful-paint') return
    isPainted = true
    if (isWhole()) bench.picture ||= startTime
  })
  const look = () => {
    // One that is drawn later is there after the frame it is found in.
    if (isPainted && bench.picture === 0 && isWhole())
      setTimeout(() => {
        bench.picture ||= performance.now()
      })
    if (bench.picture > 0 && press && answer && bench.interaction === null) {
      if (document.querySelector(answer)) bench.interaction = performance.now()
      else document.querySelector<HTMLElement>(press)?.click()
    }
    const isLive = live === null || document.querySelector(live) !== null
    bench.isDone = bench.picture > 0 && isLive && (press === null || bench.interaction !== null)
    if (!bench.isDone) requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}

function collect(scripts: string): Visit {
  const { picture, interaction, tasks, layoutShift } = window.bench
  const paint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? picture
  const blockedIn = (from: number, to: number) =>
    tasks.reduce(
      (sum, { start, end }) => sum + Math.max(0, Math.min(end, to) - Math.max(start, from) - 50),
      0,
    )
  const mark = (name: string) => performance.getEntriesByName(name)[0]?.startTime ?? 0
  const navigation = performance.getEntriesByType('navigation')[0] as PerformanceResourceTiming
  const resources = performance.getEntriesByType('resource') as PerformanceResourceTiming[]
  const before = [navigation, ...resources].filter(
    ({ startTime, name }) => startTime < picture || RegExp(scripts).test(name),
  )
  const sum = (entries: PerformanceResourceTiming[]) =>
    entries.reduce((total, { encodedBodySize }) => total + encodedBodySize, 0)
  return {
    picture,
    interaction,
    engine: mark('engine-ready') - mark('engine-start'),
    engineReady: mark('engine-ready'),
    requests: before.length,
    bytes: sum(before),
    scriptBytes: sum(before.filter(({ name }) => /\.js($|\?)/.test(name))),
    blocked: blockedIn(paint, Number.POSITIVE_INFINITY),
    blockedBefore: blockedIn(0, paint),
    layoutShift,
  }
}
