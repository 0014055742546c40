/** An axis: where it begins and ends, and the values that are marked on it. */
export type ChartScale = { domain: [number, number]; ticks: number[] }

type ScaleOptions = {
  /** `zero`: bars, the axis holds 0. `data`: lines and points, the axis fits the values. */
  from: 'zero' | 'data'
  /** About how many marks. */
  tickCount?: number
  /** Room beyond the values, as a share of their span; it never crosses 0. */
  padding?: number
}

/** A scale with round marks around the values; missing values do not count; 0–1 when there are none. */
export function toChartScale(
  values: readonly (number | null)[],
  { from, tickCount = 5, padding = 0 }: ScaleOptions,
): ChartScale {
  const [low, high] = padDomain(extent(values, from), padding)
  const step = niceStep(low, high, tickCount)
  const first = Math.floor(roundOff(low / step))
  const last = Math.ceil(roundOff(high / step))
  const ticks = Array.from({ length: last - first + 1 }, (_, index) =>
    multiple(first + index, step),
  )
  return { domain: [multiple(first, step), multiple(last, step)], ticks }
}

/** The round distance (1, 2 or 5 times a power of ten) that cuts a span into about `count` parts. */
export function niceStep(low: number, high: number, count: number): number {
  const rough = (high - low) / Math.max(1, count)
  const power = 10 ** Math.floor(Math.log10(rough))
  const mantissa = rough / power
  const nice = [1, 2, 5].find((candidate) => mantissa <= candidate * 1.0001) ?? 10
  return nice * power
}

/** Heights between 0 and 1 for a sparkline; a flat series runs through the middle. */
export function toSpark(values: readonly (number | null)[]): (number | null)[] {
  const [low, high] = bounds(values) ?? [0, 0]
  return values.map((value) => {
    if (value === null) return null
    return high === low ? 0.5 : (value - low) / (high - low)
  })
}

function bounds(values: readonly (number | null)[]): [number, number] | null {
  const known = values.filter((value) => value !== null && Number.isFinite(value)) as number[]
  if (known.length === 0) return null
  return known.reduce<[number, number]>(
    ([low, high], value) => [Math.min(low, value), Math.max(high, value)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  )
}

function extent(values: readonly (number | null)[], from: 'zero' | 'data'): [number, number] {
  const known = bounds(values)
  if (!known) return [0, 1]
  const [low, high] = from === 'zero' ? [Math.min(0, known[0]), Math.max(0, known[1])] : known
  // Closer together than a chart can show is one value: an axis of its own size around it.
  if (high - low > Math.max(Math.abs(low), Math.abs(high)) * 1e-9) return [low, high]
  const room = Math.abs(low) / 2 || 1
  return from === 'zero' ? [0, 1] : [low - room, high + room]
}

/** Room on both sides that never crosses 0: an empty side below 0 would claim negative values. */
function padDomain([low, high]: [number, number], padding: number): [number, number] {
  const room = (high - low) * padding
  return [
    low >= 0 ? Math.max(0, low - room) : low - room,
    high <= 0 ? Math.min(0, high + room) : high + room,
  ]
}

/** `count` steps without the tail of binary fractions: 3 × 0.1 is 0.3. */
function multiple(count: number, step: number): number {
  return step < 1 ? count / Math.round(1 / step) : roundOff(count * step)
}

function roundOff(value: number): number {
  return Number(value.toPrecision(12))
}
