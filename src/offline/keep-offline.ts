/** Whether the site works without network, and whether a newer version waits. */
export type OfflineState = {
  /** True once the whole site is kept on this device. */
  isKept: boolean
  /** Puts the waiting version in place and opens the page anew; null = none waits. */
  takeOver: (() => void) | null
  /** Why nothing could be kept, in the browser's words; null = no failure. */
  failure: string | null
}

/**
 * Keeps the site on this device and watches for new versions. Where the browser has no service worker or the address
 * is not secure nothing happens: the site works as before, online only. Returns how to stop watching.
 */
export function keepOffline(tell: (state: OfflineState) => void): () => void {
  const workers = navigator.serviceWorker as ServiceWorkerContainer | undefined
  if (!workers || !window.isSecureContext) return () => undefined
  const abort = new AbortController()
  register(workers).then(
    // Where registering is switched off, some browsers answer with nothing at all.
    (registration: ServiceWorkerRegistration | undefined) =>
      registration && watch(workers, registration, tell, abort.signal),
    (error: unknown) => tell({ isKept: false, takeOver: null, failure: String(error) }),
  )
  return () => abort.abort()
}

function register(workers: ServiceWorkerContainer) {
  const base = new URL('./', document.baseURI)
  return workers.register(new URL('service-worker.js', base), { scope: base.pathname })
}

function watch(
  workers: ServiceWorkerContainer,
  registration: ServiceWorkerRegistration,
  tell: (state: OfflineState) => void,
  signal: AbortSignal,
): void {
  const say = () => tell(stateOf(workers, registration))
  const follow = (worker: ServiceWorker | null) =>
    worker?.addEventListener('statechange', say, { signal })
  follow(registration.installing)
  registration.addEventListener('updatefound', () => follow(registration.installing), { signal })
  const lookAgain = () => {
    if (document.visibilityState === 'visible' && navigator.onLine)
      registration.update().catch(() => undefined) // no network after all: the next look finds it
  }
  document.addEventListener('visibilitychange', lookAgain, { signal })
  say()
}

function stateOf(workers: ServiceWorkerContainer, registration: ServiceWorkerRegistration) {
  const { active, waiting } = registration
  return {
    isKept: active !== null,
    // Without an active one the waiting worker is the first: there is nothing to replace.
    takeOver: active && waiting ? () => replace(workers, waiting) : null,
    failure: null,
  }
}

function replace(workers: ServiceWorkerContainer, waiting: ServiceWorker): void {
  workers.addEventListener('controllerchange', () => location.reload(), { once: true })
  waiting.postMessage('take-over')
}
