import { useEffect, useMemo } from 'react'
import { Route, Router, Switch } from 'wouter'
import { LanguageSwitch } from './components/controls/language-switch.tsx'
import { ThemeSelect } from './components/controls/theme-select.tsx'
import { AppFooter } from './components/ui/app-footer.tsx'
import { AppHeader } from './components/ui/app-header.tsx'
import { ErrorBoundary } from './components/ui/error-boundary.tsx'
import { IssueBanner } from './components/ui/issue-banner.tsx'
import { Notice } from './components/ui/notice.tsx'
import { SampleBanner } from './components/ui/sample-banner.tsx'
import { TextContext } from './components/ui/text-context.ts'
import type { OpenDashboard } from './pages/dashboard.ts'
import { FailureNotice } from './pages/failure-notice.tsx'
import { Opening } from './pages/opening.tsx'
import { ScorecardPage } from './pages/scorecard-page.tsx'
import { type DashboardState, useDashboard } from './pages/use-dashboard.ts'
import { openingView, type Selection, serializeHash } from './state/selection.ts'
import { useChoose, useHashPath, useSelection } from './state/selection-context.ts'
import { createTranslator, type Language, type Text } from './text/translate.ts'
import { toFooterLines } from './view-models/footer.ts'
import { toIssueBanner } from './view-models/issue-list.ts'

type Props = { open: OpenDashboard }

/** The shell around every page: words, theme, header, state of the data, footer. */
export function App({ open }: Props) {
  const selection = useSelection()
  const { language, theme, isSample } = selection
  const choose = useChoose()
  const dashboard = useDashboard(open, isSample ? 'sample' : 'data')
  const hasSampleData = isSample || countOfSamples(dashboard) > 0
  const text = useMemo(() => createTranslator(language), [language])
  useDocumentAttributes(language, theme)
  return (
    <TextContext value={text}>
      <TopBar text={text} />
      {hasSampleData && (
        <SampleBanner onBack={isSample ? () => choose(openingView(selection)) : null} />
      )}
      <main id="noi-dung" tabIndex={-1}>
        <ErrorBoundary fallback={(error) => <BrokenPage error={error} text={text} />}>
          <Content dashboard={dashboard} text={text} isSample={hasSampleData} />
        </ErrorBoundary>
      </main>
      <AppFooter
        lines={dashboard.state === 'ready' ? toFooterLines(dashboard.dashboard, text) : []}
        sampleHref={isSample ? null : homeHref(selection, true)}
      />
    </TextContext>
  )
}

function TopBar({ text }: { text: Text }) {
  const selection = useSelection()
  const choose = useChoose()
  const [path] = useHashPath()
  return (
    <>
      <button type="button" className="skip-link" onClick={skipToContent}>
        {text.t('app.skipToContent')}
      </button>
      <AppHeader path={path} home={homeHref(selection, selection.isSample)}>
        <LanguageSwitch onChange={(language) => choose({ language })} />
        <ThemeSelect value={selection.theme} onChange={(theme) => choose({ theme })} />
      </AppHeader>
    </>
  )
}

/** The overview of the published or of the sample data, in the language and theme in use. */
function homeHref(selection: Selection, isSample: boolean): string {
  return serializeHash({ path: '/', selection: openingView(selection, { isSample }) })
}

type ContentProps = { dashboard: DashboardState; text: Text; isSample: boolean }

function Content({ dashboard, text, isSample }: ContentProps) {
  if (dashboard.state === 'opening')
    return <Opening progress={dashboard.progress} onCancel={dashboard.cancel} />
  if (dashboard.state === 'failed') {
    return (
      <FailureNotice
        error={dashboard.error}
        title={text.t('failure.title')}
        onRetry={dashboard.retry}
      />
    )
  }
  const { engine, issues } = dashboard.dashboard
  const banner = toIssueBanner(issues, text)
  return (
    <>
      {banner && <IssueBanner banner={banner} />}
      <Router hook={useHashPath}>
        <Switch>
          <Route>
            <ScorecardPage engine={engine} isSample={isSample} />
          </Route>
        </Switch>
      </Router>
    </>
  )
}

function countOfSamples(dashboard: DashboardState): number {
  return dashboard.state === 'ready' ? dashboard.dashboard.sampleDocumentCount : 0
}

function BrokenPage({ error, text: { t } }: { error: Error; text: Text }) {
  return (
    <Notice title={t('failure.pageTitle')} lines={[t('failure.pageHelp')]} detail={error.message}>
      <button type="button" className="button button-strong" onClick={() => location.reload()}>
        {t('failure.reload')}
      </button>
    </Notice>
  )
}

function useDocumentAttributes(language: Language, theme: 'auto' | 'light' | 'dark') {
  useEffect(() => {
    document.documentElement.lang = language
    document.documentElement.dataset.theme = theme
  }, [language, theme])
}

// The hash is the selection, so no link can name the target there: the focus is moved instead.
function skipToContent() {
  document.getElementById('noi-dung')?.focus()
}
