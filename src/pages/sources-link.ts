import { useCallback } from 'react'
import { defaultSelection, type Selection, serializeHash } from '../state/selection.ts'
import { useSelection } from '../state/selection-context.ts'

/** Writes links to other pages that keep language, theme and data set. */
export type Link = (path: string, change?: Partial<Selection>) => string

/** The page of an indicator under one document and unit. */
export function useIndicatorHref({
  documentId,
  orgUnitId,
}: Pick<Selection, 'documentId' | 'orgUnitId'>): (indicatorId: string) => string {
  const link = useLink()
  return useCallback(
    (indicatorId) =>
      link(`/chi-tieu/${encodeURIComponent(indicatorId)}`, { documentId, orgUnitId }),
    [link, documentId, orgUnitId],
  )
}

/** Links of the view in use. */
export function useLink(): Link {
  const { language, theme, isSample } = useSelection()
  return useCallback(
    (path, change = {}) => {
      const selection = { ...defaultSelection, language, theme, isSample, ...change }
      return serializeHash({ path, selection })
    },
    [language, theme, isSample],
  )
}
