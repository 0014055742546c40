import type { ChangePanel } from '../../view-models/trends-bars.ts'
import { TrendsBars } from './trends-bars.tsx'

type Props = { panel: ChangePanel }

/** The indicators of one domain; each kind of change under its own scale. */
export function TrendsPanel({ panel }: Props) {
  return (
    <section className="trends-panel">
      <h3>{panel.title}</h3>
      {panel.groups.map((group) => (
        <div key={group.kind} className="trends-group">
          <h4>
            {group.title} {group.scale && <span className="trends-scale">{group.scale}</span>}
          </h4>
          <ul>
            {group.rows.map((row) => (
              <TrendsBars key={row.id} row={row} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}
