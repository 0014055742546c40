import JSZip from 'jszip'
import { beforeAll, describe, expect, test } from 'vitest'
import { plainText, xmlText } from '../../src/export/pptx-xml.ts'
import { writePptx } from '../../src/export/write-pptx.ts'
import type { DeckModel } from '../../src/view-models/deck-slide.ts'
import { hostileText, sampleDeck } from '../fixtures/deck-model.ts'
import { parseXml } from '../support/parse-xml.ts'

type Parts = Map<string, string>

async function read(deck: DeckModel): Promise<{ names: string[]; parts: Parts }> {
  const zip = await JSZip.loadAsync(await writePptx(deck))
  const parts: Parts = new Map()
  for (const [path, file] of Object.entries(zip.files))
    if (!file.dir && /\.(xml|rels)$/.test(path)) parts.set(path, await file.async('string'))
  return { names: Object.keys(zip.files), parts }
}

async function partsOf(deck: DeckModel): Promise<Parts> {
  return (await read(deck)).parts
}

describe(writePptx, () => {
  const deck = sampleDeck()
  let parts: Parts
  let names: string[]

  beforeAll(async () => {
    const found = await read(deck)
    names = found.names
    parts = found.parts
  })

  test('writes parts that are all well-formed', () => {
    expect(parts.size).toBeGreaterThan(20)
    for (const [path, xml] of parts) expect(parseXml(xml), path).toBe('well-formed')
  })

  test('resolves every relationship to a part of the file', () => {
    for (const [path, xml] of parts) {
      if (!path.endsWith('.rels')) continue
      const folder = path.replace(/_rels\/[^/]+$/, '')
      for (const [, target = ''] of xml.matchAll(/Target="([^"]+)"(?![^>]*External)/g)) {
        const full = target.startsWith('/')
          ? target.slice(1)
          : new URL(folder + target, 'f:///').pathname.slice(1)
        expect(names, `${path} → ${target}`).toContain(full)
      }
    }
  })

  test('names a content type for every part', () => {
    const types = parts.get('[Content_Types].xml') ?? ''
    for (const name of names.filter((one) => !one.endsWith('/') && one !== '[Content_Types].xml')) {
      const ending = name.split('.').at(-1)
      const isNamed =
        types.includes(`PartName="/${name}"`) || types.includes(`Extension="${ending}"`)
      expect(isNamed, name).toBe(true)
    }
  })

  test('repeats no id within a slide', () => {
    for (const [path, xml] of parts) {
      if (!/^ppt\/slides\/slide\d+\.xml$/.test(path)) continue
      const ids = [...xml.matchAll(/<p:cNvPr id="(\d+)"/g)].map((match) => match[1])
      expect(new Set(ids).size, path).toBe(ids.length)
    }
  })

  test('holds tables and charts as such, with words for who cannot see them', () => {
    const slides = [...parts].filter(([path]) => /^ppt\/slides\/slide\d+\.xml$/.test(path))
    const all = slides.map(([, xml]) => xml).join('')
    expect(all).toContain('<a:tbl>')
    expect(all).toContain('drawingml/2006/chart"')
    expect(all).not.toContain('<p:pic>')
    for (const frame of all.match(/<p:nvGraphicFramePr>.*?<\/p:nvGraphicFramePr>/gs) ?? [])
      expect(frame).toMatch(/descr="[^"]+"/)
  })

  test('hatches an estimate, leaves a target open and a missing value out', () => {
    const chart = [...parts].find(([path]) => /charts\/chart\d+\.xml$/.test(path))?.[1] ?? ''
    expect(chart).toContain('<a:pattFill prst="wdUpDiag">')
    expect(chart).toMatch(/<a:noFill\/><a:ln w="22225">/)
    expect(chart).not.toContain('<c:v></c:v>')
    expect([...chart.matchAll(/<c:numCache>/g)]).toHaveLength(2)
  })

  test('marks every slide while sample data are loaded, and none otherwise', async () => {
    const marked = await partsOf({
      ...deck,
      slides: deck.slides.map((slide) => ({ ...slide, mark: 'DỮ LIỆU MINH HỌA' })),
    })
    for (const [path, xml] of marked)
      if (/^ppt\/slides\/slide\d+\.xml$/.test(path)) expect(xml, path).toContain('DỮ LIỆU MINH HỌA')
    expect([...parts.values()].join('')).not.toContain('DỮ LIỆU MINH HỌA')
  })

  test('stays well-formed whatever stands in names, notes and sources', async () => {
    for (const [path, xml] of await partsOf(sampleDeck(hostileText)))
      expect(parseXml(xml), path).toBe('well-formed')
  })

  test('keeps Vietnamese as it is', () => {
    expect([...parts.values()].join('')).toContain('Tốc độ tăng trưởng GRDP, nhiều dấu: ữ ặ ộ ể')
  })
})

describe(plainText, () => {
  test('drops what XML cannot hold and what turns the direction of reading', () => {
    expect(plainText('a\u0000b\u0008c\ud800d\u202ee\ufffff')).toBe('abcdef')
    expect(plainText('😀 tiếng Việt')).toBe('😀 tiếng Việt')
    expect(plainText('a\r\nb\rc')).toBe('a\nb\nc')
  })

  test('cannot be left by any text', () => {
    expect(xmlText(']]><x a="b" c=\'d\'>&')).toBe(
      ']]&gt;&lt;x a=&quot;b&quot; c=&apos;d&apos;&gt;&amp;',
    )
  })
})
