import type { NewIndicator } from '../../domain/import-reading.ts'
import type { Issue } from '../../domain/issue.ts'
import type { TableName } from '../../domain/table.ts'
import type { TableSchema } from '../schema.ts'
import type { RowOrigin, TypedRow } from '../typed-row.ts'
import { type BatchHead, labelOf, type RowsByTable } from './batch-rows.ts'
import { type MadeRow, rowMaker } from './type-row.ts'

/** The paper the rows of a batch cite, and the indicators created for it. A faulty one is left out, with an issue. */
export function supportRows(
  head: BatchHead,
  schemas: ReadonlyMap<TableName, TableSchema>,
): { rows: RowsByTable; issues: Issue[] } {
  const documents = head.recipe.document ? [documentFields(head)] : []
  const indicators = (head.recipe.choices.newIndicators ?? []).map((indicator) =>
    indicatorFields(indicator, head),
  )
  const made = {
    documents: makeRows(documents, schemas.get('documents'), head),
    indicators: makeRows(indicators, schemas.get('indicators'), head),
  }
  const rows = new Map<TableName, TypedRow[]>([
    ['documents', made.documents.flatMap(toSoundRow)],
    ['indicators', made.indicators.flatMap(toSoundRow)],
  ])
  const issues = [...made.documents, ...made.indicators].flatMap((one) => one.issues)
  return { rows, issues: issues.map((issue) => ({ ...issue, line: null })) }
}

function toSoundRow({ row, isRefused }: MadeRow): TypedRow[] {
  return isRefused ? [] : [row]
}

type Fields = Record<string, string | null>

function makeRows(
  list: readonly Fields[],
  schema: TableSchema | undefined,
  head: BatchHead,
): MadeRow[] {
  if (!schema) return []
  const make = rowMaker(schema, list.length)
  const origin: RowOrigin = {
    file: labelOf(head),
    batch: head.number,
    column: null,
    raw: null,
    name: null,
  }
  // No line of the file states them: they stand on lines no cell has, one each.
  return list.map((fields, index) => make(fields, { ...origin, line: -index }))
}

function documentFields({ recipe, fileName }: BatchHead): Fields {
  const { document } = recipe
  if (!document) return {}
  return {
    document_id: document.documentId,
    kind: document.kind,
    title: document.title || fileName,
    issued_on: document.issuedOn,
    status: 'published',
    publisher: document.sender || fileName,
  }
}

/** A new indicator knows only what the person said of it; what is required beyond that repeats its name. */
function indicatorFields(indicator: NewIndicator, { recipe }: BatchHead): Fields {
  const { indicatorId, nameVi } = indicator
  const names = Object.entries(recipe.choices.indicators ?? {})
  const aliases = names.filter(([name, id]) => id === indicatorId && name !== nameVi)
  return {
    indicator_id: indicatorId,
    name_vi: nameVi,
    name_en: nameVi,
    domain: indicator.domain,
    measure_unit: indicator.measureUnit,
    decimals: String(indicator.decimals),
    direction: indicator.direction,
    accumulation: indicator.accumulation,
    attainment: indicator.attainment,
    org_rollup: 'none',
    definition_vi: nameVi,
    definition_en: nameVi,
    aliases: aliases.map(([name]) => name.replaceAll('|', ' ')).join('|') || null,
  }
}
