// How many lines a text takes, so that rows get their height and pages their rows before anything is drawn.

/** Widths of Arial in thousandths of the size, by kind of letter; the page's own font and what stands in for Arial where it is missing are up to a sixth wider. */
const narrow = /[\s.,:;'|!()[\]/\\iljtfrI\u00a0-]/u
const wide = /[mwMWĐ%@—–→&GOQCDHNUÔƠÂĂ]/u
const upper = /\p{Lu}/u
const ideograph = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]|\p{Extended_Pictographic}/u
const mark = /\p{M}|\p{Cf}/u

const allowance = 1.17

/** Width in points. */
export function textWidth(text: string, size: number, isBold = false): number {
  let thousandths = 0
  for (const letter of text.normalize('NFC')) thousandths += letterWidth(letter)
  return (thousandths / 1000) * size * allowance * (isBold ? 1.12 : 1)
}

function letterWidth(letter: string): number {
  if (mark.test(letter)) return 0
  if (ideograph.test(letter)) return 1100
  if (narrow.test(letter)) return 300
  if (wide.test(letter)) return 780
  return upper.test(letter) ? 690 : 556
}

/** Lines a text takes in a box; a word longer than the box is broken. */
export function lineCount(text: string, width: number, size: number, isBold = false): number {
  return text
    .split('\n')
    .reduce((sum, line) => sum + linesOf(line, Math.max(width, size), size, isBold), 0)
}

function linesOf(line: string, width: number, size: number, isBold: boolean): number {
  const space = textWidth(' ', size, isBold)
  let lines = 1
  let used = 0
  for (const word of line.split(/[ \t]+/)) {
    const length = textWidth(word, size, isBold)
    if (used > 0 && used + space + length > width) {
      lines += 1
      used = 0
    }
    const whole = Math.floor(length / width)
    lines += whole
    used = used > 0 ? used + space + length : length - whole * width
  }
  return lines
}

/** The largest of the sizes at which a text keeps to its lines; the smallest when none does. */
export function fittingSize(
  text: string,
  {
    width,
    lines,
    sizes,
    isBold = false,
  }: { width: number; lines: number; sizes: number[]; isBold?: boolean },
): number {
  const fits = sizes.find((size) => lineCount(text, width, size, isBold) <= lines)
  return fits ?? sizes.at(-1) ?? 18
}

/** The text cut at a word so that it keeps to its lines, with an ellipsis; whole when it does. */
export function cutToLines(
  text: string,
  {
    width,
    lines,
    size,
    isBold = false,
  }: { width: number; lines: number; size: number; isBold?: boolean },
): string {
  if (lineCount(text, width, size, isBold) <= lines) return text
  const letters = [...text]
  let low = 0
  let high = letters.length
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    const part = `${letters.slice(0, middle).join('').trimEnd()}…`
    if (lineCount(part, width, size, isBold) <= lines) low = middle
    else high = middle - 1
  }
  const kept = letters.slice(0, low).join('')
  const word = kept.lastIndexOf(' ')
  return `${(word > kept.length / 2 ? kept.slice(0, word) : kept).trimEnd()}…`
}

/** A title of several parts on one line: the longest part is cut, so that who and when stay whole. */
export function fitTitle(title: string, width: number, size: number): string {
  const parts = title.split(/( · | — )/)
  for (let tries = 0; tries < 2 && textWidth(parts.join(''), size) > width; tries += 1) {
    const longest = parts.reduce(
      (found, part, index) =>
        textWidth(part, size) > textWidth(parts[found] ?? '', size) ? index : found,
      0,
    )
    const others = parts.filter((_, index) => index !== longest).join('')
    const room = width - textWidth(others, size)
    parts[longest] = cutToLines(parts[longest] ?? '', {
      width: Math.max(room, width / 4),
      lines: 1,
      size,
    })
  }
  return cutToLines(parts.join(''), { width, lines: 1, size })
}
