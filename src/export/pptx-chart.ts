import type { SlideChart, SlideNotation } from '../view-models/deck-slide.ts'
import { textWidth } from '../view-models/deck-text-fit.ts'
import { box, type Page } from './pptx-page.ts'
import { hatchStandIn, statusColors } from './pptx-style.ts'
import { plainText } from './pptx-xml.ts'

const legendHeight = 28

/** Reserves the place of a chart; its part and workbook are written when the file is finished. */
export function addChart(
  { slide, altTexts, charts }: Page,
  chart: SlideChart,
  { top, bottom, isBare = false }: { top: number; bottom: number; isBare?: boolean },
) {
  const name = `chart-${charts.length + 1}`
  charts.push(chart)
  altTexts.set(name, chart.altText)
  const start = chart.legend.length > 0 && !isBare ? top + legendHeight : top
  slide.addChart(
    chart.form === 'line' ? 'line' : 'bar',
    [{ name: '-', labels: ['-'], values: [0] }],
    { ...box(40, start, 880, bottom - start), objectName: name, altText: plainText(chart.altText) },
  )
}

/** The key above a chart, in the notation of its bars; statuses name themselves in the table or below. */
export function addLegend(page: Page, chart: SlideChart, top: number) {
  let x = 40
  for (const { notation, label } of chart.legend) {
    const width = textWidth(label, 18) + 8
    addKey(page, notation, { x, y: top + 7 })
    page.slide.addText(plainText(label), {
      ...box(x + 30, top, width, 24),
      margin: 0,
      fontSize: 18,
      color: 'tx2',
      valign: 'middle',
    })
    x += 30 + width + 14
  }
}

function addKey(
  { slide, altTexts }: Page,
  notation: SlideNotation,
  { x, y }: { x: number; y: number },
) {
  const name = `key-${notation}`
  altTexts.set(name, '')
  const fills: Partial<Record<SlideNotation, string>> = {
    ...statusColors,
    actual: 'tx1',
    estimate: hatchStandIn,
    previous: 'accent5',
    expected: 'bg2',
  }
  const fill = fills[notation]
  slide.addShape('rect', {
    ...box(x, y, 22, 11),
    objectName: name,
    ...(fill && { fill: { color: fill } }),
    ...(hasOutline(notation) && {
      line: {
        color: notation === 'expected' ? 'tx2' : 'tx1',
        width: notation === 'target' ? 1.75 : 0.75,
        ...(notation === 'expected' && { dashType: 'sysDash' as const }),
      },
    }),
  })
}

/** Open and hatched keys need an edge to be seen. */
function hasOutline(notation: SlideNotation): boolean {
  return notation === 'estimate' || notation === 'target' || notation === 'expected'
}
