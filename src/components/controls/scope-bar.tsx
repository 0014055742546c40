import type { DocumentOptionGroup } from '../../view-models/document-label.ts'
import { useText } from '../ui/text-context.ts'
import { AsOfField } from './as-of-field.tsx'
import { ChoiceSelect } from './choice-select.tsx'

type Props = {
  documents: readonly DocumentOptionGroup[]
  document: string
  asOf: string
  isDefaultAsOf: boolean
  onDocument: (value: string) => void
  onAsOf: (asOf: string | null) => void
}

/** Which document is reviewed and as of which day. */
export function ScopeBar({ documents, document, asOf, isDefaultAsOf, onDocument, onAsOf }: Props) {
  const { t } = useText()
  return (
    <div className="scope-bar">
      <ChoiceSelect
        label={t('choose.document')}
        value={document}
        options={[]}
        groups={documents}
        onChange={onDocument}
      />
      <AsOfField value={asOf} isDefault={isDefaultAsOf} onChange={onAsOf} />
    </div>
  )
}
