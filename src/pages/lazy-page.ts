import { type ComponentType, type LazyExoticComponent, lazy } from 'react'
import { loadAreas, type WordArea } from '../text/load-words.ts'

/** A page fetched when it is first shown, together with its words; it is drawn once both are here. */
export function lazyPage<Props>(
  areas: readonly WordArea[],
  load: () => Promise<{ default: ComponentType<Props> }>,
): LazyExoticComponent<ComponentType<Props>> {
  return lazy(async () => {
    const [page] = await Promise.all([load(), loadAreas(areas)])
    return page
  })
}
