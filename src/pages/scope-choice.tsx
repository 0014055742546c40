import { useCallback, useMemo } from 'react'
import { ScopeBar } from '../components/controls/scope-bar.tsx'
import { useText } from '../components/ui/text-context.ts'
import type { Engine } from '../database/engine.ts'
import type { DocumentScopeRow } from '../queries/list-document-scopes.ts'
import { listScopeUnits, type ScopeUnitRow } from '../queries/list-scope-units.ts'
import { useChoose, useSelection } from '../state/selection-context.ts'
import { useQuery } from '../state/use-query.ts'
import type { Text } from '../text/translate.ts'
import { orgUnitLabel, scopeKey, toDocumentOptions } from '../view-models/document-label.ts'
import { formatDateWords } from '../view-models/format.ts'
import { chosenScope, findUnits, scopeOfUnit } from '../view-models/scope-choice.ts'

type Props = {
  engine: Engine
  scopes: readonly DocumentScopeRow[]
  /** The scorecard in view; null when the link names an unknown one. */
  scope: DocumentScopeRow | null
}

const everything = {}
const noUnits: ScopeUnitRow[] = []

/** Chooses unit, document and day. Another document starts unfiltered; another unit keeps the view of the same one. */
export function ScopeChoice({ engine, scopes, scope }: Props) {
  const text = useText()
  const { asOf } = useSelection()
  const choose = useChoose()
  const open = useOpenScope(scope)
  const find = useUnitSearch(engine, text)
  // An unknown link still offers the documents of the scorecard that opens first.
  const listed = scope ?? chosenScope(scopes, { documentId: null, orgUnitId: null })
  const orgUnitId = listed?.orgUnitId ?? ''
  const documents = useMemo(
    () => toDocumentOptions(scopes, orgUnitId, text),
    [scopes, orgUnitId, text],
  )
  const date = asOf ?? scope?.defaultAsOf ?? ''
  return (
    <ScopeBar
      unit={{ id: scope ? orgUnitId : '', label: scope ? orgUnitLabel(scope, text) : '' }}
      findUnits={find}
      documents={documents}
      document={scope ? scopeKey(scope) : ''}
      asOf={{ date, words: formatDateWords(date, text), isDefault: asOf === null }}
      onUnit={(value) => open(scopeOfUnit(scopes, value, scope?.documentId ?? null))}
      onDocument={(key) => open(scopes.find((candidate) => scopeKey(candidate) === key))}
      onAsOf={(next) => choose({ asOf: next })}
    />
  )
}

function useOpenScope(scope: DocumentScopeRow | null) {
  const choose = useChoose()
  return (next: DocumentScopeRow | null | undefined) => {
    if (!next) return
    const isSame = next.documentId === scope?.documentId
    const fresh = isSame ? {} : { asOf: null, domain: null, status: null, search: '' }
    choose({ documentId: next.documentId, orgUnitId: next.orgUnitId, ...fresh })
  }
}

function useUnitSearch(engine: Engine, text: Text) {
  const answer = useQuery(engine, listScopeUnits, everything)
  const units = answer.state === 'ready' ? answer.rows : noUnits
  return useCallback((search: string) => findUnits(units, search, text), [units, text])
}
