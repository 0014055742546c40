import { plainText } from './plain-text.ts'

/** What a cell looks like before anything is known of its column. `missing` is a sign such as `-` or `...`. */
export type CellShape = 'blank' | 'number' | 'missing' | 'year' | 'period' | 'text'

const missingSign =
  /^(?:[-–—]+|\(-\)|\.+|…+|x|k\.?x\.?d|\*{2,3}|n\/?a|na|null|#(?:n\/a|div\/0!|ref!|value!|num!|name\?|null!)|khong co so lieu|chua co so lieu|chua co)$/
const year = /^(?:nam )?(?:19|20)\d\d(?: ?\([a-z][a-z .]{0,20}\))?$/
const month =
  /^(?:thang|thg|th|t)\.? ?(?:0?[1-9]|1[0-2])(?:(?: ?(?:nam|[/.-]) ?(?:19|20)?| (?:19|20))\d\d)?$/
const monthInWords =
  /^thang (?:mot|hai|ba|tu|bon|nam|sau|bay|tam|chin|muoi|muoi mot|muoi hai)(?: ?(?:nam|[/.-]) ?(?:19|20)\d\d)?$/
const quarter = /^(?:quy|q)\.? ?(?:[1-4]|i{1,3}|iv)(?: ?(?:nam|[/.-])? ?(?:19|20)\d\d)?$/
const dated =
  /^(?:(?:0?[1-9]|1[0-2])[/-](?:19|20)\d\d|(?:19|20)\d\d[-/](?:0?[1-9]|1[0-2]|q[1-4])(?:-\d\d)?|\d\d?([/.-])\d\d?\1(?:19|20)\d\d)$/
const monthsOfYear = /^(?:\d\d? ?thang|\d\d?t)(?: dau nam)?(?: ?(?:nam|[/.-])? ?(?:19|20)\d\d)?$/
const untilDay =
  /^(?:(?:luy ke|tinh|cong don) )*den (?:het |ngay )*\d\d?([/.-])\d\d?\1(?:19|20)\d\d$/
const yearSpan = /^(?:giai doan )?(?:19|20)\d\d ?[-–/] ?(?:19|20)\d\d$/
const quarterFirst = /^(?:19|20)\d\d[-/ ]?q[1-4]$/

const qualifierWords =
  /(?:^|(?<=[\s(;,]))(?:tu|den|tren|duoi|khoang|gan|hon|it nhat|toi thieu|toi da|khong qua|phan dau|dat|tro len|tro xuong|top|tang|giam|con|uoc|uoc dat|va|tren duoi|xap xi|nho hon|lon hon|bang|thuoc|trong|nhom|thu|hang)(?=$|[\s);,\d<>≤≥])/g
/** “Thứ hạng 2025”, “Mục tiêu 2026”: words over numbers, not a number. */
const datedHeader =
  /^(?:thu hang|xep hang|hang|thu bac|muc tieu|ke hoach|kh|th|thuc hien|uoc|chi tieu)(?: nam)? (?:19|20)\d\d$/
/** “9T/2026 so với 9T/2025”: what a column compares. */
const comparison = /^\d{1,2} ?(?:t|thang)\b.*\bso (?:voi|sanh)\b/
/** “9 tháng (triệu USD)”: when, and in what, not how much. */
const monthsInUnit = /^\d{1,2} ?(?:t|thang)\b[^\d(]*\(/
const numberToken = /[\d]+(?:[.,'’\u00a0\u202f ]\d+)*(?:[eE][+-]?\d+)?/g

/** Classifies by shape alone, cached per distinct text but for numbers, of which almost every one is another. */
export function cellShape(text: string): CellShape {
  if (text.length < 20 && /^\d+[.,]\d+$/.test(text)) return 'number'
  const known = cache.get(text)
  if (known) return known
  const shape = shapeOf(text)
  if (cache.size >= cacheLimit) cache.clear()
  cache.set(text, shape)
  return shape
}

const cacheLimit = 50_000
const cache = new Map<string, CellShape>()

function shapeOf(text: string): CellShape {
  if (text.length > 120) return text.trim() === '' ? 'blank' : 'text'
  if (/^\s*[-+]?\d+(?:[.,]\d+)?\s*$/.test(text))
    return year.test(text.trim()) ? 'year' : dated.test(text.trim()) ? 'period' : 'number'
  const plain = plainText(text)
  if (plain === '') return 'blank'
  if (missingSign.test(plain)) return 'missing'
  if (year.test(plain)) return 'year'
  if (isPeriodText(plain)) return 'period'
  return isNumberText(plain) ? 'number' : 'text'
}

function isPeriodText(plain: string): boolean {
  return [month, monthInWords, quarter, dated, untilDay, monthsOfYear, yearSpan, quarterFirst].some(
    (form) => form.test(plain),
  )
}

/** A number with its qualifier and at most a short unit around it: `trên 75%`, `3,8 - 4,3 tỷ USD`, `(1.234)`. */
function isNumberText(plain: string): boolean {
  if (!/\d/.test(plain) || datedHeader.test(plain) || comparison.test(plain)) return false
  if (monthsInUnit.test(plain)) return false
  const bare = plain.replace(qualifierWords, ' ').trim()
  if (!/^[(<>≤≥~±+\-–−≈=*"'$€]*\s*\d/.test(bare)) return false
  if (/^\d+(?:\.\d+)*[.)]\s*[a-z]/.test(bare)) return false
  const rest = bare
    .replace(numberToken, ' ')
    .replace(/[^\p{L}\s]/gu, ' ')
    .trim()
  const words = rest.split(/\s+/).filter((word) => word !== '')
  return words.length <= 4 || (words.length <= 8 && /usd|dong|%/.test(rest))
}
