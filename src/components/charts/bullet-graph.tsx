import type { Bullet, Span } from '../../view-models/bullet.ts'
import { em } from './svg-length.ts'

type Props = { bullet: Bullet; label: string }

type BarProps = { span: Span; className: string; y: number; height: number }

type TickProps = { at: number; className: string; from: number; to: number }

/** Actual as a bar, target as a marker, across in percent of the width: any width, no distortion. */
export function BulletGraph({ bullet, label }: Props) {
  const { actual, actualPoint, aim, stretch, range, expected, projection, zero } = bullet
  return (
    <svg className="bullet" role="img" aria-label={label}>
      <rect className="bullet-track" y={em(3)} width="100%" height={em(14)} />
      {range && <Bar className="bullet-range" span={range} y={4} height={12} />}
      {projection && <Bar className="bullet-projection" span={projection} y={7} height={6} />}
      {actual && (
        <Bar
          className={bullet.isOpen ? 'bullet-open' : 'bullet-actual'}
          span={actual}
          y={7}
          height={6}
        />
      )}
      {actualPoint !== null && (
        <circle className="bullet-actual" cx={`${actualPoint}%`} cy={em(10)} r={em(4.5)} />
      )}
      {zero > 0 && <Tick className="bullet-zero" at={zero} from={3} to={17} />}
      {expected !== null && <Tick className="bullet-expected" at={expected} from={11} to={20} />}
      {stretch !== null && <Tick className="bullet-stretch" at={stretch} from={3} to={17} />}
      {aim !== null && <Tick className="bullet-aim" at={aim} from={1} to={19} />}
    </svg>
  )
}

function Bar({ span, className, y, height }: BarProps) {
  return (
    <rect
      className={className}
      x={`${span.start}%`}
      width={`${span.width}%`}
      y={em(y)}
      height={em(height)}
    />
  )
}

function Tick({ at, className, from, to }: TickProps) {
  return <line className={className} x1={`${at}%`} x2={`${at}%`} y1={em(from)} y2={em(to)} />
}
