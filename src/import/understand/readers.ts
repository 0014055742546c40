import type { ImportMeasure } from '../../domain/import-reading.ts'
import type { MeasureUnit } from '../values/read-measure-unit.ts'
import { readMeasureUnit } from '../values/read-measure-unit.ts'
import type { NameIndex } from './name-index.ts'
import type { PeriodHint } from './period-hint.ts'
import { readHeaderMeasure } from './read-header-measure.ts'
import { readHint } from './read-hint.ts'

/** What the cells of a table are asked, remembered per distinct text. */
export type Readers = {
  unit(text: string): MeasureUnit | null
  measure(text: string): ImportMeasure | null
  period(text: string): PeriodHint | null
  /** As `period`, for a cell of a period column, where `7` is a month and `2025` a year. */
  periodCell(text: string, header: string): PeriodHint | null
  isUnit(text: string): boolean
  isMeasure(text: string): boolean
  isOrgUnit(text: string): boolean
  isIndicator(text: string): boolean
}

/** Readers that know the names of a catalogue. */
export function createReaders(names: NameIndex): Readers {
  const unit = remember(readMeasureUnit)
  const measure = remember(readHeaderMeasure)
  const period = remember(readHint)
  const monthCell = remember((text) => readHint(/^\d{1,2}$/.test(text) ? `tháng ${text}` : text))
  const isOrgUnit = remember((text) => names.orgUnit(text) !== null)
  const isIndicator = remember((text) => names.indicator(text) !== null)
  return {
    unit,
    measure,
    period,
    periodCell: (text, header) =>
      /quý|quy/i.test(header) ? quarterCell(text, period) : monthCell(text),
    isUnit: (text) => unit(text) !== null,
    isMeasure: (text) => measure(text) !== null,
    isOrgUnit,
    isIndicator,
  }
}

function quarterCell(text: string, period: (text: string) => PeriodHint | null): PeriodHint | null {
  return /^(?:[1-4]|i{1,3}|iv)$/i.test(text) ? period(`quý ${text}`) : period(text)
}

const limit = 50_000

function remember<Answer>(read: (text: string) => Answer): (text: string) => Answer {
  const answers = new Map<string, Answer>()
  return (text) => {
    const known = answers.get(text)
    if (known !== undefined || answers.has(text)) return known as Answer
    const answer = read(text)
    if (answers.size >= limit) answers.clear()
    answers.set(text, answer)
    return answer
  }
}
