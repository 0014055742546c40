import { createContext, useContext } from 'react'

/** Address of an indicator's page, under the document and unit in view. */
export type IndicatorLink = (indicatorId: string) => string

/** Null outside the app: details then lead nowhere. */
export const IndicatorLinkContext = createContext<IndicatorLink | null>(null)

/** The link of the scorecard around. */
export function useIndicatorLink(): IndicatorLink | null {
  return useContext(IndicatorLinkContext)
}
