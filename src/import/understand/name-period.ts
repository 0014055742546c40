import type { PeriodHint } from './period-hint.ts'
import type { Readers } from './readers.ts'

/** A name and the time written behind it: “Thu nội địa 10 tháng năm 2026 (tỷ đồng)”. */
export type DatedName = { name: string; hint: PeriodHint | null }

const bracket = /\s*\([^()]*\)\s*:?\s*$/u
const tail =
  /^(.*?\p{L}.*?)[\s,:;(–-]+((?:(?:trong|lũy kế|luỹ kế|cộng dồn|tính đến|đến hết|đến|hết|cả|cuối)\s+)*(?:(?:(?:tháng|thg|quý|năm)\s|[TQ]\.?\s?\d|\d{1,2}\s*(?:tháng|T)[\s/])[\p{L}\d/.\s-]*)?(?:19|20)\d\d)\s*\)?$/iu

/** Parts a time from the name before it, but only where what is left is the name of an indicator. */
export function datedName(written: string, readers: Readers): DatedName {
  if (!/(?:19|20)\d\d/.test(written) || readers.isIndicator(written))
    return { name: written, hint: null }
  const unit = bracket.exec(written)?.[0] ?? ''
  const bare = unit && !/\d{4}/.test(unit) ? written.slice(0, -unit.length) : written
  const [, name = '', period = ''] = tail.exec(bare) ?? []
  const isKnown = [name, `${name}${unit}`, name.replace(bracket, '')].some(readers.isIndicator)
  return isKnown && readers.isPeriod(period)
    ? { name: bare === written ? name : `${name}${unit}`, hint: readers.period(period) }
    : { name: written, hint: null }
}
