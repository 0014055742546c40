import { useId } from 'react'
import { useText } from '../ui/text-context.ts'
import { ChartPatterns } from './chart-patterns.tsx'
import { barPaint, linePaint, type Scenario } from './chart-theme.ts'

/** One mark of a chart; `label` where the usual word does not say enough. */
export type LegendEntry = { scenario: Scenario; shape: 'bar' | 'line'; label?: string }

type Props = { entries: readonly LegendEntry[] }

/** Only the marks this chart has, drawn as the chart draws them. */
export function ScenarioLegend({ entries }: Props) {
  const { t } = useText()
  const id = useId()
  return (
    <ul className="legend" aria-label={t('table.chart.legend')}>
      {entries.map(({ scenario, shape, label }) => (
        <li key={`${scenario}-${shape}`}>
          <svg className="legend-key" viewBox="0 0 22 20" aria-hidden="true" focusable="false">
            <ChartPatterns id={`${id}-${scenario}`} />
            {shape === 'bar' ? (
              <rect
                x={1}
                y={5}
                width={20}
                height={10}
                {...barPaint(`${id}-${scenario}`)[scenario]}
              />
            ) : (
              <line x1={0} x2={22} y1={10} y2={10} {...linePaint[scenario]} />
            )}
          </svg>
          {label ?? t(`table.scenario.${scenario}`)}
        </li>
      ))}
    </ul>
  )
}
