import type { ImportQuestion } from '../domain/import-reading.ts'
import type { Sheet } from './read/office-file.ts'
import { findDuplicates } from './understand/find-duplicates.ts'
import type { SheetReading } from './understand/understand-sheet.ts'

export type ReadSheet = { sheet: Sheet; reading: SheetReading }

/** Readings of sheets as one: what two of them state is compared, a name is asked about once. null = there is none. */
export function joinSheets(
  taken: readonly ReadSheet[],
  file: string,
  isWorkbook: boolean,
): SheetReading | null {
  const main = taken.find(({ reading }) => reading.records.length > 0) ?? taken[0]
  if (!main) return null
  if (taken.length === 1) return isWorkbook ? named(main) : main.reading
  const readings = taken.map((one) => placed(named(one), one.sheet.name ?? ''))
  const all = readings.flatMap(({ records }) => records)
  const { kept, issues } = findDuplicates(all, file, null, (a, b) => a.sheet === b.sheet)
  const counts = readings.map((reading) => reading.counts)
  const sumOf = (part: 'lines' | 'data' | 'skipped') =>
    counts.reduce((sum, one) => sum + one[part], 0)
  const recorded = new Set(kept.map(({ sheet, line }) => `${line} ${sheet}`))
  const data = sumOf('data')
  return {
    ...main.reading,
    tables: readings.flatMap(({ tables }) => tables),
    records: kept,
    questions: joinQuestions(readings.flatMap(({ questions }) => questions)),
    issues: [...readings.flatMap((reading) => reading.issues), ...issues],
    preview: readings.flatMap(({ preview }) => preview),
    counts: {
      lines: sumOf('lines'),
      data,
      skipped: sumOf('skipped'),
      records: kept.length,
      refused: data - recorded.size,
    },
  }
}

/** Tables of a workbook say on which sheet they are. */
function named({ sheet, reading }: ReadSheet): SheetReading {
  const { name } = sheet
  return { ...reading, tables: reading.tables.map((table) => ({ ...table, sheet: name })) }
}

/** Of several sheets, everything with a line says of which. */
function placed(reading: SheetReading, name: string): SheetReading {
  const { issues, preview, questions } = reading
  return {
    ...reading,
    issues: issues.map((issue) => ({ ...issue, sheet: name })),
    preview: preview.map((row) => ({ ...row, sheet: name })),
    questions: questions.map((question) => ({
      ...question,
      sheets: [{ name, lines: question.lines }],
    })),
  }
}

/** A name, and whether a year holds plans or results, is answered for all sheets at once; the rest is of one table. */
function joinQuestions(questions: readonly ImportQuestion[]): ImportQuestion[] {
  const joined = new Map<string, ImportQuestion>()
  for (const question of questions) {
    const { kind, key, subject, sheets = [] } = question
    const isShared = kind === 'indicator' || kind === 'org_unit' || kind === 'measure'
    const id = JSON.stringify([
      kind,
      key,
      isShared ? '' : sheets[0]?.name,
      kind === 'measure' && subject,
    ])
    const before = joined.get(id)
    joined.set(id, before ? added(before, question) : question)
  }
  return [...joined.values()]
}

function added(before: ImportQuestion, { count, sheets = [] }: ImportQuestion): ImportQuestion {
  return {
    ...before,
    count: before.count + count,
    sheets: [...(before.sheets ?? []), ...sheets],
  }
}
