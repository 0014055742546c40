import { useState } from 'react'
import type { LateModel } from '../../view-models/unit-late.ts'

type Props = { model: LateModel }

const phone = '(max-width: 48rem)'

/** Late units by deadline, the latest open; on a phone, where one fills many screens, all folded. */
export function UnitLateList({ model }: Props) {
  const [opensFirst] = useState(
    () => typeof matchMedia === 'undefined' || !matchMedia(phone).matches,
  )
  return (
    <div className="late-list">
      {model.groups.map((group, index) => (
        <details key={group.id} open={opensFirst && index === 0}>
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
