/** One kind of thing that can be measured: units of one dimension convert into each other. */
export type UnitWord = {
  dimension: string
  /** As the data writes it. */
  name: string
  /** Power of ten against the dimension's own unit: tạ is -1 tấn. */
  exponent: number
  /** True for things counted in whole numbers. */
  isCount: boolean
}

/** Powers of ten written before a unit, longest first; each is matched at the start of the text. */
export const scaleWords: [RegExp, exponent: number, name: string][] = [
  [/^(?:nghìn|ngàn|ngìn) (?:tỷ|tỉ)(?!\p{L})\.?/u, 12, 'nghìn tỷ'],
  [/^triệu (?:tỷ|tỉ)(?!\p{L})/u, 15, 'triệu tỷ'],
  [/^(?:trăm) (?:nghìn|ngàn)(?!\p{L})/u, 5, 'trăm nghìn'],
  [/^(?:1[.,' ]?000[.,' ]?000[.,' ]?000|10\^9)(?!\d)/u, 9, 'tỷ'],
  [/^(?:1[.,' ]?000[.,' ]?000|10\^6)(?!\d)/u, 6, 'triệu'],
  [/^(?:1[.,' ]?000|10\^3)(?!\d)/u, 3, 'nghìn'],
  [/^(?:100)(?= \p{L})/u, 2, 'trăm'],
  [/^(?:10)(?= \p{L})/u, 1, 'chục'],
  [/^(?:tỷ|tỉ|billions?|bill?\.?|bn)(?![\p{L}])/u, 9, 'tỷ'],
  [/^(?:tỷ|tỉ)(?=đ(?:ồng)?(?!\p{L})|vn[dđ]|usd)/u, 9, 'tỷ'],
  [/^(?:triệu|tr|millions?|mill?\.?|mln)(?![\p{L}])\.?/u, 6, 'triệu'],
  [/^(?:triệu|tr)\.?(?=đ(?:ồng)?(?!\p{L})|vn[dđ]|usd|đô)/u, 6, 'triệu'],
  [/^(?:vạn)(?!\p{L})/u, 4, 'vạn'],
  [/^(?:nghìn|ngàn|ngìn|ng|thousands?|thous\.?)(?!\p{L})\.?/u, 3, 'nghìn'],
  [/^(?:nghìn|ngàn|ng)\.?(?=đ(?:ồng)?(?!\p{L})|vn[dđ]|usd)/u, 3, 'nghìn'],
]

type UnitSpec = [name: string, dimension: string, exponent: number, words: string]

/** Words of one unit are separated by `|`; the longest match wins. */
const continuous: UnitSpec[] = [
  ['đồng', 'vnd', 0, 'đồng|đ|vnd|vnđ|đồng việt nam|việt nam đồng|dong|dongs'],
  ['USD', 'usd', 0, 'usd|us$|$|đô la mỹ|đô la|đôla|đô|đô-la mỹ|dollars|us dollars'],
  ['EUR', 'eur', 0, 'eur|euro|€'],
  ['yên', 'jpy', 0, 'yên|yên nhật|jpy|yen'],
  ['nhân dân tệ', 'cny', 0, 'nhân dân tệ|cny|ndt|tệ'],
  ['tấn', 'mass', 0, 'tấn|tấn hàng|tấn hàng hóa|t|tonnes|tons|tấn sản phẩm|tấn quy đổi'],
  ['tạ', 'mass', -1, 'tạ'],
  ['kg', 'mass', -3, 'kg|kilogam|ki-lô-gam|kilôgam'],
  ['km²', 'area', 0, 'km²|km2|km 2|km^2|kilômét vuông|ki-lô-mét vuông|sq km|sq. km'],
  ['ha', 'area', -2, 'ha|hecta|héc ta|héc-ta|hectares'],
  ['m²', 'area', -6, 'm²|m2|mét vuông|m2 sàn|m² sàn'],
  ['m³', 'volume', 0, 'm³|m3|mét khối|m³/ngày|m3/ngày đêm'],
  ['lít', 'volume', -3, 'lít'],
  ['km', 'length', 0, 'km|kilômét|ki-lô-mét'],
  ['m', 'length', -3, 'm|mét'],
  ['kWh', 'energy', 0, 'kwh'],
  ['MWh', 'energy', 3, 'mwh'],
  ['MW', 'power', 0, 'mw'],
  ['tấn.km', 'mass-distance', 0, 'tấn.km|tấn km|tấn-km|tấn/km|t.km'],
  [
    'người.km',
    'person-distance',
    0,
    'người.km|hk.km|lượt hk.km|lượt người.km|hành khách.km|người-km',
  ],
  ['điểm %', 'points', 0, 'điểm %|điểm phần trăm|đpt|percentage points|pp|điểm%'],
  ['%', 'percent', 0, '%|phần trăm|percent|per cent'],
  ['‰', 'percent', -1, '‰|phần nghìn'],
  ['điểm', 'score', 0, 'điểm|số điểm|points|điểm số'],
  ['lần', 'times', 0, 'lần'],
  ['tỷ lệ', 'ratio', 0, 'hệ số'],
  ['năm', 'year', 0, 'năm|years|tuổi'],
  ['giờ', 'hour', 0, 'giờ'],
]

const counted: UnitSpec[] = [
  ['lượt', 'visit', 0, 'lượt|lượt khách|lượt khách du lịch|khách|lượt du khách|du khách|visits'],
  ['lượt người', 'visit', 0, 'lượt người|lượt lao động'],
  ['lượt', 'visit', 0, 'lượt hành khách|lượt hk|hành khách|lượt xe'],
  [
    'người',
    'person',
    0,
    'người|nhân khẩu|khẩu|lao động|lđ|người lao động|dân|đảng viên|học sinh|trẻ|cháu|em|people|persons|bác sĩ|sinh viên|cán bộ|hội viên|đoàn viên|thành viên',
  ],
  ['căn', 'dwelling', 0, 'căn|căn hộ|căn nhà|căn nhà ở xã hội|nhà|nhà ở|dwellings'],
  ['doanh nghiệp', 'enterprise', 0, 'doanh nghiệp|dn|d.nghiệp|dnghiệp|enterprises'],
  ['hộ', 'household', 0, 'hộ|hộ dân|hộ gia đình|gia đình|households'],
  ['xã', 'commune', 0, 'xã|xã ntm|communes'],
  ['đơn vị', 'unit', 0, 'đơn vị|đv|units'],
  ['hạng', 'place', 0, 'hạng|thứ hạng|bậc|vị trí|thứ|place|rank|xếp hạng|thứ tự'],
  ['chỉ tiêu', 'target', 0, 'chỉ tiêu'],
  ['hồ sơ', 'file', 0, 'hồ sơ|hs'],
  ['cuộc', 'meeting', 0, 'cuộc'],
  ['sáng kiến', 'initiative', 0, 'sáng kiến'],
  ['ngày', 'day', 0, 'ngày'],
  ['dự án', 'project', 0, 'dự án|da|projects'],
  ['vụ', 'case', 0, 'vụ|vụ án|vụ việc'],
  ['trường', 'school', 0, 'trường|trường học'],
  ['phòng', 'room', 0, 'phòng|phòng học'],
  ['làng', 'village', 0, 'làng|thôn|tổ dân phố|tdp|khu dân cư'],
  ['cơ sở', 'establishment', 0, 'cơ sở|cs'],
  ['công trình', 'works', 0, 'công trình'],
  ['sản phẩm', 'product', 0, 'sản phẩm|sp'],
  ['giường', 'bed', 0, 'giường|giường bệnh'],
  ['chiếc', 'piece', 0, 'chiếc|cái|bộ|con|quả|cây|tờ|viên|thuê bao|máy|đôi'],
  ['TEU', 'teu', 0, 'teu|teus'],
  ['hợp tác xã', 'cooperative', 0, 'hợp tác xã|htx'],
  ['tiêu chí', 'criterion', 0, 'tiêu chí'],
  ['điểm dữ liệu', 'data-point', 0, 'điểm dữ liệu'],
]

function toEntries(specs: UnitSpec[], isCount: boolean): [string, UnitWord][] {
  return specs.flatMap(([name, dimension, exponent, words]) =>
    words
      .split('|')
      .map((word): [string, UnitWord] => [word, { dimension, name, exponent, isCount }]),
  )
}

/** Folded word → unit. */
export const unitWords = new Map([...toEntries(continuous, false), ...toEntries(counted, true)])

/** Most words one unit name has. */
export const longestUnitWords = 5
