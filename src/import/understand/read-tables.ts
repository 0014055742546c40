import type {
  ImportChoices,
  ImportRecord,
  TableFacts,
  TableSummary,
} from '../../domain/import-reading.ts'
import { IssueLog } from '../issue-log.ts'
import { makeIssue } from '../make-issue.ts'
import { findFacts } from './find-facts.ts'
import { hasSameHeader, type TableBlock } from './find-tables.ts'
import { countShape, type ShapedRow } from './grid-row.ts'
import { QuestionLog } from './question-log.ts'
import { readTable, type SheetContext, type TableReading } from './read-table.ts'
import type { TitleFacts } from './table-model.ts'

/** The tables of a sheet in their order; `main` is the one the person sees the columns of. */
export type TablesReading = {
  main: TableReading | null
  readings: TableReading[]
  read: TableBlock[]
  /** Tables whose columns differ, each for the person to look through; the main one first. */
  summaries: TableSummary[]
}

/** Reads the table with most numbers, those that continue it, and every other that speaks of known indicators; the rest is named. */
export function readTables(blocks: readonly TableBlock[], context: SheetContext): TablesReading {
  const weights = blocks.map(({ rows }) => rows.filter(hasNumbers).length)
  const heaviest = weights.indexOf(Math.max(...weights))
  const mainBlock = blocks[context.choices.headerLines ? 0 : heaviest]
  const found: TablesReading = { main: null, readings: [], read: [], summaries: [] }
  if (!mainBlock) return found
  let before: TitleFacts | null = null
  for (const [index, block] of blocks.entries()) {
    const isMain = block === mainBlock || hasSameHeader(block, mainBlock)
    if (!isMain && weights[index] === 0) continue
    const general: TitleFacts | null = found.readings[0]?.facts ?? null
    const table = isMain ? '' : `@${index + 1}`
    const reading: TableReading | null = isMain
      ? readTable(block, context, before)
      : readOther(block, { ...context, table }, general)
    if (!reading) continue
    if (isMain) before = reading.facts
    if (block === mainBlock) found.main = reading
    if (block === mainBlock) found.summaries.unshift(summaryOf(block, reading, table))
    else if (!isMain) found.summaries.push(summaryOf(block, reading, table))
    found.readings.push(reading)
    found.read.push(block)
  }
  return found
}

function summaryOf(block: TableBlock, reading: TableReading, table: string): TableSummary {
  const { facts, tableFacts, columns } = reading
  return {
    sheet: null,
    table,
    firstLine: firstLineOf(block),
    title: facts.title,
    facts: tableFacts,
    columns: columns.filter(({ column }) => isOfBlock(reading.block, column)),
  }
}

function firstLineOf({ header, rows }: TableBlock): number {
  return header[0]?.line ?? rows[0]?.line ?? 0
}

/** Beside another table, a table has nothing in the columns of the other. */
function isOfBlock({ header, rows }: TableBlock, column: number): boolean {
  const isFilled = ({ cells }: ShapedRow) => (cells[column - 1]?.trim() ?? '') !== ''
  return header.some(isFilled) || rows.some(isFilled)
}

function hasNumbers(row: ShapedRow): boolean {
  return countShape(row, 'number') > 0
}

/** True when a value is of an indicator or a unit that is known by name. */
export function isKnown({ indicatorId, orgUnitName, orgUnitId }: ImportRecord): boolean {
  return indicatorId !== null || (orgUnitName !== null && orgUnitId !== null)
}

/** A table of other columns: read if most of its values are of known indicators or units, else only named. */
function readOther(
  block: TableBlock,
  context: SheetContext,
  general: TitleFacts | null,
): TableReading | null {
  const firstLine = firstLineOf(block)
  const own = { ...context, choices: otherChoices(block, context) }
  const before = general && onlyTime(general)
  const trial = readTable(
    block,
    { ...own, log: new IssueLog(), questions: new QuestionLog() },
    before,
  )
  const known = trial.records.filter(isKnown).length
  if (known > 0 && known * 2 >= trial.records.length) return readTable(block, own, before)
  const details = { firstLine, lastLine: block.rows.at(-1)?.line ?? firstLine }
  const place = { file: context.file, line: firstLine, details }
  context.log.add([makeIssue({ code: 'other-table-skipped', severity: 'warning', ...place })])
  return null
}

/** What the title of the file says of a table further down: when. */
function onlyTime(facts: TitleFacts): TitleFacts {
  const nothing = { unit: null, measure: null, indicatorName: null, indicatorId: null }
  return { ...facts, ...nothing, orgUnitName: null, orgUnitId: null }
}

/** Answers about the table itself; where they and its title leave open, those about the whole main table. */
function otherChoices(
  { title }: TableBlock,
  { table, choices, readers, names }: SheetContext,
): ImportChoices {
  const chosen = choices.tables?.[table]
  const own = findFacts(title, readers, names)
  const { period, basis, measure, orgUnitId } = choices.facts ?? {}
  const facts: Partial<TableFacts> = {
    ...(own.hint === null && { period: period ?? null, basis: basis ?? null }),
    ...(own.measure === null && { measure: measure ?? null }),
    ...(own.orgUnitName === null && { orgUnitId: orgUnitId ?? null }),
    ...chosen?.facts,
  }
  const { columns: _, ...others } = choices
  return { ...others, facts, ...(chosen?.columns && { columns: chosen.columns }) }
}
