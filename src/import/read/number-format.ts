/** What a number format does to a number besides rounding it. */
export type NumberFormat = {
  /** Words shown before and after, e.g. ` tỷ đồng`; the percent sign is one of them. */
  before: string
  after: string
  /** How many places the point moves: 2 for a percent, -3 for each scaling comma. */
  shift: number
  /** Zeros the format demands before the point, as in `000`; 0 when it demands none beyond the usual one. */
  integerDigits: number
  isPercent: boolean
}

const asStored: NumberFormat = {
  before: '',
  after: '',
  shift: 0,
  integerDigits: 0,
  isPercent: false,
}

const known = new Map<string, NumberFormat>()

/** Reads the section of a format code for positive numbers; `General`, fractions and exponents show the number as stored. */
export function readNumberFormat(code: string): NumberFormat {
  const read = known.get(code) ?? readSection(firstSection(code))
  if (known.size < 1000) known.set(code, read)
  return read
}

/** Up to the first `;` outside quotes, without colours, conditions and locale marks. */
function firstSection(code: string): string {
  const section = /^(?:"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|[^;])*/.exec(code)?.[0] ?? ''
  return section.replace(/\[\$([^\]-]*)[^\]]*\]/g, '"$1"').replace(/\[[^\]]*\]/g, '')
}

function readSection(section: string): NumberFormat {
  const bare = section.replace(/"[^"]*"|\\.|_.|\*./g, '')
  if (section === '' || /general|[?/e@]/i.test(bare.replace(/\?+$/, ''))) return asStored
  const pattern = /[#0?.][#0?,.\s]*/.exec(maskWords(section))
  if (!pattern) return asStored
  const digits = section.slice(pattern.index, pattern.index + pattern[0].length).trimEnd()
  const before = words(section.slice(0, pattern.index))
  const after = words(section.slice(pattern.index + digits.length))
  const isPercent = before.includes('%') || after.includes('%')
  const scaling = /,*$/.exec(digits.replace(/\..*?(,*)$/, '$1'))?.[0].length ?? 0
  return {
    before,
    after,
    shift: percentShift(bare) - 3 * scaling,
    integerDigits: zeros(digits),
    isPercent,
  }
}

/** Quoted and escaped characters as blanks of the same length, so that no digit is sought in them. */
function maskWords(section: string): string {
  return section.replace(/"[^"]*"|\\.|_.|\*./g, (word) => '"'.repeat(word.length))
}

/** A bare `%` multiplies by a hundred, one in quotes only decorates. */
function percentShift(bare: string): number {
  return bare.includes('%') ? 2 : 0
}

function zeros(digits: string): number {
  const whole = digits.split('.')[0]?.replace(/[^0#]/g, '') ?? ''
  const count = whole.length - whole.replace(/^#*/, '').length
  const demanded = whole.slice(whole.length - (whole.match(/0+$/)?.[0].length ?? count))
  return demanded.length > 1 ? demanded.length : 0
}

/** The words of a part of a format; room kept for brackets and fillers show nothing. */
function words(part: string): string {
  return part
    .replace(/_.|\*./g, '')
    .replace(/"([^"]*)"|\\(.)/g, '$1$2')
    .replace(/[()]/g, '')
    .normalize('NFC')
}
