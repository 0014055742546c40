// The slides as calls to pptxgenjs: boxes, tables and charts it can place; what it cannot write is put right by `pptx-finish`.
import PptxGenJS from 'pptxgenjs'
import type { DeckModel, DeckSlide, SlideBody, SlideChart } from '../view-models/deck-slide.ts'
import { addBullets } from './pptx-bullets.ts'
import { addChart, addLegend } from './pptx-chart.ts'
import { addCover } from './pptx-cover.ts'
import { addFigures, figuresHeight } from './pptx-figures.ts'
import { box, type Page } from './pptx-page.ts'
import { slideFont } from './pptx-style.ts'
import { addTable } from './pptx-table.ts'
import { plainText } from './pptx-xml.ts'

/** The file as pptxgenjs writes it, and what has to be put right in it, slide by slide. */
export type RawPptx = {
  raw: Uint8Array
  /** In the order in which they were added: `chart1.xml`, `chart2.xml`, … */
  charts: SlideChart[]
  /** Slide by slide: name of an object → its words for who cannot see it. */
  altTexts: Map<string, string>[]
}

const product = 'Về Đích'
const layoutName = product
const coverName = `${product} 0`
const bodyTop = 132

/** Places every slide of the deck. */
export async function buildPptx(
  deck: DeckModel,
  onProgress: (share: number) => void,
): Promise<RawPptx> {
  const file = new PptxGenJS()
  file.layout = 'LAYOUT_WIDE'
  file.title = plainText(deck.title)
  file.author = file.company = product
  file.subject = plainText(deck.title)
  file.theme = { headFontFace: slideFont, bodyFontFace: slideFont }
  file.defineSlideMaster(masterOf(layoutName, box(40, 22, 880, 72)))
  file.defineSlideMaster(masterOf(coverName, box(60, 130, 840, 150)))
  const charts: SlideChart[] = []
  const altTexts = deck.slides.map((slide, index) => {
    const page: Page = {
      slide: file.addSlide({ masterName: slide.kind === 'cover' ? coverName : layoutName }),
      altTexts: new Map(),
      charts,
    }
    addPage(page, slide, deck)
    onProgress((index + 1) / deck.slides.length)
    return page.altTexts
  })
  const raw = await file.write({ outputType: 'uint8array' })
  if (!(raw instanceof Uint8Array)) throw new Error('pptxgenjs wrote no bytes')
  return { raw, charts, altTexts }
}

function masterOf(title: string, titleBox: ReturnType<typeof box>) {
  return {
    title,
    background: { color: 'FFFFFF' },
    objects: [
      {
        placeholder: {
          options: {
            name: 'title',
            type: 'title' as const,
            ...titleBox,
            margin: 0,
            align: 'left' as const,
            valign: 'top' as const,
            color: 'tx1',
          },
          text: '',
        },
      },
      { line: { ...box(40, 490, 880, 0), line: { color: 'accent6', width: 0.75 } } },
    ],
    slideNumber: {
      ...box(880, 494, 40, 18),
      fontSize: 12,
      color: 'tx2',
      align: 'right' as const,
    },
  }
}

function addPage(page: Page, slide: DeckSlide, deck: DeckModel) {
  if (slide.mark) addMark(page, slide.mark)
  if (slide.body.form === 'cover') addCover(page, slide.body)
  else addContent(page, slide, slide.body)
  addFoot(page, slide, deck)
  page.slide.addNotes(plainText(slide.notes))
}

// Behind everything else, on the slide itself: it goes along when the slide is copied into another deck.
function addMark({ slide, altTexts }: Page, mark: string) {
  altTexts.set('sample-mark', mark)
  slide.addText(plainText(mark), {
    ...box(80, 190, 800, 160),
    objectName: 'sample-mark',
    align: 'center',
    valign: 'middle',
    bold: true,
    color: 'accent6',
    fontSize: 66,
    rotate: 342,
    transparency: 45,
  })
}

function addContent(page: Page, slide: DeckSlide, body: Exclude<SlideBody, { form: 'cover' }>) {
  page.slide.addText(plainText(slide.message), {
    placeholder: 'title',
    ...box(40, 22, 880, 72),
    fontSize: slide.messageSize,
    bold: true,
  })
  page.slide.addText(plainText(slide.title), {
    ...box(40, 98, 880, 26),
    margin: 0,
    fontSize: 18,
    color: 'tx2',
    valign: 'middle',
  })
  addBody(page, body)
}

function addBody(page: Page, body: Exclude<SlideBody, { form: 'cover' }>) {
  if (body.form === 'nothing') return addWords(page, body.text, { top: bodyTop + 40, height: 80 })
  if (body.form === 'why') {
    const end = addTable(page, body.table, { left: 40, top: bodyTop })
    addReasons(page, body, end + 12)
    return
  }
  let top = bodyTop
  if (body.figures.length > 0) {
    addFigures(page, body.figures, top)
    top += figuresHeight
  }
  const bottom = body.remark ? 458 : 482
  if (body.form === 'chart') addChart(page, body.chart, { top, bottom })
  else {
    if (body.chart) {
      addChart(page, body.chart, { top, bottom: top + 56, isBare: true })
      top += 62
    }
    addTable(page, body.table, { left: 40, top })
    addBullets(page, body.table, { left: 40, top })
  }
  if (body.form === 'chart') addLegend(page, body.chart, top)
  if (body.remark) addWords(page, body.remark, { top: 460, height: 26 })
}

function addReasons(page: Page, body: Extract<SlideBody, { form: 'why' }>, top: number) {
  page.slide.addText(
    [
      { text: plainText(body.heading), options: { bold: true, breakLine: true } },
      { text: plainText(body.text), options: { color: body.isEmpty ? 'tx2' : 'tx1' } },
    ],
    {
      ...box(40, top, 880, Math.max(60, 484 - top)),
      objectName: 'reasons',
      fontSize: 18,
      margin: 8,
      valign: 'top',
      fit: 'shrink',
      line: { color: 'accent5', width: 1 },
    },
  )
}

function addWords(page: Page, text: string, place: { top: number; height: number }) {
  page.slide.addText(plainText(text), {
    ...box(40, place.top, 880, place.height),
    margin: 0,
    fontSize: 18,
    color: 'tx2',
    valign: 'middle',
    fit: 'shrink',
  })
}

function addFoot({ slide }: Page, { sources, asOf, mark }: DeckSlide, { words }: DeckModel) {
  const small = { margin: 0, fontSize: 12, color: 'tx2', valign: 'top' as const }
  if (sources)
    slide.addText(`${words.source} ${plainText(sources)}`, { ...box(40, 495, 600, 34), ...small })
  const day = asOf ? `${words.asOf} ${asOf}` : null
  const right = [mark, day].filter((part) => part !== null).join('\n')
  if (right)
    slide.addText(plainText(right), { ...box(644, 495, 232, 34), ...small, align: 'right' })
}
