import type { ImportReading, ImportRecord, PreviewRow } from '../../domain/import-reading.ts'
import type { Issue } from '../../domain/issue.ts'
import { makeIssue } from '../make-issue.ts'
import { firstOfGroups, rowGroups } from '../row-groups.ts'
import type { TypedRow } from '../typed-row.ts'
import { emptySheetReading } from '../understand/empty-reading.ts'
import type { BatchRows } from './batch-rows.ts'
import { type CanonicalFile, gridOf } from './canonical-rows.ts'
import { valueText } from './compare-values.ts'

/** Lines shown of a file in canonical form. */
const previewLimit = 200

/** A file that is already in canonical form, as a reading: nothing in it has to be asked. Its records are all, or those a page shows. */
export function toCanonicalReading(
  found: CanonicalFile,
  batch: BatchRows,
  file: string,
  isWhole: boolean,
): ImportReading {
  const rows = batch.rows.get(found.schema.name) ?? []
  const { workbook } = found
  const told = [...(workbook?.issues ?? []), ...batch.issues.map((issue) => ({ ...issue, file }))]
  const issues = rows.length === 0 ? [...told, ...emptiness(told, file)] : told
  const { preview, counts } = previewOf(found, batch, rows.length)
  const shown = isWhole ? rows : rowsToShow(rows, preview)
  return {
    ...emptySheetReading,
    file,
    kind: workbook ? 'xlsx' : 'text',
    outcome: outcomeOf(rows.length, issues),
    encoding: workbook ? null : found.encoding,
    delimiter: workbook ? null : found.delimiter,
    sheets: workbook?.sheets ?? [],
    headerLines: [1],
    layout: found.sdmx ? 'sdmx' : 'canonical',
    title: found.schema.name,
    repairs: [],
    records: shown.flatMap((row) => toRecord(row, file)),
    issues,
    preview,
    counts,
  }
}

/** Rows on the lines shown, and the first of every indicator and unit: thousands of records would hold the page up by arriving. */
function rowsToShow(rows: readonly TypedRow[], preview: readonly PreviewRow[]): TypedRow[] {
  const lines = new Set(preview.map(({ line }) => line))
  const firsts = ['indicator_id', 'org_unit_id'].flatMap((field) => [
    ...firstOfGroups(rowGroups(rows, [field])),
  ])
  const isFirst = new Set(firsts)
  return rows.filter((row, index) => isFirst.has(index) || lines.has(row.line))
}

/** A header alone is a file with nothing in it; where rows were refused, their faults say why. */
function emptiness(issues: readonly Issue[], file: string): Issue[] {
  if (issues.some(({ severity }) => severity === 'error')) return []
  return [makeIssue({ code: 'nothing-to-import', severity: 'error', file })]
}

function outcomeOf(rowCount: number, issues: readonly Issue[]): ImportReading['outcome'] {
  if (rowCount === 0) return 'reject'
  return issues.some(({ severity }) => severity !== 'info') ? 'accept-warn' : 'accept'
}

function previewOf(
  found: CanonicalFile,
  { label, refused }: BatchRows,
  rowCount: number,
): Pick<ImportReading, 'preview' | 'counts'> {
  const grid = gridOf(found, label)
  const isRefused = new Set(refused.map(({ line }) => line))
  const preview = grid.rows.slice(0, previewLimit).map(
    ({ line, cells }, index): PreviewRow => ({
      line,
      cells,
      part: index === 0 ? 'header' : isRefused.has(line) ? 'refused' : 'data',
    }),
  )
  const data = rowCount + refused.length
  const lines = found.plain ? data + 1 : grid.rows.length
  const counts = { lines, data, skipped: 0, records: rowCount }
  return { preview, counts: { ...counts, refused: refused.length } }
}

/** A row of `actuals` or `targets` in the words of an office file; rows of other tables hold no observation. */
function toRecord(row: TypedRow, file: string): ImportRecord[] {
  const isTarget = row.text('as_written') !== null
  const value = row.text('value')
  if (!isTarget && value === null) return []
  const [lower, upper] = [row.text('lower'), row.text('upper')]
  const isRange = lower !== null && upper !== null
  const shared = {
    file,
    sheet: null,
    line: row.line,
    column: 1,
    indicatorName: row.text('indicator_id') ?? '',
    indicatorId: row.text('indicator_id'),
    orgUnitName: row.text('org_unit_id'),
    orgUnitId: row.text('org_unit_id'),
    period: row.text('period'),
    measureUnit: null,
    writtenUnit: null,
    missing: null,
    isGuess: false,
  }
  if (!isTarget) {
    const measure = row.text('status') === 'estimate' ? 'estimate' : 'actual'
    const basis = row.text('basis') === 'ytd' ? 'ytd' : 'period'
    const none = { qualifier: null, low: null, high: null, stretch: null }
    return [{ ...shared, ...none, raw: value ?? '', basis, measure, value }]
  }
  return [
    {
      ...shared,
      raw: row.text('as_written') ?? '',
      basis: 'period',
      measure: 'target',
      value: isRange ? null : valueText(row),
      qualifier: isRange ? 'range' : qualifierOf(row, lower),
      low: isRange ? lower : null,
      high: isRange ? upper : null,
      stretch: row.text('stretch'),
    },
  ]
}

function qualifierOf(row: TypedRow, lower: string | null): ImportRecord['qualifier'] {
  if (row.isTrue('approximate')) return 'about'
  if (lower === null && row.text('upper') === null) return null
  if (lower !== null) return row.isTrue('strict') ? 'gt' : 'ge'
  return row.isTrue('strict') ? 'lt' : 'le'
}
