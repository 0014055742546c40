import type { PlanEntry, PlanJump } from '../../domain/import-plan.ts'
import type { Cell } from '../../domain/table.ts'
import type { TypedRow } from '../typed-row.ts'

type Change = Pick<PlanEntry, 'difference' | 'ratio' | 'jump'>

const tolerance = 0.05

/** Old against new, both decimal text; nothing is said unless both are numbers. */
export function compareValues(before: string | null, value: string | null): Change {
  const old = toNumber(before)
  const now = toNumber(value)
  if (old === null || now === null) return { difference: null, ratio: null, jump: null }
  const ratio = old === 0 ? null : now / old
  const decimals = Math.max(decimalsOf(before), decimalsOf(value))
  const difference = Number((now - old).toFixed(Math.min(decimals, 15)))
  return { difference, ratio, jump: jumpOf(old, now) }
}

/** A factor near 10, 100 or 1000 is named first: it points to a unit or a separator misread. */
function jumpOf(old: number, now: number): PlanJump | null {
  if (old === now) return null
  if (old === 0) return 'half'
  const ratio = Math.abs(now / old)
  for (const power of [10, 100, 1000] as const) {
    const isNear = (factor: number) => Math.abs(factor / power - 1) <= tolerance
    if (isNear(ratio) || isNear(1 / ratio)) return power
  }
  return Math.abs(now - old) > Math.abs(old) / 2 ? 'half' : null
}

/** The value of a row of `actuals` or `targets` as one text; a range as `low–high`, null without any. */
export function valueText(row: TypedRow): string | null {
  const value = row.text('value')
  if (value !== null) return value
  const [lower, upper] = [row.text('lower'), row.text('upper')]
  if (lower !== null && upper !== null && lower !== upper) return `${lower}–${upper}`
  return lower ?? upper
}

const stated: Record<string, readonly string[]> = {
  actuals: ['value', 'status', 'qualifier'],
  targets: ['lower', 'upper', 'strict', 'approximate', 'stretch'],
}

/** True when two rows of a table say the same; `12` and `12.0` are the same number. */
export function saysTheSame(table: string, one: TypedRow, other: TypedRow): boolean {
  const fields = stated[table]
  if (!fields) return one.cells.every((cell, index) => isSameCell(cell, other.cells[index]))
  return fields.every((field) => isEqual(one.text(field), other.text(field)))
}

/** A spreadsheet writes 12.20 as 12.2; codes with a leading zero stay apart. */
function isSameCell(one: Cell | undefined, other: Cell | undefined): boolean {
  const plain = (cell: Cell | undefined) =>
    typeof cell === 'string' ? cell.replace(/^(-?\d+)(?:\.0+|(\.\d*?[1-9])0+)$/, '$1$2') : cell
  return one === other || plain(one) === plain(other)
}

/** True when two sources give different numbers, however they call them. */
export function contradicts(table: string, one: TypedRow, other: TypedRow): boolean {
  const fields = table === 'actuals' ? ['value'] : ['lower', 'upper']
  return fields.some((field) => !isEqual(one.text(field), other.text(field)))
}

function isEqual(one: string | null, other: string | null): boolean {
  if (one === other) return true
  const [left, right] = [toNumber(one), toNumber(other)]
  return left !== null && left === right
}

function toNumber(text: string | null): number | null {
  if (text === null || !/^-?\d/.test(text)) return null
  const number = Number(text)
  return Number.isFinite(number) ? number : null
}

/** Fraction digits as written: 40.3 − 40.1 is 0.2, whatever doubles say. */
function decimalsOf(text: string | null): number {
  return text?.split('.')[1]?.length ?? 0
}
