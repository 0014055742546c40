import type { ValueStrip } from '../../view-models/indicator-values.ts'
import { em } from './svg-length.ts'

type Props = { strips: readonly ValueStrip[] }

/** Where sources disagree: one strip a period from the lowest to the highest value, the chosen one solid. */
export function IndicatorValueStrips({ strips }: Props) {
  return (
    <ul className="value-strips">
      {strips.map((strip) => (
        <li key={strip.id}>
          <span className="strip-period">{strip.period}</span>
          <span className="strip-scale">
            <span>{strip.low}</span>
            <svg role="img" aria-label={strip.label}>
              <line x1="0%" x2="100%" y1={em(10)} y2={em(10)} className="strip-line" />
              {[...strip.dots]
                .sort((a, b) => Number(a.isHeadline) - Number(b.isHeadline))
                .map((dot) => (
                  <circle
                    key={dot.id}
                    cx={`${dot.at * 100}%`}
                    cy={em(10)}
                    r={em(dot.isHeadline ? 6 : 5)}
                    className={dot.isHeadline ? 'strip-headline' : 'strip-other'}
                  >
                    <title>{dot.title}</title>
                  </circle>
                ))}
            </svg>
            <span>{strip.high}</span>
          </span>
          <span className="strip-why">
            <strong>{strip.headline}</strong> {strip.why}
          </span>
        </li>
      ))}
    </ul>
  )
}
