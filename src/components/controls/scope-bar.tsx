import type { DocumentOptionGroup } from '../../view-models/document-label.ts'
import type { UnitOptionGroup } from '../../view-models/scope-choice.ts'
import { useText } from '../ui/text-context.ts'
import { AsOfField } from './as-of-field.tsx'
import { ChoiceSelect } from './choice-select.tsx'
import { SearchChoice } from './search-choice.tsx'

type Props = {
  unit: { id: string; label: string }
  findUnits: (search: string) => readonly UnitOptionGroup[]
  documents: readonly DocumentOptionGroup[]
  document: string
  asOf: { date: string; words: string; isDefault: boolean }
  onUnit: (value: string) => void
  onDocument: (value: string) => void
  onAsOf: (asOf: string | null) => void
}

/** Whose scorecard, after which document, as of which day. */
export function ScopeBar(props: Props) {
  const { unit, findUnits, documents, document, asOf, onUnit, onDocument, onAsOf } = props
  const { t } = useText()
  return (
    <div className="scope-bar">
      <SearchChoice
        label={t('choose.unit')}
        current={unit.label}
        chosen={unit.id}
        find={findUnits}
        onChoose={onUnit}
      />
      <ChoiceSelect
        label={t('choose.document')}
        value={document}
        options={document ? [] : [{ value: '', label: t('choose.documentNone') }]}
        groups={documents}
        onChange={onDocument}
      />
      {asOf.date && (
        <AsOfField
          value={asOf.date}
          words={asOf.words}
          isDefault={asOf.isDefault}
          onChange={onAsOf}
        />
      )}
    </div>
  )
}
