import type { ColumnRole } from '../../domain/import-reading.ts'
import { partLanguages } from '../values/without-english.ts'
import { plainText } from './plain-text.ts'
import { remember } from './remember.ts'

/** What a header says of its column by its words alone; `unit` is “Đơn vị”, which only the cells can decide. */
export type HeaderRole = ColumnRole | 'unit'

const forms: readonly [HeaderRole, RegExp][] = [
  ['order', /^(?:stt|tt|s\.?tt|so tt|so thu tu|thu tu|no\.?|#|ma so|ma|so hieu)$/],
  [
    'measure_unit',
    /^(?:don vi tinh|dvt|dv tinh|don vi do|don vi do luong|unit|unit[_ ]of[_ ]measure|unit_measure|measure_unit)$/,
  ],
  ['unit', /^(?:don vi|dv)$/],
  [
    'measure',
    /^(?:measure|loai so lieu|loai gia tri|loai chi so|loai so|loai|chi bao|tinh chat(?: so lieu)?|phan loai(?: so lieu)?|hinh thuc|kieu so lieu|kich ban|scenario)$/,
  ],
  [
    'period',
    /^(?:ky|ky bao cao|ky so lieu|ky du lieu|thoi gian|thoi ky|thoi diem|nam|thang|quy|nam bao cao|thang bao cao|period|time_period|time|year|month|date|ngay|ngay bao cao|nam ke hoach|thang\/nam|moc thoi gian)$/,
  ],
  [
    'org_unit',
    /^(?:(?:ten )?(?:don vi hanh chinh|dia phuong|dia ban|phuong|xa|phuong, ?xa|xa, ?phuong|phuong\/xa|xa\/phuong|phuong, xa, dac khu|xa, phuong, dac khu|xa, phuong, thi tran|don vi bao cao|don vi thuc hien|so, ?(?:ban, ?)?nganh|co quan|co quan, don vi|khu vuc|quan, ?huyen|quan\/huyen|huyen|quan|tinh, ?thanh pho|tinh|thanh pho)|(?:ten )?(?:thon|xom|to dan pho|tdp|khu pho|khu dan cu)(?:, ?(?:thon|xom|to dan pho|tdp|khu pho|khu dan cu))*|thon\/to dan pho|ten don vi|ten dia phuong|ten phuong|ten xa|cac don vi|org_unit(?:_id)?|org unit|ref_area|area|dvhc|don vi \(phuong, ?xa\)|don vi \(xa, ?phuong\))$/,
  ],
  [
    'note',
    /^(?:ghi chu.*|note|notes|nguon(?: so lieu)?|source|danh gia.*|ly do.*|nguyen nhan.*|giai phap.*|co quan chu tri.*|don vi chu tri.*|co quan theo doi.*|don vi theo doi.*|don vi phu trach.*|(?!(?:ten )?(?:cac )?(?:chi tieu|chi so|noi dung|nhiem vu|muc tieu)).*\b(?:phu trach|chu tri|theo doi|tham muu|dau moi|chiu trach nhiem|phoi hop|cung cap so lieu)\b.*|co quan phoi hop.*|don vi phoi hop.*|co quan chiu trach nhiem.*|trang thai.*|obs_status|nguoi .*|can cu.*|van ban.*|thoi han.*|tien do.*|xep loai.*|nhan xet.*|y kien.*|lanh dao .*|linh vuc|nhom(?: chi tieu)?)$/,
  ],
  [
    'indicator',
    /^(?:(?:ten )?(?:cac )?(?:chi tieu|chi so|chi tieu chu yeu|muc tieu|tieu chi|noi dung|khoan thu|nguon thu|sac thue|hang muc|danh muc|dien giai|noi dung chi tieu|noi dung cong viec|nhiem vu|san pham|ten goi|ten)(?: (?:chu yeu|kinh te|xa hoi|chi tieu|thi dua|thu|chi|ngan sach|,|-|phat trien|ktxh|kt-xh|bao cao|va don vi tinh|- )*)?|mot so chi tieu.*|he thong chi tieu.*|indicator(?:_id|_name)?|ma chi tieu|ten chi so|khoan muc|muc thu|(?:cac )?(?:mat hang|nhom hang|nganh hang|nganh|nganh kinh te|quoc gia|nuoc|thi truong|doi tac|chau luc|loai hinh|loai hinh kinh te|ten du an|du an|cong trinh|ten doanh nghiep|doi tuong)(?:\/[a-z ]+| chu yeu)?)$/,
  ],
  [
    'value',
    /^(?:gia tri|so lieu|so luong|tri so|muc|value|obs_value|ket qua|gia tri \(.*\)|so lieu \(.*\))$/,
  ],
]

/** Role of a column by the words of its header; null when they say nothing of the kind. */
export const headerRole = remember(roleOf)

function roleOf(header: string): HeaderRole | null {
  const plain = plainText(header)
    .replace(/[*:]+$/, '')
    .replace(/\s*\(\d\)$/, '')
    .replace(/^\(([^()]+)\)$/, '$1')
    .trim()
  if (plain === '' || plain.length > 80) return null
  const found = forms.find(([, form]) => form.test(plain))?.[0]
  const parts = found === undefined ? partLanguages(header) : null
  return found ?? (parts && roleOf(parts.vietnamese))
}

/** “Mã đơn vị”, “Mã xã”: official codes of units, or codes of somebody’s own. */
export function isUnitCodeHeader(header: readonly string[]): boolean {
  return header.length === 1 && unitCode.test(plainText(header[0] ?? ''))
}

const unitCode =
  /^ma (?:so )?(?:don vi(?: hanh chinh)?|dvhc|dv|dia ban|dia phuong|phuong, ?xa|xa, ?phuong|phuong\/xa|xa\/phuong|phuong|xa|quan|huyen|tinh)$/

/** “Mã chỉ tiêu”, “Mã số thuế”, “ID”: digits below it count nothing. */
export function isCodesHeader(header: readonly string[]): boolean {
  return /^(?:ma (?!tuy\b)[a-z ,/]{1,30}|id|code|[a-z]+[_ ](?:id|code))(?: \([^()]*\))?$/.test(
    plainText(header.at(-1) ?? ''),
  )
}

const measureWords =
  /\b(?:ke hoach|kh|muc tieu|chi tieu giao|giao|thuc hien|th|uoc|luy ke|luy ke|cong don|cung ky|so voi|so sanh|%|ty le|tang truong|hoan thanh|dat|ket qua|du toan|phan dau|du kien|nghi quyet|nq|gia tri|so lieu|diem|xep hang|hang|thang|quy|nam|tong so)\b|%/

/** True when the header speaks of a measure or a time: the column holds values. */
export function namesValues(header: string): boolean {
  return measureWords.test(plainText(header))
}
