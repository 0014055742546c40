import { useMemo } from 'react'
import type { Engine } from '../database/engine.ts'
import type { DocumentScopeRow } from '../queries/list-document-scopes.ts'
import { listExplanations } from '../queries/list-explanations.ts'
import { listOtherMethods } from '../queries/list-other-methods.ts'
import { listThresholds } from '../queries/list-thresholds.ts'
import { useQuery } from '../state/use-query.ts'
import type { Text } from '../text/translate.ts'
import { paperLabel } from '../view-models/document-label.ts'
import { toWhy, type WhyState } from '../view-models/explanation.ts'

const everything = {}

/** The reasoning behind a scorecard, asked for once a person wants it. */
export function useWhy(
  engine: Engine,
  scope: DocumentScopeRow,
  asOf: string | null,
  isWanted: boolean,
  text: Text,
): WhyState {
  const { documentId, orgUnitId } = scope
  const { language } = text
  const scorecard = isWanted ? { documentId, orgUnitId, asOf } : null
  const explanations = useQuery(engine, listExplanations, scorecard && { ...scorecard, language })
  const methods = useQuery(engine, listOtherMethods, scorecard)
  const thresholds = useQuery(engine, listThresholds, isWanted ? everything : null)
  return useMemo(() => {
    const failed = [explanations, methods, thresholds].find((answer) => answer.state === 'failed')
    if (failed?.state === 'failed') return { state: 'failed', retry: failed.retry }
    if (explanations.state !== 'ready' || methods.state !== 'ready' || thresholds.state !== 'ready')
      return { state: 'loading' }
    const byTarget = toWhy({
      explanations: explanations.rows,
      otherMethods: methods.rows,
      thresholds: thresholds.rows,
      documentId,
      paper: paperLabel(scope, text),
      text,
    })
    return { state: 'ready', byTarget }
  }, [explanations, methods, thresholds, documentId, scope, text])
}
