import { readComparison } from '../values/read-comparison.ts'
import { type MeasureReading, readMeasure } from '../values/read-measure.ts'
import { type MeasureUnit, readMeasureUnit } from '../values/read-measure-unit.ts'
import type { PeriodReading } from '../values/read-period.ts'
import { readPeriod } from '../values/read-period.ts'
import { withDiacritics } from '../values/table-words.ts'
import type { NameIndex } from './name-index.ts'
import { type PeriodHint, toHints } from './period-hint.ts'
import { remember } from './remember.ts'

/** What the cells of a table are asked, remembered per distinct text. */
export type Readers = {
  unit(text: string): MeasureUnit | null
  /** The unit behind the first number of a cell: `7.944,5 USD/người (…)`. */
  unitInside(text: string): MeasureUnit | null
  /** The unit at the end of a name: `Thu nội địa (tỷ đồng)`. */
  unitOfName(name: string): MeasureUnit | null
  measure(text: string): MeasureReading | null
  /** The first period the text names. */
  period(text: string): PeriodHint | null
  /** All of them: “tháng 10 và 10 tháng năm 2025” names two. */
  periods(text: string): PeriodHint[]
  /** True when a count stops inside a month: “đến 15/11/2026”. */
  isPartMonth(text: string): boolean
  /** True when the text says nothing but a period. */
  isPeriod(text: string): boolean
  /** As `period`, for a cell of a period column, where `7` is a month or a quarter by the header. */
  periodCell(text: string, header: string): PeriodHint | null
  isUnit(text: string): boolean
  isMeasure(text: string): boolean
  isOrgUnit(text: string): boolean
  isIndicator(text: string): boolean
}

/** Readers that know the names of a catalogue. */
export function createReaders(names: NameIndex): Readers {
  const unit = remember((text) => readMeasureUnit(withDiacritics(text)))
  const measure = remember(measureIn)
  const reading = remember((text): PeriodReading | null =>
    readPeriod(withDiacritics(text).replace(priceBasis, ' ')),
  )
  const periods = remember((text) => toHints(reading(text)))
  const monthCell = remember((text) => cellHint(text, 'tháng'))
  const quarterCell = remember((text) => cellHint(text, 'quý'))
  const unitInside = remember((text) => {
    const word = /\d\s*(\p{L}[^\d(;,]*)/u.exec(text)?.[1]
    return word ? unit(word.trim()) : null
  })
  const isOfQuarters = remember((header) => /quý/iu.test(header))
  return {
    unit,
    unitOfName: remember((name) => {
      const words = /(?:[([]([^()[\]]+)[)\]]|[,;] ?([^,;()]+))\s*:?\s*$/u.exec(name)
      return words ? unit((words[1] ?? words[2] ?? '').trim()) : null
    }),
    unitInside: (text) => (/^[\d.,-]*$/.test(text) ? null : unitInside(text)),
    measure,
    periods,
    period: (text) => periods(text)[0] ?? null,
    isPartMonth: (text) => stopsInMonth(reading(text)),
    isPeriod: (text) => reading(text)?.isWhole ?? false,
    periodCell: (text, header) => (isOfQuarters(header) ? quarterCell(text) : monthCell(text)),
    isUnit: (text) => unit(text) !== null,
    isMeasure: (text) => isMeasureCell(measure(text), text),
    isOrgUnit: remember((text) => names.orgUnit(text) !== null),
    isIndicator: remember((text) => names.indicator(text) !== null),
  }
}

function stopsInMonth(found: PeriodReading | null): boolean {
  if (found?.kind === 'several') return found.readings.some(stopsInMonth)
  return (found?.kind === 'period' || found?.kind === 'partial') && found.isPartMonth
}

function measureIn(written: string): MeasureReading | null {
  if (written.trim() === '') return null
  const text = withDiacritics(written)
  const compared = readComparison(text)
  if (compared) return readMeasure(compared === 'years' ? 'so với cùng kỳ' : 'so với tháng trước')
  return readMeasure(text.replace(priceBasis, ' ').replace(dates, ' '))
}

/** A cell of a measure column is short and says nothing but the measure. */
function isMeasureCell(reading: MeasureReading | null, text: string): boolean {
  return reading !== null && text.length <= 40
}

function cellHint(text: string, word: string): PeriodHint | null {
  const isBare = /^(?:0?[1-9]|1[0-2]|i{1,3}|iv)$/i.test(text)
  return toHints(readPeriod(isBare ? `${word} ${text}` : text, { isPeriodColumn: true }))[0] ?? null
}

/** “Giá so sánh năm 2010” is neither a comparison nor a year of results. */
const priceBasis = /(?:theo )?giá (?:so sánh|cố định|ss)(?: năm)?(?: (?:19|20)\d{2})?/giu

/** “9/2025”, “T9/26”, “31/10/2026”, “ngày 31/10” and “Quý I/2025” are dates, no quotients. */
const dates =
  /(?<!\p{L})(?:tháng|thg|th|t|quý|q)\.? ?(?:\d{1,2}|i{1,3}|iv)[/.-]\d{2}(?!\d)|(?:(?<![\d/])\d{1,2} ?\/ ?)?(?:(?<!\d)\d{1,2})?\/ ?(?:19|20)\d{2}(?!\d)|(?<=(?:đến|hết|ngày) )\d{1,2}\/\d{1,2}(?![\d/])/giu
