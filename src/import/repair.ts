import { isIsoDate } from '../domain/period.ts'

/** The canonical spelling a refused number probably means; both readings when a lone mark is followed by three digits. Empty when there is no guess. */
export function repairNumber(text: string): string {
  const bare = text
    .replace(/[\s%']/g, '')
    .replace(/^[\u2212\u2013]/, '-')
    .replace(/^\+/, '')
    .replace(/^(-?)\./, '$10.')
    .replace(/\.$/, '')
  if (/^-?\d{1,3}(\.\d{3})+,\d+$/.test(bare)) return bare.replaceAll('.', '').replace(',', '.')
  if (/^-?\d{1,3}(,\d{3})+\.\d+$/.test(bare)) return bare.replaceAll(',', '')
  if (/^-?\d{1,3}([.,])\d{3}(\1\d{3})+$/.test(bare)) return bare.replace(/[.,]/g, '')
  if (/^-?[1-9]\d{0,2},\d{3}$/.test(bare))
    return `${bare.replace(',', '.')} / ${bare.replace(',', '')}`
  if (/^-?\d+,\d+$/.test(bare)) return bare.replace(',', '.')
  return /^-?\d+(\.\d+)?$/.test(bare) ? bare : ''
}

/** `31/12/2025` as `2025-12-31`; empty when that is no real day. */
export function repairDate(text: string): string {
  const match = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text)
  if (!match) return ''
  const [, day = '', month = '', year = ''] = match
  const repair = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isIsoDate(repair) ? repair : ''
}

const yes = new Set(['true', '1', 'yes', 'y', 'x', 'có', 'đúng'])
const no = new Set(['false', '0', 'no', 'n', 'không', 'sai'])

/** `TRUE`, `1`, `có` as `true`; `0`, `không` as `false`; empty otherwise. */
export function repairBoolean(text: string): string {
  const word = text.toLowerCase()
  if (yes.has(word)) return 'true'
  return no.has(word) ? 'false' : ''
}

/** `T7/2026`, `07/2026`, `Quý III/2026`, `2026-7` as a period; empty when there is no guess. */
export function repairPeriod(text: string): string {
  const month = /^(?:T|tháng )?0?(\d{1,2})[/-](\d{4})$/i.exec(text)
  if (month && Number(month[1]) >= 1 && Number(month[1]) <= 12) {
    return `${month[2]}-${(month[1] ?? '').padStart(2, '0')}`
  }
  const quarter = /^(?:quý|q) ?(IV|III|II|I|[1-4])[/-](\d{4})$/i.exec(text)
  if (quarter) return `${quarter[2]}-Q${quarterNumber(quarter[1] ?? '')}`
  const shortMonth = /^(\d{4})-([1-9])$/.exec(text)
  if (shortMonth) return `${shortMonth[1]}-0${shortMonth[2]}`
  const years = /^(\d{4}) ?[-–] ?(\d{4})$/.exec(text)
  return years ? `${years[1]}/${years[2]}` : ''
}

function quarterNumber(text: string): number {
  return ['I', 'II', 'III', 'IV'].indexOf(text.toUpperCase()) + 1 || Number(text)
}
