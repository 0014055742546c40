// Only the overview comes with the first load; charts, tables and words are fetched with the page that shows them.
import { lazyPage } from './lazy-page.tsx'

export const IndicatorPage = lazyPage(['indicatorPage', 'unitsPage', 'table'], async () => ({
  default: (await import('./indicator-page.tsx')).IndicatorPage,
}))
export const TrendsPage = lazyPage(['trendsPage', 'table'], async () => ({
  default: (await import('./trends-page.tsx')).TrendsPage,
}))
export const UnitsPage = lazyPage(['unitsPage', 'table'], async () => ({
  default: (await import('./units-page.tsx')).UnitsPage,
}))
export const UnitPage = lazyPage(['unitsPage', 'table'], async () => ({
  default: (await import('./unit-page.tsx')).UnitPage,
}))
export const SlidesPage = lazyPage(
  ['slides', 'indicatorPage', 'trendsPage', 'unitsPage', 'sourcesPage', 'table'],
  async () => ({ default: (await import('./slides-page.tsx')).SlidesPage }),
)
export const DataPage = lazyPage(['importPage', 'sourcesPage', 'table', 'issues'], async () => ({
  default: (await import('./data-page.tsx')).DataPage,
}))
export const SourcesPage = lazyPage(['sourcesPage', 'table', 'issues'], async () => ({
  default: (await import('./sources-page.tsx')).SourcesPage,
}))

const pages: [path: RegExp, page: { fetchAhead: () => Promise<unknown> }][] = [
  [/^\/chi-tieu(\/|$)/, IndicatorPage],
  [/^\/xu-huong$/, TrendsPage],
  [/^\/don-vi$/, UnitsPage],
  [/^\/don-vi\//, UnitPage],
  [/^\/trinh-chieu$/, SlidesPage],
  [/^\/du-lieu$/, DataPage],
  [/^\/nguon$/, SourcesPage],
]

/** Fetches the page of a path beside the engine, so that the two are not waited for one after the other. */
export function fetchPageAhead(path: string): void {
  const page = pages.find(([pattern]) => pattern.test(path))?.[1]
  page?.fetchAhead().catch(() => undefined) // whoever shows the page asks again and says why not
}

/** Fetches the page of any link a person points at, touches or tabs to. */
export function fetchPagesPointedAt(root: Document): void {
  const fetchAhead = ({ target }: Event) => {
    const link = target instanceof Element ? target.closest('a[href^="#/"]') : null
    const path = link?.getAttribute('href')?.slice(1).split('?')[0]
    if (path) fetchPageAhead(path)
  }
  for (const type of ['pointerover', 'touchstart', 'focusin'])
    root.addEventListener(type, fetchAhead, { passive: true })
}
