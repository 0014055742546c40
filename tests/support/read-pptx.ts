import JSZip from 'jszip'

/** What stands on the slides of a file: texts and table rows, and the values of its charts. */
export type ReadSlide = { texts: string[]; rows: string[][]; values: number[] }

/** Reads a presentation back, slide by slide. */
export async function readPptx(bytes: Uint8Array): Promise<ReadSlide[]> {
  const zip = await JSZip.loadAsync(bytes)
  const count = Object.keys(zip.files).filter((path) =>
    /^ppt\/slides\/slide\d+\.xml$/.test(path),
  ).length
  return Promise.all(Array.from({ length: count }, (_, index) => readSlide(zip, index + 1)))
}

async function readSlide(zip: JSZip, number: number): Promise<ReadSlide> {
  const xml = (await zip.file(`ppt/slides/slide${number}.xml`)?.async('string')) ?? ''
  const relations =
    (await zip.file(`ppt/slides/_rels/slide${number}.xml.rels`)?.async('string')) ?? ''
  const charts = [...relations.matchAll(/\/?(ppt\/charts\/chart\d+\.xml)"/g)]
  const values: number[] = []
  for (const [, path = ''] of charts) {
    const chart = (await zip.file(path)?.async('string')) ?? ''
    for (const [, cache = ''] of chart.matchAll(/<c:numCache>(.*?)<\/c:numCache>/gs))
      for (const [, value] of cache.matchAll(/<c:v>([^<]*)<\/c:v>/g)) values.push(Number(value))
  }
  const rows = [...xml.matchAll(/<a:tr [^>]*>(.*?)<\/a:tr>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<a:tc>(.*?)<\/a:tc>/gs)].map(([, cell = '']) => textsOf(cell).join(' ')),
  )
  return { texts: textsOf(xml), rows, values }
}

function textsOf(xml: string): string[] {
  return [...xml.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text = '']) =>
    text.replaceAll('&gt;', '>').replaceAll('&lt;', '<').replaceAll('&amp;', '&'),
  )
}

/** A number as it is written in Vietnamese, with the size of its last digit. */
export type WrittenNumber = { value: number; step: number }

/** The first number of a text; null for a dash. */
export function readNumber(text: string): WrittenNumber | null {
  return readNumbers(text)[0] ?? null
}

/** Every number of a text. */
export function readNumbers(text: string): WrittenNumber[] {
  return [...text.matchAll(/[-−]?\d[\d.]*(?:,(\d+))?/g)].map(toNumber)
}

function toNumber(found: RegExpMatchArray): WrittenNumber {
  const value = Number(found[0].replace('−', '-').replaceAll('.', '').replace(',', '.'))
  return { value, step: 10 ** -(found[1]?.length ?? 0) }
}

/** The rows of the tables of indicators: name, bullet, actual, target, variance, verdict. */
export function indicatorRows(slides: readonly ReadSlide[]): string[][] {
  return slides
    .flatMap(({ rows }) => rows)
    .filter((row) => row.length === 6 && !/^Thực hiện$/.test(row[2] ?? ''))
}
