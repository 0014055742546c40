import type { ImportMeasure, TableFacts } from '../../domain/import-reading.ts'
import type { ShapedRow } from './grid-row.ts'
import type { NameIndex } from './name-index.ts'
import { combineHints, type PeriodHint } from './period-hint.ts'
import { plainText } from './plain-text.ts'
import type { Readers } from './readers.ts'
import { isUnitLine } from './row-words.ts'
import type { TitleFacts } from './table-model.ts'
import { findIndicator, findOrgUnit } from './title-names.ts'

/** Reads what the lines above a table say of all of it. What the person chose goes before. */
export function findFacts(
  rows: readonly ShapedRow[],
  readers: Readers,
  names: NameIndex,
  chosen: Partial<TableFacts> = {},
): TitleFacts {
  const lines = rows.flatMap(({ cells }) => cells.map((cell) => cell.trim()).filter(Boolean))
  const texts = lines.filter((line) => !isUnitLine(line))
  const subjects = texts.filter(isSubject)
  const { hint, monthHint } = titlePeriods(subjects, readers)
  return {
    title: texts.join('\n'),
    hint: chosen.period ? chosenHint(chosen, readers) : hint,
    monthHint: chosen.period ? null : monthHint,
    measure: chosen.measure ?? titleMeasure(subjects, readers),
    unit: readers.unit(chosen.measureUnit ?? '') ?? titleUnit(lines, readers),
    orgUnitName: findOrgUnit(texts, names),
    orgUnitId: chosen.orgUnitId ?? null,
    indicatorName: findIndicator(subjects, names),
    indicatorId: chosen.indicatorId ?? null,
  }
}

/** Lines of letterheads and references date the paper, not the figures. */
function isSubject(line: string): boolean {
  const plain = plainText(line)
  return !/^(?:cong hoa|doc lap|so ?:|so \d)/.test(plain) && !/^[^,]{0,40}, ?ngay /.test(plain)
}

/** Days and numbers of papers taken out, so that their years are not read as the year of the figures. */
function withoutReferences(line: string): string {
  return line
    .replace(/\(?\s*(?:ban hành\s*)?kèm theo[^)]*\)?/giu, ' ')
    .replace(
      /(?:nghị quyết|quyết định|kế hoạch|công văn|chỉ thị|thông tư|tờ trình|báo cáo)\s+số\s+\S+/giu,
      ' ',
    )
    .replace(
      /(?<!(?:đến|hết)\s+)ngày\s+[\d.…]*\s*(?:tháng\s+[\d.…]*\s*năm\s+[\d.…]*|[/.-]\s*\d{1,2}\s*[/.-]\s*\d{2,4})/giu,
      ' ',
    )
    .replace(/(?<!(?:đến|hết|thời điểm|tại)(?:\s+ngày)?\s+)(?<!\d)\d{1,2}\/\d{1,2}\/\d{4}/giu, ' ')
    .replace(/giá so sánh(?:\s+năm)?\s+\d{4}/giu, ' ')
}

function chosenHint(chosen: Partial<TableFacts>, readers: Readers): PeriodHint | null {
  const hint = readers.period(chosen.period ?? '')
  return hint && { ...hint, isToDate: chosen.basis === 'ytd' }
}

type TitlePeriods = { hint: PeriodHint | null; monthHint: PeriodHint | null }

function titlePeriods(lines: readonly string[], readers: Readers): TitlePeriods {
  const hints = lines.flatMap((line) => {
    const text = withoutReferences(line)
    return readers.periods(text)
  })
  const toDate = hints.find((hint) => hint.isToDate && hint.months)
  const month = hints.find((hint) => !hint.isToDate && hint.months)
  const year = hints.find((hint) => hint.year !== null) ?? null
  const complete = (hint: PeriodHint | undefined) => (hint ? combineHints(hint, year) : null)
  return {
    hint: complete(toDate ?? month) ?? year,
    monthHint: toDate && month ? complete(month) : null,
  }
}

function titleMeasure(lines: readonly string[], readers: Readers): TitleFacts['measure'] {
  const plain = lines.map(plainText)
  if (
    plain.some((line) =>
      /(?:tinh hinh|ket qua|bao cao)(?: \S+){0,3} thuc hien|^thuc hien|ket qua (?!xep)/.test(line),
    )
  )
    return 'actual'
  if (
    plain.some((line) =>
      /giao (?:chi tieu|ke hoach|du toan)|(?:chi tieu|muc tieu)(?: \S+){0,10} den nam \d{4}|(?:chi tieu|phu luc|bieu|muc tieu) ke hoach|^ke hoach|cac chi tieu thi dua|muc tieu den nam|du toan thu/.test(
        line,
      ),
    )
  )
    return 'target'
  return lines.flatMap((line) => measureOf(withoutReferences(line), readers))[0] ?? null
}

/** “Một số chỉ tiêu” are indicators, not targets. */
function measureOf(line: string, readers: Readers): ImportMeasure[] {
  const reading = readers.measure(
    line.replace(/(?:một số|các) (?:nhóm )?chỉ tiêu(?! (?:giao|kế hoạch))/giu, ' '),
  )
  return reading?.measure && !reading.isWeak ? [reading.measure] : []
}

function titleUnit(lines: readonly string[], readers: Readers): TitleFacts['unit'] {
  for (const line of lines) {
    const unit = writtenUnits(line).flatMap((text) => readers.unit(text) ?? [])[0]
    if (unit) return unit
  }
  return bracketUnit(lines, readers)
}

/** What a line gives as unit: all of it, or the half before its English. */
function writtenUnits(line: string): string[] {
  const written = /(?:đơn vị tính|đvt|đv tính|đơn vị|unit)\s*[:：]\s*([^;)\]]+)/iu
    .exec(line)?.[1]
    ?.trim()
  if (written === undefined) return []
  return [written, written.split(/\s*[-–—/|]+\s*unit\b|\s+[-–—/|]+\s+/iu)[0] ?? '']
}

/** The first title line, and its 0-based column, that gives a unit nobody understands; null = there is none. */
export function unreadUnit(
  rows: readonly ShapedRow[],
  readers: Readers,
): { line: number; column: number; value: string } | null {
  for (const { line, cells } of rows) {
    const column = cells.findIndex((cell) => {
      const written = isUnitLine(cell) ? writtenUnits(cell) : []
      return written.length > 0 && !written.some(readers.isUnit)
    })
    if (column !== -1) return { line, column, value: cells[column] ?? '' }
  }
  return null
}

/** “… (triệu đồng)” in a title, or a line that is nothing but a unit. */
function bracketUnit(lines: readonly string[], readers: Readers): TitleFacts['unit'] {
  const texts = lines.flatMap((line) => [
    line,
    ...[...line.matchAll(/[([]([^()[\]]+)[)\]]/g)].map((match) => match[1] ?? ''),
  ])
  return texts.flatMap((text) => readers.unit(text.trim()) ?? [])[0] ?? null
}
