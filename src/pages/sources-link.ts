import { useCallback } from 'react'
import { defaultSelection, type Selection, serializeHash } from '../state/selection.ts'
import { useSelection } from '../state/selection-context.ts'

/** Writes links to other pages that keep language, theme and data set. */
export type Link = (path: string, change?: Partial<Selection>) => string

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
