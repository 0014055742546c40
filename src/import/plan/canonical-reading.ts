import type { ImportReading, ImportRecord, PreviewRow } from '../../domain/import-reading.ts'
import type { Issue } from '../../domain/issue.ts'
import { makeIssue } from '../make-issue.ts'
import { firstOfGroups, rowGroups } from '../row-groups.ts'
import type { TypedRow } from '../typed-row.ts'
import { emptySheetReading } from '../understand/empty-reading.ts'
import type { BatchHead, BatchRows } from './batch-rows.ts'
import { type CanonicalFile, gridOf, toCanonicalRows } from './canonical-rows.ts'
import type { CanonicalWorkbook } from './canonical-workbook.ts'
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
  const reading = toPart(found, batch, file, isWhole)
  return concluded({ ...reading, encoding: found.encoding, delimiter: found.delimiter })
}

/** The sheets of a workbook that are already in canonical form, as one reading. */
export function toWorkbookReading(
  { files, sheets, issues }: CanonicalWorkbook,
  head: Pick<BatchHead, 'number' | 'fileName'>,
  isWhole: boolean,
): ImportReading {
  const parts = files.map((found) => {
    const part = toPart(found, toCanonicalRows(found, head), head.fileName, isWhole)
    return placed(part, found.cells?.sheet ?? null)
  })
  const sumOf = (key: keyof ImportReading['counts']) =>
    parts.reduce((sum, { counts }) => sum + counts[key], 0)
  const [first] = parts
  return concluded({
    ...(first as ImportReading),
    kind: 'xlsx',
    sheets,
    title: parts.map(({ title }) => title).join(', '),
    records: parts.flatMap(({ records }) => records),
    issues: [...issues, ...parts.flatMap((part) => part.issues)],
    preview: parts.flatMap(({ preview }) => preview),
    counts: {
      lines: sumOf('lines'),
      data: sumOf('data'),
      skipped: sumOf('skipped'),
      records: sumOf('records'),
      refused: sumOf('refused'),
    },
  })
}

/** Of several sheets, everything with a line says of which. */
function placed(part: ImportReading, sheet: string | null): ImportReading {
  if (sheet === null) return part
  return {
    ...part,
    records: part.records.map((record) => ({ ...record, sheet })),
    preview: part.preview.map((row) => ({ ...row, sheet })),
  }
}

function concluded(reading: ImportReading): ImportReading {
  const { issues, counts, file } = reading
  const told = counts.records === 0 ? [...issues, ...emptiness(issues, file)] : issues
  return { ...reading, issues: told, outcome: outcomeOf(counts.records, told) }
}

function toPart(
  found: CanonicalFile,
  batch: BatchRows,
  file: string,
  isWhole: boolean,
): ImportReading {
  const rows = batch.rows.get(found.schema.name) ?? []
  const { preview, counts } = previewOf(found, batch, rows.length)
  const shown = isWhole ? rows : rowsToShow(rows, preview)
  return {
    ...emptySheetReading,
    file,
    kind: 'text',
    outcome: 'accept',
    encoding: null,
    delimiter: null,
    sheets: [],
    headerLines: [1],
    layout: found.sdmx ? 'sdmx' : 'canonical',
    title: found.schema.name,
    repairs: [],
    records: shown.flatMap((row) => toRecord(row, file)),
    issues: batch.issues.map((issue) => ({ ...issue, file })),
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
