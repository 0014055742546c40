const missing = '[-–—]|\\.{2,}|…+|x'
const number = '[^/|\\p{L}]*\\d[^/|]*'
const pair = new RegExp(`^\\s*(${number}|${missing})\\s*[/|]\\s*(${number}|${missing})\\s*$`, 'iu')

/** The two numbers of “7.944,5/201,6”, as written; one of them may be missing. null = the text is no such pair. */
export function pairIn(text: string): [first: string, second: string] | null {
  if (!/\d/.test(text) || !/[/|]/.test(text)) return null
  const [, first, second] = pair.exec(text) ?? []
  return first === undefined || second === undefined ? null : [first.trim(), second.trim()]
}
