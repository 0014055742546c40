import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parsePeriod } from '../../../src/domain/period.ts'
import {
  type completePeriod,
  type PeriodContext,
  readPeriod,
} from '../../../src/import/values/read-period.ts'

type Single = Parameters<typeof completePeriod>[0]

function saySingle(reading: Single): string {
  if (reading.kind === 'interval') return `${reading.from}..${reading.to}`
  const end = reading.basis === 'ytd' ? ' ytd' : ''
  if (reading.kind === 'period') return reading.period + end + (reading.isPartMonth ? ' part' : '')
  if (reading.quarter) return `Q${reading.quarter}?`
  return `${reading.month ?? 'year'}?${end}`
}

/** A reading in one line; `?` marks a missing year. */
function say(text: string, context: PeriodContext = {}): string {
  const reading = readPeriod(text, context)
  if (!reading) return 'none'
  return reading.kind === 'several'
    ? reading.readings.map(saySingle).join(' + ')
    : saySingle(reading)
}

describe(readPeriod, () => {
  test.each([
    ['2026', '2026'],
    ['Năm 2026', '2026'],
    ['Cả năm 2026', '2026'],
    ['đến năm 2030', '2030'],
    ['TH 25', '2025'],
    ['T10/2026', '2026-10'],
    ['10/2026', '2026-10'],
    ['10.2026', '2026-10'],
    ['tháng 10 năm 2026', '2026-10'],
    ['THÁNG 10/2026', '2026-10'],
    ['tháng 11 2025', '2025-11'],
    ['2026-10', '2026-10'],
    ['2026M07', '2026-07'],
    ['2026T7', '2026-07'],
    ['31/10/2026', '2026-10'],
    ['01/10/2026', '2026-10'],
    ['10/31/2026', '2026-10'],
    ['2026-10-31', '2026-10'],
    ['2026-10-31T00:00:00', '2026-10'],
    ['ngày 31 tháng 10 năm 2026', '2026-10'],
    ['October 2026', '2026-10'],
    ['Oct-26', '2026-10'],
    ['Thg10-26', '2026-10'],
    ['Quý III/2026', '2026-Q3'],
    ['Quí 3 năm 2026', '2026-Q3'],
    ['Q3/2026', '2026-Q3'],
    ['2026-Q3', '2026-Q3'],
    ['III/2026', '2026-Q3'],
    ['Tháng Ba năm 2026', '2026-03'],
    ['tháng Tư/2026', '2026-04'],
    ['Tháng mười hai 2026', '2026-12'],
    ['tháng Năm năm 2026', '2026-05'],
    ['các tháng năm 2026', '2026'],
    ['Mười tháng năm 2026', '2026-10 ytd'],
    ['giai đoạn 2026-2030', '2026/2030'],
    ['5 năm 2021 - 2025', '2021/2025'],
    ['2026/2030', '2026/2030'],
  ])('reads “%s” as %s', (text, period) => expect(say(text)).toBe(period))

  test.each([
    ['6 tháng đầu năm 2025', '2025-06 ytd'],
    ['Sáu tháng đầu năm 2026', '2026-06 ytd'],
    ['nửa đầu năm 2025', '2025-06 ytd'],
    ['H1/2025', '2025-06 ytd'],
    ['9T/2026', '2026-09 ytd'],
    ['9T2026', '2026-09 ytd'],
    ['9T 26', '2026-09 ytd'],
    ["9 tháng '26", '2026-09 ytd'],
    ['Năm 2026 đến ngày 5 tháng 10', '2026-10 ytd part'],
    ['9 tháng 2026', '2026-09 ytd'],
    ['11 tháng 2025', '2025-11 ytd'],
    ['10 tháng năm 2025', '2025-10 ytd'],
    ['luỹ kế đến tháng 8/2026', '2026-08 ytd'],
    ['lũy kế từ đầu năm đến 31/10/2025', '2025-10 ytd'],
    ['LK 8T/2026', '2026-08 ytd'],
    ['tính đến 30/9/2026', '2026-09 ytd'],
    ['từ tháng 1 đến tháng 10 năm 2025', '2025-10 ytd'],
    ['T1-T10/2025', '2025-10 ytd'],
    ['tháng 1-10/2025', '2025-10 ytd'],
    ['Jan-Oct 2025', '2025-10 ytd'],
    ['10M2025', '2025-10 ytd'],
    ['Ước TH 10 tháng năm 2026', '2026-10 ytd'],
    ['đến 15/11/2025', '2025-11 ytd part'],
    ['12 tháng năm 2025', '2025'],
    ['đến hết 31/12/2025', '2025'],
  ])('reads the cumulative “%s” as %s, never as a month', (text, period) =>
    expect(say(text)).toBe(period),
  )

  test.each([
    ['10 tháng', '10? ytd'],
    ['9T', '9? ytd'],
    ['9 tháng đầu năm', '9? ytd'],
    ['Lũy kế đến hết tháng 10', '10? ytd'],
    ['Tháng 7', '7?'],
    ['T7', '7?'],
    ['đến ngày 5 tháng 10', '10? ytd'],
    ['ngày 5 tháng 10', '10?'],
    ['9 tháng-26', '9? ytd'],
    ['Th9', '9?'],
    ['Th10', '10?'],
    ['Th. 11', '11?'],
    ['TH 12', '12?'],
    ['Quý III', 'Q3?'],
    ['Cả năm', 'year?'],
  ])('says what “%s” lacks', (text, partial) => expect(say(text)).toBe(partial))

  test('takes the missing year from the title', () => {
    expect(say('Tháng 7', { year: 2026 })).toBe('2026-07')
    expect(say('9 tháng', { year: 2026 })).toBe('2026-09 ytd')
    expect(say('Quý III', { year: 2026 })).toBe('2026-Q3')
    expect(say('Cả năm', { year: 2026 })).toBe('2026')
  })

  test.each([
    ['Tháng 10 và 10 tháng năm 2025', '2025-10 + 2025-10 ytd'],
    ['Tháng 9, 9 tháng năm 2026', '2026-09 + 2026-09 ytd'],
    ['Năm 2025 so với năm 2024', '2025 + 2024'],
    ['6 tháng cuối năm 2025', '2025-07..2025-12'],
    ['tháng 7-9/2025', '2025-07..2025-09'],
  ])('reads “%s” as %s', (text, periods) => expect(say(text)).toBe(periods))

  test.each([
    '',
    'Năm',
    'Kế hoạch',
    'Thực hiện',
    'Sở Tài chính',
    'Phường 7',
    'Dệt may',
    '13%',
    '12',
    '1.234',
    'tháng 13/2026',
    '202610',
  ])('sees no period in “%s”', (text) => expect(say(text)).toBe('none'))

  test('reads bare digits only in a column of periods', () => {
    expect(say('202610', { isPeriodColumn: true })).toBe('2026-10')
    expect(say('2.026', { isPeriodColumn: true })).toBe('2026')
  })

  test('tells a period alone from one inside other words', () => {
    expect(readPeriod('Năm 2026')?.isWhole).toBe(true)
    expect(readPeriod('Kế hoạch năm 2026')?.isWhole).toBe(false)
  })

  test('any text gives a valid period or none, and never throws', () => {
    const piece = fc.constantFrom(
      'tháng ',
      'quý ',
      'năm ',
      '10',
      '31',
      '0',
      '2026',
      '99',
      '/',
      '-',
      ' ',
      'đến ',
      'lũy kế ',
      'T',
      'Q',
      'III',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const reading = readPeriod(pieces.join(''))
        if (reading?.kind === 'period') expect(parsePeriod(reading.period)).not.toBeNull()
      }),
      { numRuns: 500 },
    )
  })
})
