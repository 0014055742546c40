import { useEffect, useLayoutEffect, useRef } from 'react'
import { LanguageSwitch } from './components/controls/language-switch.tsx'
import { ThemeSelect } from './components/controls/theme-select.tsx'
import { AppFooter } from './components/ui/app-footer.tsx'
import { AppHeader } from './components/ui/app-header.tsx'
import { ErrorBoundary } from './components/ui/error-boundary.tsx'
import { ImportMark } from './components/ui/import-mark.tsx'
import { IssueBanner } from './components/ui/issue-banner.tsx'
import { Notice } from './components/ui/notice.tsx'
import { PaletteButton } from './components/ui/palette-button.tsx'
import { SampleBanner } from './components/ui/sample-banner.tsx'
import { TextContext } from './components/ui/text-context.ts'
import { UpdateNotice } from './components/ui/update-notice.tsx'
import { UpdatingMark } from './components/ui/updating-mark.tsx'
import type { FirstView } from './first-view/first-view.ts'
import type { Dashboard, OpenDashboard } from './pages/dashboard.ts'
import { FailureNotice } from './pages/failure-notice.tsx'
import { PagePartError } from './pages/lazy-page.tsx'
import { Opening, progressLabel } from './pages/opening.tsx'
import { PageRoutes } from './pages/page-routes.tsx'
import type { DashboardState } from './pages/use-dashboard.ts'
import { useFirstView } from './pages/use-first-view.ts'
import { useOffline } from './pages/use-offline.ts'
import { useWords } from './pages/use-words.ts'
import { openingView, type Selection, serializeHash } from './state/selection.ts'
import { useChoose, useHashPath, useSelection } from './state/selection-context.ts'
import type { Language, Text } from './text/translate.ts'
import { toFooterLines } from './view-models/footer.ts'
import { toIssueBanner } from './view-models/issue-list.ts'

type Props = {
  open: OpenDashboard
  /** Words of the language the page opens in. */
  words: Text
  /** Answers the build put into the page; null when it put none. */
  firstView: FirstView | null
}

/** The shell around every page: words, theme, header, state of the data, footer. */
export function App({ open, words, firstView }: Props) {
  const selection = useSelection()
  const { language, theme, isSample } = selection
  const choose = useChoose()
  const [path] = useHashPath()
  const opening = useFirstView(open, firstView, isSample ? 'sample' : 'data')
  const { dashboard } = opening
  const first = path === '/' ? opening.first : null
  const offline = useOffline(dashboard.state === 'ready')
  const hasSampleData = isSample || countOfSamples(dashboard) > 0
  const { text, error: wordsError } = useWords(language, words)
  useDocumentAttributes(text.language, theme)
  useFreshPage()
  return (
    <TextContext value={text}>
      <TopBar text={text} isReady={dashboard.state === 'ready'} />
      {hasSampleData && (
        <SampleBanner onBack={isSample ? () => choose(openingView(selection)) : null} />
      )}
      <main
        id="noi-dung"
        tabIndex={-1}
        data-figures={dashboard.state === 'ready' ? 'live' : first ? 'published' : 'none'}
      >
        <ErrorBoundary fallback={(error) => <BrokenPage error={error} text={text} />}>
          {wordsError ? (
            <BrokenPage error={wordsError} text={text} />
          ) : (
            <Content dashboard={dashboard} first={first} text={text} isSample={hasSampleData} />
          )}
        </ErrorBoundary>
      </main>
      {first && opening.freshness === 'changed' && <UpdatingMark />}
      {offline.takeOver && <UpdateNotice onTakeOver={offline.takeOver} />}
      <AppFooter
        lines={footerLines(dashboard, { isFirst: first !== null, ...offline }, text)}
        wholeHref={`./${serializeHash({ path, selection })}`}
        sampleHref={isSample ? null : pageHref('/', selection, true)}
      />
    </TextContext>
  )
}

function TopBar({ text, isReady }: { text: Text; isReady: boolean }) {
  const selection = useSelection()
  const choose = useChoose()
  const [path] = useHashPath()
  return (
    <>
      <button type="button" className="skip-link" onClick={skipToContent}>
        {text.t('app.skipToContent')}
      </button>
      <AppHeader
        path={path}
        hrefOf={(page) => pageHref(page, selection)}
        settings={<ThemeSelect value={selection.theme} onChange={(theme) => choose({ theme })} />}
      >
        <PaletteButton isReady={isReady} />
        <LanguageSwitch onChange={(language) => choose({ language })} />
      </AppHeader>
    </>
  )
}

/** A page as it opens, on the data set, in the language and theme in use. */
function pageHref(path: string, selection: Selection, isSample = selection.isSample): string {
  // The slides speak of what is in view; every other page opens as it is.
  const { documentId, orgUnitId, asOf } = selection
  const kept = path === '/trinh-chieu' ? { documentId, orgUnitId, asOf } : {}
  return serializeHash({ path, selection: openingView(selection, { isSample, ...kept }) })
}

type ContentProps = {
  dashboard: DashboardState
  first: Dashboard | null
  text: Text
  isSample: boolean
}

/** The page over the dashboard, or over the first view until that stands: one tree, so that nothing is drawn anew. */
function Content({ dashboard, first, text, isSample }: ContentProps) {
  const [path] = useHashPath()
  const selection = useSelection()
  // The import page asks nothing of the engine it has not been told: it stays while the tables are filled again.
  if (dashboard.state === 'opening' && dashboard.previous && path === '/du-lieu')
    return <PageRoutes dashboard={dashboard.previous} isSample={isSample} />
  const shown = dashboard.state === 'ready' ? dashboard.dashboard : first
  if (!shown && dashboard.state === 'opening')
    return <Opening progress={dashboard.progress} onCancel={dashboard.cancel} />
  const banner = shown && toIssueBanner(shown.issues, text)
  return (
    <>
      {dashboard.state === 'failed' && (
        <FailureNotice
          error={dashboard.error}
          title={text.t('failure.title')}
          onRetry={dashboard.retry}
        />
      )}
      {shown && shown.batches.length > 0 && path !== '/du-lieu' && (
        <ImportMark href={pageHref('/du-lieu', selection)} />
      )}
      {banner && <IssueBanner banner={banner} />}
      {shown && <PageRoutes dashboard={shown} isSample={isSample} />}
    </>
  )
}

type FooterState = Parameters<typeof toFooterLines>[1] & { isFirst: boolean }

function footerLines(dashboard: DashboardState, state: FooterState, text: Text): string[] {
  if (dashboard.state === 'ready') return toFooterLines(dashboard.dashboard, state, text)
  if (!state.isFirst) return []
  const progress = dashboard.state === 'opening' ? [progressLabel(dashboard.progress, text)] : []
  return [text.t('firstView.footer'), ...progress]
}

function countOfSamples(dashboard: DashboardState): number {
  return dashboard.state === 'ready' ? dashboard.dashboard.sampleDocumentCount : 0
}

function BrokenPage({ error, text: { t } }: { error: Error; text: Text }) {
  const kind = error instanceof PagePartError ? 'part' : 'page'
  return (
    <Notice
      title={t(`failure.${kind}Title`)}
      lines={[t(`failure.${kind}Help`)]}
      detail={error.message}
    >
      <button type="button" className="button button-strong" onClick={() => location.reload()}>
        {t('failure.reload')}
      </button>
    </Notice>
  )
}

function useDocumentAttributes(language: Language, theme: 'auto' | 'light' | 'dark') {
  useLayoutEffect(() => {
    delete document.documentElement.dataset.view // hidden by early.ts until the view of the link stands
    document.documentElement.lang = language
    document.documentElement.dataset.theme = theme
  }, [language, theme])
}

/** A new page begins at its top, and the keyboard with it; the page first opened is left as it is. */
function useFreshPage() {
  const [path] = useHashPath()
  const opened = useRef(path)
  useEffect(() => {
    if (opened.current === path) return
    opened.current = path
    window.scrollTo(0, 0)
    document.getElementById('noi-dung')?.focus({ preventScroll: true })
  }, [path])
}

// The hash is the selection, so no link can name the target there: the focus is moved instead.
function skipToContent() {
  document.getElementById('noi-dung')?.focus()
}
