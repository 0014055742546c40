import { useMemo, useState } from 'react'
import { ChoiceSelect } from '../components/controls/choice-select.tsx'
import { FactLine } from '../components/import/fact-line.tsx'
import { LineGrid } from '../components/import/line-grid.tsx'
import { RepairList } from '../components/import/repair-list.tsx'
import { SheetList } from '../components/import/sheet-list.tsx'
import { useText } from '../components/ui/text-context.ts'
import type { ImportReading } from '../domain/import-reading.ts'
import {
  chooseDelimiter,
  chooseEncoding,
  chooseHeader,
  chooseLines,
  chooseRepair,
  chooseSheet,
  correctCells,
} from '../state/import-choices.ts'
import { chooseSheets, onSheet } from '../state/sheet-choices.ts'
import {
  type DataFact,
  toDataFacts,
  toHeaderFact,
  toRepairLines,
} from '../view-models/data-facts.ts'
import { filterLines, type LineFilter, toDataLines } from '../view-models/data-lines.ts'
import {
  addressOf,
  ofSheet,
  readSheet,
  shownSheets,
  toSheetLines,
  turnSheet,
} from '../view-models/data-sheets.ts'
import { formatNumber } from '../view-models/format.ts'
import type { StepProps } from './data-step.ts'

const shownLines = 200
const filters = [
  { value: 'all', key: 'importPage.read.filterAll' },
  { value: 'data', key: 'importPage.read.filterData' },
  { value: 'skipped', key: 'importPage.read.filterSkipped' },
  { value: 'problems', key: 'importPage.read.filterProblems' },
] as const

const changeOf: Partial<Record<DataFact['id'], typeof chooseEncoding>> = {
  encoding: chooseEncoding,
  delimiter: chooseDelimiter,
  sheet: chooseSheet,
}

/** Step 1: how the bytes were read, and every line of the file beside its meaning. */
export function DataReadStep({ reading, file, change, catalogue }: StepProps) {
  const text = useText()
  const { t } = text
  const [filter, setFilter] = useState<LineFilter>('all')
  const sheets = toSheetLines(reading, text)
  const [shown, setShown] = useShownSheet(reading, false)
  const address = addressOf(reading, shown ?? readSheet(reading))
  const repairs = toRepairLines(reading.repairs, file.choices.refusedRepairs ?? [], text)
  return (
    <>
      {sheets.length > 0 && (
        <SheetList
          sheets={sheets}
          onTurn={(name, turn) => change(chooseSheets(turnSheet(sheets, name, turn)))}
        />
      )}
      <FactLine
        facts={toDataFacts(reading, text)}
        header={toHeaderFact(ofSheet(reading, shown), text)}
        headerOf={shown}
        isSkippedShown={filter === 'skipped'}
        onChange={(id, value) => {
          const made = changeOf[id]?.(value)
          if (made) change(made)
        }}
        onHeader={(first, last) => change(onSheet(address, chooseHeader(first, last)))}
        onSkipped={() => setFilter(filter === 'skipped' ? 'all' : 'skipped')}
      />
      {repairs.length > 0 && (
        <section className="import-part">
          <h3>{t('importPage.repair.title')}</h3>
          <RepairList
            repairs={repairs}
            onRepair={(kind, isRefused) => change(chooseRepair(kind, isRefused))}
          />
        </section>
      )}
      <DataLines
        {...{ reading, file, change, catalogue, filter, shown }}
        onFilter={setFilter}
        onShown={setShown}
      />
    </>
  )
}

/** The sheet whose lines are in view, at first the first one, or the one with the gravest problem; null = there is only one. */
export function useShownSheet(
  reading: ImportReading,
  isOfProblems: boolean,
): [string | null, (name: string) => void] {
  const [chosen, setChosen] = useState<string | null>(null)
  const names = shownSheets(reading).map(({ value }) => value)
  const placed = reading.issues.filter(({ sheet }) => sheet !== undefined)
  const faulty = placed.find(({ severity }) => severity === 'error') ?? placed[0]
  const first = (isOfProblems && names.find((name) => name === faulty?.sheet)) || names[0] || null
  return [names.find((name) => name === chosen) ?? first, setChosen]
}

type LinesProps = StepProps & {
  filter: LineFilter
  onFilter: (filter: LineFilter) => void
  shown: string | null
  onShown: (name: string) => void
}

/** The lines of the file, all or some; a line can be taken in or left out, a cell corrected. */
export function DataLines(props: LinesProps) {
  const { reading: whole, change, catalogue, filter, onFilter, shown, onShown } = props
  const text = useText()
  const { t } = text
  const reading = useMemo(() => ofSheet(whole, shown), [whole, shown])
  const address = addressOf(whole, shown ?? readSheet(whole))
  const lines = useMemo(() => {
    const names = new Map(catalogue.indicators.map((row) => [row.indicatorId, row]))
    const nameOf = (id: string) =>
      (text.language === 'en' ? names.get(id)?.nameEn : names.get(id)?.nameVi) ?? null
    return toDataLines(reading, nameOf, text)
  }, [reading, catalogue, text])
  const kept = filterLines(lines, filter)
  const rest =
    Math.max(0, kept.length - shownLines) + hiddenLines(reading.counts.lines, lines, filter)
  return (
    <section className="import-part">
      <div className="import-part-head">
        <h3>{t('importPage.check.grid')}</h3>
        {shown !== null && (
          <ChoiceSelect
            label={t('importPage.sheet.shown')}
            value={shown}
            options={shownSheets(whole)}
            onChange={onShown}
          />
        )}
        <ChoiceSelect
          label={t('importPage.read.filter')}
          value={filter}
          options={filters.map(({ value, key }) => ({ value, label: t(key) }))}
          onChange={(value) => onFilter(filters.find((one) => one.value === value)?.value ?? 'all')}
        />
      </div>
      <LineGrid
        lines={kept.slice(0, shownLines)}
        more={
          rest > 0
            ? t('importPage.read.moreLines', {
                count: formatNumber(rest, text.language, { decimals: 0 }),
              })
            : null
        }
        onTurn={(line, isIncluded) => change(onSheet(address, chooseLines([line], isIncluded)))}
        onCorrect={(line, column, typed) =>
          change(onSheet(address, correctCells({ [`${line}:${column}`]: typed })))
        }
      />
    </section>
  )
}

/** Lines of the file that the preview does not hold; only told where all lines are asked for. */
function hiddenLines(total: number, lines: readonly unknown[], filter: LineFilter): number {
  return filter === 'all' ? Math.max(0, total - lines.length) : 0
}
