import type { KnownName } from '../../view-models/data-names.ts'
import { useText } from '../ui/text-context.ts'

type Props = { names: readonly KnownName[]; onAskAgain: (name: KnownName) => void }

/** Names that are settled: what each means, how that is known, and the way to decide anew. */
export function KnownNames({ names, onAskAgain }: Props) {
  const { t } = useText()
  return (
    <ul className="known-names">
      {names.map((name) => (
        <li key={name.id}>
          <span>{name.name}</span>
          <span>
            <span aria-hidden="true">→ </span>
            {name.meaning}
          </span>
          <span className="import-note">{name.how}</span>
          {name.key !== null && (
            <button
              type="button"
              className="button button-quiet"
              aria-label={t('importPage.names.againOf', { name: name.name })}
              onClick={() => onAskAgain(name)}
            >
              {t('importPage.names.again')}
            </button>
          )}
        </li>
      ))}
    </ul>
  )
}
