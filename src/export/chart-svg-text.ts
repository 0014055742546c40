// Words of the page as words of an SVG: one element a line, placed where the browser has placed it.
import { paintAttributes, short, toPaint } from './chart-svg-paint.ts'
import { xmlText } from './pptx-xml.ts'

type Point = { x: number; y: number }
type Line = { words: string; left: number; right: number; top: number }
type Anchor = 'start' | 'middle' | 'end'

/** In the order in which programs look for them; the last is everywhere. */
const families = "'Be Vietnam Pro', Arial, Helvetica, sans-serif"

/** The lines of one text node of HTML. */
export function htmlText(node: Text, origin: Point): string {
  const parent = node.parentElement
  if (!parent) return ''
  const style = getComputedStyle(parent)
  const anchor = anchorOf(getComputedStyle(blockOf(parent)).textAlign)
  const rise = ascent(style)
  return linesOf(node)
    .map((line) => {
      const x =
        anchor === 'start'
          ? line.left
          : anchor === 'end'
            ? line.right
            : (line.left + line.right) / 2
      const place = { x: x - origin.x, y: line.top + rise - origin.y }
      return textElement(cased(line.words, style), { style, anchor, place, fill: style.color })
    })
    .join('')
}

/** One `text` of an SVG, tspan by tspan, at the places its letters have. */
export function svgText(
  element: SVGTextContentElement,
  matrix: (point: DOMPoint) => DOMPoint,
): string {
  const whole = element.textContent ?? ''
  let start = 0
  let written = ''
  for (const node of textNodes(element)) {
    const words = node.data
    const count = words.trim() === '' ? 0 : element.getNumberOfChars()
    if (count > start && node.parentElement) {
      const last = Math.min(count, start + words.length) - 1
      const from = matrix(element.getStartPositionOfChar(start))
      const to = matrix(element.getEndPositionOfChar(last))
      const style = getComputedStyle(node.parentElement)
      const anchor = anchorOf(style.textAnchor)
      const x = anchor === 'start' ? from.x : anchor === 'end' ? to.x : (from.x + to.x) / 2
      written += textElement(words.trim(), {
        style,
        anchor,
        place: { x, y: from.y },
        fill: style.fill,
        turn: Math.round((Math.atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI),
      })
    }
    start += words.length
  }
  return whole.trim() === '' ? '' : written
}

type TextOptions = {
  style: CSSStyleDeclaration
  anchor: Anchor
  place: Point
  fill: string
  turn?: number
}

function textElement(words: string, { style, anchor, place, fill, turn = 0 }: TextOptions): string {
  const paint = toPaint(fill)
  if (words === '' || !paint || style.visibility === 'hidden') return ''
  const turned =
    turn === 0 ? '' : ` transform="rotate(${turn} ${short(place.x)} ${short(place.y)})"`
  const weight = Number(style.fontWeight) >= 600 ? ' font-weight="bold"' : ''
  const side = anchor === 'start' ? '' : ` text-anchor="${anchor}"`
  return `<text x="${short(place.x)}" y="${short(place.y)}" font-family="${families}" font-size="${short(Number.parseFloat(style.fontSize))}"${weight}${side}${turned}${paintAttributes('fill', paint)}>${xmlText(words)}</text>`
}

function textNodes(root: Node): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const found: Text[] = []
  while (walker.nextNode()) if (walker.currentNode instanceof Text) found.push(walker.currentNode)
  return found
}

// A word is measured where it stands; words of one height are one line.
function linesOf(node: Text): Line[] {
  const lines: Line[] = []
  const range = document.createRange()
  for (const { index, 0: word } of node.data.matchAll(/[^ \t\r\n\u200b]+/g)) {
    range.setStart(node, index)
    range.setEnd(node, index + word.length)
    const box = range.getClientRects()[0]
    if (!box || box.width === 0) continue
    const line = lines.at(-1)
    if (line && Math.abs(line.top - box.top) < 2) {
      line.words += ` ${word}`
      line.right = box.right
    } else lines.push({ words: word, left: box.left, right: box.right, top: box.top })
  }
  return lines
}

function anchorOf(align: string): Anchor {
  if (align === 'center' || align === 'middle') return 'middle'
  return align === 'end' || align === 'right' ? 'end' : 'start'
}

function blockOf(element: Element): Element {
  let block = element
  while (block.parentElement && getComputedStyle(block).display.startsWith('inline'))
    block = block.parentElement
  return block
}

function cased(words: string, { textTransform }: CSSStyleDeclaration): string {
  return textTransform === 'uppercase' ? words.toLocaleUpperCase('vi') : words
}

const pen = new Map<string, number>()

/** From the top of a line's box to its baseline. */
function ascent({ fontFamily, fontSize, fontWeight }: CSSStyleDeclaration): number {
  const font = `${fontWeight} ${fontSize} ${fontFamily}`
  const known = pen.get(font)
  if (known !== undefined) return known
  const context = document.createElement('canvas').getContext('2d')
  if (context) context.font = font
  const rise = context?.measureText('H').fontBoundingBoxAscent ?? Number.parseFloat(fontSize)
  pen.set(font, rise)
  return rise
}
