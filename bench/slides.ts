import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import PptxGenJS from 'pptxgenjs'
import { build } from 'vite'
import { writePptx } from '../src/export/write-pptx.ts'
import type { DeckModel } from '../src/view-models/deck-slide.ts'
import { sampleDeck } from '../tests/fixtures/deck-model.ts'
import { openBrowser } from '../tests/support/open-browser.ts'
import { serveFolder } from '../tests/support/static-server.ts'
import type { ExportWatched } from './slides-page/main.ts'

const bound = 5
const largest = 3_000_000
const longestBlock = 200
const project = resolve(import.meta.dirname, '..')

export type SlidesResult = {
  ratio: number
  bytes: number
  /** Longest the page's own thread was held up while the file was written. */
  longestBlockMs: number
  cancelMs: number
  isWithinBounds: boolean
  lines: string[]
}

/** A deck of 30 slides against the same calls of pptxgenjs with constant data, medians of five in the same run. */
export async function benchSlides(): Promise<SlidesResult> {
  const deck = thirtySlides()
  let bytes = 0
  const own = await median(async () => {
    bytes = (await writePptx(deck)).length
  })
  const plain = await median(() => plainCalls(deck))
  const { longestBlockMs, cancelMs } = await watchPage(deck)
  const ratio = Number((own / plain).toFixed(2))
  return {
    ratio,
    bytes,
    longestBlockMs,
    cancelMs,
    isWithinBounds: ratio <= bound && bytes < largest && longestBlockMs <= longestBlock,
    lines: [
      'pptxgenjs, constant data   1.00 ×',
      `deck of 30 slides       ${ratio.toFixed(2).padStart(7)} × (bound ${bound})`,
      `page held up            ${Math.round(longestBlockMs)} ms at most (bound ${longestBlock}; under 50 shows as 0)`,
      `cancelled within        ${Math.round(cancelMs)} ms`,
      `file                    ${Math.round(bytes / 1000)} kB (bound ${largest / 1000} kB)`,
    ],
  }
}

async function watchPage(deck: DeckModel): Promise<ExportWatched> {
  const folder = mkdtempSync(join(tmpdir(), 've-dich-bench-'))
  await build({
    configFile: false,
    logLevel: 'error',
    root: join(project, 'bench/slides-page'),
    base: './',
    worker: { format: 'es' },
    build: { outDir: folder, emptyOutDir: true, target: 'es2022' },
  })
  const server = await serveFolder(folder)
  const browser = await openBrowser()
  try {
    const page = await browser.newPage()
    await page.goto(server.url)
    await page.waitForFunction(() => 'watchExport' in window)
    return await page.evaluate((given) => window.watchExport(given), deck)
  } finally {
    await browser.close()
    await server.close()
    rmSync(folder, { recursive: true })
  }
}

function thirtySlides(): DeckModel {
  const deck = sampleDeck()
  const slides = Array.from({ length: 30 }, (_, index) => deck.slides[index % deck.slides.length])
  return { ...deck, slides: slides.filter((slide) => slide !== undefined) }
}

async function plainCalls({ slides }: DeckModel): Promise<void> {
  const file = new PptxGenJS()
  file.layout = 'LAYOUT_WIDE'
  for (const { body } of slides) {
    const slide = file.addSlide()
    slide.addText('constant', { x: 0.5, y: 0.3, w: 12, h: 1 })
    slide.addText('constant', { x: 0.5, y: 6.9, w: 12, h: 0.4 })
    if (body.form === 'chart')
      slide.addChart('bar', [{ name: 'constant', labels: ['2024', '2025'], values: [1, 2] }], {
        x: 0.5,
        y: 2,
        w: 12,
        h: 4,
      })
    if (body.form === 'table' || body.form === 'why')
      slide.addTable(
        [
          [{ text: 'constant' }, { text: 'constant' }],
          [{ text: 'constant' }, { text: 'constant' }],
        ],
        { x: 0.5, y: 2, w: 12 },
      )
    slide.addNotes('constant')
  }
  await file.stream({ compression: true })
}

async function median(work: () => Promise<void>): Promise<number> {
  await work()
  const times: number[] = []
  for (let round = 0; round < 5; round += 1) {
    const start = performance.now()
    await work()
    times.push(performance.now() - start)
  }
  return times.sort((a, b) => a - b)[2] ?? 0
}
