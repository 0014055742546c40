// Keeps the whole site for use without network. Runs as its own script at the top of the site's folder.
import { cleanupOutdatedCaches, matchPrecache, precacheAndRoute } from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'
import { NetworkFirst } from 'workbox-strategies'

type Manifest = Parameters<typeof precacheAndRoute>[0]

// The compiler knows this file with the page's globals; at run time it only ever is a service worker.
const scope = self as unknown as ServiceWorkerGlobalScope
const manifest = (self as unknown as { __WB_MANIFEST: Manifest }).__WB_MANIFEST

type ServiceWorkerGlobalScope = {
  registration: { scope: string }
  clients: { claim(): Promise<void> }
  skipWaiting(): Promise<void>
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void
  addEventListener(type: 'activate', listener: (event: ExtendableEvent) => void): void
}

type ExtendableEvent = Event & { waitUntil(work: Promise<unknown>): void }

/** Seconds to wait for a host that does not answer before the kept copy is shown. */
const patience = 4

/** Asks the host first, so replaced figures show at once; without network, what was last seen, else what came with the version. */
function freshOrKept(cacheName: string, kept: (request: Request) => string) {
  const fallback = {
    handlerDidError: ({ request }: { request: Request }) => matchPrecache(kept(request)),
  }
  return new NetworkFirst({ cacheName, networkTimeoutSeconds: patience, plugins: [fallback] })
}

function isIn(folder: string, url: URL): boolean {
  return url.href.startsWith(new URL(folder, scope.registration.scope).href)
}

registerRoute(new NavigationRoute(freshOrKept('page', () => 'index.html')))
for (const folder of ['data/', 'sample/', 'first-view/']) {
  registerRoute(
    ({ url }) => isIn(folder, url),
    freshOrKept('figures', ({ url }) => url),
  )
}
cleanupOutdatedCaches()
precacheAndRoute(manifest)

// A new version waits until the person says so: it must not replace scripts under half-done work.
scope.addEventListener('message', ({ data }) => {
  if (data === 'take-over') void scope.skipWaiting()
})
// The page of the first visit is served too, so that its later scripts are found after the host has changed.
scope.addEventListener('activate', (event) => event.waitUntil(scope.clients.claim()))
