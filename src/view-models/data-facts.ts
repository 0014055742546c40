import type { ImportReading, TextRepair } from '../domain/import-reading.ts'
import type { Text } from '../text/translate.ts'
import { formatNumber } from './format.ts'

export type DataOption = { value: string; label: string }

/** One fact of how the file was read, with what it may be changed to. */
export type DataFact = {
  id: 'encoding' | 'delimiter' | 'sheet' | 'layout' | 'data' | 'skipped'
  label: string
  value: string
  /** Null = not for the person to change here. */
  choice: { chosen: string; options: DataOption[] } | null
}

/** First and last line of the header; null = the table has none. */
export type HeaderFact = { first: number; last: number; label: string }

/** A repair of letters: what stood there, what was made of it. */
export type RepairLine = {
  kind: TextRepair['kind']
  label: string
  before: string
  after: string
  isRefused: boolean
}

/** Encodings a Vietnamese office makes, the commonest first. */
export const offeredEncodings = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1258',
  'tcvn3',
  'vni',
  'windows-1252',
] as const

/** Delimiters that are looked for. */
export const offeredDelimiters = [',', ';', '\t', '|'] as const

type FactReading = Pick<
  ImportReading,
  'encoding' | 'delimiter' | 'sheets' | 'layout' | 'counts' | 'headerLines'
>

/** The one line of facts about the reading. */
export function toDataFacts(reading: FactReading, text: Text): DataFact[] {
  const { counts } = reading
  const whole = (value: number) => formatNumber(value, text.language, { decimals: 0 })
  return [
    ...encodingFact(reading, text),
    ...delimiterFact(reading, text),
    ...sheetFact(reading, text),
    ...(reading.layout
      ? [plainFact('layout', text.t(`importPage.layout.${reading.layout}`), text)]
      : []),
    plainFact('data', text.t('importPage.read.dataCount', { count: whole(counts.data) }), text),
    plainFact(
      'skipped',
      text.t('importPage.read.skippedCount', { count: whole(counts.skipped) }),
      text,
    ),
  ]
}

/** Where the header of the first table stands. */
export function toHeaderFact({ headerLines }: FactReading, { t }: Text): HeaderFact {
  const first = headerLines[0] ?? 0
  const count = headerLines.findIndex((line, index) => line !== first + index)
  const last = first + (count === -1 ? Math.max(0, headerLines.length - 1) : count - 1)
  const label =
    first === 0
      ? t('importPage.read.noHeader')
      : first === last
        ? t('importPage.read.headerLine', { first })
        : t('importPage.read.headerLines', { count: last - first + 1, first, last })
  return { first, last, label }
}

/** Repairs made and repairs taken back, so that either can be changed. */
export function toRepairLines(
  repairs: readonly TextRepair[],
  refused: readonly TextRepair['kind'][],
  { t }: Text,
): RepairLine[] {
  const made = repairs.map((repair) => ({
    kind: repair.kind,
    label:
      repair.columns.length === 0
        ? t(`importPage.repair.${repair.kind}`)
        : t('importPage.repair.columns', {
            repair: t(`importPage.repair.${repair.kind}`),
            columns: repair.columns.join(', '),
          }),
    before: repair.before,
    after: repair.after,
    isRefused: false,
  }))
  const takenBack = refused
    .filter((kind) => !made.some((repair) => repair.kind === kind))
    .map((kind) => ({
      kind,
      label: t(`importPage.repair.${kind}`),
      before: '',
      after: '',
      isRefused: true,
    }))
  return [...made, ...takenBack]
}

function plainFact(id: DataFact['id'], value: string, { t }: Text): DataFact {
  return { id, label: t(`importPage.fact.${id}`), value, choice: null }
}

function encodingFact({ encoding }: FactReading, text: Text): DataFact[] {
  if (encoding === null) return []
  const known: string[] = [...offeredEncodings]
  const all = known.includes(encoding) ? known : [encoding, ...known]
  const options = all.map((value) => ({ value, label: encodingLabel(value, text) }))
  return [chosenFact('encoding', encoding, options, text)]
}

function delimiterFact({ delimiter }: FactReading, text: Text): DataFact[] {
  if (delimiter === null) return []
  const known: string[] = [...offeredDelimiters]
  const all = known.includes(delimiter) ? known : [delimiter, ...known]
  const options = all.map((value) => ({ value, label: delimiterLabel(value, text) }))
  return [chosenFact('delimiter', delimiter, options, text)]
}

/** A workbook of several sheets lists them. */
function sheetFact({ sheets }: FactReading, text: Text): DataFact[] {
  const chosen = sheets.find(({ state }) => state === 'read')?.name
  if (chosen === undefined || sheets.length > 1) return []
  const options = sheets.map(({ name, isHidden, rows }) => ({
    value: name,
    label: text.t(isHidden ? 'importPage.read.sheetHidden' : 'importPage.read.sheet', {
      name,
      rows: formatNumber(rows, text.language, { decimals: 0 }),
    }),
  }))
  return [chosenFact('sheet', chosen, options, text)]
}

function chosenFact(id: DataFact['id'], chosen: string, options: DataOption[], { t }: Text) {
  const value = options.find((option) => option.value === chosen)?.label ?? chosen
  return { id, label: t(`importPage.fact.${id}`), value, choice: { chosen, options } }
}

const encodingNames: Record<string, string> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 LE (Unicode)',
  'utf-16be': 'UTF-16 BE',
  'windows-1258': 'Windows-1258',
  'windows-1252': 'Windows-1252',
  tcvn3: 'TCVN3 (ABC)',
  vni: 'VNI',
}

function encodingLabel(encoding: string, { t }: Text): string {
  const name = encodingNames[encoding] ?? encoding
  return encoding === 'tcvn3' || encoding === 'vni' ? t('importPage.read.oldFont', { name }) : name
}

function delimiterLabel(delimiter: string, { t }: Text): string {
  if (delimiter === '\t') return t('importPage.read.tab')
  if (delimiter === ',') return t('importPage.read.comma')
  if (delimiter === ';') return t('importPage.read.semicolon')
  return delimiter
}
