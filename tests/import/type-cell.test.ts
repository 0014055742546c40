import { describe, expect, it } from 'vitest'
import type { FieldType } from '../../src/domain/table.ts'
import type { FieldSchema } from '../../src/import/schema.ts'
import { typeCell } from '../../src/import/type-cell.ts'

function field(type: FieldType, more: Partial<FieldSchema> = {}): FieldSchema {
  const none = { isRequired: false, allowed: null, pattern: null, minimum: null, maximum: null }
  return { name: 'value', type, ...none, ...more }
}

describe(typeCell, () => {
  it.each(['0', '-0.50', '5.500', '1234.5', '999999999999999', '0.000000000000001', '007'])(
    'keeps the number %s as it is written',
    (text) => {
      expect(typeCell(text, field('number'))).toEqual({ cell: text, faults: [] })
    },
  )

  it.each([
    ['1.234,5', '1234.5'],
    ['1,234.5', '1234.5'],
    ['98,9', '98.9'],
    ['1,234', '1.234 / 1234'],
    ['0,825', '0.825'],
    ['1.234.567', '1234567'],
    ['106.7%', '106.7'],
    ['49 200', '49200'],
    ['\u22120.5', '-0.5'],
    ['+5', '5'],
    ['.5', '0.5'],
    ['5.', '5'],
    ['1e5', ''],
    ['0x1F', ''],
    ['NaN', ''],
    ['Infinity', ''],
    ['238 tr', ''],
    ['08-Thg10', ''],
  ])('refuses %s as a number and proposes “%s”', (text, repair) => {
    const faults = [{ code: 'not-a-number', severity: 'error', details: { repair } }]
    expect(typeCell(text, field('number'))).toEqual({ cell: null, faults })
  })

  it('refuses more digits than a number keeps', () => {
    expect(typeCell('1234567890.123456', field('number')).faults[0]?.code).toBe('too-many-digits')
    expect(typeCell('1234567890123456', field('integer')).faults[0]?.code).toBe('too-many-digits')
  })

  it.each([
    ['date', '31/12/2025', 'not-a-date', '2025-12-31'],
    ['date', '2025-02-29', 'not-a-date', ''],
    ['boolean', 'có', 'not-a-boolean', 'true'],
    ['boolean', 'FALSE', 'not-a-boolean', 'false'],
    ['boolean', 'maybe', 'not-a-boolean', ''],
    ['integer', '3,0', 'not-an-integer', '3'],
  ] as const)('refuses the %s %s', (type, text, code, repair) => {
    expect(typeCell(text, field(type))).toEqual({
      cell: null,
      faults: [{ code, severity: 'error', details: { repair } }],
    })
  })

  it.each([
    ['T7/2026', '2026-07'],
    ['tháng 12/2026', '2026-12'],
    ['Quý III/2026', '2026-Q3'],
    ['2021-2025', '2021/2025'],
    ['2026-7', '2026-07'],
    ['13/2026', ''],
  ])('refuses the period %s and proposes “%s”', (text, repair) => {
    const faults = [{ code: 'not-a-period', severity: 'error', details: { repair } }]
    expect(typeCell(text, field('string', { name: 'period' }))).toEqual({ cell: null, faults })
  })

  it('trims space with a warning, and keeps the value', () => {
    const faults = [{ code: 'surrounding-space', severity: 'warning', details: { repair: 'a b' } }]
    expect(typeCell('\u00a0a b ', field('string'))).toEqual({ cell: 'a b', faults })
  })

  it('reads empty as null, an error only where a value is required', () => {
    expect(typeCell('', field('number'))).toEqual({ cell: null, faults: [] })
    expect(typeCell(' ', field('number', { isRequired: true })).faults.at(-1)?.code).toBe(
      'missing-value',
    )
  })

  it.each(['javascript:alert(1)', 'data:text/html,x', '//host/x', 'ftp://host', 'https:///x'])(
    'empties the address %s',
    (text) => {
      const { cell, faults } = typeCell(text, field('string', { name: 'url' }))
      expect([cell, faults[0]?.code]).toEqual([null, 'unsafe-address'])
    },
  )
})
