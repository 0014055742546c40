// What a slide is made of: read by the screen, the PPTX and the print alike. Lengths are points on a slide of 960 × 540.
import type { SlideKind } from '../domain/deck.ts'
import type { Bullet } from './bullet.ts'
import type { DisplayStatus, Tone } from './display-status.ts'
import type { StatusMark } from './scorecard-row.ts'

/** How a value is drawn: solid, hatched, open, pale; a status where the bar counts units or items. */
export type SlideNotation =
  | 'actual'
  | 'estimate'
  | 'target'
  | 'previous'
  | 'expected'
  | DisplayStatus

export type SlidePoint = {
  /** Null = nothing known; drawn as nothing, never as zero. */
  value: number | null
  /** Null = drawn without a number beside it. */
  label: string | null
  /** Where it differs from the series', e.g. an estimate among actuals. */
  notation?: SlideNotation
}

export type SlideSeries = { name: string; notation: SlideNotation; points: SlidePoint[] }

/** A chart as plain numbers: an editable chart in a file, a drawing on screen and paper. */
export type SlideChart = {
  /** `columns` and `line`: time, left to right. `bars` and `stacked`: structure, top to bottom. */
  form: 'columns' | 'bars' | 'line' | 'stacked'
  /** `group` names the territory or block over neighbouring categories. */
  categories: { label: string; group: string | null }[]
  series: SlideSeries[]
  /** Ends of the value axis; bars hold zero. */
  min: number
  max: number
  /** Format code of a spreadsheet, e.g. `#,##0.0`. */
  numberFormat: string
  legend: { notation: SlideNotation; label: string }[]
  /** The chart in words. */
  altText: string
}

export type SlideCell = {
  text: string
  /** A second, paler line. */
  note?: string
  tone?: Tone
  status?: StatusMark
  bullet?: Bullet
  isStrong?: boolean
}

export type SlideColumn = { id: string; header: string; width: number; align: 'start' | 'end' }

export type SlideRow = { id: string; height: number; isChild: boolean; cells: SlideCell[] }

/** A table that fits its slide: rows that do not are on the next. */
export type SlideTable = {
  columns: SlideColumn[]
  headHeight: number
  rows: SlideRow[]
  /** Of the second lines of cells, in points. */
  noteSize: number
  altText: string
}

/** One large figure with its name. */
export type SlideFigure = {
  id: string
  label: string
  value: string
  /** Of the value, in points; the same for all figures of a slide. */
  size: number
  tone?: Tone
  status?: StatusMark
}

/** The kinds of pictures, whatever the slide is about. */
export type SlideBody =
  | { form: 'cover'; title: string; unit: string; lines: string[] }
  | { form: 'chart'; figures: SlideFigure[]; chart: SlideChart; remark: string | null }
  | {
      form: 'table'
      figures: SlideFigure[]
      chart: SlideChart | null
      table: SlideTable
      remark: string | null
    }
  | { form: 'why'; table: SlideTable; heading: string; text: string; isEmpty: boolean }
  | { form: 'nothing'; text: string }

/** One page of the deck, complete: nothing is looked up any more when it is drawn. */
export type DeckSlide = {
  /** Of the page: a slide too long for one page has several. */
  id: string
  specId: string
  kind: SlideKind
  /** The sentence above all, at most two lines. */
  message: string
  messageSize: number
  /** What the rules write today. */
  ownMessage: string
  isEdited: boolean
  /** Figures that have changed since the message was edited, in words; empty when none has. */
  changes: string[]
  /** Unit · indicator, measure unit · time and scenarios. */
  title: string
  body: SlideBody
  sources: string
  asOf: string | null
  /** The sample mark; null with real data. */
  mark: string | null
  notes: string
  ownNotes: string
  /** Free text kept with the slide. */
  ownBody: string | null
  /** The figures shown, for comparison with an edited message. */
  figures: [name: string, value: string][]
  /** The live page behind the slide. */
  href: string | null
}

/** A deck ready to draw, print or write to a file. */
export type DeckModel = {
  title: string
  slides: DeckSlide[]
  language: 'vi' | 'en'
  /** Words that belong to every page. */
  words: { asOf: string; source: string }
}
