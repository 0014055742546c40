/** Hamlets and residential groups lie below the units results are kept of. */
const small =
  /^[\s\-+•*–]*(?:\d{1,3}[.)]\s*)?(?:(?:các )?(?:thôn|xóm|ấp|tổ dân phố|tổ dp|tdp|khu phố|khu dân cư|kdc|tổ nhân dân|cụm dân cư|liên gia)(?:\s+(?:số\s+)?[\p{Lu}\d]|\s*$)|làng \p{Lu}|khu (?:số )?\d+\s*$)/iu
const proper = /^[\s\-+•*–]*(?:\d{1,3}[.)]\s*)?làng \p{Ll}/u

/** True for “Thôn Đồng Tái”, “TDP số 3”: a place below the units of the catalogue. */
export function isBelowUnits(name: string): boolean {
  return small.test(name) && !proper.test(name)
}

const kind = /(?:xã|phường|đặc khu|thị trấn)/iu.source
const whole = new RegExp(`^(?:(?:tổng|cộng|chung|tính chung)\\s+)?(?:toàn|cả) ${kind}$`, 'iu')

/** True for “Toàn xã”: the unit the title names. */
export function isOwnWhole(name: string): boolean {
  return whole.test(name.trim())
}
