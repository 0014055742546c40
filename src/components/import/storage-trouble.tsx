import type { StorageTrouble } from '../../view-models/data-storage.ts'
import { useText } from '../ui/text-context.ts'

/** Why a kept file could not be had just now, said aloud; nothing without trouble. */
export function StorageTroubleLine({ trouble }: { trouble: StorageTrouble | null }) {
  const { t } = useText()
  if (!trouble) return null
  return (
    <p role="alert" className="import-note">
      {t(`importPage.trouble.${trouble.kind}`)}
    </p>
  )
}
