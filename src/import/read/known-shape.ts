const number = String.raw`[-+\u2212\u2013]?\(?\d{1,3}(?:[.\u00a0\u202f ',]\d{3})*(?:[.,]\d+)?\)?|[-+\u2212]?\d+(?:[.,]\d+)?(?:e[-+]?\d+)?`
const shapes: RegExp[] = [
  /^$/,
  new RegExp(String.raw`^(?:${number})\s?(?:%|‰)?$`, 'iu'),
  new RegExp(
    String.raw`^(?:[<>≤≥=~]+|trên|dưới|khoảng|từ|trên dưới|không quá|tối thiểu|tối đa|đạt|top)\s*(?:${number})`,
    'iu',
  ),
  new RegExp(String.raw`^(?:${number})\s*[-–]\s*(?:${number})\s*%?$`, 'iu'),
  /^(?:-|–|\.{2,3}|…|x|#[a-z/0!?]+)$/i,
  /^\d{1,4}[-/.]\d{1,2}(?:[-/.]\d{2,4})?(?: \d{1,2}:\d{2}(?::\d{2})?)?$/,
  /^\d{4}(?:-Q[1-4]|-\d{2}|\/\d{4})$/i,
  /^https?:\/\/\S+$/i,
  /^[\p{L}\p{M}\p{N}_][\p{L}\p{M}\p{N}_-]*$/u,
  /^[\p{L}\p{M}\p{N}\s.,:()[\]{}/%&'’"“”–—+*#?!°²³\-$€₫<>=]{1,400}$/u,
]

/** True when the cell looks like something an office table holds: a number, bound, period, unit, missing sign, word or phrase. */
export function isKnownShape(cell: string): boolean {
  const text = cell.trim()
  return shapes.some((shape) => shape.test(text))
}
