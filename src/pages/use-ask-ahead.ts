import { useEffect } from 'react'
import type { Engine } from '../database/engine.ts'
import type { DocumentScopeRow } from '../queries/list-document-scopes.ts'
import type { Language } from '../text/translate.ts'

/** Long enough that whoever is still choosing is not kept waiting. */
const patienceMs = 1_000

/** Once the overview has stood for a while, prepares for the next choice. */
export function useAskAhead(
  engine: Engine,
  { documentId, orgUnitId, defaultAsOf }: DocumentScopeRow,
  asOf: string | null,
  language: Language,
): void {
  useEffect(() => {
    const controller = new AbortController()
    const scope = { documentId, orgUnitId, asOf, defaultAsOf, language }
    const ask = async () =>
      (await import('./ask-ahead.ts')).askAhead(engine, scope, controller.signal)
    // What failed ahead of time is asked for again, and told of, by the page that shows it.
    const timer = setTimeout(() => ask().catch(() => undefined), patienceMs)
    return () => {
      clearTimeout(timer)
      controller.abort()
    }
  }, [engine, documentId, orgUnitId, asOf, defaultAsOf, language])
}
