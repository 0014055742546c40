import { foldBare, foldName, foldSpelling } from '../../domain/fold-name.ts'
import { type Period, periodEnd, periodStart } from '../../domain/period.ts'
import { type NamedThing, type NameIndex, type NameMatch, unmatched } from './match-name.ts'
import { proposeNames } from './name-score.ts'

/**
 * Finds the organisational unit a text names. The period decides between the city before and after
 * July 2025. A type word (phường, xã) must agree; districts that are gone match nothing by themselves.
 */
export function matchOrgUnit(
  index: NameIndex,
  name: string,
  period: Period | null = null,
): NameMatch {
  const exact = index.exact.get(name.normalize('NFC').trim())
  const key = unitKey(name)
  const steps: [NameMatch['how'], readonly string[] | undefined][] = [
    ['exact', exact],
    ['folded', index.folded.get(key)],
    ['alias', index.aliases.get(key)],
    ['alias', index.aliases.get(foldName(name))],
  ]
  for (const [how, ids] of steps) {
    const id = ids?.length === 1 ? inPeriod(index, ids[0] ?? '', key, period) : null
    if (id !== null) return { how, id, proposals: [] }
  }
  return unmatched(() => proposeUnits(index, key))
}

function proposeUnits(index: NameIndex, key: string): NameMatch['proposals'] {
  const equal = index.bare.get(foldBare(key)) ?? []
  const core = foldBare(coreOf(key))
  const sameCore = [...index.things.values()]
    .filter(({ names }) => foldBare(coreOf(unitKey(names[0] ?? ''))) === core)
    .map(({ id }) => id)
  return proposeNames(index, key, [], [...equal, ...sameCore])
}

const offices =
  /^(?:ubnd|ủy ban nhân dân|hđnd|hội đồng nhân dân|đảng ủy|ubmttq|đảng bộ|chính quyền|địa phương|đơn vị)(?: và ubnd| - ubnd)? ?:? /u
const cityTail = /(?:,| -|-)? ?(?:thuộc )?(?:thành phố|tp\.?|t\.p\.?) ?(?:hải phòng|hp)$/u

/** A long table asks for the same names at every period. */
const keys = new Map<string, string>()
const mostKeys = 10_000

function unitKey(name: string): string {
  const known = keys.get(name)
  if (known !== undefined) return known
  const key = makeKey(name)
  if (keys.size >= mostKeys) keys.clear()
  keys.set(name, key)
  return key
}

/** Type words spelt out, the office and the city around the name taken off: “UBND P.Lê Chân, TP Hải Phòng” → “phường lê chân”. */
function makeKey(name: string): string {
  const folded = foldName(foldSpelling(name).replace(/^(?:[hpxqt])\)/, ''))
  const bare = folded.replace(offices, '')
  const inner = bare.replace(cityTail, '')
  const local =
    /^(?:p|x|đk|phường|xã|đặc khu)(?:[. ]|$)/u.test(inner) && inner !== bare ? inner : bare
  const turned = local.replace(/^(.+) \((p|x|phường|xã|đặc khu|đk)\)$/u, '$2 $1')
  return foldName(
    turned
      .replace(/^p(?:\. ?| )(?=\p{L})/u, 'phường ')
      .replace(/^x(?:\. ?| )(?=\p{L})/u, 'xã ')
      .replace(/^(?:đk|đ\.k)\.? ?(?=\p{L})/u, 'đặc khu ')
      .replace(/^(?:tp|t\.p)\.? ?(?=\p{L})/u, 'thành phố ')
      .replace(/^t\. ?(?=\p{L})/u, 'tỉnh ')
      .replace(/^(phường|xã|đặc khu): /u, '$1 '),
  )
}

function coreOf(key: string): string {
  return key.replace(/^(?:phường|xã|đặc khu|thành phố|tỉnh|quận|huyện|thị xã|thị trấn) /u, '')
}

const mergedCity = 'hai-phong'
const oldCity = 'hai-phong-before-2025-07'

/** The unit that existed in the period; null when the name and the period contradict each other. */
function inPeriod(index: NameIndex, id: string, key: string, period: Period | null): string | null {
  const unit = index.things.get(id)
  const end = period === null ? null : periodEnd(period)
  if (!unit || period === null || end === null) return id
  if (id === mergedCity && isBefore(unit, end) && !/hợp nhất|sáp nhập|mới/u.test(key))
    return index.things.has(oldCity) ? oldCity : id
  const start = periodStart(period)
  const isGone = unit.validTo !== null && start !== null && start > unit.validTo
  return isGone && !/cũ|trước|tỉnh/u.test(key) ? null : id
}

function isBefore(unit: NamedThing, end: string): boolean {
  return unit.validFrom !== null && end < unit.validFrom
}
