import { type ReactNode, useState } from 'react'
import type { WhyState } from '../../view-models/explanation.ts'
import type { ScorecardGroup } from '../../view-models/scorecard.ts'
import { useText } from '../ui/text-context.ts'
import { ScorecardGroupRows } from './scorecard-group-rows.tsx'

type Props = {
  caption: string
  groups: readonly ScorecardGroup[]
  why: WhyState
  /** A row was opened: its reasoning is wanted now. */
  onOpen: () => void
  children: ReactNode
}

const columns = [
  'item',
  'indicator',
  'bullet',
  'actual',
  'target',
  'variance',
  'status',
  'source',
] as const

/** The targets of a document by domain; a row opens to what stands behind it. */
export function ScorecardTable({ caption, groups, why, onOpen, children }: Props) {
  const { t } = useText()
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set())
  const show = (ids: ReadonlySet<number>) => {
    setOpen(ids)
    if (ids.size > 0) onOpen()
  }
  const toggle = (id: number) => show(open.has(id) ? without(open, id) : new Set([...open, id]))
  const all = groups.flatMap((group) => group.lines.map((line) => line.id))
  const allOpen = all.every((id) => open.has(id))
  return (
    <>
      <div className="table-tools">
        <button
          type="button"
          className="button button-quiet expand-all"
          onClick={() => show(new Set(allOpen ? [] : all))}
        >
          {t(allOpen ? 'choose.collapseAll' : 'choose.expandAll')}
        </button>
        {children}
      </div>
      {/* biome-ignore lint/a11y/noRedundantRoles: the phone layout changes `display`, which drops the native role. */}
      <table className="scorecard" role="table">
        <caption className="visually-hidden">{caption}</caption>
        {/* biome-ignore lint/a11y/noRedundantRoles: as above */}
        <thead role="rowgroup">
          {/* biome-ignore lint/a11y/noRedundantRoles: as above */}
          <tr role="row">
            {columns.map((column) => (
              // biome-ignore lint/a11y/noRedundantRoles: as above
              <th key={column} scope="col" role="columnheader" className={`cell-${column}`}>
                {t(`scorecard.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        {groups.map((group) => (
          <ScorecardGroupRows
            key={group.id}
            group={group}
            why={why}
            open={open}
            onToggle={toggle}
          />
        ))}
      </table>
    </>
  )
}

function without(ids: ReadonlySet<number>, id: number): ReadonlySet<number> {
  return new Set([...ids].filter((other) => other !== id))
}
