// A figure of the page as one picture: title, chart and source, with its styles and fonts inside, in light colours.

const scale = 2
const padding = 24

/** The figure as a self-contained SVG, in its size on screen. */
export async function figureToSvg(
  figure: HTMLElement,
): Promise<{ svg: string; width: number; height: number }> {
  const width = Math.ceil(figure.getBoundingClientRect().width) + 2 * padding
  const copy = figure.cloneNode(true) as HTMLElement
  for (const part of copy.querySelectorAll(leftOut)) part.remove()
  const height = Math.ceil(heightOf(figure)) + 2 * padding
  const patterns = [...document.querySelectorAll('svg.patterns')].map(toXml).join('')
  const styles = await pageStyles()
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" data-theme="light" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><style>${escaped(styles)}</style><foreignObject width="100%" height="100%"><div xmlns="http://www.w3.org/1999/xhtml" style="box-sizing:border-box;height:100%;padding:${padding}px;background:var(--paper);color:var(--ink);font:15px/1.5 var(--font)">${patterns}${toXml(copy)}</div></foreignObject></svg>`
  return { svg, width, height }
}

/** What belongs to the screen only. */
const leftOut =
  '.chart-tools, .chart-table, .chart-table-toggle, .visually-hidden, button, select, .filter-bar'

function heightOf(figure: HTMLElement): number {
  const table = figure.querySelector('.chart-table')
  const hidden = table instanceof HTMLElement ? table.offsetHeight : 0
  return figure.getBoundingClientRect().height - hidden
}

/** The figure as PNG, twice as fine as on screen. */
export async function figureToPng(figure: HTMLElement): Promise<Blob> {
  const { svg, width, height } = await figureToSvg(figure)
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

function toXml(node: Node): string {
  return new XMLSerializer().serializeToString(node)
}

function escaped(css: string): string {
  return css.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

/** Every rule of the page, with its fonts as data: a picture may load nothing. */
async function pageStyles(): Promise<string> {
  const rules = [...document.styleSheets].flatMap((sheet) =>
    [...sheet.cssRules].map((rule) => ({ rule, base: sheet.href ?? document.baseURI })),
  )
  const texts = await Promise.all(
    rules.map(({ rule, base }) =>
      rule instanceof CSSFontFaceRule ? withFont(rule.cssText, base) : rule.cssText,
    ),
  )
  return texts.join('\n')
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
