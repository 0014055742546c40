import type { Issue } from '../domain/issue.ts'
import { acceptedRows, type CheckedTables, indexRows, issueAt } from './checked-table.ts'
import type { TypedRow } from './typed-row.ts'

/** Each target by itself and against its indicator: bounds in order, a bound at all, a stretch beyond it. */
export function checkTargets(tables: CheckedTables): Issue[] {
  const indicators = indexRows(tables, 'indicators', 'indicator_id')
  return acceptedRows(tables, 'targets').flatMap((target) => {
    const indicator = indicators.get(target.text('indicator_id') ?? '')
    return [
      ...boundsOutOfOrder(tables, target),
      ...boundMissing(tables, target, indicator),
      ...stretchNotBetter(tables, target, indicator),
    ]
  })
}

function boundsOutOfOrder(tables: CheckedTables, target: TypedRow): Issue[] {
  const lower = target.number('lower')
  const upper = target.number('upper')
  if (lower === null || upper === null || lower <= upper) return []
  const details = { lower: target.text('lower') ?? '', upper: target.text('upper') ?? '' }
  const spec = { code: 'bounds-out-of-order', severity: 'error', field: 'upper', details } as const
  return [issueAt(tables, 'targets', target, spec)]
}

function boundMissing(tables: CheckedTables, target: TypedRow, indicator?: TypedRow): Issue[] {
  const hasBound = target.cell('lower') !== null || target.cell('upper') !== null
  if (!indicator || hasBound || indicator.text('attainment') === 'milestone') return []
  const details = { as_written: target.text('as_written') ?? '' }
  const spec = { code: 'bound-missing', severity: 'warning', field: 'lower', details } as const
  return [issueAt(tables, 'targets', target, spec)]
}

/** The better side: above the bound when the indicator should increase, below it when it should decrease. */
function stretchNotBetter(tables: CheckedTables, target: TypedRow, indicator?: TypedRow): Issue[] {
  const direction = indicator?.text('direction')
  const stretch = target.number('stretch')
  const isIncrease = direction === 'increase'
  if (stretch === null || (!isIncrease && direction !== 'decrease')) return []
  const [near, far] = isIncrease ? ['lower', 'upper'] : ['upper', 'lower']
  const bound = target.number(near) ?? target.number(far)
  if (bound === null || (isIncrease ? stretch > bound : stretch < bound)) return []
  const details = { bound, direction: direction ?? '' }
  const spec = {
    code: 'stretch-not-better',
    severity: 'warning',
    field: 'stretch',
    details,
  } as const
  return [issueAt(tables, 'targets', target, spec)]
}
