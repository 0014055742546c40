import { describe, expect, test } from 'vitest'
import { convertDecimal } from '../../../src/import/values/convert-decimal.ts'
import type { NumberReading, NumberValue } from '../../../src/import/values/number-reading.ts'
import { type MeasureUnit, readMeasureUnit } from '../../../src/import/values/read-measure-unit.ts'
import { readNumber } from '../../../src/import/values/read-number.ts'
import { readRecords } from './published-data.ts'

const indicators = new Map(readRecords('indicators').map((row) => [row.indicator_id, row]))
const targets = readRecords('targets')
const actuals = readRecords('actuals')

/** The phrase of a document read with what the catalogue knows of its indicator. */
function readPhrase(target: Record<string, string>): NumberReading {
  const indicator = indicators.get(target.indicator_id ?? '')
  return readNumber(target.as_written ?? '', {
    measureUnit: unitOf(target),
    accumulation: indicator?.accumulation ?? null,
    references: actuals
      .filter((actual) => actual.indicator_id === target.indicator_id && actual.value)
      .map((actual) => Number(actual.value)),
  })
}

function unitOf(target: Record<string, string>): MeasureUnit | null {
  return readMeasureUnit(indicators.get(target.indicator_id ?? '')?.measure_unit ?? '')
}

function settled(reading: NumberReading): NumberValue | null {
  if (reading.kind === 'ambiguous')
    return reading.proposal === 'thousands' ? reading.asThousands : reading.asDecimal
  return reading.kind === 'number' || reading.kind === 'bound' ? reading : null
}

function boundsOf(value: NumberValue | null, target: Record<string, string>) {
  if (!value) return { lower: null, upper: null, strict: false, stretch: null }
  const direction = indicators.get(target.indicator_id ?? '')?.direction
  const to = unitOf(target)
  const convert = (text: string | null) =>
    text === null ? null : Number(convertDecimal(text, value.unit, to))
  const isOpen = value.kind === 'number' || value.qualifier === 'about'
  const plain = convert(value.value)
  const [low, high] = isOpen
    ? direction === 'decrease'
      ? [null, plain]
      : [plain, null]
    : [convert(value.low), convert(value.high)]
  const strict = value.kind === 'bound' && (value.qualifier === 'lt' || value.qualifier === 'gt')
  return { lower: low, upper: high, strict, stretch: convert(value.stretch) }
}

function numberOrNull(text: string | undefined): number | null {
  return text ? Number(text) : null
}

describe('the phrases of the five documents', () => {
  test('are a hundred', () => expect(targets).toHaveLength(100))

  test.each(targets.map((target) => [target.as_written ?? '', target] as const))(
    'reads “%s” to the stored bounds',
    (_, target) => {
      expect(boundsOf(settled(readPhrase(target)), target)).toEqual({
        lower: numberOrNull(target.lower),
        upper: numberOrNull(target.upper),
        strict: target.strict === 'true',
        stretch: numberOrNull(target.stretch),
      })
    },
  )

  test.each(
    targets
      .filter(({ approximate }) => approximate === 'true')
      .map((t) => [t.as_written ?? '', t] as const),
  )('hears the “khoảng” of “%s”', (_, target) =>
    expect(settled(readPhrase(target))?.isApproximate).toBe(true),
  )
})
