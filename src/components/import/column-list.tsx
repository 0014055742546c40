import type { ColumnOptions, DataColumn } from '../../view-models/data-columns.ts'
import { ChoiceSelect } from '../controls/choice-select.tsx'
import { useText } from '../ui/text-context.ts'
import { TypedField } from './typed-field.tsx'

/** A change of one column, as the person chose it; '' takes the value of the whole table again. */
export type ColumnChange = Partial<
  Record<'role' | 'measure' | 'period' | 'basis' | 'measureUnit', string>
>

type Props = {
  columns: readonly DataColumn[]
  options: ColumnOptions
  onChange: (column: number, change: ColumnChange) => boolean
}

/** What each column holds, why the product thinks so, and the way to say otherwise. */
export function ColumnList({ columns, options, onChange }: Props) {
  return (
    <ul className="import-columns">
      {columns.map((column) => (
        <li key={column.column} data-role={column.role}>
          <Head column={column} />
          <div className="import-fields">
            <Fields
              column={column}
              options={options}
              onChange={(change) => onChange(column.column, change)}
            />
          </div>
        </li>
      ))}
    </ul>
  )
}

function Head({ column }: { column: DataColumn }) {
  return (
    <div className="import-column-head">
      <p>
        <span className="import-column-place">{column.place}</span> <b>{column.header}</b>
      </p>
      <p className="import-note">
        {column.summary} — {column.reason}
      </p>
    </div>
  )
}

type FieldProps = {
  column: DataColumn
  options: ColumnOptions
  onChange: (change: ColumnChange) => boolean
}

function Fields({ column, options, onChange }: FieldProps) {
  const { t } = useText()
  return (
    <>
      <ChoiceSelect
        label={t('importPage.column.role')}
        value={column.role}
        options={options.roles}
        onChange={(role) => onChange({ role })}
      />
      {column.isValue && (
        <>
          <ChoiceSelect
            label={t('importPage.facts.measure')}
            value={column.measure}
            options={options.measures}
            onChange={(measure) => onChange({ measure })}
          />
          <TypedField
            label={t('importPage.facts.period')}
            hint={t('importPage.column.asTable')}
            value={column.period}
            faultLabel={t('importPage.facts.periodWrong')}
            onTake={(period) => onChange({ period })}
          />
          <ChoiceSelect
            label={t('importPage.facts.basis')}
            value={column.basis}
            options={options.bases}
            onChange={(basis) => onChange({ basis })}
          />
          <TypedField
            label={t('importPage.facts.measureUnit')}
            hint={t('importPage.column.asTable')}
            value={column.measureUnit}
            onTake={(measureUnit) => onChange({ measureUnit })}
          />
        </>
      )}
    </>
  )
}
