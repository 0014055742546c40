// Puts right what pptxgenjs cannot write: theme colours, charts with patterns, their workbooks, hatched shapes, unique ids, words for tables and shapes.
import JSZip from 'jszip'
import type { DeckModel, SlideChart } from '../view-models/deck-slide.ts'
import { chartXml } from './pptx-chart-xml.ts'
import { hatchStandIn, hatchXml, themeColors } from './pptx-style.ts'
import { chartWorkbook } from './pptx-workbook.ts'
import { xmlText } from './pptx-xml.ts'

type Input = {
  raw: Uint8Array
  charts: readonly SlideChart[]
  altTexts: readonly ReadonlyMap<string, string>[]
  deck: DeckModel
}

/** The finished, compressed file. */
export async function finishPptx(
  { raw, charts, altTexts, deck }: Input,
  onProgress: (share: number) => void,
): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(raw)
  await rewrite(zip, 'ppt/theme/theme1.xml', withTheme)
  await Promise.all(
    altTexts.map((names, index) =>
      rewrite(zip, `ppt/slides/slide${index + 1}.xml`, (xml) => withSlide(xml, names, deck)),
    ),
  )
  await Promise.all(
    altTexts.map((_, index) =>
      rewrite(zip, `ppt/notesSlides/notesSlide${index + 1}.xml`, (xml) => inLanguage(xml, deck)),
    ),
  )
  await writeCharts(zip, charts, deck)
  return zip.generateAsync(
    { type: 'uint8array', compression: 'DEFLATE', compressionOptions: { level: 6 } },
    ({ percent }) => onProgress(percent / 100),
  )
}

async function rewrite(zip: JSZip, path: string, change: (xml: string) => string) {
  const file = zip.file(path)
  if (!file) throw new Error(`pptxgenjs wrote no ${path}`)
  zip.file(path, change(await file.async('string')))
}

// Parts are numbered over the life of the program: the order, not the number, says which chart is which.
async function writeCharts(zip: JSZip, charts: readonly SlideChart[], deck: DeckModel) {
  const number = (path: string) => Number(/(\d+)\.xml$/.exec(path)?.[1])
  const paths = Object.keys(zip.files).filter((path) => /^ppt\/charts\/chart\d+\.xml$/.test(path))
  paths.sort((a, b) => number(a) - number(b))
  if (paths.length !== charts.length)
    throw new Error(`${charts.length} charts were placed, ${paths.length} written`)
  for (const [index, chart] of charts.entries()) {
    const path = paths[index] ?? ''
    zip.file(path, chartXml(chart, deck.language))
    const book = `ppt/embeddings/Microsoft_Excel_Worksheet${number(path)}.xlsx`
    if (!zip.file(book)) throw new Error(`pptxgenjs wrote no ${book}`)
    zip.file(book, await chartWorkbook(chart))
  }
}

function withTheme(xml: string): string {
  const colors = Object.entries(themeColors)
    .map(([slot, color]) => `<a:${slot}><a:srgbClr val="${color}"/></a:${slot}>`)
    .join('')
  return xml
    .replace(
      /<a:clrScheme name="[^"]*">.*?<\/a:clrScheme>/s,
      `<a:clrScheme name="Ve Dich">${colors}</a:clrScheme>`,
    )
    .replaceAll('name="Office Theme"', 'name="Ve Dich"')
}

function withSlide(xml: string, names: ReadonlyMap<string, string>, deck: DeckModel): string {
  const hatched = new RegExp(
    `<a:solidFill>\\s*<a:srgbClr val="${hatchStandIn}">?(?:</a:srgbClr>|/>)\\s*</a:solidFill>`,
    'g',
  )
  let id = 1
  const numbered = xml.replace(
    /<p:cNvPr id="(\d+)" name="([^"]*)"([^>]*?)(\/?)>/g,
    (_, __, name: string, rest: string, end: string) => {
      const words = names.get(name)
      const others = rest.replace(/\s*descr="[^"]*"/, '')
      const described = words ? ` descr="${xmlText(words)}"` : ''
      return `<p:cNvPr id="${id++}" name="${name}"${described}${others}${end}>`
    },
  )
  return inLanguage(numbered.replace(hatched, hatchXml), deck)
}

/** The language of the proofing tools, so that Vietnamese is not underlined in red. */
function inLanguage(xml: string, { language }: DeckModel): string {
  return language === 'vi' ? xml.replaceAll('lang="en-US"', 'lang="vi-VN"') : xml
}
