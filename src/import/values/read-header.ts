import { type MeasureReading, readMeasure } from './read-measure.ts'
import { findMeasureUnit, type MeasureUnit, readMeasureUnit } from './read-measure-unit.ts'
import { completePeriod, type PeriodReading, readPeriod } from './read-period.ts'

/** What one value column's header says, each part on its own; null = not said. */
export type HeaderReading = {
  measure: MeasureReading | null
  /** Already a year earlier where the header says “cùng kỳ năm trước” and names this year's period. */
  period: PeriodReading | null
  measureUnit: MeasureUnit | null
}

/** Reads measure, period and unit from header cells joined by ` | `; `year` is the year of the title. */
export function readHeader(header: string, year: number | null): HeaderReading {
  const found = findMeasureUnit(header)
  const measure = readMeasure(header)
  const period = readPeriod(header)
  return {
    measure,
    period: period && settlePeriod(period, measure, year),
    measureUnit: found?.unit ?? readMeasureUnit(header),
  }
}

/** “Cùng kỳ” without a year is the year before the title's; with a year written it is that year. */
function settlePeriod(
  period: PeriodReading,
  measure: MeasureReading | null,
  year: number | null,
): PeriodReading {
  if (period.kind !== 'partial') return period
  return completePeriod(period, year === null ? null : year + (measure?.yearShift ?? 0))
}
