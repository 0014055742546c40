import { useCallback } from 'react'
import { type ColumnChange, ColumnList } from '../components/import/column-list.tsx'
import { TableFacts } from '../components/import/table-facts.tsx'
import { useText } from '../components/ui/text-context.ts'
import {
  type ColumnChoice,
  columnRoles,
  importMeasures,
  type TableSummary,
} from '../domain/import-reading.ts'
import { type ChoiceChange, chooseColumn, chooseFacts } from '../state/import-choices.ts'
import { choicesOfTable, onTable, type TableAddress } from '../state/sheet-choices.ts'
import {
  toColumnOptions,
  toDataColumns,
  toTableFacts,
  typedPeriod,
} from '../view-models/data-columns.ts'
import { catalogueName, findNames } from '../view-models/data-names.ts'
import type { StepProps } from './data-step.ts'

type Props = StepProps & { table: TableSummary; address: TableAddress }

/** What one table and each of its columns mean. */
export function DataTableStep({ table, address, file, catalogue, change: changeFile }: Props) {
  const text = useText()
  const { t } = text
  const change = (made: ChoiceChange) => changeFile(onTable(address, made))
  const options = toColumnOptions(text)
  const facts = toTableFacts(table.facts, table.title, text)
  const find = useCallback(
    (search: string) => findNames('orgUnits', search, catalogue, text),
    [catalogue, text],
  )
  return (
    <>
      <TableFacts
        facts={facts}
        options={options}
        unitLabel={catalogueName('orgUnits', facts.orgUnitId, catalogue, file.choices, text) ?? ''}
        findUnits={find}
        onPeriod={(typed) => {
          const period = typedPeriod(typed)
          if (typed !== '' && period === null) return false
          change(chooseFacts({ period }))
          return true
        }}
        onChange={({ basis, measure, measureUnit, orgUnitId }) =>
          change(
            chooseFacts({
              ...(basis && { basis: basis === 'ytd' ? 'ytd' : 'period' }),
              ...(measure !== undefined && { measure: measureOf(measure) }),
              ...(measureUnit !== undefined && { measureUnit: measureUnit || null }),
              ...(orgUnitId && { orgUnitId }),
            }),
          )
        }
      />
      <section className="import-part">
        <h3>{t('importPage.column.title')}</h3>
        <ColumnList
          columns={toDataColumns(table.columns, choicesOfTable(file.choices, address), text)}
          options={options}
          onChange={(column, typed) => {
            const made = toColumnChange(typed)
            if (made) change(chooseColumn(column, made))
            return made !== null
          }}
        />
      </section>
    </>
  )
}

type Made = ColumnChoice

/** Null when a period typed cannot be read. */
function toColumnChange({ role, measure, period, basis, measureUnit }: ColumnChange): Made | null {
  const read = period ? typedPeriod(period) : null
  if (period && read === null) return null
  return {
    ...(role !== undefined && { role: columnRoles.find((known) => known === role) ?? 'ignore' }),
    ...(measure !== undefined && { measure: measureOf(measure) }),
    ...(period !== undefined && { period: read }),
    ...(basis !== undefined && { basis: basis === 'ytd' ? 'ytd' : 'period' }),
    ...(measureUnit !== undefined && { measureUnit: measureUnit || null }),
  }
}

function measureOf(typed: string) {
  return importMeasures.find((known) => known === typed) ?? null
}
