import type { ImportRecord } from '../../domain/import-reading.ts'
import { parsePeriod } from '../../domain/period.ts'
import { makeIssue } from '../make-issue.ts'
import type { SheetRow } from '../read/office-file.ts'
import { readMissing } from '../values/missing-sign.ts'
import { readConvention } from '../values/read-convention.ts'
import type { CanonicalColumns, CanonicalValue } from './canonical-columns.ts'
import type { IndicatorFacts } from './name-index.ts'
import { toDatedPeriod } from './period-hint.ts'
import type { SheetContext } from './read-table.ts'
import { readValue } from './read-value.ts'
import type { Resolved } from './resolve-key.ts'
import type { TableColumn } from './table-model.ts'

/** Reads the cells of canonical rows, remembering ids and periods already seen. */
export type CanonicalReader = {
  period(text: string): string | null
  indicator(name: string): Resolved
  orgUnit(name: string, period: string | null): Resolved
  value(row: SheetRow, column: number, facts: IndicatorFacts | null): CanonicalValue | null
  /** A number or null when blank; undefined when it is neither, and then an issue says so. */
  number(row: SheetRow, column: number): string | null | undefined
  ask(record: ImportRecord, indicator: Resolved, orgUnit: Resolved): void
}

const plain = /^-?\d{1,15}(?:\.\d{1,9})?$/

/** Reads by the contract; a number written another way is read as an office would, with what its column says of the separators. */
export function canonicalReader(
  rows: readonly SheetRow[],
  columns: CanonicalColumns,
  context: SheetContext,
): CanonicalReader {
  const { names, questions, readers, resolver, log, file } = context
  const ids = new Map<string, Resolved>()
  const periods = new Map<string, string | null>()
  const column = valueColumn(rows, columns)
  const office = (row: SheetRow, at: number, facts: IndicatorFacts | null) => {
    const text = row.cells[at] ?? ''
    const { value, faults } = readValue(text, {
      unit: facts?.unit ?? null,
      facts,
      references: [],
      column,
      isExact: false,
    })
    for (const fault of faults)
      log.add([makeIssue({ file, line: row.line, column: at + 1, value: text, ...fault })])
    return value
  }
  return {
    period: (text) => {
      if (!periods.has(text))
        periods.set(
          text,
          parsePeriod(text) ? text : (toDatedPeriod(readers.periodCell(text, ''))?.period ?? null),
        )
      return periods.get(text) ?? null
    },
    indicator: (name) => remembered(ids, `i${name}`, () => resolver.indicator(name, [], null)),
    orgUnit: (name, period) =>
      remembered(ids, `o${name}`, () =>
        names.isOrgUnitId(name)
          ? { id: name, isLeftOut: false, key: name }
          : resolver.orgUnit(name, period),
      ),
    value: (row, at, facts) => {
      const text = row.cells[at]?.trim() ?? ''
      if (column.convention?.dot !== 'thousands' && plain.test(text)) return exact(text, at)
      const value = office(row, at, facts)
      return value && { ...value, column: at }
    },
    number: (row, at) => {
      const text = row.cells[at]?.trim() ?? ''
      if (text === '' || readMissing(text)) return null
      if (column.convention?.dot !== 'thousands' && plain.test(text)) return text
      return office(row, at, null)?.value ?? undefined
    },
    ask: (record, indicator, orgUnit) => {
      const { line } = record
      if (indicator.id === null) {
        const subject = record.indicatorName
        const proposals = () => names.proposeIndicators(subject)
        questions.ask('indicator', indicator.key, line, () => ({
          subject,
          proposals: proposals(),
          assumed: null,
        }))
      }
      if (orgUnit.id === null) {
        const subject = record.orgUnitName ?? ''
        const proposals = () => names.proposeOrgUnits(subject)
        questions.ask('org_unit', orgUnit.key, line, () => ({
          subject,
          proposals: proposals(),
          assumed: null,
        }))
      }
      if (record.period === null)
        questions.ask('period', 'period', line, () => ({
          subject: record.raw,
          proposals: [],
          assumed: null,
        }))
    },
  }
}

function exact(value: string, column: number): CanonicalValue {
  return {
    column,
    value,
    qualifier: null,
    low: null,
    high: null,
    stretch: null,
    missing: null,
    isGuess: false,
  }
}

function remembered<Key, Answer>(known: Map<Key, Answer>, key: Key, find: () => Answer): Answer {
  const before = known.get(key)
  if (before !== undefined) return before
  const answer = find()
  known.set(key, answer)
  return answer
}

/** The contract writes decimals with a point; a column that shows otherwise is read as it shows. */
function valueColumn(rows: readonly SheetRow[], columns: CanonicalColumns): TableColumn {
  const index = columns.value === -1 ? columns.lower : columns.value
  const convention = readConvention(rows.slice(0, 500).map(({ cells }) => cells[index] ?? ''))
  return {
    index,
    header: 'value',
    role: 'value',
    measure: null,
    hint: null,
    unit: null,
    indicatorName: null,
    orgUnitName: null,
    part: null,
    isToDate: false,
    rival: null,
    difference: null,
    isAverage: false,
    convention,
    choice: convention.dot === 'thousands' ? null : 'decimal',
  }
}
