import type PptxGenJS from 'pptxgenjs'
import type { SlideCell, SlideColumn, SlideTable } from '../view-models/deck-slide.ts'
import { box, type Page } from './pptx-page.ts'
import { statusSigns, toneColors } from './pptx-style.ts'
import { plainText } from './pptx-xml.ts'

type Place = { left: number; top: number }

const none = { type: 'none' as const }
const hairline = { type: 'solid' as const, pt: 0.75, color: 'accent6' }
const strongLine = { type: 'solid' as const, pt: 1.25, color: 'tx2' }

/** A native table with the heights and widths of the model; returns where it ends. */
export function addTable(
  { slide, altTexts }: Page,
  table: SlideTable,
  { left, top }: Place,
): number {
  const { noteSize } = table
  const heights = [table.headHeight, ...table.rows.map(({ height }) => height)]
  const width = table.columns.reduce((sum, column) => sum + column.width, 0)
  const height = heights.reduce((sum, one) => sum + one, 0)
  altTexts.set('table', table.altText)
  slide.addTable(
    [
      table.columns.map((column, index) => headCell(column, leftMargin(table, index))),
      ...table.rows.map(({ cells, isChild }) =>
        cells.map((cell, index) =>
          bodyCell(cell, table.columns[index], {
            left: leftMargin(table, index) + (isChild && index === 0 ? 16 : 0),
            noteSize,
          }),
        ),
      ),
    ],
    {
      ...box(left, top, width, height),
      objectName: 'table',
      colW: table.columns.map((column) => column.width / 72),
      rowH: heights.map((one) => one / 72),
      fontSize: 18,
      color: 'tx1',
    },
  )
  return top + height
}

// Words beside numbers need a gap, or they read as one.
function leftMargin({ columns }: SlideTable, index: number): number {
  const isAfterNumbers = columns[index - 1]?.align === 'end' && columns[index]?.align === 'start'
  return isAfterNumbers ? 14 : 6
}

function headCell({ header, align }: SlideColumn, left: number): PptxGenJS.TableCell {
  return {
    text: plainText(header),
    options: {
      fontSize: 18,
      color: 'tx2',
      align: align === 'end' ? 'right' : 'left',
      valign: 'bottom',
      margin: [3, 6, 3, left],
      border: [none, none, strongLine, none],
    },
  }
}

function bodyCell(
  { text, note, tone, status, bullet, isStrong }: SlideCell,
  column: SlideColumn | undefined,
  { left, noteSize }: { left: number; noteSize: number },
): PptxGenJS.TableCell {
  const color = status ? toneColors[status.tone] : tone ? toneColors[tone] : 'tx1'
  const shown = status ? `${statusSigns[status.id]} ${text}` : text
  const runs: PptxGenJS.TableCell[] = [
    { text: plainText(shown), options: { bold: isStrong ?? false, color } },
  ]
  if (note && !bullet) {
    runs[0] = { ...runs[0], options: { ...runs[0]?.options, breakLine: true } }
    runs.push({ text: plainText(note), options: { fontSize: noteSize, color: 'tx2' } })
  }
  return {
    text: runs,
    options: {
      align: column?.align === 'end' ? 'right' : 'left',
      valign: 'middle',
      margin: [3, 6, 3, left],
      border: [none, none, hairline, none],
    },
  }
}
