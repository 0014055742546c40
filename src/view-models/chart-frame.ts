import type { SlideSubject } from '../domain/deck.ts'
import type { DataTableModel } from './data-table.ts'

/** Document, item, date and status of the values, as one line. `href`: an address checked to be http. */
export type ChartSource = { label: string; href?: string | null }

/** The words around a chart, the same on screen, slide and paper. */
export type ChartFrameModel = {
  /** What the chart shows, at most two lines, from the numbers; null leaves it to the page. */
  message: string | null
  title: {
    /** The unit. */
    who: string
    /** Indicator with its measure unit. */
    what: string
    /** Time and which scenarios. */
    when: string
  }
  /** The chart in words, for screen readers: shape, first, last and most telling values. */
  summary: string
  sources: readonly ChartSource[]
  /** The slide that shows the same; without one the chart is not offered to the deck. */
  slide?: SlideSubject
  /** The chart's figures. */
  table: DataTableModel
}

/** The model with the slide that shows the same; unchanged where none does. */
export function withSlide<Model extends { frame: ChartFrameModel }>(
  model: Model,
  slide: SlideSubject | null,
): Model {
  return slide ? { ...model, frame: { ...model.frame, slide } } : model
}
