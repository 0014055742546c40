import type { WhyState } from '../../view-models/explanation.ts'
import type { ScorecardGroup } from '../../view-models/scorecard.ts'
import { LineDetails } from './line-details.tsx'
import { ScorecardLineRow } from './scorecard-line-row.tsx'

type Props = {
  group: ScorecardGroup
  why: WhyState
  open: ReadonlySet<number>
  onToggle: (id: number) => void
}

/** One domain: its title and its lines, each with its details. */
export function ScorecardGroupRows({ group, why, open, onToggle }: Props) {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: the phone layout changes `display`, which drops the native role.
    <tbody role="rowgroup">
      {/* biome-ignore lint/a11y/noRedundantRoles: as above */}
      <tr role="row" className="group-title">
        <th colSpan={8} scope="rowgroup">
          <h2>{group.title}</h2>
        </th>
      </tr>
      {group.lines.flatMap((line) => [
        <ScorecardLineRow
          key={line.id}
          line={line}
          isOpen={open.has(line.id)}
          onToggle={onToggle}
        />,
        open.has(line.id) && <LineDetails key={`${line.id}-details`} line={line} why={why} />,
      ])}
    </tbody>
  )
}
