import type { SlideBody } from '../view-models/deck-slide.ts'
import { box, type Page } from './pptx-page.ts'
import { plainText } from './pptx-xml.ts'

/** First slide: unit, title, document and day. */
export function addCover(
  { slide }: Page,
  { unit, title, lines }: Extract<SlideBody, { form: 'cover' }>,
) {
  slide.addShape('rect', { ...box(0, 0, 18, 540), fill: { color: 'accent1' }, objectName: 'band' })
  slide.addText(plainText(unit), {
    ...box(60, 64, 840, 40),
    margin: 0,
    fontSize: 24,
    bold: true,
    color: 'accent1',
  })
  slide.addText(plainText(title), {
    placeholder: 'title',
    ...box(60, 130, 840, 150),
    fontSize: 40,
    bold: true,
    valign: 'top',
    fit: 'shrink',
  })
  slide.addText(
    lines.map((line) => ({ text: plainText(line), options: { breakLine: true } })),
    {
      ...box(60, 300, 840, 170),
      margin: 0,
      fontSize: 20,
      color: 'tx2',
      valign: 'top',
      paraSpaceAfter: 8,
      fit: 'shrink',
    },
  )
}
