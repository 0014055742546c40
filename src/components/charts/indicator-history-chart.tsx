import { useId } from 'react'
import { CartesianGrid, Scatter, ScatterChart, XAxis, YAxis } from 'recharts'
import type { HistoryChart } from '../../view-models/indicator-history.ts'
import { axisRoom } from './axis-room.ts'
import { ChartRoom } from './chart-room.tsx'
import { categoryAxis, chartMargin, gridLines, still, tickLabel, valueAxis } from './chart-theme.ts'
import { breakLines } from './indicator-break.tsx'
import { IndicatorHistoryMarks } from './indicator-history-marks.tsx'
import { IndicatorPatterns } from './indicator-patterns.tsx'
import { useFontPx } from './use-font-px.ts'

type Props = { chart: HistoryChart }

/** Actuals and targets over the years: axes of Recharts, marks of the house. */
export function IndicatorHistoryChart({ chart }: Props) {
  const id = useId()
  const fontPx = useFontPx()
  const { years, scale } = chart
  const lines = chart.breakAt === null ? 3 : breakLines
  const domain = [(years[0] ?? 0) - 0.6, (years.at(-1) ?? 0) + 0.6]
  // Axes stand only where some points do: these span them and are not drawn.
  const corners = years.map((year) => ({ year, value: scale.domain[0] }))
  const tick = (value: number) => chart.tickLabels.get(value) ?? ''
  return (
    <ChartRoom>
      {(size) => (
        <ScatterChart
          {...size}
          margin={{
            ...chartMargin({ hasTopLabels: true, fontPx }),
            top: Math.ceil(fontPx * lines),
          }}
          accessibilityLayer={false}
        >
          <IndicatorPatterns id={id} />
          <CartesianGrid {...gridLines} />
          <XAxis
            {...categoryAxis}
            height={axisRoom([], fontPx).height}
            dataKey="year"
            type="number"
            scale="linear"
            domain={domain}
            ticks={years}
            interval="preserveStartEnd"
            allowDataOverflow
            tickFormatter={String}
          />
          <YAxis
            {...valueAxis}
            width={axisRoom(scale.ticks.map(tick), fontPx).width}
            dataKey="value"
            type="number"
            domain={scale.domain}
            ticks={scale.ticks}
            reversed={chart.isInverted}
            allowDataOverflow
            tickFormatter={tickLabel(tick)}
          />
          <Scatter {...still} data={corners} shape={nothing} />
          <IndicatorHistoryMarks chart={chart} patternsId={id} fontPx={fontPx} />
        </ScatterChart>
      )}
    </ChartRoom>
  )
}

function nothing() {
  return <g />
}
