import { renderToString } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { LineGrid } from '../../src/components/import/line-grid.tsx'
import { TextContext } from '../../src/components/ui/text-context.ts'
import type { PreviewRow } from '../../src/domain/import-reading.ts'
import { createTranslator } from '../../src/text/translate.ts'
import { toDataLines } from '../../src/view-models/data-lines.ts'

const preview: PreviewRow[] = [
  { line: 1, part: 'title', cells: ['BÁO CÁO'] },
  { line: 2, part: 'title', cells: ['Đơn vị tính', 'tỷ đồng', '', ''] },
  { line: 3, part: 'data', cells: ['Thu', '1', '', ''] },
]

describe(LineGrid, () => {
  test('gives a title the room of the cells after it, written or not; an empty cell of data stays one', () => {
    const text = createTranslator('vi')
    const lines = toDataLines({ preview, records: [], issues: [] }, () => null, text)
    const nothing = () => undefined
    const html = renderToString(
      <TextContext value={text}>
        <LineGrid lines={lines} more={null} onTurn={nothing} onCorrect={nothing} />
      </TextContext>,
    )
    const rows = html.split('<tr').slice(2)
    const spans = rows.map((row) => [...row.matchAll(/colSpan="(\d)"/gi)].map(([, span]) => span))
    expect(spans).toEqual([['4'], ['1', '3'], ['1', '1', '1', '1']])
  })
})
