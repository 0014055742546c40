import type { LateModel } from '../../view-models/unit-late.ts'

type Props = { model: LateModel }

/** Late units by deadline, the latest open. */
export function UnitLateList({ model }: Props) {
  return (
    <div className="late-list">
      {model.groups.map((group, index) => (
        <details key={group.id} open={index === 0}>
          <summary>
            {group.title} <span className="late-days">{group.days}</span>
          </summary>
          <ul>
            {group.units.map((unit) => (
              <li key={unit.id}>
                <a href={unit.href}>{unit.name}</a>
                <span>{unit.indicators}</span>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </div>
  )
}
