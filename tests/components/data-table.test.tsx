import { renderToString } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { DataTable } from '../../src/components/tables/data-table.tsx'
import { TextContext } from '../../src/components/ui/text-context.ts'
import { tableTools } from '../../src/export/table-text.ts'
import { createTranslator } from '../../src/text/translate.ts'
import type { DataTableModel } from '../../src/view-models/data-table.ts'
import { unitTable } from '../fixtures/data-table-model.ts'

function render(model: DataTableModel): string {
  return renderToString(
    <TextContext value={createTranslator('vi')}>
      <DataTable model={model} caption="Kết quả theo đơn vị" tools={tableTools} />
    </TextContext>,
  )
}

function namesIn(html: string): string[] {
  return [...html.matchAll(/<th scope="row".*?<span>(.*?)<\/span>/g)].map((match) => match[1] ?? '')
}

describe(DataTable, () => {
  test('is a table with a caption, column and row headers, and a region to scroll', () => {
    const html = render(unitTable())
    expect(html).toContain('<caption')
    expect(html).toContain('aria-label="Kết quả theo đơn vị: bảng, cuộn được"')
    expect(html.match(/scope="row"/g)).toHaveLength(4)
    expect(html.match(/scope="col"/g)).toHaveLength(3)
  })

  test('without a sort the order of the model stands', () => {
    expect(namesIn(render(unitTable()))[0]).toBe('Xã Đại Sơn')
    expect(render(unitTable())).not.toContain('aria-sort')
  })

  test('sorts text as Vietnamese does and says so in the head', () => {
    const html = render({
      ...unitTable(),
      initialSort: { columnId: 'unit', isDescending: false },
    })
    expect(namesIn(html)).toEqual(['Phường Ái Quốc', 'Xã An Lão', 'Xã Dương Quan', 'Xã Đại Sơn'])
    expect(html.match(/aria-sort="ascending"/g)).toHaveLength(1)
  })

  test.each([
    [false, ['Phường Ái Quốc', 'Xã Đại Sơn', 'Xã An Lão', 'Xã Dương Quan']],
    [true, ['Xã An Lão', 'Xã Đại Sơn', 'Phường Ái Quốc', 'Xã Dương Quan']],
  ])('a missing value is last, descending: %s', (isDescending, names) => {
    const html = render({ ...unitTable(), initialSort: { columnId: 'value', isDescending } })
    expect(namesIn(html)).toEqual(names)
  })

  test('a column hidden by default is offered unticked, the row header cannot be hidden', () => {
    const html = render(unitTable())
    expect(html).not.toContain('Niên giám')
    expect(html.match(/type="checkbox"/g)).toHaveLength(4)
    expect(html.match(/type="checkbox"[^>]*checked=""/g)).toHaveLength(3)
    expect(html.match(/type="checkbox"[^>]*disabled=""/g)).toHaveLength(1)
  })

  test('a status has a shape and a word; an address that is not of the web stays text', () => {
    const model = unitTable()
    const html = render({
      ...model,
      columns: model.columns.map((column) => ({ ...column, isHiddenByDefault: false })),
    })
    expect(html).toMatch(/<svg class="icon".*?<\/svg>Đạt/)
    expect(html).toContain('Niên giám')
    expect(html).not.toContain('javascript:')
  })

  test('draws every row of a hundred, and only some of more while counting all of them', () => {
    expect(namesIn(render(unitTable(100)))).toHaveLength(100)
    const html = render(unitTable(3000))
    expect(namesIn(html).length).toBeLessThan(60)
    expect(html).toContain('aria-rowcount="3001"')
    expect(html).toContain('aria-rowindex="2"')
    expect(html).toContain('data-table-gap')
  })

  test('says so when there are no rows', () => {
    expect(render({ ...unitTable(), rows: [] })).toContain('Chưa có số liệu.')
  })
})
