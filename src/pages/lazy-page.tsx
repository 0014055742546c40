import { type ComponentType, useEffect, useReducer, useState } from 'react'
import { LoadingScorecard } from '../components/ui/loading-scorecard.tsx'
import { useText } from '../components/ui/text-context.ts'
import { loadAreas, type WordArea } from '../text/load-words.ts'

/** A page that can be fetched before it is shown. */
export type LazyPage<Props> = ComponentType<Props> & { fetchAhead: () => Promise<unknown> }

/** The host did not give a page's script, style or words. */
export class PagePartError extends Error {
  constructor(cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause })
    this.name = 'PagePartError'
  }
}

/**
 * A page fetched when it is first shown, or ahead of that, together with its words; it is drawn as soon as both are here.
 * React's own `lazy` would keep the waiting notice for 0.3 s.
 */
export function lazyPage<Props extends object>(
  areas: readonly WordArea[],
  load: () => Promise<{ default: ComponentType<Props> }>,
  Waiting: ComponentType = PageWaiting,
): LazyPage<Props> {
  let Page: ComponentType<Props> | null = null
  let fetching: Promise<void> | null = null
  const fetchOnce = () => {
    fetching ??= fetchBoth(areas, load).then((page) => {
      Page = page
    })
    fetching.catch(() => {
      fetching = null // what failed ahead of time is asked for again when it is shown
    })
    return fetching
  }
  function FetchedPage(props: Props) {
    const [failure, setFailure] = useState<unknown>(null)
    const [, redraw] = useReducer((count: number) => count + 1, 0)
    useEffect(() => {
      let isCurrent = true
      if (!Page)
        fetchOnce().then(
          () => isCurrent && redraw(),
          (error) => isCurrent && setFailure(error),
        )
      return () => {
        isCurrent = false
      }
    }, [])
    if (failure !== null) throw failure
    return Page ? <Page {...props} /> : <Waiting />
  }
  return Object.assign(FetchedPage, { fetchAhead: fetchOnce })
}

function PageWaiting() {
  const { t } = useText()
  return <LoadingScorecard label={t('loading.page')} share={null} />
}

async function fetchBoth<Props>(
  areas: readonly WordArea[],
  load: () => Promise<{ default: ComponentType<Props> }>,
): Promise<ComponentType<Props>> {
  try {
    const [page] = await Promise.all([load(), loadAreas(areas)])
    return page.default
  } catch (error) {
    throw new PagePartError(error)
  }
}
