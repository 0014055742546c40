import { useMemo, useState } from 'react'
import { CheckCounts } from '../components/import/check-counts.tsx'
import { ProblemList } from '../components/import/problem-list.tsx'
import { DataTable } from '../components/tables/data-table.tsx'
import { useText } from '../components/ui/text-context.ts'
import type { ImportPlan } from '../domain/import-plan.ts'
import { tableTools } from '../export/table-text.ts'
import {
  type ChoiceChange,
  chooseColumn,
  chooseLines,
  correctCells,
} from '../state/import-choices.ts'
import { chooseSheets, onSheet, onTable } from '../state/sheet-choices.ts'
import {
  filterPlan,
  type PlanFilter,
  toCheckCounts,
  toPlanTable,
} from '../view-models/data-check.ts'
import type { LineFilter } from '../view-models/data-lines.ts'
import { fixKindsOf, type ProblemFix, toProblemGroups } from '../view-models/data-problems.ts'
import { toRefusedTable } from '../view-models/data-refused.ts'
import { addressOf, readSheet } from '../view-models/data-sheets.ts'
import { useNames } from './data-names.ts'
import { DataLines, useShownSheet } from './data-read-step.tsx'
import { downloadText } from './data-save.ts'
import type { StepProps } from './data-step.ts'

/** Step 4, the dry run: counts, problems with what mends them, old → new, the lines of the file. */
export function DataCheckStep(props: StepProps) {
  const { reading, file, change } = props
  const text = useText()
  const { t } = text
  const [lineFilter, setLineFilter] = useState<LineFilter>(
    reading.issues.some(({ severity }) => severity !== 'info') ? 'problems' : 'data',
  )
  const [shown, setShown] = useShownSheet(reading, true)
  // The dry run repeats the issues of the reading and adds its own.
  const groups = useMemo(
    () =>
      toProblemGroups(file.plan?.issues ?? reading.issues, text, {
        isOffice: reading.layout !== 'canonical',
        fixKinds: fixKindsOf(reading),
      }),
    [reading, file.plan, text],
  )
  const fix = (made: ProblemFix) => {
    const address = (sheet: string | null) => addressOf(reading, sheet ?? readSheet(reading))
    const changes = changesOf(made, address)
    change((choices) => changes.reduce((kept, one) => one(kept), choices))
  }
  return (
    <>
      <p className="import-note">{t('importPage.check.lead')}</p>
      {file.plan ? (
        <PlanView {...props} plan={file.plan} />
      ) : (
        file.isBusy && <p role="status">{t('importPage.check.counting')}</p>
      )}
      <section className="import-part">
        <h3>{t('importPage.check.problems')}</h3>
        {groups.length === 0 ? (
          <p className="import-note">{t('importPage.check.noProblems')}</p>
        ) : (
          <ProblemList
            groups={groups}
            onFix={fix}
            onShow={(group) => {
              const sheet = group.problems.find((problem) => problem.sheet !== null)?.sheet
              if (sheet) setShown(sheet)
              setLineFilter('problems')
              document.getElementById(linesId)?.scrollIntoView()
            }}
          />
        )}
      </section>
      <div id={linesId}>
        <DataLines
          {...props}
          filter={lineFilter}
          onFilter={setLineFilter}
          shown={shown}
          onShown={setShown}
        />
      </div>
    </>
  )
}

function changesOf(
  fix: ProblemFix,
  address: (sheet: string | null) => string | null,
): ChoiceChange[] {
  if (fix.kind === 'sheet') return [chooseSheets({ [fix.sheet]: false })]
  if (fix.kind === 'column') {
    const { sheet, table, column } = fix.place
    return [onTable({ sheet: address(sheet), table }, chooseColumn(column, { role: 'ignore' }))]
  }
  return fix.kind === 'repair'
    ? fix.places.map(({ sheet, cells }) => onSheet(address(sheet), correctCells(cells)))
    : fix.places.map(({ sheet, lines }) => onSheet(address(sheet), chooseLines(lines, false)))
}

const linesId = 'dong-cua-tep'

function PlanView({ plan, reading, file, catalogue }: StepProps & { plan: ImportPlan }) {
  const text = useText()
  const { t } = text
  const names = useNames(catalogue, file.choices)
  const [filter, setFilter] = useState<PlanFilter>('all')
  const table = useMemo(
    () => toPlanTable(filterPlan(plan.entries, filter), names, text),
    [plan, filter, names, text],
  )
  const saveRefused = () =>
    downloadText(
      tableTools.toCsv(
        toRefusedTable({ entries: plan.entries, preview: reading.preview }, names, text),
      ),
      t('importPage.check.refusedName'),
      'text/csv',
    )
  return (
    <section className="import-part">
      <CheckCounts model={toCheckCounts(plan, text)} filter={filter} onFilter={setFilter} />
      {plan.counts.refused > 0 && (
        <div className="question-answers">
          <button type="button" className="button" onClick={saveRefused}>
            {t('importPage.check.refusedFile')}
          </button>
        </div>
      )}
      <DataTable
        key={filter}
        model={table}
        caption={t('importPage.check.table')}
        tools={tableTools}
      />
    </section>
  )
}
