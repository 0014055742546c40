import { plainText } from './plain-text.ts'

const note =
  /^(?:ghi chu|luu y|chu thich|nguon(?: so lieu)?\s*[:：]|nguon so lieu|note\b|source\b|\(?\*+\)?[^*]|\(\d\)\s*\p{L}|(?:[\p{L} .]{0,40}, ?)?ngay (?:\.+|…+|\d+)?\s*thang|nguoi lap|nguoi bao cao|lap bieu|lap bang|ke toan|thu truong|chu tich|pho chu tich|kt\. ?chu|tm\. ?(?:uy ban|ubnd)|giam doc|pho giam doc|cuc truong|chi cuc truong|truong phong|noi nhan|xac nhan|ky,? (?:ghi ro|dong dau)|\(ky|- luu|luu: ?vt|so lieu (?:uoc|so bo|chinh thuc)|(?:so )?uoc(?: tinh| thuc hien)?$|trang \d)/u

/** True for the words a footnote, a source line or a signature begins with. */
export function isNoteText(text: string): boolean {
  return note.test(plainText(text))
}

const closing =
  /^(?:nguoi lap|lap bieu|noi nhan|tm\. ?(?:uy ban|ubnd)|kt\. ?chu tich|thu truong|chu tich$|giam doc$)/

/** True for the words below which a report only says who signed it and who gets it. */
export function isClosingText(text: string): boolean {
  return closing.test(plainText(text))
}

const title =
  /^(?:bieu|phu luc|bang|bao cao|tinh hinh|ket qua|mot so chi tieu|cac chi tieu|kem theo|\(kem|uy ban|ubnd|cong hoa|doc lap|so |cuc |chi cuc|phong |don vi(?: tinh)? ?:|dvt ?:|ke hoach (?:phat|nam)|tong hop)/

/** True for the words a title line begins with. */
export function isTitleText(text: string): boolean {
  return title.test(plainText(text))
}

const unitLine = /^\(?\s*(?:don vi(?: tinh)?|dvt|dv tinh|unit)\s*[:：]/

/** True for a line such as “Đơn vị tính: tỷ đồng”. */
export function isUnitLine(text: string): boolean {
  return unitLine.test(plainText(text))
}

const total =
  /^(?:tong(?: so| cong| cong so| chung)?|cong(?: chung)?|total|toan bo|tong so \(.*\)|cong tong|(?:binh quan|trung binh|tb)(?: (?:chung|khoi|nhom|cua khoi|cac don vi|toan khoi))?|(?:tong|cong) (?:khoi|nhom))$/

/** True for a row that only adds the others up and names nothing: “Tổng số”, “Cộng”. */
export function isTotalText(text: string): boolean {
  return total.test(plainText(text).replace(/[:.]+$/, ''))
}

const ditto = /^(?:["“”〃'’]{1,2}|-?\s*(?:nt|nhu tren|n\.t)\s*-?|"\s*nt\s*"|''|do)$/

/** True for a mark that repeats the cell above. */
export function isDitto(text: string): boolean {
  return text.length < 14 && ditto.test(plainText(text))
}

/** True for rows like `A | B | 1 | 2 | 3=2/1` that number the columns. */
export function isColumnNumbers(cells: readonly string[]): boolean {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
  if (filled.length < 2 || !filled.every((cell) => columnNumber.test(cell))) return false
  const numbers = filled.map((cell) => Number(/^\(?(\d{1,2})/.exec(cell)?.[1] ?? Number.NaN))
  const known = numbers.filter((number) => !Number.isNaN(number))
  const isRising = known.every(
    (number, index) => index === 0 || number === (known[index - 1] ?? 0) + 1,
  )
  const startsLow =
    known[0] === undefined || known[0] <= 2 || filled.some((cell) => /[a-z]/i.test(cell))
  return isRising && startsLow
}

const columnNumber = /^(?:\(?[A-Za-zĐđ]\)?|\(?\d{1,2}\)?|\(?\d{1,2}\)?\s*=\s*[\d\s()+\-*/x×:%,.]+)$/
