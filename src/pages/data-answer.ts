import { type ImportQuestion, importMeasures } from '../domain/import-reading.ts'
import {
  type ChoiceChange,
  chooseColumn,
  chooseFacts,
  chooseName,
  chooseSheet,
} from '../state/import-choices.ts'
import { typedPeriod } from '../view-models/data-columns.ts'

/** The choice an answer makes; null when it cannot be read. */
export function answerQuestion(
  { kind, key }: Pick<ImportQuestion, 'kind' | 'key'>,
  value: string,
): ChoiceChange | null {
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
