import { type ComponentType, type LazyExoticComponent, lazy } from 'react'
import { loadAreas, type WordArea } from '../text/load-words.ts'

/** A page that can be fetched before it is shown. */
export type LazyPage<Props> = LazyExoticComponent<ComponentType<Props>> & {
  fetchAhead: () => Promise<unknown>
}

/** A page fetched when it is first shown, or ahead of that, together with its words; it is drawn once both are here. */
export function lazyPage<Props>(
  areas: readonly WordArea[],
  load: () => Promise<{ default: ComponentType<Props> }>,
): LazyPage<Props> {
  let fetching: Promise<{ default: ComponentType<Props> }> | null = null
  const fetchOnce = () => {
    fetching ??= Promise.all([load(), loadAreas(areas)]).then(([page]) => page)
    fetching.catch(() => {
      fetching = null // what failed ahead of time is asked for again when it is shown
    })
    return fetching
  }
  return Object.assign(lazy(fetchOnce), { fetchAhead: fetchOnce })
}
