import { foldSpelling } from '../../domain/fold-name.ts'

const start = '(?<![\\p{L}])'
const side =
  '(tháng|thg|t|quý|q)\\.? ?(\\d{1,2}|iv|i{1,3})(?!\\d| ?(?:tháng|t)(?!\\p{L}))(?: ?(?:/|năm|-) ?(?:19|20)\\d{2})?'
const sides = new RegExp(
  `${start}${side}[^|]{0,20}?(?:so(?: sánh)?(?: với)?|/)(?: ?cùng kỳ)? ?${side}`,
  'u',
)

/** What a header that sets one month or quarter against another compares: the same one of two years, or two different ones; null = it does not. */
export function readComparison(header: string): 'years' | 'months' | null {
  const match = header.length > 300 ? null : sides.exec(foldSpelling(header))
  if (!match) return null
  const [, word = '', number, otherWord = '', otherNumber] = match
  const isSame = number === otherNumber && word.startsWith('q') === otherWord.startsWith('q')
  return isSame ? 'years' : 'months'
}
