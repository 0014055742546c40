import { fromSdmxCell } from '../../domain/sdmx.ts'
import type { SheetRow } from '../read/office-file.ts'

/** Words of an office for powers of ten and for the unit codes most agencies share. */
const scales = new Map<string, string>([
  ['0', ''],
  ['1', 'chục'],
  ['2', 'trăm'],
  ['3', 'nghìn'],
  ['4', 'vạn'],
  ['5', 'trăm nghìn'],
  ['6', 'triệu'],
  ['9', 'tỷ'],
  ['12', 'nghìn tỷ'],
  ['15', 'triệu tỷ'],
])
const units: readonly [codes: RegExp, word: string][] = [
  [/^(?:PT|PC|PCT|PERCENT)$/i, '%'],
  [/^(?:PS|PERS|PERSONS?)$/i, 'người'],
  [/^(?:T|TN|TONNES)$/i, 'tấn'],
  [/^(?:VND|XDC)$/i, 'đồng'],
  [/^(?:NR|NB|NUMBER|_Z)$/i, ''],
]

const labelled = /^([\w@$.-]+)\s*:\s*\S/u

/**
 * SDMX-CSV with the labels taken off (“INDICATOR: Chỉ tiêu”, “exports: Kim ngạch xuất khẩu”), and with UNIT_MULT
 * written out in the unit it multiplies. Any other sheet comes back as it is.
 */
export function plainSdmx(rows: SheetRow[]): SheetRow[] {
  const [header, ...body] = rows
  const ids = header?.cells.map((cell) => idOf(cell).toUpperCase()) ?? []
  const isSdmx = /^(?:DATAFLOW|STRUCTURE)$/.test(ids[0] ?? '') && ids.includes('OBS_VALUE')
  if (!header || !isSdmx) return rows
  const hasLabels = header.cells.some((cell) => labelled.test(cell))
  const scale = ids.indexOf('UNIT_MULT')
  const period = ids.indexOf('TIME_PERIOD')
  const unit = ids.indexOf('UNIT_MEASURE')
  if (!hasLabels && scale === -1 && !ids.includes('DECIMALS')) return rows
  const isLeftOut = (column: number) => column === scale || ids[column] === 'DECIMALS'
  const plain = (row: SheetRow): SheetRow => {
    const cells = hasLabels ? row.cells.map(idOf) : [...row.cells]
    cells[period] = fromSdmxCell('period', cells[period] ?? '').replace(/-A1$/, '')
    const at = unit === -1 ? scale : unit
    if (at !== -1) cells[at] = unitText(unit === -1 ? '' : (cells[unit] ?? ''), cells[scale] ?? '')
    return {
      ...row,
      cells: cells.map((cell, index) => (isLeftOut(index) && index !== at ? '' : cell)),
    }
  }
  const heads = ids.map((id, index) =>
    index === scale && unit === -1 ? 'UNIT_MEASURE' : isLeftOut(index) ? '' : id,
  )
  return [{ ...header, cells: heads }, ...body.map(plain)]
}

function idOf(cell: string): string {
  return labelled.exec(cell.trim())?.[1] ?? cell.trim()
}

/** “USD”, “9” → “tỷ USD”; a power nobody has a word for stays unreadable, so that someone looks. */
function unitText(code: string, power: string): string {
  const name = units.find(([codes]) => codes.test(code.trim()))?.[1] ?? code.trim()
  const scale = power.trim() === '' ? '' : scales.get(power.trim())
  return scale === undefined ? `${name} nhân 10^${power.trim()}` : `${scale} ${name}`.trim()
}
