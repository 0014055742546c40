import type { SlideFigure } from '../view-models/deck-slide.ts'
import { box, type Page } from './pptx-page.ts'
import { statusSigns, toneColors } from './pptx-style.ts'
import { plainText } from './pptx-xml.ts'

/** Room the row of figures takes. */
export const figuresHeight = 72

/** Large figures side by side: actual, target, variance, verdict. */
export function addFigures({ slide }: Page, figures: readonly SlideFigure[], top: number) {
  const width = 880 / figures.length
  figures.forEach(({ id, label, value, size, tone, status }, index) => {
    const shown = status ? `${statusSigns[status.id]} ${value}` : value
    slide.addText(
      [
        { text: plainText(label), options: { fontSize: 18, color: 'tx2', breakLine: true } },
        {
          text: plainText(shown),
          options: {
            fontSize: size,
            bold: true,
            color: toneColors[status?.tone ?? tone ?? 'neutral'],
          },
        },
      ],
      {
        ...box(40 + index * width, top, width - 8, figuresHeight - 8),
        objectName: `figure-${id}`,
        margin: 0,
        valign: 'top',
      },
    )
  })
}
