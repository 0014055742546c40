import { useCallback, useMemo, useState } from 'react'
import { AsOfField } from '../components/controls/as-of-field.tsx'
import { ChoiceSelect } from '../components/controls/choice-select.tsx'
import { IndicatorLinkContext } from '../components/ui/indicator-link-context.ts'
import { useText } from '../components/ui/text-context.ts'
import type { Engine } from '../database/engine.ts'
import type { DocumentScopeRow } from '../queries/list-document-scopes.ts'
import { useChoose, useSelection } from '../state/selection-context.ts'
import { documentLabel } from '../view-models/document-label.ts'
import { formatDateWords } from '../view-models/format.ts'
import { type ScorecardFilter, toScorecardModel } from '../view-models/scorecard.ts'
import { ScorecardView, scorecardSlide } from './scorecard-view.tsx'
import { useIndicatorHref } from './sources-link.ts'
import { UnitWait } from './unit-wait.tsx'
import { type ScorecardAnswer, useScorecard } from './use-scorecard.ts'
import { useWhy } from './use-why.ts'

type Props = {
  engine: Engine
  orgUnitId: string
  /** The unit's own scorecards; at least one. */
  scopes: readonly DocumentScopeRow[]
}

/** The unit's own targets and results, drawn as every scorecard is. */
export function UnitScorecard({ engine, orgUnitId, scopes }: Props) {
  const { t } = useText()
  const selection = useSelection()
  // A document of another unit, left in the link, must not lead to that unit's scorecard.
  const isOwn = scopes.some((scope) => scope.documentId === selection.documentId)
  const documentId = isOwn ? selection.documentId : (scopes[0]?.documentId ?? null)
  const scorecard = useScorecard(engine, { ...selection, orgUnitId, documentId })
  if (scorecard.state === 'failed' || scorecard.state === 'loading')
    return <UnitWait answer={scorecard} isPart />
  if (scorecard.state !== 'ready') return null
  const { answer, isBusy } = scorecard
  return (
    <section className="units-part" aria-label={t('unitsPage.one.scorecard')}>
      <ScorecardChoice scopes={scopes} answer={answer} />
      <OwnScorecard engine={engine} answer={answer} isBusy={isBusy} />
    </section>
  )
}

type ChoiceProps = { scopes: readonly DocumentScopeRow[]; answer: ScorecardAnswer }

function ScorecardChoice({ scopes, answer }: ChoiceProps) {
  const text = useText()
  const choose = useChoose()
  const { asOf } = useSelection()
  return (
    <div className="units-choice">
      <ChoiceSelect
        label={text.t('unitsPage.one.chooseDocument')}
        value={answer.scope.documentId}
        options={scopes.map((scope) => ({
          value: scope.documentId,
          label: documentLabel(scope, text),
        }))}
        onChange={(documentId) => choose({ documentId, asOf: null, domain: null, status: null })}
      />
      <AsOfField
        value={answer.asOf}
        words={formatDateWords(answer.asOf, text)}
        isDefault={asOf === null}
        onChange={(next) => choose({ asOf: next })}
      />
    </div>
  )
}

type OwnProps = { engine: Engine; answer: ScorecardAnswer; isBusy: boolean }

function OwnScorecard({ engine, answer, isBusy }: OwnProps) {
  const text = useText()
  const choose = useChoose()
  const { domain, status, search, asOf } = useSelection()
  const filter = useMemo(() => ({ domain, status, search }), [domain, status, search])
  const model = useMemo(() => toScorecardModel({ ...answer, filter, text }), [answer, filter, text])
  const [isWhyWanted, setWhyWanted] = useState(false)
  const why = useWhy(engine, answer.scope, asOf, isWhyWanted, text)
  const onOpen = useCallback(() => setWhyWanted(true), [])
  const onFilter = (change: Partial<ScorecardFilter>) =>
    choose(change, { replace: 'search' in change && !('status' in change) })
  const slide = scorecardSlide(answer.scope, domain)
  return (
    <IndicatorLinkContext value={useIndicatorHref(answer.scope)}>
      <ScorecardView {...{ model, filter, isBusy, why, onOpen, onFilter, slide }} heading="h2" />
    </IndicatorLinkContext>
  )
}
