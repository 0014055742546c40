import { restoreFormula } from '../domain/formula-guard.ts'
import type { IssueCode, IssueSeverity } from '../domain/issue.ts'
import { isIsoDate, parsePeriod } from '../domain/period.ts'
import type { Cell, FieldType } from '../domain/table.ts'
import { repairBoolean, repairDate, repairNumber, repairPeriod } from './repair.ts'
import type { FieldSchema } from './schema.ts'

/** What is wrong with one cell; its place is added by the table. */
export type CellFault = {
  code: IssueCode
  severity: IssueSeverity
  details: Record<string, string | number>
}

/** A typed cell; null when empty or refused. Numbers stay the decimal text they were written with. */
export type TypedCell = { cell: Cell; faults: CellFault[] }

type Reading = { cell: Cell } | { code: IssueCode; details: CellFault['details'] }

/** Most significant digits a double keeps exactly. */
const mostDigits = 15

const readers = {
  string: (text) => ({ cell: restoreFormula(text) }),
  number: readNumber,
  integer: readInteger,
  boolean: readBoolean,
  date: readDate,
} satisfies Record<FieldType, (text: string) => Reading>

/** Reads one cell by its field: space, emptiness, type, constraints, in that order. */
export function typeCell(raw: string, field: FieldSchema): TypedCell {
  const text = raw.trim()
  const faults = textFaults(raw, text)
  if (text === '') {
    if (field.isRequired) faults.push(fault('missing-value'))
    return { cell: null, faults }
  }
  const reading = field.name === 'period' ? readPeriod(text) : readers[field.type](text)
  if ('code' in reading) return refuse(faults, fault(reading.code, reading.details))
  if (field.name === 'url' && !/^https?:\/\/[^\s/]/i.test(text))
    return refuse(faults, fault('unsafe-address'))
  return { cell: reading.cell, faults: [...faults, ...constraintFaults(text, field)] }
}

function refuse(faults: readonly CellFault[], last: CellFault): TypedCell {
  return { cell: null, faults: [...faults, last] }
}

function fault(code: IssueCode, details: CellFault['details'] = {}): CellFault {
  return { code, severity: 'error', details }
}

function textFaults(raw: string, text: string): CellFault[] {
  const faults: CellFault[] = []
  if (raw !== text)
    faults.push({ ...fault('surrounding-space', { repair: text }), severity: 'warning' })
  if (text.includes('\0')) faults.push(fault('nul-character'))
  if (hasLostLetters(text)) faults.push({ ...fault('lost-letters'), severity: 'warning' })
  return faults
}

/** U+FFFD, or a question mark inside a word that is no address: what a save in the wrong encoding leaves. */
function hasLostLetters(text: string): boolean {
  return text.includes('\uFFFD') || (/\p{L}\?+\p{L}/u.test(text) && !text.includes('://'))
}

function constraintFaults(text: string, field: FieldSchema): CellFault[] {
  const { allowed, pattern, minimum, maximum } = field
  const faults: CellFault[] = []
  if (allowed && !allowed.includes(text))
    faults.push(fault('not-in-list', { allowed: allowed.join(', ') }))
  if (pattern && !pattern.test(text))
    faults.push(fault('pattern-mismatch', { pattern: pattern.source }))
  if (minimum !== null && Number(text) < minimum) faults.push(fault('below-minimum', { minimum }))
  if (maximum !== null && Number(text) > maximum) faults.push(fault('above-maximum', { maximum }))
  return faults
}

function readNumber(text: string): Reading {
  if (!/^-?\d+(\.\d+)?$/.test(text))
    return { code: 'not-a-number', details: { repair: repairNumber(text) } }
  return hasTooManyDigits(text) ? tooManyDigits : { cell: text }
}

function readInteger(text: string): Reading {
  if (!/^-?\d+$/.test(text)) {
    return { code: 'not-an-integer', details: { repair: repairNumber(text).replace(/\.0+$/, '') } }
  }
  return hasTooManyDigits(text) ? tooManyDigits : { cell: text }
}

const tooManyDigits: Reading = { code: 'too-many-digits', details: { limit: mostDigits } }

function hasTooManyDigits(text: string): boolean {
  return text.replace(/[-.]/g, '').replace(/^0+/, '').length > mostDigits
}

function readBoolean(text: string): Reading {
  if (text === 'true' || text === 'false') return { cell: text === 'true' }
  return { code: 'not-a-boolean', details: { repair: repairBoolean(text) } }
}

function readDate(text: string): Reading {
  return isIsoDate(text)
    ? { cell: text }
    : { code: 'not-a-date', details: { repair: repairDate(text) } }
}

function readPeriod(text: string): Reading {
  return parsePeriod(text)
    ? { cell: text }
    : { code: 'not-a-period', details: { repair: repairPeriod(text) } }
}
