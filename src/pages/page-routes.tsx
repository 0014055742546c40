import { memo, Suspense, useEffect } from 'react'
import { Route, Router, Switch } from 'wouter'
import { ChartActionsContext } from '../components/ui/chart-actions-context.ts'
import { tellReady } from '../state/early-presses.ts'
import { useHashPath } from '../state/selection-context.ts'
import { useChartTools } from './chart-actions.ts'
import { CommandPalette } from './command-palette.tsx'
import type { Dashboard } from './dashboard.ts'
import {
  DataPage,
  IndicatorPage,
  SlidesPage,
  SourcesPage,
  TrendsPage,
  UnitPage,
  UnitsPage,
} from './lazy-pages.ts'
import { ScorecardPage } from './scorecard-page.tsx'

type Props = { dashboard: Dashboard; isSample: boolean }

/** The page of the path; an unknown path opens the overview. Kept as it is while only the state around it changes. */
export const PageRoutes = memo(function PageRoutes({ dashboard, isSample }: Props) {
  const { engine, issues, counts, batches } = dashboard
  const given = { engine, isSample }
  const actions = useChartTools()
  return (
    <ChartActionsContext value={actions}>
      {/* React takes the routes over after the shell around them. */}
      <Suspense>
        <ReadySign />
        <CommandPalette {...given} />
        <Router hook={useHashPath}>
          <Switch>
            <Route path="/chi-tieu">
              <IndicatorPage {...given} indicatorId={null} />
            </Route>
            <Route path="/chi-tieu/:indicator">
              {({ indicator }) => <IndicatorPage {...given} indicatorId={indicator} />}
            </Route>
            <Route path="/xu-huong">
              <TrendsPage {...given} />
            </Route>
            <Route path="/don-vi">
              <UnitsPage {...given} />
            </Route>
            <Route path="/don-vi/:unit">
              {({ unit }) => <UnitPage {...given} orgUnitId={unit} />}
            </Route>
            <Route path="/trinh-chieu">
              <SlidesPage {...given} />
            </Route>
            <Route path="/du-lieu">
              <DataPage {...given} batches={batches} />
            </Route>
            <Route path="/nguon">
              <SourcesPage {...given} issues={issues} counts={counts} />
            </Route>
            <Route>
              <ScorecardPage {...given} />
            </Route>
          </Switch>
        </Router>
      </Suspense>
    </ChartActionsContext>
  )
})

/** Stands among the routes because React takes them over after the shell around them. */
function ReadySign() {
  useEffect(() => {
    const timer = setTimeout(() => tellReady(document))
    return () => clearTimeout(timer)
  }, [])
  return null
}
