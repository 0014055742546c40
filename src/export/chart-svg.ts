// A figure of the page as plain shapes and words: what Word, Inkscape and LibreOffice draw, too. They know no HTML inside a picture.
import { paintAttributes, short, toPaint } from './chart-svg-paint.ts'
import { htmlText, svgText } from './chart-svg-text.ts'

type Drawing = {
  origin: { x: number; y: number }
  right: number
  bottom: number
  parts: string[]
  /** Lower edge of the scrolled region around, on screen: what is scrolled away is left out. */
  floor: number
}

/** Taller than any row of a table, lower than any table. */
const tallestRow = 60

export type DrawnFigure = { parts: string; width: number; height: number }

/** What belongs to the screen only. */
const leftOut =
  '.chart-tools, .heat-keys, .chart-table, .chart-table-toggle, .visually-hidden, button, select, .filter-bar, defs, title'

/** Everything seen of a figure, as it stands on the page now, from its own upper left corner. */
export function drawFigure(figure: HTMLElement): DrawnFigure {
  const { x, y } = figure.getBoundingClientRect()
  const drawing: Drawing = {
    origin: { x, y },
    right: 0,
    bottom: 0,
    parts: [],
    floor: Number.POSITIVE_INFINITY,
  }
  draw(figure, drawing)
  const patterns = [
    ...document.querySelectorAll('svg.patterns pattern'),
    ...figure.querySelectorAll('pattern'),
  ]
  const used = patterns.filter(({ id }) =>
    drawing.parts.some((part) => part.includes(`url(#${id})`)),
  )
  const defs = used.length === 0 ? '' : `<defs>${used.map(patternXml).join('')}</defs>`
  return { parts: defs + drawing.parts.join(''), width: drawing.right, height: drawing.bottom }
}

function draw(element: Element, drawing: Drawing) {
  const style = getComputedStyle(element)
  if (element.matches(leftOut) || style.display === 'none' || style.opacity === '0') return
  if (isBelow(element, drawing.floor)) return
  if (element instanceof SVGTextContentElement) return drawSvgText(element, drawing)
  if (element instanceof SVGGeometryElement) return drawShape(element, style, drawing)
  if (element instanceof HTMLElement) drawBox(element, style, drawing)
  const { floor } = drawing
  if (style.overflowY !== 'visible')
    drawing.floor = Math.min(floor, element.getBoundingClientRect().bottom)
  for (const child of element.childNodes) {
    if (child instanceof Element) draw(child, drawing)
    else if (child instanceof Text && element instanceof HTMLElement)
      drawing.parts.push(htmlText(child, drawing.origin))
  }
  drawing.floor = floor
}

function isBelow(element: Element, floor: number): boolean {
  if (floor === Number.POSITIVE_INFINITY) return false
  const { top, bottom } = element.getBoundingClientRect()
  return top >= floor - 1 || (bottom > floor + 1 && bottom - top < tallestRow)
}

function drawBox(element: HTMLElement, style: CSSStyleDeclaration, drawing: Drawing) {
  const box = element.getBoundingClientRect()
  if (box.width === 0 || box.height === 0 || style.visibility === 'hidden') return
  const left = box.left - drawing.origin.x
  const top = box.top - drawing.origin.y
  reach(drawing, box)
  const ground = toPaint(style.backgroundColor)
  const radius = Number.parseFloat(style.borderTopLeftRadius) || 0
  if (ground)
    drawing.parts.push(
      `<rect x="${short(left)}" y="${short(top)}" width="${short(box.width)}" height="${short(box.height)}"${radius > 0 ? ` rx="${short(radius)}"` : ''}${paintAttributes('fill', ground)}/>`,
    )
  const [right, bottom] = [left + box.width, top + box.height]
  const sides = [
    ['Top', left, top, right, top],
    ['Right', right, top, right, bottom],
    ['Bottom', left, bottom, right, bottom],
    ['Left', left, top, left, bottom],
  ] as const
  for (const [side, ...ends] of sides) drawing.parts.push(borderLine(style, side, ends))
}

type Side = 'Top' | 'Right' | 'Bottom' | 'Left'

function borderLine(style: CSSStyleDeclaration, side: Side, ends: readonly number[]): string {
  const width = Number.parseFloat(style[`border${side}Width`])
  const kind = style[`border${side}Style`]
  const paint = toPaint(style[`border${side}Color`])
  if (!(width > 0) || kind === 'none' || !paint) return ''
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = ends
  const dash = kind === 'dashed' || kind === 'dotted' ? ' stroke-dasharray="3 3"' : ''
  return `<line x1="${short(x1)}" y1="${short(y1)}" x2="${short(x2)}" y2="${short(y2)}" stroke-width="${short(width)}"${dash}${paintAttributes('stroke', paint)}/>`
}

function drawSvgText(element: SVGTextContentElement, drawing: Drawing) {
  const matrix = element.getScreenCTM()
  if (!matrix) return
  reach(drawing, element.getBoundingClientRect())
  drawing.parts.push(
    svgText(element, (point) => {
      const { x, y } = DOMPoint.fromPoint(point).matrixTransform(matrix)
      return new DOMPoint(x - drawing.origin.x, y - drawing.origin.y)
    }),
  )
}

function drawShape(element: SVGGeometryElement, style: CSSStyleDeclaration, drawing: Drawing) {
  const matrix = element.getScreenCTM()
  if (!matrix || style.visibility === 'hidden') return
  reach(drawing, element.getBoundingClientRect())
  const { a, b, c, d, e, f } = matrix
  const place = [a, b, c, d, e - drawing.origin.x, f - drawing.origin.y].map(short).join(' ')
  const seen = Number(style.opacity) < 1 ? ` opacity="${style.opacity}"` : ''
  drawing.parts.push(
    `<${element.localName} transform="matrix(${place})"${geometry(element, style)}${shapePaint(style)}${seen}/>`,
  )
}

function shapePaint(style: CSSStyleDeclaration): string {
  const fill = paintAttributes('fill', withOpacity(style.fill, style.fillOpacity))
  const stroke = withOpacity(style.stroke, style.strokeOpacity)
  if (!stroke) return fill
  const dash =
    style.strokeDasharray === 'none'
      ? ''
      : ` stroke-dasharray="${style.strokeDasharray.replaceAll('px', '')}"`
  return `${fill}${paintAttributes('stroke', stroke)} stroke-width="${short(Number.parseFloat(style.strokeWidth))}"${dash}`
}

function withOpacity(computed: string, opacity: string) {
  const paint = toPaint(computed)
  return paint && { ...paint, opacity: paint.opacity * Number(opacity) }
}

const lengths = [
  'x',
  'y',
  'width',
  'height',
  'cx',
  'cy',
  'r',
  'rx',
  'ry',
  'x1',
  'y1',
  'x2',
  'y2',
] as const

// Lengths in em or percent as numbers: what the browser makes of them here.
function geometry(element: SVGGeometryElement, style: CSSStyleDeclaration): string {
  const words = ['d', 'points'].flatMap((name) => {
    const value = element.getAttribute(name)
    return value === null ? [] : [` ${name}="${value}"`]
  })
  const numbers = lengths.flatMap((name) => {
    const length: unknown = Reflect.get(element, name)
    if (!(length instanceof SVGAnimatedLength)) return []
    const styled = Number.parseFloat(style.getPropertyValue(name))
    const value = element.hasAttribute(name) || Number.isNaN(styled) ? length.baseVal.value : styled
    return value === 0 ? [] : [` ${name}="${short(value)}"`]
  })
  return [...words, ...numbers].join('')
}

// Slanted lines drawn as such: LibreOffice does not turn a pattern.
function patternXml({ id, children }: Element): string {
  const [ground, stripe] = children.length > 1 ? [...children] : [undefined, children[0]]
  const fillOf = (shape: Element | undefined) =>
    shape ? toPaint(getComputedStyle(shape).fill) : null
  const width = stripe instanceof SVGRectElement ? stripe.width.baseVal.value : 1.5
  const under = fillOf(ground)
  return `<pattern id="${id}" width="6" height="6" patternUnits="userSpaceOnUse">${under ? `<rect width="6" height="6"${paintAttributes('fill', under)}/>` : ''}<path d="M-1 1L1 -1M0 6L6 0M5 7L7 5" fill="none"${paintAttributes('stroke', fillOf(stripe))} stroke-width="${short(width * 0.8)}"/></pattern>`
}

function reach(drawing: Drawing, { right, bottom }: DOMRect) {
  drawing.right = Math.max(drawing.right, right - drawing.origin.x)
  drawing.bottom = Math.max(drawing.bottom, Math.min(bottom, drawing.floor) - drawing.origin.y)
}
