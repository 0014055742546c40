import type { ImportRecord } from '../../domain/import-reading.ts'
import type { TableColumn } from './table-model.ts'

/** “Chỉ tiêu giao” beside “Chỉ tiêu phấn đấu”: one target and what is aimed at beyond it. Changes the records in place. */
export function settleStretch(
  records: readonly ImportRecord[],
  columns: readonly TableColumn[],
): ImportRecord[] {
  const aims = new Set(columns.filter(isAimColumn).map(({ index }) => index + 1))
  if (aims.size === 0) return [...records]
  const isAim = ({ column, measure }: ImportRecord) => measure === 'target' && aims.has(column)
  const isTarget = (record: ImportRecord) =>
    record.measure === 'target' && record.stretch === null && !isAim(record)
  const targets = new Map(records.filter(isTarget).map((record) => [keyOf(record), record]))
  return records.filter((record) => {
    const target = isAim(record) && record.value !== null ? targets.get(keyOf(record)) : undefined
    if (target) target.stretch = record.value
    return target === undefined
  })
}

/** True for a column of “Chỉ tiêu phấn đấu”. */
export function isAimColumn({ measure, header }: TableColumn): boolean {
  return measure === 'target' && /phấn đấu/iu.test(header)
}

function keyOf({ line, indicatorName, orgUnitId, period }: ImportRecord): string {
  return [line, indicatorName, orgUnitId, period].join('\u0001')
}
