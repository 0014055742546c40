import { foldName } from '../../domain/fold-name.ts'
import { isBelowUnits, isOwnWhole } from './below-units.ts'
import { columnPart } from './column-part.ts'
import { datedName } from './name-period.ts'
import { plainText } from './plain-text.ts'
import type { Readers } from './readers.ts'
import { isTotalText } from './row-words.ts'
import type { TitleFacts } from './table-model.ts'
import { withoutUnit } from './without-unit.ts'

/** The name of an indicator in the head of a value column, or that the head leaves it to the title. */
type Sources = { readers: Readers; facts: TitleFacts }

/** The indicator a header names, its unit and its time left out; null = none. */
export function knownName(part: string, readers: Readers): string | null {
  const { name } = datedName(part, readers)
  const bare = withoutUnit(name)
  return readers.isIndicator(bare) ? bare : null
}

/** The part that names the indicator: a known one, else one that says nothing of measure or time; null = the title does. */
export function nameIn(parts: readonly string[], sources: Sources): string | null {
  const { readers, facts } = sources
  const known = parts.find((part) => readers.isIndicator(part))
  if (known) return known
  const bare = parts.flatMap((part) => knownName(part, readers) ?? [])[0]
  if (bare) return bare
  const beside =
    rankOf(parts, readers, facts.indicatorName) ?? rateOf(parts, readers, facts.indicatorName)
  if (beside) return beside
  const open = parts.findLast((part) => !isGeneric(part, sources))
  return open ? withoutUnit(open) : null
}

/** A place beside the points of the title’s indicator, or the points beside its place: “Xếp hạng” below “Điểm cải cách hành chính nội bộ”. */
function rankOf(parts: readonly string[], readers: Readers, subject: string | null): string | null {
  if (!subject) return null
  const isHead = (form: RegExp) => parts.some((part) => form.test(plainText(part)))
  const bare = subject.replace(/^\s*(?:điểm|chỉ số|giá trị|kết quả|xếp hạng)\s+/iu, '')
  const isPoints = isHead(/^(?:tong )?(?:so )?diem\b/) && /^\s*xếp hạng/iu.test(subject)
  const isPlace = isHead(/^(?:xep )?(?:thu )?hang|^vi thu|^xep thu/)
  if (!isPlace && !isPoints) return null
  const name = `${isPoints ? 'Điểm' : 'Xếp hạng'} ${bare}`
  return readers.isIndicator(name) ? name : null
}

/** “Tỷ lệ giải ngân” below “Giải ngân vốn đầu tư công” is the rate of the title’s indicator. */
function rateOf(parts: readonly string[], readers: Readers, subject: string | null): string | null {
  if (!subject) return null
  const name = `Tỷ lệ ${subject}`
  const isRate = parts.some((part) => {
    const [, rest = ''] = /^(?:tỷ|tỉ) lệ (.+)$/iu.exec(withoutUnit(part)) ?? []
    return rest !== '' && isBeginning(rest, subject)
  })
  return isRate && readers.isIndicator(name) ? name : null
}

/** “Tỷ lệ bao phủ” begins “Tỷ lệ bao phủ BHYT”. */
function isBeginning(words: string, name: string): boolean {
  return / /.test(words) && foldName(name).startsWith(`${foldName(words)} `)
}

/** Words that head numbers of whatever the title names. */
export function isGeneric(part: string, { readers, facts }: Sources): boolean {
  if (facts.indicatorName !== null && isBeginning(withoutUnit(part), facts.indicatorName))
    return true
  const reading = readers.measure(part)
  if (reading && reading.measure === null && reading.basis === null) return true
  const plain = plainText(withoutUnit(part)).replace(/ ?%$/, '')
  if (
    /^(?:tong )?(?:diem|diem so|so diem|gia tri|so lieu|ket qua|so|muc|ty le|cong|tong|tong so|tong cong)$/.test(
      plain,
    )
  )
    return true
  if (facts.indicatorName !== null && readers.isUnit(part.replace(/^số\s+/iu, ''))) return true
  return reading?.measure != null || readers.period(part) !== null
}

/** The unit a head names, alone or in brackets: “2024 (Hải Dương cũ)”; null = none known. */
export function placeIn(part: string, readers: Readers): string | null {
  const inner = /[([]([^()[\]]+)[)\]]/.exec(part)?.[1]?.trim() ?? ''
  const undated = withoutUnit(part).replace(/[\s,]*(?:năm )?(?:19|20)\d\d$/iu, '')
  return (
    [part, withoutUnit(part), inner, undated].find(
      (text) => text !== '' && isPlace(text, readers),
    ) ?? null
  )
}

function isPlace(text: string, readers: Readers): boolean {
  return readers.isOrgUnit(text) || isBelowUnits(text) || isOwnWhole(text)
}

/** Beside columns of units, a head that says nothing else names one nobody knows: “Cả nước”. */
export function unknownPlace(parts: readonly string[], sources: Sources): string | null {
  const isOpen = (part: string) =>
    !isGeneric(part, sources) &&
    !isTotalText(part) &&
    !sources.readers.isUnit(part) &&
    columnPart([part], sources.readers) === null
  return parts.find(isOpen) ?? null
}
