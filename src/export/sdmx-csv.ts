import { type SdmxTable, sdmxHead, sdmxStructures, sdmxTables, toSdmxCell } from '../domain/sdmx.ts'
import type { TypedTable } from '../domain/table.ts'
import { canonicalField, orderByKey } from './canonical-csv.ts'

/** Actuals or targets as SDMX-CSV 2.0, line by line; the import reads it back without loss. */
export function* sdmxLines(name: SdmxTable, table: TypedTable): Generator<string> {
  const columns = sdmxTables[name].map(([id, field]) => ({
    id,
    field,
    column: table.columns.find((column) => column.name === field),
  }))
  yield `${[...sdmxHead, ...columns.map(({ id }) => id)].join(',')}\n`
  for (const row of orderByKey(table)) {
    const cells = columns.map(({ field, column }) => {
      const cell = column?.cells[row] ?? null
      const text = cell === null ? null : toSdmxCell(field, String(cell))
      return canonicalField(text, column?.type ?? 'string')
    })
    yield `dataflow,${sdmxStructures[name]},I,${cells.join(',')}\n`
  }
}
