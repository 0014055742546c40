/** Where a target stands at an as-of date. Listed worst first: a document's item takes the worst of its rows. */
export const statuses = [
  'missed',
  'far_behind',
  'behind',
  'not_assessable',
  'no_data',
  'not_due',
  'on_pace',
  'met',
  'exceeded',
] as const

export type Status = (typeof statuses)[number]

/** Why a result has no verdict; null beside a verdict. */
export const statusReasons = [
  'no_actual',
  'part_year_only',
  'only_other_perimeter',
  'milestone_without_value',
  'milestone_open',
  'no_bound',
  'not_begun',
] as const

export type StatusReason = (typeof statusReasons)[number]

/** How final a published value is. */
export const actualStatuses = ['official', 'preliminary', 'estimate', 'computed'] as const

export type ActualStatus = (typeof actualStatuses)[number]
