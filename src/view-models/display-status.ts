import type { Status } from '../domain/status.ts'
import type { ScorecardRow } from '../queries/list-scorecard-rows.ts'

/** A status as shown: `no_data` splits into nothing known and something known but not enough. */
export type DisplayStatus = Status | 'part_data'

/** The order of bars, legends and filters: good, running, bad, unknown. */
export const displayStatuses = [
  'exceeded',
  'met',
  'on_pace',
  'behind',
  'far_behind',
  'missed',
  'part_data',
  'no_data',
  'not_assessable',
  'not_due',
] as const satisfies readonly DisplayStatus[]

/** Which family of colours a status takes; the word and icon say the rest. */
export type Tone = 'good' | 'near' | 'bad' | 'neutral'

const tones: Record<DisplayStatus, Tone> = {
  exceeded: 'good',
  met: 'good',
  on_pace: 'good',
  behind: 'near',
  far_behind: 'bad',
  missed: 'bad',
  part_data: 'neutral',
  no_data: 'neutral',
  not_assessable: 'neutral',
  not_due: 'neutral',
}

/** Good, near, bad or neutral. */
export function statusTone(status: DisplayStatus): Tone {
  return tones[status]
}

/** The shown status of one row: `part_data` when a value is known that does not yet suffice. */
export function rowDisplayStatus(row: ScorecardRow): DisplayStatus {
  return row.status === 'no_data' && row.actual !== null ? 'part_data' : row.status
}

/** The shown status of an item: the engine's item status, `part_data` when any of its rows has a value. */
export function itemDisplayStatus(rows: readonly ScorecardRow[]): DisplayStatus {
  const status = rows[0]?.itemStatus ?? 'no_data'
  return status === 'no_data' && rows.some((row) => row.actual !== null) ? 'part_data' : status
}
