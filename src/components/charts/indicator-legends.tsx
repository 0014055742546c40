import { useId } from 'react'
import type { HistoryChart } from '../../view-models/indicator-history.ts'
import type { YearChart } from '../../view-models/indicator-year.ts'
import { useText } from '../ui/text-context.ts'
import { chartColors } from './chart-theme.ts'
import { IndicatorPoint } from './indicator-history-marks.tsx'
import {
  estimatePattern,
  IndicatorPatterns,
  perimeterColors,
  perimeterPaint,
} from './indicator-patterns.tsx'

/** Only the marks the chart over the years has. */
export function IndicatorHistoryLegend({ chart }: { chart: HistoryChart }) {
  const { t } = useText()
  const id = useId()
  const has = (scenario: string) => chart.marks.some((mark) => mark.scenario === scenario)
  return (
    <ul className="legend" aria-label={t('table.chart.legend')}>
      {chart.perimeters.map(({ perimeter, label }) => (
        <Entry key={perimeter} label={label}>
          {chart.form === 'bars' ? (
            <rect x={1} y={5} width={20} height={10} fill={perimeterColors[perimeter]} />
          ) : (
            <IndicatorPoint
              mark={{ perimeter, title: label }}
              cx={11}
              cy={10}
              paint={perimeterPaint(perimeter)}
              fontPx={16}
            />
          )}
        </Entry>
      ))}
      {has('estimate') && (
        <Entry label={t('indicatorPage.history.estimate')}>
          <IndicatorPatterns id={id} />
          <rect
            x={1}
            y={5}
            width={20}
            height={10}
            fill={`url(#${estimatePattern(id, 'city')})`}
            stroke={chartColors.ink}
          />
        </Entry>
      )}
      {has('computed') && (
        <Entry label={t('indicatorPage.history.computed')}>
          <rect
            x={1}
            y={4}
            width={20}
            height={12}
            fill="none"
            stroke={chartColors.ink}
            strokeDasharray="3 3"
          />
        </Entry>
      )}
      <TargetEntries chart={chart} />
      {chart.path && (
        <Entry label={t('indicatorPage.history.pathLegend', { growth: chart.path.label })}>
          <Stroke color={chartColors.accent} dash="7 4" />
        </Entry>
      )}
      {chart.projection && (
        <Entry label={chart.projection.label}>
          <Stroke color={chartColors.faint} dash="2 3" />
        </Entry>
      )}
    </ul>
  )
}

function TargetEntries({ chart }: { chart: HistoryChart }) {
  const { t } = useText()
  const { targets } = chart
  return (
    <>
      {targets.length > 0 && (
        <Entry label={t('indicatorPage.history.target')}>
          <line className="indicator-aim" x1={0} x2={22} y1={10} y2={10} />
        </Entry>
      )}
      {targets.some(({ stretch }) => stretch !== null) && (
        <Entry label={t('indicatorPage.history.stretch')}>
          <line className="indicator-stretch" x1={0} x2={22} y1={10} y2={10} />
        </Entry>
      )}
      {targets.some(({ range }) => range !== null) && (
        <Entry label={t('indicatorPage.history.range')}>
          <rect
            x={1}
            y={4}
            width={20}
            height={12}
            fill={chartColors.accent}
            fillOpacity={0.14}
            stroke={chartColors.ink}
          />
        </Entry>
      )}
    </>
  )
}

/** The lines of the chart within the year. */
export function IndicatorYearLegend({ chart }: { chart: YearChart }) {
  const { t } = useText()
  return (
    <ul className="legend" aria-label={t('table.chart.legend')}>
      <Entry label={chart.actualLabel}>
        <Stroke color={chartColors.ink} width={2.5} />
      </Entry>
      {chart.hasGaps && (
        <Entry label={t('indicatorPage.year.gap')}>
          <Stroke color={chartColors.ink} width={1.25} dash="3 4" />
        </Entry>
      )}
      {chart.previousLabel && (
        <Entry label={chart.previousLabel}>
          <Stroke color={chartColors.previous} />
        </Entry>
      )}
      <Entry label={t('indicatorPage.year.expected')}>
        <Stroke color={chartColors.accent} width={1.5} />
      </Entry>
    </ul>
  )
}

function Entry({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <li>
      <svg className="legend-key" viewBox="0 0 22 20" aria-hidden="true" focusable="false">
        {children}
      </svg>
      {label}
    </li>
  )
}

function Stroke({ color, width = 2, dash }: { color: string; width?: number; dash?: string }) {
  return (
    <line
      x1={0}
      x2={22}
      y1={10}
      y2={10}
      stroke={color}
      strokeWidth={width}
      strokeDasharray={dash}
    />
  )
}
