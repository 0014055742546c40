import type { ImportChoices, TableFacts } from '../../domain/import-reading.ts'
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
}

/** Reads the table with most numbers, those that continue it, and every other that speaks of known indicators; the rest is named. */
export function readTables(blocks: readonly TableBlock[], context: SheetContext): TablesReading {
  const weights = blocks.map(({ rows }) => rows.filter(hasNumbers).length)
  const heaviest = weights.indexOf(Math.max(...weights))
  const mainBlock = blocks[context.choices.headerLines ? 0 : heaviest]
  const found: TablesReading = { main: null, readings: [], read: [] }
  if (!mainBlock) return found
  let before: TitleFacts | null = null
  for (const [index, block] of blocks.entries()) {
    const isMain = block === mainBlock || hasSameHeader(block, mainBlock)
    if (!isMain && weights[index] === 0) continue
    const general: TitleFacts | null = found.readings[0]?.facts ?? null
    const reading: TableReading | null = isMain
      ? readTable(block, context, before)
      : readOther(block, context, general)
    if (!reading) continue
    if (isMain) before = reading.facts
    if (block === mainBlock) found.main = reading
    found.readings.push(reading)
    found.read.push(block)
  }
  return found
}

function hasNumbers(row: ShapedRow): boolean {
  return countShape(row, 'number') > 0
}

/** A table of other columns: read if most of its values have a known indicator, else only named. */
function readOther(
  block: TableBlock,
  context: SheetContext,
  general: TitleFacts | null,
): TableReading | null {
  const firstLine = block.header[0]?.line ?? block.rows[0]?.line ?? 0
  const own = { ...context, table: `@${firstLine}`, choices: otherChoices(block, context) }
  const before = general && onlyTime(general)
  const trial = readTable(
    block,
    { ...own, log: new IssueLog(), questions: new QuestionLog() },
    before,
  )
  const known = trial.records.filter(({ indicatorId }) => indicatorId !== null).length
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

/** Answers about columns are about those of the main table; answers about a whole table hold where its title leaves open. */
function otherChoices(
  { title }: TableBlock,
  { choices, readers, names }: SheetContext,
): ImportChoices {
  const own = findFacts(title, readers, names)
  const { period, basis, measure, orgUnitId } = choices.facts ?? {}
  const facts: Partial<TableFacts> = {
    ...(own.hint === null && { period: period ?? null, basis: basis ?? null }),
    ...(own.measure === null && { measure: measure ?? null }),
    ...(own.orgUnitName === null && { orgUnitId: orgUnitId ?? null }),
  }
  const { columns: _, ...others } = choices
  return { ...others, facts }
}
