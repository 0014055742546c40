import type { Bullet } from '../view-models/bullet.ts'
import type { SlideTable } from '../view-models/deck-slide.ts'
import { box, type Page } from './pptx-page.ts'
import { hatchStandIn } from './pptx-style.ts'

type Place = { left: number; top: number }
/** Where one bullet is drawn, and the words it carries. */
type Lane = Place & { width: number; middle: number; name: string; words: string }

/** Bullets over the empty column of a table: shapes that stay editable, on the scale of the page. */
export function addBullets(page: Page, table: SlideTable, { left, top }: Place) {
  const column = table.columns.findIndex(({ id }) => id === 'bullet')
  if (column < 0) return
  const before = table.columns.slice(0, column).reduce((sum, one) => sum + one.width, 0)
  const width = (table.columns[column]?.width ?? 0) - 12
  let y = top + table.headHeight
  for (const row of table.rows) {
    const cell = row.cells[column]
    if (cell?.bullet) {
      const lane = {
        left: left + before + 6,
        top: y,
        width,
        middle: y + row.height / 2,
        name: `bullet-${row.id}`,
        words: cell.note ?? '',
      }
      addBullet(page, cell.bullet, lane)
    }
    y += row.height
  }
}

function addBullet(page: Page, bullet: Bullet, lane: Lane) {
  const { actual, projection, range, isOpen, actualPoint, aim, stretch, expected } = bullet
  addBar(page, lane, { part: 'track', start: 0, width: 100, height: 18, fill: 'bg2' })
  if (range) addBar(page, lane, { part: 'range', ...range, height: 22, line: 'tx2' })
  if (projection)
    addBar(page, lane, { part: 'projection', ...projection, height: 8, fill: hatchStandIn })
  if (actual)
    addBar(page, lane, {
      part: 'actual',
      ...actual,
      height: 12,
      fill: isOpen ? hatchStandIn : 'tx1',
      ...(isOpen && { line: 'tx1' }),
    })
  if (actualPoint !== null)
    addTick(page, lane, { part: 'place', at: actualPoint, height: 12, thick: 7 })
  if (expected !== null)
    addTick(page, lane, { part: 'expected', at: expected, height: 20, thick: 1 })
  if (stretch !== null)
    addTick(page, lane, { part: 'stretch', at: stretch, height: 20, thick: 1.25 })
  if (aim !== null) addTick(page, lane, { part: 'aim', at: aim, height: 26, thick: 2.75 })
}

type Bar = {
  part: string
  start: number
  width: number
  height: number
  fill?: string
  line?: string
}

function addBar(
  { slide, altTexts }: Page,
  lane: Lane,
  { part, start, width, height, fill, line }: Bar,
) {
  const name = `${lane.name}-${part}`
  altTexts.set(name, lane.words)
  slide.addShape('rect', {
    ...box(
      lane.left + (start / 100) * lane.width,
      lane.middle - height / 2,
      Math.max(0.75, (width / 100) * lane.width),
      height,
    ),
    objectName: name,
    ...(fill && { fill: { color: fill } }),
    ...(line && { line: { color: line, width: 0.75 } }),
  })
}

type Tick = { part: string; at: number; height: number; thick: number }

function addTick(page: Page, lane: Lane, { part, at, height, thick }: Tick) {
  const share = (thick / lane.width) * 100
  addBar(page, lane, { part, start: at - share / 2, width: share, height, fill: 'tx1' })
}
