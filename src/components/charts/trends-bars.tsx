import type { ChangeBarRow } from '../../view-models/trends-bars.ts'
import type { ChangeLane } from '../../view-models/trends-lanes.ts'
import { StatusIcon } from '../ui/status-icon.tsx'
import { useText } from '../ui/text-context.ts'
import { em } from './svg-length.ts'

type Props = { row: ChangeBarRow }

const laneHeight = 20

/** One indicator: how the actual moved and how its target moved, on one scale from zero. */
export function TrendsBars({ row }: Props) {
  return (
    <li className="trends-row">
      <p className="trends-name">
        <a href={row.href}>{row.name}</a>
        <span className="trends-values">{row.values}</span>
      </p>
      <div className="trends-lanes">
        {row.lanes.map((lane) => (
          <div key={lane.look} className="trends-lane">
            {lane.span && <LaneBar lane={lane} />}
            <LaneLabel lane={lane} />
          </div>
        ))}
      </div>
    </li>
  )
}

function LaneBar({ lane: { span, zero, look, tone } }: { lane: ChangeLane }) {
  const height = look === 'target' ? 8 : 11
  return (
    <svg className="trends-bar" aria-hidden="true" focusable="false">
      {span && (
        <rect
          className={`trends-${look}`}
          data-tone={tone}
          x={`${span.start}%`}
          width={`${span.width}%`}
          y={em((laneHeight - height) / 2)}
          height={em(height)}
        />
      )}
      <line className="trends-zero" x1={`${zero}%`} x2={`${zero}%`} y1="0" y2={em(laneHeight)} />
    </svg>
  )
}

function LaneLabel({ lane }: { lane: ChangeLane }) {
  const { t } = useText()
  const { label, look, note, tone, word, span } = lane
  const isActual = look === 'actual' || look === 'open'
  return (
    <p className="trends-label" data-missing={span === null || undefined}>
      {isActual && <span className="visually-hidden">{t('trendsPage.actual')} </span>}
      <strong>{label}</strong>{' '}
      {word && (
        <span className="trends-word" data-tone={tone}>
          {tone !== 'neutral' && <StatusIcon status={tone === 'good' ? 'exceeded' : 'missed'} />}
          {word}
        </span>
      )}{' '}
      {note && <span className="trends-note">{note}</span>}
    </p>
  )
}
