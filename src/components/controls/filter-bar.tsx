import type { ScorecardFilter, ScorecardModel } from '../../view-models/scorecard.ts'
import { useText } from '../ui/text-context.ts'
import { ChoiceSelect } from './choice-select.tsx'
import { SearchField } from './search-field.tsx'

type Props = {
  model: ScorecardModel
  filter: ScorecardFilter
  onFilter: (change: Partial<ScorecardFilter>) => void
}

/** Narrows the table by domain and words; says how much is shown. */
export function FilterBar({ model, filter, onFilter }: Props) {
  const { t } = useText()
  const domains = model.domains.map((domain) => ({ value: domain.id, label: domain.label }))
  const clear = () => onFilter({ domain: null, status: null, search: '' })
  return (
    <div className="filter-bar">
      <SearchField value={filter.search} onChange={(search) => onFilter({ search })} />
      <ChoiceSelect
        label={t('choose.domain')}
        value={filter.domain ?? ''}
        options={[{ value: '', label: t('choose.allDomains') }, ...domains]}
        onChange={(domain) => onFilter({ domain: domain || null })}
      />
      <p className="filter-shown" role="status">
        {model.isFiltered && model.shown}
      </p>
      {model.isFiltered && (
        <button type="button" className="button button-quiet" onClick={clear}>
          {t('choose.clear')}
        </button>
      )}
    </div>
  )
}
