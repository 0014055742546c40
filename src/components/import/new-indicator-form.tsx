import { useId, useState } from 'react'
import type {
  DraftFaults,
  DraftOptions,
  IndicatorDraft,
} from '../../view-models/data-new-indicator.ts'
import { ChoiceSelect } from '../controls/choice-select.tsx'
import { useText } from '../ui/text-context.ts'

type Props = {
  start: IndicatorDraft
  options: DraftOptions
  check: (draft: IndicatorDraft) => DraftFaults
  onCreate: (draft: IndicatorDraft) => void
  onClose: () => void
}

/** The fields of an indicator the catalogue lacks; faults are named beside their field. */
export function NewIndicatorForm({ start, options, check, onCreate, onClose }: Props) {
  const { t } = useText()
  const [draft, setDraft] = useState(start)
  const [faults, setFaults] = useState<DraftFaults>({})
  const put = (change: Partial<IndicatorDraft>) => setDraft({ ...draft, ...change })
  const create = () => {
    const found = check(draft)
    setFaults(found)
    if (Object.keys(found).length === 0) onCreate(draft)
  }
  const field = (name: 'nameVi' | 'indicatorId' | 'measureUnit' | 'decimals') => ({
    label: t(`importPage.create.${name}`),
    value: draft[name],
    fault: faults[name],
    onChange: (value: string) => put({ [name]: value }),
  })
  return (
    <form
      className="new-indicator"
      onSubmit={(event) => {
        event.preventDefault()
        create()
      }}
    >
      <div className="import-fields">
        <DraftField {...field('nameVi')} />
        <DraftField {...field('indicatorId')} />
        <DraftField {...field('measureUnit')} />
        <DraftField {...field('decimals')} />
        <ChoiceSelect
          label={t('choose.domain')}
          value={draft.domain}
          options={options.domains}
          onChange={(domain) => put({ domain })}
        />
        <ChoiceSelect
          label={t('importPage.create.direction')}
          value={draft.direction}
          options={options.directions}
          onChange={(value) => put({ direction: value as IndicatorDraft['direction'] })}
        />
        <ChoiceSelect
          label={t('importPage.create.accumulation')}
          value={draft.accumulation}
          options={options.accumulations}
          onChange={(value) => put({ accumulation: value as IndicatorDraft['accumulation'] })}
        />
      </div>
      <div className="question-answers">
        <button type="submit" className="button button-strong">
          {t('importPage.create.create')}
        </button>
        <button type="button" className="button button-quiet" onClick={onClose}>
          {t('importPage.create.close')}
        </button>
      </div>
    </form>
  )
}

type FieldProps = {
  label: string
  value: string
  fault: string | undefined
  onChange: (value: string) => void
}

function DraftField({ label, value, fault, onChange }: FieldProps) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        value={value}
        autoComplete="off"
        aria-invalid={fault !== undefined}
        aria-describedby={fault ? `${id}-fault` : undefined}
        onChange={(event) => onChange(event.target.value)}
      />
      {fault && (
        <span id={`${id}-fault`} className="field-fault" role="alert">
          {fault}
        </span>
      )}
    </div>
  )
}
