import { remember } from './remember.ts'

/** Hamlets and residential groups lie below the units results are kept of. */
const small =
  /^[\s\-+•*–]*(?:\d{1,3}[.)]\s*)?(?:(?:các )?(?:thôn|xóm|ấp|tổ dân phố|tổ dp|tdp|khu phố|khu dân cư|kdc|tổ nhân dân|cụm dân cư|liên gia)(?:\s+(?:số\s+)?[\p{Lu}\d]|\s*$)|làng \p{Lu}|khu (?:số )?\d+\s*$)/iu
const proper = /^[\s\-+•*–]*(?:\d{1,3}[.)]\s*)?làng \p{Ll}/u

/** True for “Thôn Đồng Tái”, “TDP số 3”: a place below the units of the catalogue. */
export const isBelowUnits = remember((name) => small.test(name) && !proper.test(name))

const kind = /(?:xã|phường|đặc khu|thị trấn)/iu.source
const whole = new RegExp(`^(?:(?:tổng|cộng|chung|tính chung)\\s+)?(?:toàn|cả) ${kind}$`, 'iu')

/** True for “Toàn xã”: the unit the title names. */
export function isOwnWhole(name: string): boolean {
  return whole.test(name.trim())
}

const placeLike =
  /^[\s\-+•*–]*(?:\d{1,3}[.)]\s*)?(?:(?:ubnd|ủy ban nhân dân)\s+)?(?:phường|xã|đặc khu|thị trấn|quận|huyện|thị xã)((?:\s+[^\s,;:()]+){1,4})\s*(?:\(cũ\)|cũ)?\s*:?\s*$/iu
const words = /^(?:đạt|nông|ntm|hoàn|có|thuộc|loại|trong|được|đã|chưa|và|khu|hội)$/iu

/** True for “Phường Vĩnh Niệm”: the name of a place, known or not; words after its kind begin with capitals. */
export function isPlaceLike(name: string): boolean {
  const parts = placeLike.exec(name)?.[1]?.trim().split(/\s+/) ?? []
  return parts.length > 0 && parts.every((part) => /^[\p{Lu}\d]/u.test(part) && !words.test(part))
}
