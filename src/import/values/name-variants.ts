import { foldName } from '../../domain/fold-name.ts'
import { findMeasureUnit } from './read-measure-unit.ts'

const abbreviations: [string, string][] = [
  ['nsnn', 'ngân sách nhà nước'],
  ['ns', 'ngân sách'],
  ['xnk', 'xuất nhập khẩu'],
  ['xk', 'xuất khẩu'],
  ['nk', 'nhập khẩu'],
  ['knxk', 'kim ngạch xuất khẩu'],
  ['gtsx', 'giá trị sản xuất'],
  ['gtsp', 'giá trị sản phẩm'],
  ['gttt', 'giá trị tăng thêm'],
  ['bhyt', 'bảo hiểm y tế'],
  ['bhxh', 'bảo hiểm xã hội'],
  ['dn', 'doanh nghiệp'],
  ['ntm', 'nông thôn mới'],
  ['kcn', 'khu công nghiệp'],
  ['kkt', 'khu kinh tế'],
  ['cnc', 'công nghệ cao'],
  ['cn', 'công nghiệp'],
  ['cbct', 'chế biến, chế tạo'],
  ['cncbct', 'công nghiệp chế biến, chế tạo'],
  ['ttcn', 'tiểu thủ công nghiệp'],
  ['xd', 'xây dựng'],
  ['nslđ', 'năng suất lao động'],
  ['lđ', 'lao động'],
  ['đtnn', 'đầu tư nước ngoài'],
  ['đtc', 'đầu tư công'],
  ['vđt', 'vốn đầu tư'],
  ['nơxh', 'nhà ở xã hội'],
  ['noxh', 'nhà ở xã hội'],
  ['ctr', 'chất thải rắn'],
  ['hh', 'hàng hóa'],
  ['sx', 'sản xuất'],
  ['sxcn', 'sản xuất công nghiệp'],
  ['kt', 'kinh tế'],
  ['bq', 'bình quân'],
  ['bqđn', 'bình quân đầu người'],
  ['tp', 'thành phố'],
  ['cchc', 'cải cách hành chính'],
  ['gd', 'giáo dục'],
  ['thcs', 'trung học cơ sở'],
  ['thpt', 'trung học phổ thông'],
  ['hđ', 'hoạt động'],
]

const spelt = new Map(abbreviations)

/** The folded name with office abbreviations spelt out (NSNN, XNK, BHYT). */
export function expandName(name: string): string {
  return foldName(name).replace(/[\p{L}]+/gu, (word) => spelt.get(word) ?? word)
}

const leading =
  /^(?:chỉ tiêu|trong đó|gồm|bao gồm|tổng số|tổng cộng|tổng|số lượng|số|thực hiện|phấn đấu|kết quả|thu hút) /u
const trailing =
  /(?:[,;:-]? ?(?:(?:trong |cả |đến |của |kế hoạch |ước )?năm (?:19|20)\d{2}|(?:lũy kế )?\d{1,2} tháng(?: đầu năm)?|giai đoạn (?:19|20)\d{2}-(?:19|20)\d{2}|so với (?:cùng kỳ|năm trước|năm (?:19|20)\d{2}).*|(?:trên địa bàn|của|toàn|tại)(?: (?:thành phố|tỉnh|xã|phường|đặc khu))(?: hải phòng)?|trên địa bàn|đạt được|đạt|tăng thêm|tăng|hàng năm|hằng năm|là|ở mức))$/u

/**
 * The name in ever barer forms: abbreviations spelt out, without unit, year, parentheses, “Tổng”, “trên
 * địa bàn”. Each can fit several things; take one only when it fits a single one.
 */
export function nameVariants(name: string): string[] {
  const found = new Set<string>()
  const withoutUnit = findMeasureUnit(name)?.text ?? name
  for (const start of [
    name,
    withoutUnit,
    withoutParentheses(name),
    withoutParentheses(withoutUnit),
  ]) {
    let variant = expandName(start)
    for (let round = 0; round < 6; round += 1) {
      found.add(variant.replace(/[,;-]/g, ' ').replace(/\s+/g, ' ').trim())
      const next = foldName(variant.replace(trailing, ''))
      const shorter = next === variant ? variant.replace(leading, '') : next
      if (shorter === variant || !/\p{L}{2}/u.test(shorter)) break
      variant = shorter
    }
  }
  return [...found].filter((variant) => variant.length > 1)
}

/** Words that make a rate of a level. */
export const changeWords = /(?<!\p{L})(?:tăng|giảm|so với|tốc độ|tăng trưởng)(?!\p{L})/u

/** Parentheses that only repeat: an abbreviation, or the usual prices. Any other may change the meaning. */
function withoutParentheses(name: string): string {
  return name
    .replace(/\s*\((?:\p{Lu}[\p{Lu}\d&. -]{1,14}|PAR Index|(?:theo )?giá hiện hành)\)/gu, ' ')
    .trim()
}
