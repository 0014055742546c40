import type PptxGenJS from 'pptxgenjs'
import type { SlideCell, SlideColumn, SlideTable } from '../view-models/deck-slide.ts'
import { box, type Page } from './pptx-page.ts'
import { statusSigns, toneColors } from './pptx-style.ts'
import { plainText } from './pptx-xml.ts'

type Place = { left: number; top: number }

const none = { type: 'none' as const }
const hairline = { type: 'solid' as const, pt: 0.75, color: 'accent6' }
const strongLine = { type: 'solid' as const, pt: 1.25, color: 'tx2' }
const cellMargin: [number, number, number, number] = [3, 6, 3, 6]

/** A native table with the heights and widths of the model; returns where it ends. */
export function addTable(
  { slide, altTexts }: Page,
  table: SlideTable,
  { left, top }: Place,
): number {
  const heights = [table.headHeight, ...table.rows.map(({ height }) => height)]
  const width = table.columns.reduce((sum, column) => sum + column.width, 0)
  const height = heights.reduce((sum, one) => sum + one, 0)
  altTexts.set('table', table.altText)
  slide.addTable(
    [
      table.columns.map(headCell),
      ...table.rows.map(({ cells, isChild }) =>
        cells.map((cell, index) => bodyCell(cell, table.columns[index], isChild && index === 0)),
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

function headCell({ header, align }: SlideColumn): PptxGenJS.TableCell {
  return {
    text: plainText(header),
    options: {
      bold: true,
      fontSize: 16,
      color: 'tx2',
      align: align === 'end' ? 'right' : 'left',
      valign: 'bottom',
      margin: cellMargin,
      border: [none, none, strongLine, none],
    },
  }
}

function bodyCell(
  { text, note, tone, status, bullet, isStrong }: SlideCell,
  column: SlideColumn | undefined,
  isIndented: boolean,
): PptxGenJS.TableCell {
  const color = status ? toneColors[status.tone] : tone ? toneColors[tone] : 'tx1'
  const shown = status ? `${statusSigns[status.id]} ${text}` : text
  const runs: PptxGenJS.TableCell[] = [
    { text: plainText(shown), options: { bold: isStrong ?? false, color } },
  ]
  if (note && !bullet) {
    runs[0] = { ...runs[0], options: { ...runs[0]?.options, breakLine: true } }
    runs.push({ text: plainText(note), options: { fontSize: 14, color: 'tx2' } })
  }
  const [marginTop, right, bottom, leftMargin] = cellMargin
  return {
    text: runs,
    options: {
      align: column?.align === 'end' ? 'right' : 'left',
      valign: 'middle',
      margin: [marginTop, right, bottom, isIndented ? leftMargin + 16 : leftMargin],
      border: [none, none, hairline, none],
    },
  }
}
