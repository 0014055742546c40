import { createContext, useContext } from 'react'
import type { SlideSubject } from '../../domain/deck.ts'

/** What can be done with any chart; loaded when it is asked for. */
export type ChartActions = {
  /** Puts the chart into the deck in work; false when the browser keeps nothing. */
  addSlide: (subject: SlideSubject) => Promise<boolean>
  /** Saves or copies the figure as a picture; false when the browser refuses. */
  takePicture: (figure: HTMLElement, kind: 'png' | 'svg' | 'copy', name: string) => Promise<boolean>
}

/** Null outside the app: a chart then has no such buttons. */
export const ChartActionsContext = createContext<ChartActions | null>(null)

/** The actions of the app around. */
export function useChartActions(): ChartActions | null {
  return useContext(ChartActionsContext)
}
