import type { Readers } from './readers.ts'
import { isTotalText } from './row-words.ts'
import { withoutUnit } from './without-unit.ts'

const start = '(?<![\\p{L}])'
const end = '(?![\\p{L}])'

/** Words that head a part of what the row names: sexes, sectors, areas, prices, what is left out. */
const forms: readonly RegExp[] = [
  `${start}(?:(?:lao động|học sinh|trẻ em|cán bộ|hộ do|do) )?(?:phụ )?nữ(?: giới)?${end}`,
  `^nam(?: giới)?$|${start}(?:lao động nam|nam giới)${end}`,
  `${start}(?:(?:khu vực|khối|nguồn|vốn|doanh nghiệp|dn)(?: kinh tế)?(?: có)?(?: vốn)? )?(?:fdi|đtnn|đầu tư (?:trực tiếp )?(?:của )?nước ngoài)${end}`,
  `${start}(?:(?:khu vực|khối|nguồn|vốn|doanh nghiệp|dn|khách)(?: kinh tế)? )?(?:trong nước|ngoài nước|ngoài nhà nước|(?:ngoài )?quốc doanh|tư nhân|dân doanh|nước ngoài)${end}`,
  `${start}(?:khu vực |ở |tại )?(?:thành thị|đô thị|nông thôn)(?! mới)${end}`,
  `${start}(?:theo )?giá (?:(?:so sánh|ss|cố định)(?: (?:năm )?\\d{4})?|hiện hành|hh|thực tế)${end}`,
  `^(?:khách )?(?:quốc tế|nội địa)$|${start}khách (?:quốc tế|nội địa)${end}`,
  `^(?:vốn )?(?:đăng ký )?(?:cấp mới|tăng thêm)$|${start}(?:điều chỉnh )?tăng vốn${end}|${start}góp vốn[^|]*`,
  `${start}(?:vốn|ngân sách|nguồn)(?: vốn| ngân sách)? (?:trung ương|tw|địa phương|đp|thành phố|cấp xã|xã)${end}`,
  `${start}(?:không|chưa|không (?:tính|kể)|loại) (?:kể|bao gồm|gồm|tính|trừ)[^|]*|${start}trừ (?!đi)[^|]*`,
].map((source) => new RegExp(source, 'iu'))

const area = new RegExp(`${start}khu vực [^\\d|(),:;%]{1,40}`, 'iu')
const otherWords =
  /\s(?:kế hoạch|kh|thực hiện|th|ước|lũy kế|luỹ kế|so với|so|đến|năm|tháng|quý|cả năm|cùng kỳ|kỳ)(?!\p{L}).*$/iu
const inside = /(?<!\p{L})trong (?:đó|tổng số)(?:\s*[:,;–-]+)?\s*(.*)$/iu

/** The part of the whole that header cells, the name of an indicator apart, speak of: “Trong đó: nữ”, “Khu vực FDI”; null = the whole. */
export function columnPart(cells: readonly string[], readers: Readers): string | null {
  const isMarked = cells.some((cell) => inside.exec(cell)?.[1] === '')
  for (const cell of cells.toReversed()) {
    const rest = inside.exec(cell)?.[1] ?? (isMarked ? cell : '')
    const named = withoutUnit(rest)
    if (named !== '' && !isOther(named, readers)) return named
    const part = partOf(cell, readers)
    if (part !== null) return part
  }
  return null
}

function partOf(cell: string, readers: Readers): string | null {
  const text = cell.normalize('NFC')
  const whole = withoutUnit(text)
  if (readers.isOrgUnit(whole) || readers.isOrgUnit(text)) return null
  for (const form of forms) {
    const found = form.exec(whole)?.[0] ?? form.exec(text)?.[0]
    if (found) return found.trim()
  }
  const found = area.exec(text)?.[0].replace(otherWords, '').trim() ?? ''
  return found === '' || readers.isOrgUnit(found) || /^khu vực$/iu.test(found) ? null : found
}

/** Time, measure, unit and place of a column, and the sum of its parts, are told elsewhere. */
function isOther(text: string, readers: Readers): boolean {
  return (
    isTotalText(text) ||
    inside.test(text) ||
    readers.period(text) !== null ||
    readers.isUnit(text) ||
    readers.isOrgUnit(text) ||
    readers.measure(text) !== null
  )
}

/** What follows a name in a title and makes it a part: “… cho lao động nữ”, “… khu vực FDI”; '' = nothing. */
export function partBehind(rest: string): string {
  const found = forms.map((form) => form.exec(rest)).filter((match) => match !== null)
  const first = found.find(({ index }) => isLead(rest.slice(0, index)))
  return first ? rest.slice(0, first.index + first[0].length).trim() : ''
}

function isLead(text: string): boolean {
  return /^[\s,:(–-]*(?:(?:của|cho|ở|tại|trong|theo|đối với)\s+)?$/iu.test(text)
}

const lone =
  /^(?:(?:khu vực|khối|nguồn|doanh nghiệp|dn|vốn)(?: có)?(?: vốn)? )*(?:fdi|đtnn|đầu tư (?:trực tiếp )?nước ngoài)$/iu

/** “FDI” alone, below the name of something else, is the sector of investors from abroad. */
export function isSectorName(name: string): boolean {
  return lone.test(name.replace(/^[\s\-+•*–]*(?:trong đó\s*[:,–-]*)?\s*/iu, '').trim())
}

/** The usual prices: saying so makes no part of an amount. */
export function isUsualPrice(part: string): boolean {
  return /^(?:theo )?giá (?:hiện hành|hh|thực tế)$/iu.test(part)
}
