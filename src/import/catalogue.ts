import type { ImportCatalogue } from '../domain/import-reading.ts'
import type { TableName, TypedTable } from '../domain/table.ts'

/** What the reader of office files must know of the data already there, from the typed tables of the published folder. */
export function toCatalogue(tables: readonly TypedTable[]): ImportCatalogue {
  return {
    indicators: rowsOf(tables, 'indicators').map((row) => ({
      indicatorId: row.text('indicator_id'),
      nameVi: row.text('name_vi'),
      nameEn: row.text('name_en'),
      aliases: aliasesOf(row.text('aliases')),
      measureUnit: row.text('measure_unit') || null,
      decimals: Number(row.text('decimals') || 0),
      accumulation: row.text('accumulation'),
      direction: row.text('direction'),
    })),
    orgUnits: rowsOf(tables, 'org-units').map((row) => ({
      orgUnitId: row.text('org_unit_id'),
      name: row.text('name'),
      nameEn: row.text('name_en'),
      type: row.text('type'),
      aliases: aliasesOf(row.text('aliases')),
      validFrom: row.text('valid_from') || null,
      validTo: row.text('valid_to') || null,
    })),
    values: [...actualValues(tables), ...targetValues(tables)],
    latestYear: latestYear(tables),
  }
}

type Row = { text(field: string): string }

function rowsOf(tables: readonly TypedTable[], name: TableName): Row[] {
  const table = tables.find((candidate) => candidate.name === name)
  if (!table) return []
  const columns = new Map(table.columns.map((column) => [column.name, column.cells]))
  return table.lines.map((_, index) => ({
    text: (field) => String(columns.get(field)?.[index] ?? ''),
  }))
}

function aliasesOf(text: string): string[] {
  return text.split('|').filter((alias) => alias !== '')
}

function actualValues(tables: readonly TypedTable[]): ImportCatalogue['values'] {
  return rowsOf(tables, 'actuals').flatMap((row) => numberIn(row, 'value'))
}

function latestYear(tables: readonly TypedTable[]): number | null {
  const years = rowsOf(tables, 'actuals').map((row) => Number(row.text('period').slice(0, 4)))
  return years.reduce<number | null>((last, year) => Math.max(last ?? 0, year), null)
}

function targetValues(tables: readonly TypedTable[]): ImportCatalogue['values'] {
  return rowsOf(tables, 'targets').flatMap((row) => [
    ...numberIn(row, 'lower'),
    ...numberIn(row, 'upper'),
  ])
}

function numberIn(row: Row, field: string): ImportCatalogue['values'] {
  const text = row.text(field)
  if (text === '') return []
  const indicatorId = row.text('indicator_id')
  return [{ indicatorId, orgUnitId: row.text('org_unit_id'), value: Number(text) }]
}
