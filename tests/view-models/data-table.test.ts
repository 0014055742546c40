import { describe, expect, test } from 'vitest'
import { toDataTableModel } from '../../src/view-models/data-table.ts'

describe(toDataTableModel, () => {
  const model = toDataTableModel({
    columns: [{ id: 'unit', header: 'Đơn vị', kind: 'text' }],
    rows: [
      {
        id: 'a',
        searchWords: ['ĐS'],
        cells: { unit: { label: 'Xã Đại Sơn', sortValue: 'Xã Đại Sơn', note: 'mới' } },
      },
    ],
  })

  test('a row is found by labels, notes and words given, without diacritics', () => {
    expect(model.rows[0]?.searchText).toBe('xa dai son moi ds')
  })

  test('keeps the cells and drops the words', () => {
    expect(model.rows[0]?.cells.unit?.label).toBe('Xã Đại Sơn')
    expect(model.rows[0]).not.toHaveProperty('searchWords')
  })
})
