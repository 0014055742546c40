const month = '(?:thg|th|tháng|jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]{0,6}'
const year = '(?:19|20)\\d{2}'

const patterns = [
  `\\d{1,2}[-/ ]${month}\\.? ?\\d{0,2}(?:[-/ ]\\d{2,4})?`,
  `${month}\\.? ?\\d{0,2}[-/ ]\\d{2,4}`,
  '\\d{1,2}/\\d{1,2}/\\d{2,4}',
  `\\d{1,2}[.-]\\d{1,2}[.-]${year}`,
  `\\d{1,2}/${year}`,
  `${year}-\\d{1,2}(?:-\\d{1,2})?(?:[t ]\\d{1,2}:.*)?`,
  `${year} ?- ?${year}`,
  '\\d{1,2}:\\d{2}(?::\\d{2})?',
].map((source) => new RegExp(`^(?:${source})$`))

/** True when the text (lower case, one line) is a date or period where a number is due: Excel turned `8-10` into `08-Thg10`. */
export function isDateText(folded: string): boolean {
  return patterns.some((pattern) => pattern.test(folded))
}

/** True for a bare integer that is an Excel day between 2000 and 2060: no percent or rank is that large. */
export function isDaySerial(value: string): boolean {
  return /^\d{5}$/.test(value) && Number(value) >= 36526 && Number(value) <= 58440
}
