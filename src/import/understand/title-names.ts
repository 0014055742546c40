import { partBehind } from './column-part.ts'
import type { NameIndex } from './name-index.ts'
import { plainText } from './plain-text.ts'

/** Where a name may begin: “Kinh tế - xã hội … giao cho xã Nam Sách” has two such places. */
const kinds =
  /(?<![\p{L}])(?:phường|xã|đặc khu|thị trấn|thành phố|tỉnh|tp\.?|p\.|x\.|đk\.?)\s+(?=[^,;:()\n])/giu

/** The ward, commune or city a title names; a ward goes before the city it lies in. null = none, or several wards. */
export function findOrgUnit(
  lines: readonly string[],
  names: Pick<NameIndex, 'orgUnit'>,
): string | null {
  const found = new Map<string, string>()
  for (const line of lines)
    for (const name of namedIn(line, names)) found.set(names.orgUnit(name) ?? name, name)
  const local = [...found.values()].filter(
    (name) => !/^(?:thanh pho|tp|tinh)/.test(plainText(name)),
  )
  if (local.length === 1) return local[0] ?? null
  return local.length === 0 ? ([...found.values()][0] ?? null) : null
}

function namedIn(line: string, names: Pick<NameIndex, 'orgUnit'>): string[] {
  return [...line.matchAll(kinds)].flatMap(({ index }) => {
    const words =
      line
        .slice(index)
        .split(/[,;:()\n]|\s[-–]\s/u)[0]
        ?.trim()
        .split(/\s+/) ?? []
    for (let count = Math.min(words.length, 8); count >= 2; count--) {
      const name = words.slice(0, count).join(' ')
      if (names.orgUnit(name) !== null) return [name]
    }
    return []
  })
}

/** The longest run of words in a title that is the name of an indicator, with the part of it that is meant; null when there is none. */
export function findIndicator(lines: readonly string[], names: NameIndex): string | null {
  let best = ''
  let behind = ''
  for (const line of lines) {
    const words = line
      .replace(/[;:"“”]/g, ' ')
      .trim()
      .split(/\s+/)
      .slice(0, 40)
    for (let from = 0; from < words.length; from++) {
      for (let to = Math.min(words.length, from + 18); to - from >= 2; to--) {
        const name = words.slice(from, to).join(' ')
        if (name.length <= best.length) break
        if (names.indicator(name) === null) continue
        best = name
        behind = words.slice(to).join(' ')
      }
    }
  }
  return best === '' ? null : `${best} ${partBehind(behind)}`.trim()
}
