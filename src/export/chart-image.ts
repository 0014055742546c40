// A figure of the page as one picture: title, chart and source, in light colours whatever the screen shows.
import { drawFigure } from './chart-svg.ts'
import { xmlText } from './pptx-xml.ts'

const scale = 2
const padding = 24

export type Picture = { svg: string; width: number; height: number }

/** The figure as an SVG of shapes and words, in its size on screen; `mark` lies over illustrative figures. */
export function figureToSvg(figure: HTMLElement, mark: string | null, fonts = ''): Picture {
  const { parts, ...drawn } = inLight(figure, () => drawFigure(figure))
  const width = Math.ceil(drawn.width) + 2 * padding
  const height = Math.ceil(drawn.height) + 2 * padding
  const over = mark === null ? '' : markXml(mark, { width, height })
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${fonts}<rect width="${width}" height="${height}" fill="#ffffff"/><g transform="translate(${padding} ${padding})">${parts}</g>${over}</svg>`
  return { svg, width, height }
}

// Nothing is painted in between: the page is light and without its buttons only while it is measured.
function inLight<Result>(figure: HTMLElement, work: () => Result): Result {
  const root = document.documentElement
  const theme = root.getAttribute('data-theme')
  root.setAttribute('data-theme', 'light')
  figure.setAttribute('data-picture', '')
  try {
    return work()
  } finally {
    figure.removeAttribute('data-picture')
    if (theme === null) root.removeAttribute('data-theme')
    else root.setAttribute('data-theme', theme)
  }
}

function markXml(mark: string, { width, height }: { width: number; height: number }): string {
  const size = Math.min(72, (width * 1.2) / mark.length)
  return `<text x="${width / 2}" y="${height / 2}" transform="rotate(-18 ${width / 2} ${height / 2})" text-anchor="middle" font-family="Arial, Helvetica, sans-serif" font-weight="bold" font-size="${Math.round(size)}" fill="#8996a4" fill-opacity="0.4">${xmlText(mark)}</text>`
}

/** The figure as PNG, twice as fine as on screen. */
export async function figureToPng(figure: HTMLElement, mark: string | null): Promise<Blob> {
  const { svg, width, height } = figureToSvg(figure, mark, await fontStyle())
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = width * scale
  canvas.height = height * scale
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no 2d canvas')
  context.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png'),
  )
}

/** The page's fonts as data, where the page is shown in them: a picture that is drawn may load nothing. */
async function fontStyle(): Promise<string> {
  if (![...document.fonts].some(({ status }) => status === 'loaded')) return ''
  const rules = [...document.styleSheets].flatMap((sheet) =>
    [...sheet.cssRules].flatMap((rule) =>
      rule instanceof CSSFontFaceRule
        ? [{ text: rule.cssText, base: sheet.href ?? document.baseURI }]
        : [],
    ),
  )
  const texts = await Promise.all(rules.map(({ text, base }) => withFont(text, base)))
  return `<style>${texts.join('\n')}</style>`
}

async function withFont(rule: string, base: string): Promise<string> {
  const address = /url\(["']?([^"')]+)["']?\)/.exec(rule)?.[1]
  if (!address) return ''
  const answer = await fetch(new URL(address, base))
  if (!answer.ok) return ''
  const bytes = new Uint8Array(await answer.arrayBuffer())
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return rule.replace(/url\(["']?[^"')]+["']?\)/, `url(data:font/woff2;base64,${btoa(binary)})`)
}
