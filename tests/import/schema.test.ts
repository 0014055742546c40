import { describe, expect, it } from 'vitest'
import { parseDataPackage } from '../../src/import/schema.ts'

function withTable(schema: object, more: object = {}): string {
  return JSON.stringify({ resources: [{ name: 'thresholds', schema, ...more }] })
}

describe(parseDataPackage, () => {
  it('reads fields, constraints, and keys given as text or as a list', () => {
    const fields = [
      { name: 'threshold_id', constraints: { required: true, pattern: '[a-z]+' } },
      { name: 'value', type: 'number', constraints: { minimum: 0, maximum: '9.5', enum: [1, 2] } },
    ]
    const foreignKeys = [
      { fields: 'threshold_id', reference: { resource: '', fields: 'threshold_id' } },
    ]
    const { tables, issues } = parseDataPackage(
      withTable({ fields, primaryKey: 'threshold_id', foreignKeys }),
    )
    expect(issues).toEqual([])
    expect(tables[0]).toMatchObject({
      file: 'thresholds.csv',
      primaryKey: ['threshold_id'],
      foreignKeys: [
        { fields: ['threshold_id'], table: 'thresholds', referenced: ['threshold_id'] },
      ],
      fields: [
        { type: 'string', isRequired: true, pattern: /^(?:[a-z]+)$/u },
        { type: 'number', isRequired: false, minimum: 0, maximum: 9.5, allowed: ['1', '2'] },
      ],
    })
  })

  it.each([
    ['no JSON', '{'],
    ['no object', 'null'],
    ['no resources', '{}'],
    ['an unknown table', JSON.stringify({ resources: [{ name: '__proto__' }] })],
    ['no fields', withTable({})],
    ['a field without a name', withTable({ fields: [{ type: 'string' }] })],
    ['an unknown type', withTable({ fields: [{ name: 'a', type: 'geopoint' }] })],
    ['a broken pattern', withTable({ fields: [{ name: 'a', constraints: { pattern: '(' } }] })],
    [
      'a limit that is no number',
      withTable({ fields: [{ name: 'a', constraints: { minimum: 'x' } }] }),
    ],
    ['a key of unknown fields', withTable({ fields: [{ name: 'a' }], primaryKey: ['b'] })],
  ])('makes one issue of %s', (_name, text) => {
    const { tables, issues } = parseDataPackage(text)
    expect(tables).toEqual([])
    expect(issues).toMatchObject([{ code: 'unreadable-schema', file: 'datapackage.json' }])
  })
})
