import { foldSpelling } from '../../domain/fold-name.ts'
import type { MissingReason } from '../../domain/import-reading.ts'

const signs: [MissingReason, RegExp][] = [
  ['blank', /^[\s_'"]*$/],
  ['none', /^\(?-{1,5}\)?$|^(?:không có|không phát sinh|không|nil|none)$/],
  ['not_available', /^\[?(?:\.{1,6}|…+|(?:\. ){2,5}\.|:|\?+)\]?$/],
  [
    'not_available',
    /^(?:chưa|không|đang|chờ)(?: \p{L}+)? (?:có|số liệu|số|thông tin|dữ liệu|tổng hợp|công bố|thống kê|báo cáo|cập nhật|đánh giá|xác định|rõ)(?: (?:số liệu|số|dữ liệu|thông tin|kết quả|báo cáo|chính thức|cụ thể))*$|^chưa$|^n\/?a$|^k\.?x\.?đ\.?$|^null$|^(?:not available|pending|missing)$/u,
  ],
  [
    'not_applicable',
    /^\(?[x×]\)?$|^không (?:áp dụng|đánh giá|giao|giao kế hoạch|giao chỉ tiêu|tính|thuộc|quy định)$|^not applicable$/,
  ],
  [
    'error_value',
    /^#(?:n\/a|div\/0!|ref!?|value!?|name\?|num!?|null!?|spill!?|calc!?|getting_data|#+|field!|blocked!|unknown!)$/,
  ],
]

/** Why a cell holds no value; null when it says something else. `-` none, `…` not available, `x` not applicable. */
export function readMissing(text: string): MissingReason | null {
  if (/^\s*\d/.test(text)) return null
  if (text.length > 60) return text.trim() === '' ? 'blank' : null
  const folded = foldSpelling(text).replace(/(?<=.)(?:\(\d{1,2}\)|[\u00B9\u00B2\u00B3*]+)$/, '')
  return signs.find(([, pattern]) => pattern.test(folded.trim()))?.[0] ?? null
}
