import type { ImportLayout } from '../../domain/import-reading.ts'
import type { TableColumn } from './table-model.ts'

/** Names the layout by what its rows and columns hold. */
export function layoutOf(columns: readonly TableColumn[]): ImportLayout {
  const values = columns.filter(({ role }) => role === 'value')
  const has = (role: TableColumn['role']) => columns.some((column) => column.role === role)
  const hints = new Set(values.flatMap(({ hint }) => (hint ? [JSON.stringify(hint)] : [])))
  if (isSdmx(columns)) return 'sdmx'
  if (values.some(({ orgUnitName }) => orgUnitName)) return 'by-unit'
  if (values.length > 1 && values.every(({ indicatorName }) => indicatorName))
    return 'indicators-as-columns'
  if (values.length === 1 && (has('period') || has('measure'))) return 'long'
  if (!has('indicator') && has('org_unit')) return 'by-unit'
  const plans = values.filter(({ measure }) => measure === 'target').length
  const isOfOneKind = plans === 0 || plans === values.length
  const isSeries = isOfOneKind && hints.size > 1 && hints.size === values.length
  if (!isSeries) return 'measures'
  return values.every(({ hint }) => hint?.months) ? 'wide-by-month' : 'wide-by-year'
}

/** True for SDMX-CSV 1.0 (DATAFLOW) and 2.0 (STRUCTURE), where the point is always decimal. */
export function isSdmx(columns: readonly Pick<TableColumn, 'header'>[]): boolean {
  const headers = columns.map(({ header }) => header.toUpperCase())
  const first = headers[0] ?? ''
  const isFlow = first === 'DATAFLOW' || first.startsWith('STRUCTURE')
  return isFlow && headers.includes('OBS_VALUE') && headers.includes('TIME_PERIOD')
}
