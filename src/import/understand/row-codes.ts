import type { ShapedRow } from './grid-row.ts'
import { plainText } from './plain-text.ts'
import type { TableColumn } from './table-model.ts'

/** What code columns of a long file say of a row beside its value. */
export type RowCodes = {
  /** SDMX asks to delete the observation. */
  isDeletion: boolean
  isEstimate: boolean
  /** The value is said to be missing, whatever stands in its place. */
  isMissing: boolean
  /** Counted from January on; null = not said. */
  isToDate: boolean | null
}

const none: RowCodes = { isDeletion: false, isEstimate: false, isMissing: false, isToDate: null }

const toDate = /^(?:ytd|luy ke|cong don|co|x|yes|true|cumulative)$/
const single = /^(?:period|khong|no|false|trong ky|rieng ky|single)$/

/** Reads the columns ACTION, OBS_STATUS (CL_OBS_STATUS of SDMX) and BASIS or “Luỹ kế”, where a table has them. */
export function rowCodes(columns: readonly TableColumn[]): (row: ShapedRow) => RowCodes {
  const at = (form: RegExp) =>
    columns.findIndex(({ role, header }) => role !== 'value' && form.test(plainText(header)))
  const action = at(/^action$/)
  const status = at(/^obs_status$/)
  const basis = at(/^(?:basis|luy ke|tinh luy ke|cach tinh ky)$/)
  const note = resultsOf(columns) === 1 ? at(noteHeader) : -1
  if (Math.max(action, status, basis, note) === -1) return () => none
  return ({ cells }) => {
    const text = (column: number) => plainText(cells[column] ?? '')
    const code = text(status)
    return {
      isDeletion: text(action) === 'd',
      isEstimate: code === 'e' || code === 'f' || saysEstimate(cells[note] ?? ''),
      isMissing: /^[molhq]$/.test(code),
      isToDate: toDate.test(text(basis)) ? true : single.test(text(basis)) ? false : null,
    }
  }
}

const noteHeader = /^(?:ghi chu|note|notes|trang thai|tinh trang)$/

/** True for the head of notes that may make the result of their row an estimate. */
export function isNoteHeader(header: string): boolean {
  return noteHeader.test(plainText(header))
}

/** “Ước tính”, as a note. */
export function saysEstimate(text: string): boolean {
  return estimated.test(plainText(text))
}

/** “Ước tính” beside a row speaks of its result where it has but one. */
const estimated =
  /^\(?(?:la )?(?:so (?:lieu )?)?(?:uoc(?: tinh| thuc hien| dat)?|du kien|du bao|estimated?|est)\.?\)?$/

function resultsOf(columns: readonly TableColumn[]): number {
  const isResult = ({ role, measure }: TableColumn) =>
    role === 'value' && (measure === null || measure === 'actual')
  return columns.filter(isResult).length
}

/** Columns that only carry such codes. */
export function isCodeHeader(header: string): boolean {
  return /^(?:action|obs_status|basis|luy ke|tinh luy ke|cach tinh ky)$/.test(plainText(header))
}
