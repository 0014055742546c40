import type { ColumnOptions, DataTableFacts } from '../../view-models/data-columns.ts'
import type { UnitOptionGroup } from '../../view-models/scope-choice.ts'
import { ChoiceSelect } from '../controls/choice-select.tsx'
import { SearchChoice } from '../controls/search-choice.tsx'
import { useText } from '../ui/text-context.ts'
import { TypedField } from './typed-field.tsx'

type Props = {
  facts: DataTableFacts
  options: ColumnOptions
  unitLabel: string
  findUnits: (search: string) => readonly UnitOptionGroup[]
  onPeriod: (typed: string) => boolean
  onChange: (
    change: Partial<Record<'basis' | 'measure' | 'measureUnit' | 'orgUnitId', string>>,
  ) => void
}

/** What holds for the whole table: period, measure, unit, organisational unit. */
export function TableFacts(props: Props) {
  const { facts, options, unitLabel, findUnits, onPeriod, onChange } = props
  const { t } = useText()
  return (
    <fieldset className="table-facts">
      <legend>{t('importPage.facts.title')}</legend>
      {facts.reason && <p className="import-note">{facts.reason}</p>}
      <div className="import-fields">
        <TypedField
          label={t('importPage.facts.period')}
          hint={t('importPage.facts.periodHint')}
          value={facts.period}
          faultLabel={t('importPage.facts.periodWrong')}
          onTake={onPeriod}
        />
        <ChoiceSelect
          label={t('importPage.facts.basis')}
          value={facts.basis}
          options={options.bases}
          onChange={(basis) => onChange({ basis })}
        />
        <ChoiceSelect
          label={t('importPage.facts.measure')}
          value={facts.measure}
          options={[
            { value: '', label: t('importPage.facts.byColumn') },
            ...options.measures.filter(({ value }) => value !== ''),
          ]}
          onChange={(measure) => onChange({ measure })}
        />
        <TypedField
          label={t('importPage.facts.measureUnit')}
          value={facts.measureUnit}
          onTake={(measureUnit) => {
            onChange({ measureUnit })
            return true
          }}
        />
        <SearchChoice
          label={t('importPage.facts.orgUnit')}
          current={unitLabel}
          chosen={facts.orgUnitId}
          find={findUnits}
          onChoose={(orgUnitId) => onChange({ orgUnitId })}
        />
      </div>
    </fieldset>
  )
}
