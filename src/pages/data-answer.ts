import { type ImportQuestion, importMeasures, tableOf } from '../domain/import-reading.ts'
import {
  type ChoiceChange,
  chooseColumn,
  chooseFacts,
  chooseName,
  chooseSheet,
} from '../state/import-choices.ts'
import { onTable } from '../state/sheet-choices.ts'
import { typedPeriod } from '../view-models/data-columns.ts'

type Asked = Pick<ImportQuestion, 'kind' | 'key'>

/** The choice an answer makes, on each of the sheets it is about; null when it cannot be read. */
export function answerQuestion(
  question: Asked,
  sheets: readonly (string | null)[],
  value: string,
): ChoiceChange | null {
  const { kind } = question
  const change = answer(question, value)
  if (change === null || kind === 'sheet' || kind === 'indicator' || kind === 'org_unit')
    return change
  // A number is told by the mark of its table already.
  const table = kind === 'number' ? '' : tableOf(question)
  const all = sheets.map((sheet) => onTable({ sheet, table }, change))
  return (choices) => all.reduce((made, one) => one(made), choices)
}

function answer({ kind, key }: Asked, value: string): ChoiceChange | null {
  if (kind === 'sheet') return chooseSheet(value)
  if (kind === 'indicator') return chooseName('indicators', key, value)
  if (kind === 'org_unit') return chooseName('orgUnits', key, value)
  if (kind === 'number') return chooseNumber(key, value === 'thousands' ? 'thousands' : 'decimal')
  const column = columnOf(key)
  if (kind === 'period') {
    const [written = '', basis] = value.split('|')
    const period = typedPeriod(written)
    if (period === null) return null
    const fact = {
      period,
      ...(basis && { basis: basis === 'ytd' ? ('ytd' as const) : ('period' as const) }),
    }
    return column === null ? chooseFacts(fact) : chooseColumn(column, fact)
  }
  const fact =
    kind === 'measure'
      ? { measure: importMeasures.find((known) => known === value) ?? null }
      : { measureUnit: value || null }
  return column === null ? chooseFacts(fact) : chooseColumn(column, fact)
}

function chooseNumber(key: string, reading: 'thousands' | 'decimal'): ChoiceChange {
  return (choices) => ({ ...choices, numbers: { ...choices.numbers, [key]: reading } })
}

/** Questions about one column carry its number; others are about the whole table. */
function columnOf(key: string): number | null {
  const column = /^(?:column:)?(\d+)$/.exec(key)?.[1]
  return column ? Number(column) : null
}
