import { useText } from '../components/ui/text-context.ts'
import type { ImportReading } from '../domain/import-reading.ts'
import { openQuestions, questionsOfStep } from '../view-models/data-questions.ts'
import { addressOf, sheetsOf, tableLabel } from '../view-models/data-sheets.ts'
import { DataQuestions } from './data-questions.tsx'
import type { StepProps } from './data-step.ts'
import { DataTableStep } from './data-table-step.tsx'

/** Step 2: what each table and its columns mean, and the questions about them. */
export function DataUnderstandStep(props: StepProps) {
  const { reading } = props
  const text = useText()
  const { tables } = reading
  return (
    <>
      <DataQuestions {...props} step="understand" />
      {tables.map((table, index) => {
        const address = { sheet: addressOf(reading, table.sheet), table: table.table }
        const one = <DataTableStep {...props} {...{ table, address }} />
        const id = `${table.sheet ?? ''}/${table.table}`
        if (tables.length === 1) return one
        return (
          <details
            key={id}
            className="import-part import-table"
            open={index === 0 || isAsked(reading, address.sheet)}
          >
            <summary>
              <h3>{tableLabel(table, reading, text)}</h3>
            </summary>
            {one}
          </details>
        )
      })}
    </>
  )
}

/** A table somebody has to answer for is opened. */
function isAsked(reading: ImportReading, sheet: string | null): boolean {
  const open = questionsOfStep(openQuestions(reading.questions), 'understand')
  return open.some((question) => sheetsOf(reading, question).includes(sheet))
}
