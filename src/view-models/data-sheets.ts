import type {
  ImportQuestion,
  ImportReading,
  SheetSummary,
  TableSummary,
} from '../domain/import-reading.ts'
import type { Text } from '../text/translate.ts'
import type { DataOption } from './data-facts.ts'
import { formatNumber } from './format.ts'

/** A sheet of a workbook: whether it is read, what it gave, or why it is left out. */
export type SheetLine = {
  name: string
  isRead: boolean
  /** False for a sheet with nothing on it. */
  canRead: boolean
  state: string
}

type Sheets = Pick<ImportReading, 'sheets'>

/** The sheets of a workbook to choose among; none where there is nothing to choose. Of one in our own form only its tables can be read. */
export function toSheetLines(
  { sheets, layout }: Sheets & Pick<ImportReading, 'layout'>,
  text: Text,
) {
  if (sheets.length < 2) return []
  const isOurs = layout === 'canonical'
  return sheets.map(
    (sheet): SheetLine => ({
      name: sheet.name,
      isRead: sheet.state === 'read',
      canRead: sheet.rows > 0 && !(isOurs && sheet.state === 'no-table'),
      state: stateLabel(sheet, text),
    }),
  )
}

function stateLabel({ state, records, isHidden }: SheetSummary, { t, language }: Text): string {
  const count = formatNumber(records, language, { decimals: 0 })
  if (state === 'read')
    return t(isHidden ? 'importPage.sheet.readHidden' : 'importPage.sheet.read', { count })
  return t(`importPage.sheet.${state}`)
}

/** Which sheets are read once this one is turned on or off; `only` leaves all others out. */
export function turnSheet(
  lines: readonly SheetLine[],
  name: string,
  turn: 'on' | 'off' | 'only',
): Record<string, boolean> {
  const isOn = (line: SheetLine) =>
    line.name === name ? turn !== 'off' : turn !== 'only' && line.isRead
  return Object.fromEntries(
    lines.filter(({ canRead }) => canRead).map((line) => [line.name, isOn(line)]),
  )
}

/** The sheets whose lines can be looked through; none where there is only one. */
export function shownSheets({ sheets }: Sheets): DataOption[] {
  const read = sheets.filter(({ state }) => state === 'read')
  return read.length < 2 ? [] : read.map(({ name }) => ({ value: name, label: name }))
}

/** Lines, records and issues of one sheet of several; null = there is only one. */
export function ofSheet(reading: ImportReading, name: string | null): ImportReading {
  if (name === null) return reading
  const isOn = ({ sheet }: { sheet?: string | null }) => sheet === name
  const own = reading.sheets.find((sheet) => sheet.name === name)
  return {
    ...reading,
    headerLines: own?.headerLines ?? [],
    records: reading.records.filter(isOn),
    issues: reading.issues.filter(isOn),
    preview: reading.preview.filter(isOn),
    counts: { ...reading.counts, lines: own?.rows ?? 0 },
  }
}

/** The first sheet that is read; null = a text. */
export function readSheet({ sheets }: Sheets): string | null {
  return sheets.find(({ state }) => state === 'read')?.name ?? null
}

/** Where the answers about a sheet stand: under its name, or null for a text and an only sheet. */
export function addressOf({ sheets }: Sheets, name: string | null | undefined): string | null {
  const known = sheets.find((sheet) => sheet.name === name)
  return known && !known.isSole ? known.name : null
}

/** The sheets a question is about, as the choices name them. */
export function sheetsOf(
  reading: Sheets,
  question: Pick<ImportQuestion, 'sheets'>,
): (string | null)[] {
  const names = question.sheets?.map(({ name }) => addressOf(reading, name))
  if (names) return names
  return [addressOf(reading, readSheet(reading))]
}

/** A table by its sheet, where there are several, and where it stands there, if it is not alone. */
export function tableLabel(table: TableSummary, reading: ImportReading, { t }: Text): string {
  const { sheet, firstLine: line } = table
  const onSheet = reading.tables.filter((one) => one.sheet === sheet)
  const isSeveral = shownSheets(reading).length > 0 && sheet !== null
  if (isSeveral && onSheet.length === 1) return t('importPage.sheet.tableOn', { sheet })
  if (onSheet.filter(({ firstLine }) => firstLine === line).length > 1) {
    const columns = table.columns.map(({ column }) => column)
    const place = { line, first: Math.min(...columns), last: Math.max(...columns) }
    return isSeveral
      ? t('importPage.sheet.tableBesideOn', { ...place, sheet })
      : t('importPage.sheet.tableBeside', place)
  }
  return isSeveral
    ? t('importPage.sheet.tableBelow', { sheet, line })
    : t('importPage.sheet.table', { line })
}
