// What a person decides about one file, one small change at a time; every change gives a new recipe.
import type {
  ColumnChoice,
  ImportChoices,
  NewIndicator,
  TableFacts,
  TextRepair,
} from '../domain/import-reading.ts'

/** A change of what was decided. */
export type ChoiceChange = (choices: ImportChoices) => ImportChoices

/** Another encoding; repairs of letters are proposed anew. */
export function chooseEncoding(encoding: string): ChoiceChange {
  return ({ refusedRepairs, ...kept }) => ({ ...kept, encoding })
}

/** Another delimiter; columns decided under the old one are forgotten. */
export function chooseDelimiter(delimiter: string): ChoiceChange {
  return ({ columns, cells, ...kept }) => ({ ...kept, delimiter })
}

/** Another sheet; names and numbers decided stay, what was said of lines and columns does not. */
export function chooseSheet(sheet: string): ChoiceChange {
  return ({ headerLines, includedLines, excludedLines, columns, facts, cells, ...kept }) => ({
    ...kept,
    sheet,
  })
}

/** Where the header stands; columns decided under another header are forgotten. */
export function chooseHeader(first: number, last: number): ChoiceChange {
  return ({ columns, ...kept }) => ({ ...kept, headerLines: [first, Math.max(first, last)] })
}

/** Takes lines into the data, or leaves them out. */
export function chooseLines(lines: readonly number[], isIncluded: boolean): ChoiceChange {
  return (choices) => {
    const without = (kept: readonly number[] = []) => kept.filter((line) => !lines.includes(line))
    const included = without(choices.includedLines)
    const excluded = without(choices.excludedLines)
    return isIncluded
      ? { ...choices, includedLines: [...included, ...lines], excludedLines: excluded }
      : { ...choices, includedLines: included, excludedLines: [...excluded, ...lines] }
  }
}

/** What one column holds. */
export function chooseColumn(column: number, change: ColumnChoice): ChoiceChange {
  return (choices) => ({
    ...choices,
    columns: { ...choices.columns, [column]: { ...choices.columns?.[column], ...change } },
  })
}

/** What holds for the whole table. */
export function chooseFacts(change: Partial<TableFacts>): ChoiceChange {
  return (choices) => ({ ...choices, facts: { ...choices.facts, ...change } })
}

/** Takes a repair of letters back, or lets it be made again. */
export function chooseRepair(kind: TextRepair['kind'], isRefused: boolean): ChoiceChange {
  return (choices) => {
    const others = (choices.refusedRepairs ?? []).filter((refused) => refused !== kind)
    return { ...choices, refusedRepairs: isRefused ? [...others, kind] : others }
  }
}

/** Corrects cells, key `line:column`. */
export function correctCells(cells: Readonly<Record<string, string>>): ChoiceChange {
  return (choices) => ({ ...choices, cells: { ...choices.cells, ...cells } })
}

/** What a name means; null leaves it out, undefined asks again. */
export function chooseName(
  kind: 'indicators' | 'orgUnits',
  key: string,
  id: string | null | undefined,
): ChoiceChange {
  return (choices) => {
    const others = Object.entries(choices[kind] ?? {}).filter(([name]) => name !== key)
    const names = id === undefined ? others : [...others, [key, id] as const]
    return { ...choices, [kind]: Object.fromEntries(names) }
  }
}

/** Adds an indicator to the catalogue of this import and lets the name mean it. */
export function createIndicator(key: string, indicator: NewIndicator): ChoiceChange {
  return (choices) => {
    const others = (choices.newIndicators ?? []).filter(
      ({ indicatorId }) => indicatorId !== indicator.indicatorId,
    )
    const named = chooseName('indicators', key, indicator.indicatorId)(choices)
    return { ...named, newIndicators: [...others, indicator] }
  }
}
