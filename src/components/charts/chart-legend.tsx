import type { ReactNode } from 'react'
import type { ScorecardModel } from '../../view-models/scorecard.ts'
import { useText } from '../ui/text-context.ts'
import { em } from './svg-length.ts'

type Props = {
  shows: ScorecardModel['legend']
  /** Values are points where the axis is cut. */
  shape?: 'bar' | 'point'
}

/** The notation of the bullets; optional marks only when the table has them. */
export function ChartLegend({ shows, shape = 'bar' }: Props) {
  const { t } = useText()
  return (
    <ul className="legend" aria-label={t('scorecard.legend.label')}>
      <Entry label={t('scorecard.legend.actual')}>
        {shape === 'bar' ? bar('bullet-actual') : point('bullet-actual')}
      </Entry>
      <Entry label={t('scorecard.legend.estimate')}>
        {shape === 'bar' ? bar('bullet-open') : point('ranking-open')}
      </Entry>
      <Entry label={t('scorecard.legend.target')}>{tick('bullet-aim', 1, 19)}</Entry>
      {shows.stretch && (
        <Entry label={t('scorecard.legend.stretch')}>{tick('bullet-stretch', 3, 17)}</Entry>
      )}
      {shows.range && (
        <Entry label={t('scorecard.legend.range')}>
          <rect className="bullet-range" x={em(1)} y={em(4)} width={em(20)} height={em(12)} />
        </Entry>
      )}
      {shows.expected && (
        <Entry label={t('scorecard.legend.expected')}>{tick('bullet-expected', 11, 20)}</Entry>
      )}
      {shows.projection && (
        <Entry label={t('scorecard.legend.projection')}>{bar('bullet-projection')}</Entry>
      )}
    </ul>
  )
}

function Entry({ label, children }: { label: string; children: ReactNode }) {
  return (
    <li>
      <svg className="legend-key" aria-hidden="true" focusable="false">
        {children}
      </svg>
      {label}
    </li>
  )
}

function bar(className: string) {
  return <rect className={className} y={em(7)} width={em(22)} height={em(6)} />
}

function point(className: string) {
  return <circle className={className} cx={em(11)} cy={em(10)} r={em(5)} />
}

function tick(className: string, from: number, to: number) {
  return <line className={className} x1="50%" x2="50%" y1={em(from)} y2={em(to)} />
}
