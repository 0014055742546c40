/** A text without the bracket it ends in, which most often holds a unit. */
export function withoutUnit(text: string): string {
  return text.replace(/\s*[([][^()[\]]*[)\]]\s*$/u, '').trim()
}
