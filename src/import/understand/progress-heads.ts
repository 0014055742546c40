import type { HeaderTexts } from './header-texts.ts'
import { plainText } from './plain-text.ts'
import type { Readers } from './readers.ts'
import { withoutUnit } from './without-unit.ts'

const underway =
  /\b(?:khoi cong|khoi dong|chuyen tiep|(?:dang|chua|moi|tiep tuc) (?:duoc )?(?:thi cong|trien khai|thuc hien|xay dung|hoan thanh|giai quyet|xu ly))$/
const done = /^[^|]*\b(?:hoan thanh|khanh thanh|ban giao|nghiem thu)$/
const shares = /%|\b(?:ty le|ti le|phan tram|muc do|so voi|ke hoach|kh)\b/

/** “Hoàn thành” beside “Khởi công” counts what is done, and is no share of a plan: the measure of such heads is not asked. */
export function withProgressHeads(readers: Readers, heads: HeaderTexts): Readers {
  const parts = heads.flat().map(withoutUnit)
  if (!parts.some((part) => isOf(underway, part))) return readers
  const isProgress = (part: string) =>
    isOf(underway, withoutUnit(part)) || isOf(done, withoutUnit(part))
  return {
    ...readers,
    measure: (text) => {
      const parts = text.split(' | ')
      const others = parts.filter((part) => !isProgress(part))
      return readers.measure(others.length < parts.length ? others.join(' | ') : text)
    },
  }
}

function isOf(form: RegExp, part: string): boolean {
  const plain = plainText(part)
  return form.test(plain) && !shares.test(plain)
}
