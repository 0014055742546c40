import type { ImportMeasure } from '../../domain/import-reading.ts'
import { plainText } from './plain-text.ts'

/** Interim: replaced by values/read-measure. */
export function readHeaderMeasure(text: string): ImportMeasure | null {
  if (text.length > 120) return null
  const plain = plainText(text)
  if (/(?:%|ty le|so sanh|so voi|hoan thanh).*cung ky|cung ky.*%|tang,? giam|pct_yoy/.test(plain))
    return 'pct_yoy'
  if (
    /(?:%|ty le|so sanh|so voi|hoan thanh|dat).*(?:ke hoach|kh\b|du toan|nghi quyet)|(?:kh|ke hoach).*%|pct_plan|% dat/.test(
      plain,
    )
  )
    return 'pct_plan'
  if (/\buoc\b|estimate/.test(plain)) return 'estimate'
  if (/thuc hien|\bth\b|ket qua|luy ke|cung ky|actual|dat duoc/.test(plain)) return 'actual'
  if (
    /ke hoach|\bkh\b|muc tieu|chi tieu giao|duoc giao|du toan|target|nghi quyet|phan dau|giao/.test(
      plain,
    )
  )
    return 'target'
  return null
}
