import type { ScorecardLine } from '../../view-models/scorecard-row.ts'
import { PublishedValues } from './published-values.tsx'

type Props = { line: ScorecardLine }

/** What stands behind one line, under it and across the table. */
export function LineDetails({ line }: Props) {
  return (
    <tr className="details" id={`details-${line.id}`}>
      <td colSpan={8}>
        <div className="details-body">
          <dl>
            {line.details.map((detail) => (
              <div key={detail.id} data-detail={detail.id}>
                <dt>{detail.label}</dt>
                {detail.lines.map((text) => (
                  <dd key={text}>{text}</dd>
                ))}
              </div>
            ))}
          </dl>
          {line.values.length > 0 && (
            <PublishedValues values={line.values} verdict={line.valuesVerdict} />
          )}
        </div>
      </td>
    </tr>
  )
}
