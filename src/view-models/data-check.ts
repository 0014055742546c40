import type { BatchCounts } from '../domain/import-batch.ts'
import { type ImportPlan, type PlanEntry, type PlanKind, planKinds } from '../domain/import-plan.ts'
import { measureUnitLabel } from '../text/measure-units.ts'
import type { Text } from '../text/translate.ts'
import { valueLabel } from './data-record.ts'
import { type DataTableCell, type DataTableModel, toDataTableModel } from './data-table.ts'
import { formatNumber, formatPeriod } from './format.ts'
import { toIssueMessage } from './issue-list.ts'

/** One of the counts that add up to the figures of the file. */
export type CheckCount = { kind: PlanKind; count: number; label: string; value: string }

/** The dry run before anything is stored. */
export type CheckCounts = {
  counts: CheckCount[]
  /** `12 số liệu = 3 mới + 2 thay đổi + …`. */
  sum: string
  /** Figures that committing would change or add. */
  importable: number
  refused: number
  /** A change of ±50 % or by a power of ten. */
  jumps: string | null
}

const countOrder = [
  'new',
  'changed',
  'unchanged',
  'conflicting',
  'refused',
  'missing',
  'checks',
] as const

/** Counts first: each kind, how they add up, how many changes are too large to pass unseen. */
export function toCheckCounts(plan: ImportPlan, text: Text): CheckCounts {
  const { t, language } = text
  const whole = (value: number) => formatNumber(value, language, { decimals: 0 })
  const { counts, records, entries } = plan
  const jumps = entries.filter(({ jump }) => jump !== null).length
  const parts = countOrder.filter((kind) => counts[kind] > 0)
  return {
    counts: countOrder
      .filter((kind) => counts[kind] > 0 || mainKinds.has(kind))
      .map((kind) => ({
        kind,
        count: counts[kind],
        label: t(`importPage.plan.${kind}`),
        value: whole(counts[kind]),
      })),
    sum: t('importPage.check.sum', {
      total: whole(records),
      parts: parts.map((kind) => whole(counts[kind])).join(' + ') || '0',
    }),
    importable: importableCount(counts),
    refused: counts.refused,
    jumps: jumps > 0 ? t('importPage.check.jumps', { count: whole(jumps) }) : null,
  }
}

const mainKinds: ReadonlySet<PlanKind> = new Set([
  'new',
  'changed',
  'unchanged',
  'conflicting',
  'refused',
])

/** Figures that committing adds, changes or sets beside others. */
export function importableCount({ new: added, changed, conflicting }: BatchCounts): number {
  return added + changed + conflicting
}

/** What of the plan is listed: everything, one kind, or only large changes. */
export type PlanFilter = PlanKind | 'all' | 'jumps'

/** The entries a filter keeps; large changes first. */
export function filterPlan(entries: readonly PlanEntry[], filter: PlanFilter): PlanEntry[] {
  const kept = entries.filter(
    ({ kind, jump }) => filter === 'all' || (filter === 'jumps' ? jump !== null : kind === filter),
  )
  return kept.sort(
    (a, b) =>
      Number(b.jump !== null) - Number(a.jump !== null) ||
      planKinds.indexOf(a.kind) - planKinds.indexOf(b.kind) ||
      a.line - b.line,
  )
}

/** Names by id; null = not known. */
export type PlanNames = {
  indicator: (id: string) => string | null
  orgUnit: (id: string) => string | null
  document: (id: string) => string | null
  /** Unit the values of an indicator are kept in. */
  measureUnit: (indicatorId: string) => string | null
}

const columns = [
  { id: 'name', kind: 'text', isRowHeader: true },
  { id: 'period', kind: 'text' },
  { id: 'orgUnit', kind: 'text' },
  { id: 'kind', kind: 'text' },
  { id: 'before', kind: 'number' },
  { id: 'value', kind: 'number' },
  { id: 'difference', kind: 'number' },
  { id: 'why', kind: 'text' },
  { id: 'place', kind: 'text' },
  { id: 'raw', kind: 'text' },
] as const

/** Columns that say nothing where no figure has an earlier value. */
const comparing: ReadonlySet<string> = new Set(['before', 'difference'])

/** Old → new for every figure listed, with its unit, line, column and the cell it was read from. */
export function toPlanTable(
  entries: readonly PlanEntry[],
  names: PlanNames,
  text: Text,
): DataTableModel {
  const { t } = text
  const isNews = entries.every(({ before }) => before === null)
  return toDataTableModel({
    columns: columns
      .filter(({ id }) => !(isNews && comparing.has(id)))
      .map((column) => ({
        ...column,
        header: t(`importPage.planColumn.${column.id}`),
      })),
    rows: entries.map((entry, index) => ({
      id: `${entry.sheet ?? ''}-${entry.line}-${entry.column ?? 0}-${index}`,
      isMuted: entry.kind === 'unchanged' || entry.kind === 'missing',
      cells: toCells(entry, names, text),
    })),
  })
}

function toCells(entry: PlanEntry, names: PlanNames, text: Text): Record<string, DataTableCell> {
  const { t } = text
  const name = (entry.indicatorId && names.indicator(entry.indicatorId)) ?? entry.indicatorName
  const orgUnit = (entry.orgUnitId && names.orgUnit(entry.orgUnitId)) ?? entry.orgUnitId ?? '–'
  const period = entry.period ? formatPeriod(entry.period, entry.basis ?? 'period', text) : '–'
  return {
    name: { ...plain(name), ...unitNote(entry, names, text) },
    period: { label: period, sortValue: entry.period },
    orgUnit: plain(orgUnit),
    kind: kindCell(entry, text),
    before: number(entry.before, text),
    value: number(entry.value, text),
    difference: differenceCell(entry, text),
    why: plain(whyLabel(entry, names, text)),
    place: { label: placeOf(entry, text), sortValue: entry.line },
    raw: plain(entry.raw),
    ...(entry.table === 'targets' && {
      period: { label: period, sortValue: entry.period, note: t('importPage.measure.target') },
    }),
  }
}

/** A refused value may stand in another unit, so none is named. */
function unitNote({ kind, indicatorId }: PlanEntry, names: PlanNames, { language }: Text) {
  const unit = kind === 'refused' || indicatorId === null ? null : names.measureUnit(indicatorId)
  return unit ? { note: measureUnitLabel(unit, language) } : {}
}

function kindCell({ kind, jump }: PlanEntry, { t }: Text): DataTableCell {
  const label = t(`importPage.plan.${kind}`)
  const tone = kind === 'refused' ? 'bad' : kind === 'conflicting' || jump ? 'warn' : undefined
  return {
    label,
    sortValue: planKinds.indexOf(kind),
    ...(tone && { tone }),
    ...((kind === 'conflicting' || kind === 'refused') && { icon: 'conflict' as const }),
  }
}

function differenceCell({ difference, ratio, jump }: PlanEntry, text: Text): DataTableCell {
  const { t, language } = text
  if (difference === null || difference === 0) return { label: '–', sortValue: null }
  const label = formatNumber(difference, language, { decimals: 4, signed: true })
  if (jump === null) return { label, sortValue: difference, exportValue: String(difference) }
  const note =
    jump === 'half'
      ? t('importPage.check.half', {
          percent: formatNumber(((ratio ?? 1) - 1) * 100, language, { decimals: 0, signed: true }),
        })
      : t((ratio ?? 1) > 1 ? 'importPage.check.timesUp' : 'importPage.check.timesDown', {
          factor: formatNumber(jump, language, { decimals: 0 }),
        })
  return {
    label,
    sortValue: difference,
    exportValue: String(difference),
    tone: 'warn',
    icon: 'conflict',
    note,
  }
}

/** Why a record is refused, or what other sources say. */
export function whyLabel(entry: PlanEntry, names: Pick<PlanNames, 'document'>, text: Text): string {
  const { t } = text
  if (entry.issue) return toIssueMessage(entry.issue, text)
  if (entry.reason) return t(`importPage.refusal.${entry.reason}`)
  const others = entry.others.map(({ documentId, value }) =>
    t('importPage.check.other', {
      source: names.document(documentId) ?? documentId,
      value: valueLabel(value, text),
    }),
  )
  return others.join('; ')
}

function placeOf({ sheet, line, column }: PlanEntry, { t }: Text): string {
  const place =
    column === null
      ? t('importPage.problem.line', { line })
      : t('importPage.problem.cell', { line, column })
  return sheet === null ? place : t('importPage.sheet.place', { sheet, place })
}

function plain(label: string): DataTableCell {
  return { label, sortValue: label || null }
}

function number(decimal: string | null, text: Text): DataTableCell {
  const value = decimal === null ? Number.NaN : Number(decimal)
  return {
    label: valueLabel(decimal, text),
    sortValue: Number.isNaN(value) ? null : value,
    ...(decimal !== null && { exportValue: decimal }),
  }
}
