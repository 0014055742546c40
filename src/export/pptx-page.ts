import type PptxGenJS from 'pptxgenjs'
import type { SlideChart } from '../view-models/deck-slide.ts'

/** One slide while it is filled. */
export type Page = {
  slide: PptxGenJS.Slide
  /** Name of an object → its words for who cannot see it. */
  altTexts: Map<string, string>
  /** Every chart of the file so far. */
  charts: SlideChart[]
}

/** A place in points of a slide of 960 × 540 as the inches of pptxgenjs. */
export function box(x: number, y: number, w: number, h: number) {
  return { x: x / 72, y: y / 72, w: w / 72, h: h / 72 }
}
