import { useEffect, useMemo } from 'react'
import { useText } from '../components/ui/text-context.ts'
import { openingView, type Selection, serializeHash } from '../state/selection.ts'
import { useSelection } from '../state/selection-context.ts'
import type { Text } from '../text/translate.ts'
import type { UnitContext } from '../view-models/unit-entry.ts'

/** Words, and links to a unit that keep document, day, data set and language. */
export function useUnitContext(): UnitContext {
  const text = useText()
  const selection = useSelection()
  const toAny = anyUnitHref(selection)
  // What else is chosen changes no link, so the pictures made with them stay as they are.
  return useMemo(
    () => ({
      text,
      hrefOf: (orgUnitId: string) => toAny.replace(anyUnit, () => encodeURIComponent(orgUnitId)),
    }),
    [text, toAny],
  )
}

const anyUnit = '*'

function anyUnitHref(selection: Selection): string {
  const { documentId, asOf, isSample } = selection
  return serializeHash({
    path: `/don-vi/${anyUnit}`,
    selection: openingView(selection, { documentId, asOf, isSample }),
  })
}

/** The unit page with the sample data, in the language and theme in use. */
export function sampleHref(selection: Selection): string {
  return serializeHash({ path: '/don-vi', selection: openingView(selection, { isSample: true }) })
}

/** The title of the browser tab; sample data say so there too. */
export function useDocumentTitle(name: string, { t }: Text, isSample: boolean): void {
  useEffect(() => {
    const title = t('unitsPage.one.pageTitle', { unit: name, app: t('app.name') })
    document.title = isSample ? t('sample.title', { mark: t('sample.mark'), title }) : title
  }, [name, t, isSample])
}
