import type { TableName, TypedTable } from '../domain/table.ts'
import { canonicalLines, orderByKey } from './canonical-csv.ts'
import { sdmxLines } from './sdmx-csv.ts'

/** What a person can take away: the files that replace the published ones, SDMX-CSV, or a workbook. */
export const exportForms = ['canonical', 'sdmx', 'xlsx'] as const

export type ExportForm = (typeof exportForms)[number]

export type ExportFile = { name: string; blob: Blob }

const alwaysGiven: readonly TableName[] = ['targets', 'actuals']

/** The merged tables as files. Canonical: targets and actuals, and every other table that no longer reads as published. */
export async function toExportFiles(
  form: ExportForm,
  tables: readonly TypedTable[],
  published: ReadonlyMap<string, Uint8Array>,
): Promise<ExportFile[]> {
  if (form === 'xlsx') return [await workbookFile(tables)]
  if (form === 'sdmx') return sdmxFiles(tables)
  const files = tables.map((table) => ({ table, file: canonicalFile(table) }))
  const isGiven = await Promise.all(
    files.map(async ({ table, file }) => {
      const before = published.get(file.name)
      return alwaysGiven.includes(table.name) || !before || !(await holds(file.blob, before))
    }),
  )
  return files.filter((_, index) => isGiven[index]).map(({ file }) => file)
}

function canonicalFile(table: TypedTable): ExportFile {
  return csvFile(`${table.name}.csv`, canonicalLines(table, orderByKey(table)))
}

function sdmxFiles(tables: readonly TypedTable[]): ExportFile[] {
  return (['targets', 'actuals'] as const).flatMap((name) => {
    const table = tables.find((one) => one.name === name)
    return table ? [csvFile(`${name}-sdmx.csv`, sdmxLines(name, table))] : []
  })
}

async function workbookFile(tables: readonly TypedTable[]): Promise<ExportFile> {
  const { toWorkbook } = await import('./workbook.ts')
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  const bytes = await toWorkbook(tables)
  return { name: 've-dich.xlsx', blob: new Blob([new Uint8Array(bytes)], { type }) }
}

const linesPerPart = 10_000

/** Lines are joined by the ten thousand: a text of a million lines at once would be too long a string. */
function csvFile(name: string, lines: Iterable<string>): ExportFile {
  const parts: string[] = []
  let part: string[] = []
  for (const line of lines) {
    if (part.push(line) < linesPerPart) continue
    parts.push(part.join(''))
    part = []
  }
  return { name, blob: new Blob([...parts, part.join('')], { type: 'text/csv;charset=utf-8' }) }
}

async function holds(blob: Blob, bytes: Uint8Array): Promise<boolean> {
  if (blob.size !== bytes.length) return false
  const own = new Uint8Array(await blob.arrayBuffer())
  return own.every((byte, index) => byte === bytes[index])
}
