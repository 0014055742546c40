import { AsOfField } from '../components/controls/as-of-field.tsx'
import { ChoiceSelect } from '../components/controls/choice-select.tsx'
import { useText } from '../components/ui/text-context.ts'
import { useChoose, useSelection } from '../state/selection-context.ts'
import { formatDateWords } from '../view-models/format.ts'
import type { UnitOption } from '../view-models/unit-choice.ts'
import { type UnitBlock, unitBlocks } from '../view-models/unit-entry.ts'

type Props = {
  block: UnitBlock
  documents: readonly UnitOption[]
  documentId: string | null
  indicators: readonly UnitOption[]
  indicatorId: string | null
  /** Without a document: the reported periods, latest first. */
  periods: readonly (UnitOption & { period: string; basis: string })[]
  period: string | null
  /** With a document: the day looked at. */
  asOf: string | null
}

const ofValues = 'values'

/** No period is called so: the latest one is taken, and a set period means values without targets. */
const latestPeriod = 'moi-nhat'

/** What the unit page shows: block, document or plain values, indicator, period or day. */
export function UnitChoiceBar(props: Props) {
  const { t } = useText()
  const choose = useChoose()
  const { block, documents, documentId, indicators, indicatorId } = props
  const chooseBasis = (value: string) =>
    value === ofValues
      ? choose({ documentId: null, period: latestPeriod, basis: null })
      : choose({ documentId: value, period: null, basis: null, asOf: null })
  return (
    <section className="units-choice" aria-label={t('unitsPage.choose.label')}>
      <ChoiceSelect
        label={t('unitsPage.choose.block')}
        value={block}
        options={unitBlocks.map((value) => ({ value, label: t(`unit.block.${value}`) }))}
        onChange={(value) => choose({ block: value })}
      />
      {documents.length > 0 && (
        <ChoiceSelect
          label={t('unitsPage.choose.basis')}
          value={documentId ?? ofValues}
          options={[...documents, { value: ofValues, label: t('unitsPage.choose.values') }]}
          onChange={chooseBasis}
        />
      )}
      {indicators.length > 0 && (
        <ChoiceSelect
          label={t('unitsPage.choose.indicator')}
          value={indicatorId ?? ''}
          options={indicators}
          onChange={(value) => choose({ indicatorId: value })}
        />
      )}
      <WhenChoice {...props} />
    </section>
  )
}

function WhenChoice({ documentId, periods, period, asOf }: Props) {
  const text = useText()
  const selection = useSelection()
  const choose = useChoose()
  if (documentId === null) {
    return periods.length === 0 ? null : (
      <ChoiceSelect
        label={text.t('unitsPage.choose.period')}
        value={period ?? ''}
        options={periods}
        onChange={(value) => {
          const chosen = periods.find((option) => option.value === value)
          if (chosen)
            choose({ period: chosen.period, basis: chosen.basis === 'ytd' ? 'ytd' : null })
        }}
      />
    )
  }
  return asOf === null ? null : (
    <AsOfField
      value={asOf}
      words={formatDateWords(asOf, text)}
      isDefault={selection.asOf === null}
      onChange={(next) => choose({ asOf: next })}
    />
  )
}
