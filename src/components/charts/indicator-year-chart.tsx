import { useId } from 'react'
import {
  CartesianGrid,
  ComposedChart,
  type DotItemDotProps,
  Line,
  ReferenceLine,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts'
import type { YearChart, YearPoint } from '../../view-models/indicator-year.ts'
import { useText } from '../ui/text-context.ts'
import { axisRoom } from './axis-room.ts'
import { ChartRoom } from './chart-room.tsx'
import {
  categoryAxis,
  chartColors,
  chartMargin,
  gridLines,
  linePaint,
  still,
  straight,
  tickLabel,
  tooltipLook,
  valueAxis,
} from './chart-theme.ts'
import { estimatePattern, IndicatorPatterns } from './indicator-patterns.tsx'
import { useFontPx } from './use-font-px.ts'

type Props = { chart: YearChart }

/** Cumulative line of a year beside what is due and the year's target; months not over stay empty. */
export function IndicatorYearChart({ chart }: Props) {
  const { t } = useText()
  const id = useId()
  const fontPx = useFontPx()
  const { scale, aim } = chart
  const tick = (at: number) => chart.tickLabels.get(at) ?? ''
  const value = (x: number) => chart.valueLabels.get(x) ?? String(x)
  return (
    <ChartRoom>
      {(size) => (
        <ComposedChart
          {...size}
          data={chart.points}
          margin={chartMargin({ hasTopLabels: true, fontPx })}
          accessibilityLayer={false}
        >
          <IndicatorPatterns id={id} />
          <CartesianGrid {...gridLines} />
          <XAxis
            {...categoryAxis}
            height={axisRoom([], fontPx).height}
            dataKey="label"
            interval="preserveStartEnd"
          />
          <YAxis
            {...valueAxis}
            width={axisRoom(scale.ticks.map(tick), fontPx).width}
            type="number"
            domain={scale.domain}
            ticks={scale.ticks}
            allowDataOverflow
            tickFormatter={tickLabel(tick)}
          />
          <Tooltip {...tooltipLook} formatter={tickLabel(value)} />
          {aim !== null && (
            <ReferenceLine
              y={aim}
              stroke={chartColors.ink}
              strokeWidth={2}
              label={{ value: chart.aimLabel, position: 'insideBottomLeft', offset: 6 }}
            />
          )}
          {chart.previousLabel && (
            <Line
              {...straight}
              connectNulls
              dataKey="previous"
              name={chart.previousLabel}
              {...linePaint.previous}
              dot={{ r: 2.5, fill: chartColors.previous }}
            />
          )}
          <Line
            {...straight}
            dataKey="expected"
            name={t('indicatorPage.year.expected')}
            {...linePaint.expected}
            dot={false}
          />
          <Line
            {...still}
            type="linear"
            connectNulls
            dataKey="actual"
            legendType="none"
            tooltipType="none"
            stroke={chartColors.ink}
            strokeWidth={1.25}
            strokeDasharray="3 4"
            dot={false}
            activeDot={false}
          />
          <Line
            {...straight}
            dataKey="actual"
            name={chart.actualLabel}
            {...linePaint.actual}
            dot={(props: DotItemDotProps) => (
              <MonthDot key={props.key} {...props} patternsId={id} />
            )}
          />
        </ComposedChart>
      )}
    </ChartRoom>
  )
}

type DotProps = Pick<DotItemDotProps, 'cx' | 'cy' | 'payload'> & { patternsId: string }

// Estimates are hatched here as everywhere.
function MonthDot({ cx, cy, payload, patternsId }: DotProps) {
  const point = payload as YearPoint
  if (point.actual === null || cx === undefined || cy === undefined) return null
  const fill = point.isEstimate ? `url(#${estimatePattern(patternsId, 'city')})` : chartColors.ink
  return <circle cx={cx} cy={cy} r={4.5} fill={fill} stroke={chartColors.ink} strokeWidth={1.5} />
}
