import { useCallback, useMemo, useState } from 'react'
import type { FirstView } from '../first-view/first-view.ts'
import { carryAnswers } from '../state/answer-cache.ts'
import { isSameFiles } from '../storage/same-files.ts'
import type { Dashboard, DataFolder, OpenDashboard, OpenInput } from './dashboard.ts'
import { toFirstDashboard } from './first-dashboard.ts'
import { type DashboardState, useDashboard } from './use-dashboard.ts'

/** How the first view stands to what the host and this device have now; `changed` also where it cannot be told. */
export type Freshness = 'checking' | 'same' | 'changed'

type FirstViewState = {
  dashboard: DashboardState
  /** What stands in for the dashboard before it is there, or when it does not open; null where the first view does not apply. */
  first: Dashboard | null
  freshness: Freshness
}

/** Opens the dashboard behind the first view, which stays until the same answers have been computed anew. */
export function useFirstView(
  open: OpenDashboard,
  view: FirstView | null,
  folder: DataFolder,
): FirstViewState {
  const waiting = useMemo(() => view && toFirstDashboard(view), [view])
  const openBehind = useCallback<OpenDashboard>(
    async (options) => {
      const dashboard = await open(options)
      if (waiting && options.folder === 'data')
        await carryAnswers(waiting.engine, dashboard.engine, options)
      return dashboard
    },
    [open, waiting],
  )
  const { freshness, onInput } = useFreshness(view)
  const dashboard = useDashboard(openBehind, folder, onInput)
  const failure = dashboard.state === 'failed' ? dashboard.error : null
  const failed = useMemo(
    () => (view && failure !== null ? toFirstDashboard(view, failure) : null),
    [view, failure],
  )
  const isCovered = dashboard.state === 'ready' || isRenewing(dashboard) || folder !== 'data'
  return { dashboard, first: isCovered ? null : (failed ?? waiting), freshness }
}

/** True while figures that are already on screen are computed again. */
function isRenewing(dashboard: DashboardState): boolean {
  return dashboard.state === 'opening' && dashboard.previous !== null
}

function useFreshness(view: FirstView | null) {
  const [freshness, setFreshness] = useState<Freshness>('checking')
  const onInput = useCallback(
    ({ files, hasBatches }: OpenInput) => {
      if (!view) return
      if (hasBatches) return setFreshness('changed')
      isSameFiles(files, view.files).then(
        (isSame) => setFreshness(isSame ? 'same' : 'changed'),
        () => setFreshness('changed'), // what cannot be compared is not called fresh
      )
    },
    [view],
  )
  return { freshness, onInput }
}
