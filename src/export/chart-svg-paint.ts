/** A colour as any program that reads SVG knows it: six digits and how opaque it is. */
export type Paint = { color: string; opacity: number }

/** A computed colour; null when nothing of it is seen. Patterns keep their reference. */
export function toPaint(computed: string): Paint | null {
  const reference = /^url\(["']?(#[^"')]+)["']?\)/.exec(computed)?.[1]
  if (reference) return { color: `url(${reference})`, opacity: 1 }
  const numbers = (computed.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number)
  if (!/^(rgb|color\(srgb)/.test(computed) || numbers.length < 3) return null
  const scale = computed.startsWith('color') ? 255 : 1
  const [red = 0, green = 0, blue = 0, opacity = 1] = numbers
  if (opacity === 0) return null
  const digits = [red, green, blue].map((part) =>
    Math.round(Math.min(255, Math.max(0, part * scale)))
      .toString(16)
      .padStart(2, '0'),
  )
  return { color: `#${digits.join('')}`, opacity }
}

/** `fill="#…"`, with its opacity where it lets something through; `none` for nothing. */
export function paintAttributes(name: 'fill' | 'stroke', paint: Paint | null): string {
  if (!paint) return ` ${name}="none"`
  const opacity = paint.opacity < 1 ? ` ${name}-opacity="${short(paint.opacity)}"` : ''
  return ` ${name}="${paint.color}"${opacity}`
}

/** A length with at most two digits behind the point. */
export function short(value: number): string {
  return String(Math.round(value * 100) / 100)
}
