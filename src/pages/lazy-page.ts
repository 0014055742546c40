import { type ComponentType, type LazyExoticComponent, lazy } from 'react'
import { loadAreas, type WordArea } from '../text/load-words.ts'

/** A page that can be fetched before it is shown. */
export type LazyPage<Props> = LazyExoticComponent<ComponentType<Props>> & {
  fetchAhead: () => Promise<unknown>
}

/** The host did not give a page's script, style or words. */
export class PagePartError extends Error {
  constructor(cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause })
    this.name = 'PagePartError'
  }
}

/** A page fetched when it is first shown, or ahead of that, together with its words; it is drawn once both are here. */
export function lazyPage<Props>(
  areas: readonly WordArea[],
  load: () => Promise<{ default: ComponentType<Props> }>,
): LazyPage<Props> {
  let fetching: Promise<{ default: ComponentType<Props> }> | null = null
  const fetchOnce = () => {
    fetching ??= fetchBoth(areas, load)
    fetching.catch(() => {
      fetching = null // what failed ahead of time is asked for again when it is shown
    })
    return fetching
  }
  return Object.assign(lazy(fetchOnce), { fetchAhead: fetchOnce })
}

async function fetchBoth<Page>(areas: readonly WordArea[], load: () => Promise<Page>) {
  try {
    const [page] = await Promise.all([load(), loadAreas(areas)])
    return page
  } catch (error) {
    throw new PagePartError(error)
  }
}
