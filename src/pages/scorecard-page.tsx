import { useEffect, useMemo } from 'react'
import { ScopeBar } from '../components/controls/scope-bar.tsx'
import { LoadingScorecard } from '../components/ui/loading-scorecard.tsx'
import { useText } from '../components/ui/text-context.ts'
import type { Engine } from '../database/engine.ts'
import type { DocumentScopeRow } from '../queries/list-document-scopes.ts'
import { useChoose, useSelection } from '../state/selection-context.ts'
import { scopeKey, toDocumentOptions } from '../view-models/document-label.ts'
import { type ScorecardFilter, toScorecardModel } from '../view-models/scorecard.ts'
import { FailureNotice } from './failure-notice.tsx'
import { ScorecardView } from './scorecard-view.tsx'
import { type ScorecardAnswer, useScorecard } from './use-scorecard.ts'

type Props = { engine: Engine }

/** Tổng quan: how many targets of a document are reached, and which. */
export function ScorecardPage({ engine }: Props) {
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
  if (scorecard.state === 'unknown-document') return <UnknownDocument scopes={scorecard.scopes} />
  return (
    <>
      <Scope scopes={scorecard.scopes} answer={scorecard.answer} />
      <Scorecard answer={scorecard.answer} isBusy={scorecard.isBusy} />
    </>
  )
}

function Scope({ scopes, answer }: { scopes: DocumentScopeRow[]; answer: ScorecardAnswer | null }) {
  const text = useText()
  const { asOf } = useSelection()
  const choose = useChoose()
  const documents = useMemo(() => toDocumentOptions(scopes, text), [scopes, text])
  const chooseDocument = (value: string) => {
    const scope = scopes.find((candidate) => scopeKey(candidate) === value)
    if (!scope) return
    const { documentId, orgUnitId } = scope
    choose({ documentId, orgUnitId, asOf: null, domain: null, status: null, search: '' })
  }
  return (
    <ScopeBar
      documents={documents}
      document={answer ? scopeKey(answer.scope) : ''}
      asOf={asOf ?? answer?.scope.defaultAsOf ?? ''}
      isDefaultAsOf={asOf === null}
      onDocument={chooseDocument}
      onAsOf={(next) => choose({ asOf: next })}
    />
  )
}

function Scorecard({ answer, isBusy }: { answer: ScorecardAnswer; isBusy: boolean }) {
  const text = useText()
  const choose = useChoose()
  const { domain, status, search } = useSelection()
  const filter = useMemo(() => ({ domain, status, search }), [domain, status, search])
  const model = useMemo(() => toScorecardModel({ ...answer, filter, text }), [answer, filter, text])
  useEffect(() => {
    document.title = `${model.document} · ${text.t('app.name')}`
  }, [model.document, text])
  const onFilter = (change: Partial<ScorecardFilter>) =>
    choose(change, { replace: 'search' in change && !('status' in change) })
  return <ScorecardView model={model} filter={filter} isBusy={isBusy} onFilter={onFilter} />
}

function UnknownDocument({ scopes }: { scopes: DocumentScopeRow[] }) {
  const { t } = useText()
  return (
    <>
      <Scope scopes={scopes} answer={null} />
      <div role="alert">
        <h1 className="empty">
          {t(scopes.length === 0 ? 'scorecard.empty.none' : 'scorecard.empty.unknownDocument')}
        </h1>
      </div>
    </>
  )
}
