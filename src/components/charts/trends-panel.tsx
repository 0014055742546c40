import { useRef } from 'react'
import type { SlideSubject } from '../../domain/deck.ts'
import type { ChangePanel } from '../../view-models/trends-bars.ts'
import { ChartTools } from './chart-tools.tsx'
import { TrendsBars } from './trends-bars.tsx'

type Props = { panel: ChangePanel; slide: SlideSubject; name: string; source: string | null }

/** The indicators of one domain; each kind of change under its own scale. */
export function TrendsPanel({ panel, slide, name, source }: Props) {
  const figure = useRef<HTMLElement>(null)
  return (
    <section className="trends-panel" ref={figure}>
      <p className="picture-only">{name}</p>
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
      {source && <p className="picture-only">{source}</p>}
      <ChartTools figure={figure} name={`${slide.kind}-${panel.id}`} slide={slide} />
    </section>
  )
}
