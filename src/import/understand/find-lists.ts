import { cellShape } from './cell-shape.ts'
import type { FormTables } from './find-forms.ts'
import { filledCount, firstText, type ShapedRow, toShapedRow } from './grid-row.ts'
import type { Readers } from './readers.ts'

type Item = { name: string; value: string }

const mostLines = 400

/** “- Tỷ lệ hộ nghèo: dưới 0,4%.” line by line below a title; null when the sheet is no such list. */
export function findLists(rows: readonly ShapedRow[], readers: Readers): FormTables | null {
  if (rows.length > mostLines || rows.some((row) => filledCount(row) > 1)) return null
  const items = rows.map(itemOf)
  const isKnown = (item: Item | null) => item !== null && readers.isIndicator(item.name)
  if (items.filter(isKnown).length < 2) return null
  const first = items.findIndex(isKnown)
  const places = new Map<string, { line: number; column: number }>()
  const body = rows.flatMap((row, index) => {
    const item = items[index]
    if (!item || index < first) return []
    const column = row.cells.findIndex((cell) => cell.trim() !== '') + 1
    places.set(`${row.line}:2`, { line: row.line, column })
    return [toShapedRow({ line: row.line, cells: [item.name, item.value] }, new Map())]
  })
  return { blocks: [{ title: rows.slice(0, first), header: [], rows: body }], places }
}

function itemOf(row: ShapedRow): Item | null {
  const text = firstText(row).replace(/[.;,]+$/, '')
  const [, name = '', value = ''] = /^([^:：]{3,150})[:：]\s*(\S.*)$/u.exec(text) ?? []
  const shape = cellShape(value)
  const bare = name.replace(/^[\s\-+•*–]+|^\(?\d{1,2}[.)]\s+/gu, '').trim()
  return bare !== '' && (shape === 'number' || shape === 'missing') ? { name: bare, value } : null
}
