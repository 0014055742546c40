import type { PartSegment, PartsModel, PartsRow } from '../../view-models/indicator-parts.ts'
import { useText } from '../ui/text-context.ts'
import { em } from './svg-length.ts'

type Props = { model: PartsModel }

/** Totals as stacked rows on one scale: published parts solid, the remainder open. */
export function IndicatorParts({ model }: Props) {
  const { t } = useText()
  return (
    <div className="parts">
      <ul className="legend" aria-label={t('table.chart.legend')}>
        {model.legend.map(({ order, name }) => (
          <li key={name}>
            <svg className="legend-key" viewBox="0 0 22 20" aria-hidden="true" focusable="false">
              <rect className={partClass(order)} x={1} y={5} width={20} height={10} />
            </svg>
            {name}
          </li>
        ))}
      </ul>
      <ul className="part-rows">
        {model.rows.map((row) => (
          <Row key={row.id} row={row} />
        ))}
      </ul>
    </div>
  )
}

function Row({ row }: { row: PartsRow }) {
  return (
    <li>
      <span className="part-period">{row.period}</span>
      <svg className="part-bar" role="img" aria-label={row.label}>
        {row.segments.map((segment) => (
          <rect
            key={segment.id}
            className={partClass(segment.order)}
            x={`${segment.start}%`}
            width={`${segment.width}%`}
            y={em(2)}
            height={em(16)}
          >
            <title>{`${segment.name}: ${segment.value}`}</title>
          </rect>
        ))}
      </svg>
      <span className="part-values">
        <strong>{row.total}</strong>
        {row.segments.map((segment: PartSegment) => (
          <span key={segment.id}>
            {segment.name} {segment.value}
          </span>
        ))}
        {row.over && <span>{row.over}</span>}
      </span>
    </li>
  )
}

function partClass(order: number | null): string {
  if (order === null) return 'part-rest'
  return ['part-first', 'part-second', 'part-third'][order % 3] ?? 'part-first'
}
