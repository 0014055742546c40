import type { StatusMark } from '../../view-models/scorecard-row.ts'
import { StatusIcon } from './status-icon.tsx'

type Props = { status: StatusMark }

/** A status as icon and word. */
export function StatusLabel({ status }: Props) {
  return (
    <span className="status" data-status={status.id} data-tone={status.tone}>
      <StatusIcon status={status.id} />
      {status.label}
    </span>
  )
}
