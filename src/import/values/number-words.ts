import type { Qualifier } from '../../domain/import-reading.ts'

const before: [Qualifier, string][] = [
  [
    'about',
    'trên dưới|xấp xỉ|vào khoảng|ước khoảng|khoảng|gần|cỡ|tầm|about|around|approx\\.?|~|≈|±',
  ],
  [
    'ge',
    'không dưới|không thấp hơn|không ít hơn|không nhỏ hơn|ít nhất(?: là)?|tối thiểu(?: là)?|thấp nhất(?: là)?|từ trên|đạt và vượt|at least|≥|>=|=>|⩾',
  ],
  [
    'le',
    'không vượt quá|không quá|không cao hơn|không lớn hơn|không nhiều hơn|không trên|tối đa(?: là)?|nhiều nhất(?: là)?|cao nhất(?: là)?|at most|up to|≤|<=|=<|⩽',
  ],
  [
    'le',
    '(?:thuộc |vào |đứng |nằm |lọt |giữ |duy trì |xếp |ở )*(?:trong )?(?:(?:nhóm|tốp|top)(?: đầu)?|tốp đầu)|trong(?= \\d+(?: |$))',
  ],
  [
    'lt',
    'dưới mức|dưới|thấp hơn|nhỏ hơn|ít hơn|chưa đến|chưa tới|chưa đầy|chưa quá|less than|below|<',
  ],
  ['gt', 'trên mức|trên|vượt mức|vượt|lớn hơn|cao hơn|nhiều hơn|hơn|quá|more than|over|above|>'],
]

/** Qualifier words that stand before a number, tried in this order at the end of the words before it. */
export const qualifiersBefore = before.map(([qualifier, words]): [Qualifier, RegExp] => [
  qualifier,
  new RegExp(`(?:^|(?<![\\p{L}\\d]))(?:${words}) ?(?:đạt |mức |là )?$`, 'u'),
])

/** Qualifier words that stand after a number and its unit. */
export const qualifiersAfter: [Qualifier, RegExp][] = [
  ['ge', /^ ?(?:trở lên|hoặc hơn|hoặc cao hơn|trở đi|and above|or more|\+(?=$))/u],
  ['le', /^ ?(?:trở xuống|hoặc thấp hơn|or less)/u],
]

/** Words around a value that say nothing of its size. */
export const neutralWords =
  /(?<!\p{L})(?:phấn đấu|ước|dự kiến|dự ước|đạt được|đạt tỷ lệ|đạt mức|đạt|tăng trưởng|tăng thêm|tăng|giảm|là|ở mức|mức|bình quân|còn|khoảng|từ|trong|thực hiện|hoàn thành|kế hoạch|mỗi năm|hàng năm|hằng năm|năm|xếp thứ|thứ|hạng|xếp|đứng|số|địa phương|cả nước|toàn quốc|tỉnh, thành phố|tỉnh thành|dẫn đầu|đầu|thuộc|đến|tới|lên|xuống|duy trì|ổn định|trở lên|trên năm)(?!\p{L})/gu

/** Phrases with numbers that are no values: the year compared with, price bases, ages, plan periods. */
export const asides = [
  /\(?(?:so với|so|bằng [\d.,]+ ?% so với)(?: cùng kỳ| thực hiện| ước thực hiện| kế hoạch| dự toán| kh| năm trước| tháng trước| quý trước| năm| tháng| quý| cả| giao| \d{4}| \d{1,2}\/\d{4})+\)?/gu,
  /\(?(?:theo )?giá (?:so sánh|cố định)(?: năm)? (?:19|20)\d{2}\)?/gu,
  /(?:trên|dưới|từ|đủ)? ?\d{1,2}(?: ?- ?\d{1,2})? tuổi(?: trở lên)?/gu,
  /(?:giai đoạn|thời kỳ|nhiệm kỳ|tầm nhìn|trong|đến|hết|tính đến|vào|của|kế hoạch|kh)?(?: cuối| hết)? ?(?:năm|giai đoạn|thời kỳ|nhiệm kỳ) (?:19|20)\d{2}(?: ?- ?(?:19|20)\d{2})?/gu,
  /(?:trên|mỗi|\/) ?0?1 ha(?: [^\d,;]*)?/gu,
  /(?:lần thứ|nghị quyết|quyết định|chỉ thị|kế hoạch) (?:số )?\d+[-/\p{L}]*/gu,
]
