import { type ReactNode, useId, useState } from 'react'
import type { OpenName } from '../../view-models/data-names.ts'
import type { UnitOptionGroup } from '../../view-models/scope-choice.ts'
import { SearchChoice } from '../controls/search-choice.tsx'
import { useText } from '../ui/text-context.ts'

type Props = {
  name: OpenName
  find: (search: string) => readonly UnitOptionGroup[]
  /** Null leaves the name out. */
  onChoose: (id: string | null) => void
  /** The form of a new indicator; null for units, which come from the official list. */
  form: ((onClose: () => void) => ReactNode) | null
}

/** A name the catalogue does not know: proposals, the whole catalogue, a new indicator, or left out. */
export function NameMatch({ name, find, onChoose, form }: Props) {
  const { t } = useText()
  const id = useId()
  const [isCreating, setCreating] = useState(false)
  return (
    <li className="name-match" aria-labelledby={id}>
      <p className="question-title" id={id}>
        {t(`importPage.names.open.${name.kind}`, { name: name.name })}
      </p>
      <p className="question-scope">{name.scope}</p>
      {name.proposals.length > 0 && (
        <div className="question-answers">
          {name.proposals.map((proposal, index) => (
            <button
              key={proposal.id}
              type="button"
              className={index === 0 ? 'button button-strong' : 'button'}
              onClick={() => onChoose(proposal.id)}
            >
              {proposal.label}
              {proposal.note && <small> {proposal.note}</small>}
            </button>
          ))}
        </div>
      )}
      <div className="question-answers">
        <SearchChoice
          label={t(`importPage.names.search.${name.kind}`)}
          current=""
          chosen=""
          hint={t('choose.searchHint')}
          none={t('importPage.names.nothing')}
          find={find}
          onChoose={onChoose}
        />
        {form && (
          <button
            type="button"
            className="button"
            aria-expanded={isCreating}
            onClick={() => setCreating(!isCreating)}
          >
            {t('importPage.names.create')}
          </button>
        )}
        <button type="button" className="button" onClick={() => onChoose(null)}>
          {t('importPage.names.leaveOut')}
        </button>
      </div>
      {isCreating && form?.(() => setCreating(false))}
    </li>
  )
}
