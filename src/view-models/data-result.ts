import type { PlanEntry } from '../domain/import-plan.ts'
import type { Text } from '../text/translate.ts'

const shownLinks = 12

/** Links to the pages whose figures an import changed: the overview, then its indicators. */
export function toChangedLinks(
  entries: readonly PlanEntry[],
  nameOf: (indicatorId: string) => string | null,
  link: (path: string) => string,
  { t }: Text,
): { href: string; label: string }[] {
  const changed = entries.filter(
    ({ kind }) => kind === 'new' || kind === 'changed' || kind === 'conflicting',
  )
  const ids = new Set(changed.flatMap(({ indicatorId }) => indicatorId ?? []))
  return [
    { href: link('/'), label: t('nav.overview') },
    ...[...ids].slice(0, shownLinks).map((id) => ({
      href: link(`/chi-tieu/${encodeURIComponent(id)}`),
      label: nameOf(id) ?? id,
    })),
  ]
}
