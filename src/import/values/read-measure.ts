import { foldSpelling } from '../../domain/fold-name.ts'
import type { ImportMeasure } from '../../domain/import-reading.ts'
import type { ActualStatus } from '../../domain/status.ts'

/** What a header, or a cell of a measure column, says its numbers are. */
export type MeasureReading = {
  /** null = a computed column that is no measure of ours (difference, % of the month before). */
  measure: ImportMeasure | null
  /** `ytd` for “lũy kế”; null = not said. */
  basis: 'ytd' | null
  /** -1 for “cùng kỳ năm trước”: the value belongs to the same period a year earlier. */
  yearShift: 0 | -1
  /** How final the value is, when the header says so. */
  status: ActualStatus | null
  /** True for words that also head a column of names (“Chỉ tiêu”): trust them only over numbers. */
  isWeak: boolean
}

type Rule = [pattern: RegExp, reading: Partial<MeasureReading>]

const b = '(?<![\\p{L}])'
const e = '(?![\\p{L}])'
const plan = `${b}(?:kế hoạch|kh|dự toán|dt|chỉ tiêu|mục tiêu|nghị quyết|nq|kịch bản|kb|giao)${e}`
const past = `${b}(?:cùng kỳ|c\\.?kỳ|ck|ckt|cknt|năm trước|năm ngoái|nt|th|thực hiện|ước|ước th|ước thực hiện|năm (?:19|20)\\d{2}|(?:19|20)\\d{2}|\\d{1,2}t)`
const share = '(?:%|tỷ lệ|tỉ lệ|phần trăm|pct|mức độ|tốc độ|chỉ số)'
const change = '(?:tăng|giảm|tăng ?[/,-]? ?\\(?giảm\\)?|tăng \\(\\+\\)[,;/]? ?giảm \\(-\\))'
const compare = '(?:so với|so sánh với|so sánh|so|trên(?! địa bàn)|/|bằng)'

function rule(source: string, reading: Partial<MeasureReading>): Rule {
  return [new RegExp(source, 'u'), reading]
}

/** In this order; the first that fits holds. */
const rules: Rule[] = [
  rule(`(?:chênh lệch|tuyệt đối|\\(\\+ ?[,/;]? ?-\\)|\\+/-|±)(?!.*%)`, { measure: null }),
  rule(`(?:so với|so|%)[^|]*(?:tháng|quý|kỳ) trước|mom${e}|qoq${e}`, { measure: null }),
  rule(`^so sánh[^|\\d]*\\(?lần\\)?$`, { measure: null }),
  rule(`(?:so với|so sánh|so)${e}[^|]*\\|[^|]*(?:tháng|quý|kỳ) trước`, { measure: null }),
  rule(
    `^(?:mức )?${change}(?: so với[^|(]*)? ?\\((?!%)[^()|]*\\)$|^${change} điểm ?(?:%|phần trăm)$`,
    {
      measure: null,
    },
  ),
  rule(`tháng (\\d{1,2})(?!\\d)[^|]*so với tháng \\1(?!\\d)`, { measure: 'pct_yoy' }),
  rule(`so với (?:tháng|quý) `, { measure: null }),
  rule(`^(?:th|thực hiện|ước|ước th) ?- ?(?:kh|kế hoạch|dự toán|ck|cùng kỳ)(?: ?\\d{4})?$`, {
    measure: null,
  }),
  rule(`^(?:số )?(?:tăng|giảm|chênh)[^|]*(?:bậc|thứ hạng|hạng|vị trí)$`, { measure: null }),
  rule(`^${b}(?:cơ cấu|tỷ trọng|tỉ trọng)`, { measure: null }),
  rule(`^(?:bình quân (?:một |1 |mỗi )?(?:tháng|quý|tuần|ngày)|cao nhất|thấp nhất|tuần \\d)${e}`, {
    measure: null,
  }),
  rule(`${b}(?:so với|so sánh với|so)(?: [^|/]{0,12}?)?[ (%)|]*${plan}`, { measure: 'pct_plan' }),
  rule(`/ ?${plan}`, { measure: 'pct_plan' }),
  rule(`${compare}[^|]{0,20}? ?${past}[^|]*`, { measure: 'pct_yoy' }),
  rule(`so với[ (%)]*\\| ?${past}`, { measure: 'pct_yoy' }),
  rule(`/ ?(?:ước|th|thực hiện|ck|cùng kỳ|\\d)[^|]*(?:%|$)`, { measure: 'pct_yoy' }),
  rule(`(?:yoy|y-o-y|sck|sock)${e}`, { measure: 'pct_yoy' }),
  rule(`${b}(?:tăng|giảm|tốc độ|chỉ số|%|tỷ lệ|tỉ lệ)[^|]*(?:${b}(?:cùng kỳ|ck|năm trước))`, {
    measure: 'pct_yoy',
  }),
  rule(`so sánh[^|]*\\|.*${plan}`, { measure: 'pct_plan' }),
  rule(`so sánh[^|]*\\|.*${past}`, { measure: 'pct_yoy' }),
  rule(`${share}[^|]*(?:hoàn thành|đạt|thực hiện|th${e})`, { measure: 'pct_plan' }),
  rule(`${share}.*${plan}|${plan}[^|]*\\(? ?%(?! ?(?:gdp|grdp))[^|]*(?:đạt|hoàn thành)`, {
    measure: 'pct_plan',
  }),
  rule(
    `(?:hoàn thành|đạt|thực hiện)[^|]*%[^|]*${plan}|completion|% of (?:plan|target)|achievement`,
    { measure: 'pct_plan' },
  ),
  rule(`(?:^|\\| ?)(?:đạt tỷ lệ.*|hoàn thành|% ?đạt|đạt ?%|đạt \\(%\\)|hoàn thành \\(%\\))$`, {
    measure: 'pct_plan',
  }),
  rule(`cùng kỳ[^|]*%|%[^|]*cùng kỳ`, { measure: 'pct_yoy' }),
  rule(
    `^(?:tốc độ )?(?:tăng trưởng|tốc độ tăng|tăng,? ?/? ?(?:\\(?giảm\\)?)?|tăng/giảm|tăng \\(\\+\\),? ?giảm \\(-\\))(?: ?\\(? ?%? ?\\)?)?$`,
    { measure: 'pct_yoy' },
  ),
  rule(
    `${b}(?:cùng kỳ|ck|cknt|ckt)(?![\\p{L}])|${b}(?:năm trước|năm ngoái|previous year|last year|same period)${e}`,
    { measure: 'actual', yearShift: -1 },
  ),
  rule(
    `${b}(?:cam kết(?= (?:giải ngân|thực hiện|đạt|hoàn thành|cả năm|đến|năm))|kế hoạch|kh|dự toán|kịch bản|target|plan|planned|phấn đấu)(?![\\p{L}])|${b}(?:dt|mt)(?= ?(?:(?:19|20)\\d{2}|năm|giao|tw|tp|hđnd|ubnd|pháp lệnh))|\\((?:dt|mt)\\)|^budget(?: \\d{4})?$`,
    {
      measure: 'target',
    },
  ),
  rule(
    `${b}(?:ước|ưth|ưth|ut|uth|dự ước|dự kiến|dự báo|ước tính|số ước|estimate[sd]?|est|forecast|khả năng)${e}`,
    { measure: 'estimate', status: 'estimate' },
  ),
  rule(`${b}(?:sơ bộ|preliminary|prel)${e}`, { measure: 'actual', status: 'preliminary' }),
  rule(`${b}(?:chính thức|official|quyết toán|đã quyết toán)${e}`, {
    measure: 'actual',
    status: 'official',
  }),
  rule(
    `(?:chỉ tiêu|mục tiêu|nghị quyết|nq)[^|]*(?:giao|năm|\\d{4}|hđnd|ubnd|thành phố|tỉnh|đề ra|nq|đăng ký)|${b}(?:giao|nghị quyết)${e}`,
    { measure: 'target' },
  ),
  rule(`^(?:\\(?[\\p{L}\\d]\\)? ?)?(?:các |hệ thống )?(?:chỉ tiêu|mục tiêu|dt)$`, {
    measure: 'target',
    isWeak: true,
  }),
  rule(
    `${b}(?:thực hiện|kết quả|kqth|kq|th|đạt được|đạt|thực tế|đã thực hiện|thực thu|thực chi|actual|result|achieved|realised|realized)(?![\\p{L}])`,
    { measure: 'actual' },
  ),
  rule(`^đến (?:hết |cuối )?năm \\d{4}$|\\| ?(?:mục tiêu|chỉ tiêu)$|^mục tiêu ?\\|`, {
    measure: 'target',
  }),
  rule(`${b}(?:lũy kế|cộng dồn|lk|ytd)${e}`, { measure: 'actual', basis: 'ytd' }),
]

const codes = new Map<string, Partial<MeasureReading>>([
  ['pct_plan', { measure: 'pct_plan' }],
  ['pct_yoy', { measure: 'pct_yoy' }],
  ['target', { measure: 'target' }],
  ['actual', { measure: 'actual' }],
  ['estimate', { measure: 'estimate', status: 'estimate' }],
])

const nothing: MeasureReading = {
  measure: null,
  basis: null,
  yearShift: 0,
  status: null,
  isWeak: false,
}

/** Reads what a header (cells joined by ` | `) or a measure cell states; null when it names no measure. */
export function readMeasure(text: string): MeasureReading | null {
  if (text.length > 300) return null
  const folded = withoutNames(foldSpelling(text))
  const basis = /(?<!\p{L})(?:lũy kế|cộng dồn|lk|ytd)(?!\p{L})/u.test(folded) ? 'ytd' : null
  const fixed = codes.get(folded)
  const found = fixed ?? rules.find(([pattern]) => pattern.test(folded))?.[1]
  return found ? { ...nothing, basis, ...found } : null
}

/** Words that hold a measure word and are none: column heads of names. */
function withoutNames(folded: string): string {
  return folded
    .replace(/(?<!\d)(\d{1,2}|iv|i{1,3})( ?(?:tháng|t|m))? ?\/ ?((?:19|20)\d{2})/g, '$1$2 năm $3')
    .replace(
      /(?:tên|mã|nhóm|nội dung|danh mục|loại) (?:chỉ tiêu|mục tiêu)|chỉ tiêu (?:chủ yếu|kinh tế|xã hội|kt-xh)[^|]*/gu,
      ' ',
    )
    .replace(
      /(?:đơn vị|cơ quan|người|ngày|thời gian|biện pháp|giải pháp)(?: chủ trì| phối hợp)? thực hiện/gu,
      ' ',
    )
    .replace(/sở kế hoạch[^|]*/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}
