// Where in the choices an answer belongs: to a sheet, to one of its tables; and how a recipe fits another workbook.
import {
  type HeadChoice,
  headKey,
  type ImportChoices,
  type ImportReading,
  type SheetChoices,
  type SheetSummary,
  type TableChoices,
  type TableSummary,
} from '../domain/import-reading.ts'
import type { ChoiceChange } from './import-choices.ts'

/** `sheet` null = the text, or the only sheet; `table` '' = the main one. */
export type TableAddress = { sheet: string | null; table: string }

/** Lets a change of lines, columns or facts be of this table. */
export function onTable({ sheet, table }: TableAddress, change: ChoiceChange): ChoiceChange {
  if (table === '') return onSheet(sheet, change)
  return onSheet(sheet, (choices) => ({
    ...choices,
    tables: { ...choices.tables, [table]: change(choices.tables?.[table] ?? {}) },
  }))
}

/** Lets a change of lines, cells or numbers be of this sheet. */
export function onSheet(sheet: string | null, change: ChoiceChange): ChoiceChange {
  if (sheet === null) return change
  return (choices) => ({
    ...choices,
    sheets: { ...choices.sheets, [sheet]: change(choices.sheets?.[sheet] ?? {}) },
  })
}

/** What was decided about a table. */
export function choicesOfTable(
  choices: ImportChoices,
  { sheet, table }: TableAddress,
): TableChoices {
  const own: SheetChoices = sheet === null ? choices : (choices.sheets?.[sheet] ?? {})
  return table === '' ? own : (own.tables?.[table] ?? {})
}

/** Which sheets are read, by name. What was said of the only one read so far stays with it. */
export function chooseSheets(isRead: Readonly<Record<string, boolean>>): ChoiceChange {
  return (choices) => {
    const { sheet, ...others } = choices
    const kept = sheet === undefined ? others : moved(others, sheet)
    const turned = Object.entries(isRead).map(([name, isOn]) => [
      name,
      { ...kept.sheets?.[name], isRead: isOn },
    ])
    return { ...kept, sheets: { ...kept.sheets, ...Object.fromEntries(turned) } }
  }
}

/** What of the choices holds for next month's file too: not its lines, cells, or the periods it speaks of. */
export function forNextFile(
  choices: ImportChoices,
  reading: Pick<ImportReading, 'sheets' | 'tables'>,
) {
  const { sheets } = reading
  const { sheets: own = {}, ...others } = choices
  const heads = headsOf(choices, reading)
  // All sheets read are named, in their order: a sheet may be called otherwise next month.
  const named = sheets.filter(
    ({ name, state, isSole }) => !isSole && (state === 'read' || own[name]),
  )
  const lasting = named.map(({ name }) => [name, lastingOf(own[name] ?? {})])
  return {
    ...lastingOf(others),
    ...(Object.keys(heads).length > 0 && { heads }),
    ...(lasting.length > 0 && { sheets: Object.fromEntries(lasting) }),
  } satisfies ImportChoices
}

/** What was said of columns, by their heads: the same head in any sheet means the same. One answered in two ways means nothing. */
function headsOf(
  choices: ImportChoices,
  { sheets, tables }: Pick<ImportReading, 'sheets' | 'tables'>,
): Record<string, HeadChoice> {
  const found = new Map<string, HeadChoice | null>(Object.entries(choices.heads ?? {}))
  const said = new Map<string, HeadChoice>()
  for (const summary of tables) {
    const isSole = sheets.find(({ name }) => name === summary.sheet)?.isSole ?? true
    const address = { sheet: isSole ? null : summary.sheet, table: summary.table }
    for (const [key, choice] of answersOf(choices, address, summary)) {
      const before = said.get(key)
      const isSame = !before || JSON.stringify(before) === JSON.stringify(choice)
      said.set(key, choice)
      found.set(key, isSame && found.get(key) !== null ? choice : null)
    }
  }
  return Object.fromEntries([...found].flatMap(([key, one]) => (one ? [[key, one]] : [])))
}

/** The answers about the columns of a table that have a head of their own. */
function answersOf(
  choices: ImportChoices,
  address: TableAddress,
  { columns: readings, table }: TableSummary,
): [key: string, choice: HeadChoice][] {
  const { columns = {} } = choicesOfTable(choices, address)
  const { numbers = {} } =
    address.sheet === null ? choices : (choices.sheets?.[address.sheet] ?? {})
  const keys = readings.map(({ header }) => headKey(header))
  return readings.flatMap(({ column }, index) => {
    const key = keys[index] ?? ''
    const { period, ...lasting } = columns[column] ?? {}
    const separator = numbers[`column:${column}${table}`]
    const choice = { ...lasting, ...(separator && { separator }) }
    const isOne = key !== '' && keys.indexOf(key) === keys.lastIndexOf(key)
    return isOne && Object.keys(choice).length > 0 ? [[key, choice]] : []
  })
}

function lastingOf<Choices extends SheetChoices>(choices: Choices) {
  // Columns may stand elsewhere next month: their answers, and how their numbers are read, go by their heads.
  const {
    includedLines,
    excludedLines,
    cells,
    headerLines,
    columns,
    numbers,
    facts,
    tables,
    ...kept
  } = choices
  const others = Object.entries(tables ?? {}).map(([mark, table]) => [
    mark,
    { facts: withoutPeriod(table.facts) },
  ])
  return {
    ...kept,
    ...(facts && { facts: withoutPeriod(facts) }),
    ...(others.length > 0 && { tables: Object.fromEntries(others) }),
  }
}

function withoutPeriod(facts: SheetChoices['facts'] = {}) {
  const { period, ...lasting } = facts
  return lasting
}

/** A recipe for the sheets of this file: by their names, the renamed ones in their order. */
export function fitToSheets(
  choices: ImportChoices,
  sheets: readonly SheetSummary[],
): ImportChoices {
  const { sheet, ...recipe } = choices
  if (sheets.length === 0 || sheets.some(({ name }) => name === sheet)) return choices
  const known = Object.keys(recipe.sheets ?? {})
  const sole = sheets.find(({ isSole }) => isSole)
  const read = sheets.filter(({ state }) => state === 'read').map(({ name }) => name)
  if (known.length === 0) return sole || !read[0] ? recipe : moved(recipe, read[0])
  const lost = known.filter((name) => !sheets.some((one) => one.name === name))
  const others = read.filter((name) => !known.includes(name))
  const isPaired = lost.length === others.length
  const pairs = Object.entries(recipe.sheets ?? {}).map(([name, own]) => {
    const at = lost.indexOf(name)
    return [at === -1 || !isPaired ? name : (others[at] ?? name), own] as const
  })
  const said = Object.fromEntries(pairs)
  if (!sole) return { ...recipe, sheets: said }
  const { isRead, ...own } = said[sole.name] ?? {}
  const rest = Object.entries(said).filter(([name]) => name !== sole.name)
  return { ...recipe, ...own, sheets: Object.fromEntries(rest) }
}

/** What was said of the only sheet, put under a name. */
function moved(choices: ImportChoices, name: string): ImportChoices {
  const { headerLines, includedLines, excludedLines, columns, facts, cells, numbers, tables } =
    choices
  const said = { headerLines, includedLines, excludedLines, columns, facts, cells, numbers, tables }
  const own = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined))
  const rest = Object.entries(choices).filter(([key]) => !Object.hasOwn(said, key))
  return { ...Object.fromEntries(rest), sheets: { ...choices.sheets, [name]: own } }
}
