import type { RepairLine } from '../../view-models/data-facts.ts'
import { useText } from '../ui/text-context.ts'

type Props = {
  repairs: readonly RepairLine[]
  onRepair: (kind: RepairLine['kind'], isRefused: boolean) => void
}

/** Letters that were repaired on reading: before, after, and the way back. */
export function RepairList({ repairs, onRepair }: Props) {
  const { t } = useText()
  return (
    <ul className="repairs">
      {repairs.map(({ kind, label, before, after, isRefused }) => (
        <li key={kind}>
          <span>{isRefused ? t('importPage.repair.refused', { repair: label }) : label}</span>
          {!isRefused && (
            <span className="repair-letters">
              <del>{before}</del> <span aria-hidden="true">→</span> <ins>{after}</ins>
            </span>
          )}
          <button
            type="button"
            className="button button-quiet"
            onClick={() => onRepair(kind, !isRefused)}
          >
            {t(isRefused ? 'importPage.repair.again' : 'importPage.repair.keep')}
          </button>
        </li>
      ))}
    </ul>
  )
}
