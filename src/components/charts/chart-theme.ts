// The notation of the IBCS rules as attributes to spread on Recharts parts; knows no chart itself.

/** What a value is: fixes how it is drawn in every chart, table and slide. */
export type Scenario = 'actual' | 'estimate' | 'projection' | 'target' | 'previous' | 'expected'

/** Colours by their job; the tokens behind them know light and dark. */
export const chartColors = {
  ink: 'var(--ink)',
  text: 'var(--ink-2)',
  faint: 'var(--ink-3)',
  grid: 'var(--line)',
  axis: 'var(--line-strong)',
  paper: 'var(--paper)',
  previous: 'var(--line-strong)',
  accent: 'var(--accent)',
  good: 'var(--good)',
  near: 'var(--near)',
  bad: 'var(--bad)',
} as const

/** Text sizes; CSS lengths, so that charts grow with the page. */
export const chartFont = { tick: 'var(--small)', label: 'var(--small)', value: 'var(--body)' }

/** SVG attributes of one scenario. */
export type Paint = {
  fill: string
  stroke: string
  strokeWidth: number
  strokeDasharray?: string
}

/** Ids of the hatchings inside one chart; `ChartPatterns` draws them under the same name. */
export function patternId(chartId: string, pattern: 'estimate' | 'projection'): string {
  return `${chartId}-${pattern}`
}

/**
 * Bars by scenario: actual solid, target open, estimate and projection hatched, previous year lighter.
 * The hatchings need `<ChartPatterns id={chartId} />` inside the chart.
 */
export function barPaint(chartId: string): Record<Scenario, Paint> {
  const hatched = (pattern: 'estimate' | 'projection') => `url(#${patternId(chartId, pattern)})`
  const { ink, faint, previous, accent } = chartColors
  return {
    actual: { fill: ink, stroke: ink, strokeWidth: 0 },
    estimate: { fill: hatched('estimate'), stroke: ink, strokeWidth: 1 },
    projection: {
      fill: hatched('projection'),
      stroke: faint,
      strokeWidth: 1,
      strokeDasharray: '2 2',
    },
    target: { fill: 'none', stroke: ink, strokeWidth: 1.5 },
    previous: { fill: previous, stroke: previous, strokeWidth: 0 },
    expected: { fill: 'none', stroke: accent, strokeWidth: 1.5 },
  }
}

/** Lines by scenario, for Recharts `Line`: spread it. No curve and no animation. */
export const linePaint: Record<Scenario, Omit<Paint, 'fill'>> = {
  actual: { stroke: chartColors.ink, strokeWidth: 2.5 },
  estimate: { stroke: chartColors.ink, strokeWidth: 2.5, strokeDasharray: '5 3' },
  projection: { stroke: chartColors.faint, strokeWidth: 2, strokeDasharray: '2 3' },
  target: { stroke: chartColors.ink, strokeWidth: 1.25 },
  previous: { stroke: chartColors.previous, strokeWidth: 2 },
  expected: { stroke: chartColors.accent, strokeWidth: 1.5 },
}

/** Spread on every Bar, Line, Area, Scatter, Tooltip: nothing on a report moves. */
export const still = { isAnimationActive: false } as const

/** Spread on every Line and Area: values are joined as they are, and gaps stay gaps. */
export const straight = { ...still, type: 'linear', connectNulls: false } as const

/** Spread on `CartesianGrid`. */
export const gridLines = { stroke: chartColors.grid, vertical: false } as const

/**
 * Spread on the axis of time or names; give it the height of `axisRoom`. Bands keep the
 * first and last label of a line inside the chart.
 */
export const categoryAxis = {
  scale: 'band',
  tickLine: false,
  tickMargin: 6,
  axisLine: { stroke: chartColors.axis },
} as const

/** Spread on the axis of values; give it the width of `axisRoom`, `domain` and `ticks` of `toChartScale`. */
export const valueAxis = {
  tickLine: false,
  tickMargin: 4,
  axisLine: false,
  interval: 0,
} as const

/** Spread on `Tooltip`; series in the order the chart has them. */
export const tooltipLook = {
  ...still,
  separator: ': ',
  itemSorter: () => 0,
  cursor: { fill: 'var(--track)', stroke: chartColors.axis, fillOpacity: 0.6 },
  contentStyle: {
    background: chartColors.paper,
    border: `1px solid ${chartColors.axis}`,
    borderRadius: 4,
    padding: '0.375rem 0.625rem',
    fontSize: chartFont.label,
  },
  labelStyle: { color: chartColors.ink, fontWeight: 600 },
  itemStyle: { color: chartColors.ink, padding: 0 },
} as const

type MarginOptions = {
  /** Labels written above the highest mark. */
  hasTopLabels?: boolean
  /** Characters of the longest label written after the last mark. */
  endLabelLength?: number
  /** Root font size in px; `useFontPx()`. */
  fontPx?: number
}

/** Room around the plot in px: stacked diacritics (Ế, Ộ) rise above the line and must not be cut. */
export function chartMargin({
  hasTopLabels = false,
  endLabelLength = 0,
  fontPx = 16,
}: MarginOptions = {}) {
  return {
    top: Math.ceil(fontPx * (hasTopLabels ? 1.75 : 0.75)),
    right: Math.ceil(fontPx * Math.max(1, endLabelLength * 0.55)),
    bottom: Math.ceil(fontPx * 0.25),
    left: Math.ceil(fontPx * 0.5),
  }
}

/** A `tickFormatter` or tooltip `formatter` from a number format of the page; anything else stays as it is. */
export function tickLabel(format: (value: number) => string): (value: unknown) => string {
  return (value) => (typeof value === 'number' ? format(value) : String(value ?? ''))
}
