import { decimalText, shiftPoint } from './decimal-text.ts'
import { readNumberFormat } from './number-format.ts'
import type { CellFact } from './office-file.ts'

/** A cell as a person sees it, in one canonical form, and what the spreadsheet knows of it; null = plain text. */
export type ShownCell = { text: string; fact: CellFact | null }

/** What a workbook stores of a cell: its value and the number format it is shown in. */
export type StoredCell = {
  value: string | number | boolean | Date
  format: string
  isFormula: boolean
  /** Dates of old Macintosh workbooks count from 1904. */
  is1904: boolean
}

/** Numbers keep every digit, with a decimal point and the format's own words; dates are ISO, as finely as they are shown. */
export function showCell(cell: StoredCell): ShownCell {
  const { value, isFormula } = cell
  if (typeof value === 'number') return showNumber(value, cell)
  if (value instanceof Date) return showDate(value, cell)
  const text = typeof value === 'boolean' ? String(value).toUpperCase() : tidy(value)
  return { text, fact: isFormula ? { ...plain, isFormula } : null }
}

const plain: CellFact = { number: null, date: null, isPercent: false, isFormula: false }

function tidy(text: string): string {
  return text.replace(/\r\n?/g, '\n').normalize('NFC')
}

function showNumber(value: number, { format, isFormula }: StoredCell): ShownCell {
  const stored = decimalText(value)
  if (stored === null) return { text: String(value), fact: { ...plain, isFormula } }
  const shape = readNumberFormat(format)
  const number = shiftPoint(stored, shape.shift)
  const text = shape.before + padded(number, shape.integerDigits) + shape.after
  return { text, fact: { ...plain, number, isPercent: shape.isPercent, isFormula } }
}

/** `7` under the format `000` is shown as `007`: codes keep their zeros. */
function padded(number: string, digits: number): string {
  const sign = number.startsWith('-') ? '-' : ''
  const [whole = '', ...rest] = number.slice(sign.length).split('.')
  return sign + [whole.padStart(digits, '0'), ...rest].join('.')
}

function showDate(value: Date, { format, isFormula }: StoredCell): ShownCell {
  if (Number.isNaN(value.getTime())) return { text: '', fact: { ...plain, isFormula } }
  const iso = value.toISOString()
  const date = iso.slice(0, 10)
  return { text: shownDate(iso, format), fact: { ...plain, date, isFormula } }
}

/** A format with only month and year shows no day, one with only the year no month; times follow their day. */
function shownDate(iso: string, format: string): string {
  const marks = format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '').toLowerCase()
  const hasTime = /h/.test(marks)
  if (!marks.includes('d') && !marks.includes('y') && hasTime) return iso.slice(11, 16)
  if (marks.includes('y') && !marks.includes('d') && !hasTime)
    return marks.includes('m') ? iso.slice(0, 7) : iso.slice(0, 4)
  return hasTime ? `${iso.slice(0, 10)} ${iso.slice(11, 16)}` : iso.slice(0, 10)
}
