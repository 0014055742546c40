import { foldSpelling } from '../../domain/fold-name.ts'

const start = '(?<![\\p{L}])'
const side =
  '(tháng|thg|t|quý|q)\\.? ?(\\d{1,2}|iv|i{1,3})(?!\\d| ?(?:tháng|t)(?!\\p{L}))(?: ?(?:/|năm|-) ?(?:19|20)\\d{2})?'
const sides = new RegExp(
  `${start}${side}[^|]{0,20}?(?:so(?: sánh)?(?: với)?|/)(?: ?cùng kỳ)? ?${side}`,
  'u',
)

/** “2025/2024 (%)”; a plan has the smaller year first. */
const twoYears = /(?<!\d)((?:19|20)\d{2}) ?\/ ?(?:năm )?((?:19|20)\d{2})(?!\d)/

/** What a header that sets one month or quarter against another compares: the same one of two years, or two different ones; null = it does not. */
export function readComparison(header: string): 'years' | 'months' | null {
  const folded = header.length > 300 ? '' : foldSpelling(header)
  const [, later, earlier] = twoYears.exec(folded) ?? []
  if (later !== undefined && Number(later) > Number(earlier)) return 'years'
  const match = sides.exec(folded)
  if (!match) return null
  const [, word = '', number, otherWord = '', otherNumber] = match
  const isSame = number === otherNumber && word.startsWith('q') === otherWord.startsWith('q')
  return isSame ? 'years' : 'months'
}
