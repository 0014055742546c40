import { useId } from 'react'
import type { DataFact, HeaderFact } from '../../view-models/data-facts.ts'
import { useText } from '../ui/text-context.ts'

type Props = {
  facts: readonly DataFact[]
  header: HeaderFact
  /** The sheet whose header it is; null = there is only one. */
  headerOf: string | null
  isSkippedShown: boolean
  onChange: (fact: DataFact['id'], value: string) => void
  onHeader: (first: number, last: number) => void
  onSkipped: () => void
}

/** How the file was read, one fact after another, each with what changes it. */
export function FactLine(props: Props) {
  const { facts, header, headerOf, isSkippedShown, onChange, onHeader, onSkipped } = props
  const { t } = useText()
  return (
    <div className="fact-line">
      {facts.map((fact) =>
        fact.choice ? (
          <FactSelect key={fact.id} fact={fact} onChange={(value) => onChange(fact.id, value)} />
        ) : (
          <div key={fact.id} className="fact">
            <span className="fact-label">{fact.label}</span>
            <span className="fact-value">
              {fact.value}
              {fact.id === 'skipped' && (
                <button
                  type="button"
                  className="button button-quiet"
                  aria-pressed={isSkippedShown}
                  onClick={onSkipped}
                >
                  {t('importPage.read.see')}
                </button>
              )}
            </span>
          </div>
        ),
      )}
      <HeaderFields key={headerOf} {...{ header, headerOf, onHeader }} />
    </div>
  )
}

type SelectProps = { fact: DataFact; onChange: (value: string) => void }

function FactSelect({ fact: { label, choice }, onChange }: SelectProps) {
  const id = useId()
  return (
    <div className="fact field">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={choice?.chosen} onChange={(event) => onChange(event.target.value)}>
        {choice?.options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  )
}

type HeaderProps = Pick<Props, 'header' | 'headerOf' | 'onHeader'>

function HeaderFields({ header, headerOf, onHeader }: HeaderProps) {
  const { first, last, label } = header
  const { t } = useText()
  const id = useId()
  const set = (from: number, to: number) => from > 0 && onHeader(from, Math.max(from, to))
  return (
    <fieldset className="fact fact-header">
      <legend className="fact-label">
        {headerOf === null
          ? t('importPage.fact.header')
          : t('importPage.sheet.header', { sheet: headerOf })}
      </legend>
      <label htmlFor={`${id}-first`}>{t('importPage.read.from')}</label>
      <input
        id={`${id}-first`}
        type="number"
        min={1}
        value={first || ''}
        onChange={(event) => set(event.target.valueAsNumber, last)}
      />
      <label htmlFor={`${id}-last`}>{t('importPage.read.to')}</label>
      <input
        id={`${id}-last`}
        type="number"
        min={first}
        value={last || ''}
        onChange={(event) => set(first, event.target.valueAsNumber)}
      />
      <span className="visually-hidden">{label}</span>
    </fieldset>
  )
}
