import { useCallback, useEffect, useMemo, useState } from 'react'
import { IndicatorLinkContext } from '../components/ui/indicator-link-context.ts'
import { LoadingScorecard } from '../components/ui/loading-scorecard.tsx'
import { useText } from '../components/ui/text-context.ts'
import type { Engine } from '../database/engine.ts'
import { useChoose, useSelection } from '../state/selection-context.ts'
import { scopeKey } from '../view-models/document-label.ts'
import { type ScorecardFilter, toScorecardModel } from '../view-models/scorecard.ts'
import { FailureNotice } from './failure-notice.tsx'
import { ScopeChoice } from './scope-choice.tsx'
import { ScorecardView, scorecardSlide } from './scorecard-view.tsx'
import { useIndicatorHref } from './sources-link.ts'
import { useAskAhead } from './use-ask-ahead.ts'
import { type ScorecardAnswer, useScorecard } from './use-scorecard.ts'
import { useWhy } from './use-why.ts'

type Props = {
  engine: Engine
  /** Sample data are loaded: the title of the document says so. */
  isSample: boolean
}

/** Tổng quan: how many targets of a document are reached, and which. */
export function ScorecardPage({ engine, isSample }: Props) {
  const { t } = useText()
  const selection = useSelection()
  const scorecard = useScorecard(engine, selection)
  if (scorecard.state === 'failed') {
    return (
      <FailureNotice
        error={scorecard.error}
        title={t('failure.queryTitle')}
        onRetry={scorecard.retry}
      />
    )
  }
  if (scorecard.state === 'loading')
    return <LoadingScorecard label={t('loading.query')} share={null} />
  const { scopes } = scorecard
  if (scorecard.state === 'unknown-document') {
    return (
      <>
        <ScopeChoice engine={engine} scopes={scopes} scope={null} />
        <NothingToShow isEmpty={scopes.length === 0} />
      </>
    )
  }
  const { answer, isBusy } = scorecard
  return (
    <>
      <ScopeChoice engine={engine} scopes={scopes} scope={answer.scope} />
      <Scorecard key={scopeKey(answer.scope)} {...{ engine, answer, isBusy, isSample }} />
    </>
  )
}

type ScorecardProps = Props & { answer: ScorecardAnswer; isBusy: boolean }

function Scorecard({ engine, answer, isBusy, isSample }: ScorecardProps) {
  const text = useText()
  const choose = useChoose()
  const { domain, status, search, asOf } = useSelection()
  const filter = useMemo(() => ({ domain, status, search }), [domain, status, search])
  const model = useMemo(() => toScorecardModel({ ...answer, filter, text }), [answer, filter, text])
  const [isWhyWanted, setWhyWanted] = useState(false)
  const why = useWhy(engine, answer.scope, asOf, isWhyWanted, text)
  useEffect(() => {
    const title = `${model.document} · ${text.t('app.name')}`
    const mark = text.t('sample.mark')
    document.title = isSample ? text.t('sample.title', { mark, title }) : title
  }, [model.document, text, isSample])
  useAskAhead(engine, answer.scope, asOf, text.language)
  const onOpen = useCallback(() => setWhyWanted(true), [])
  const onFilter = (change: Partial<ScorecardFilter>) =>
    choose(change, { replace: 'search' in change && !('status' in change) })
  const slide = scorecardSlide(answer.scope, domain)
  return (
    <IndicatorLinkContext value={useIndicatorHref(answer.scope)}>
      <ScorecardView {...{ model, filter, isBusy, why, onOpen, onFilter, slide }} />
    </IndicatorLinkContext>
  )
}

function NothingToShow({ isEmpty }: { isEmpty: boolean }) {
  const { t } = useText()
  return (
    <div role="alert">
      <h1 className="empty">
        {t(isEmpty ? 'scorecard.empty.none' : 'scorecard.empty.unknownDocument')}
      </h1>
    </div>
  )
}
