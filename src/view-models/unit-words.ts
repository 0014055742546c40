import { isRatioUnit, measureUnitLabel } from '../text/measure-units.ts'
import type { Text } from '../text/translate.ts'
import { displayStatuses } from './display-status.ts'
import { indicatorName, type UnitEntry, type UnitIndicator } from './unit-entry.ts'

/** `Điểm cải cách hành chính (điểm)`. */
export function whatLabel(indicator: UnitIndicator, { language }: Text): string {
  const name = indicatorName(indicator, language)
  const { measureUnit } = indicator
  if (!measureUnit || isRatioUnit(measureUnit)) return name
  return `${name} (${measureUnitLabel(measureUnit, language)})`
}

/** `12 đúng tiến độ, 3 chậm`: how many stand at each status, good first. */
export function statusParts(statuses: readonly UnitEntry['status'][], { t }: Text): string {
  return displayStatuses
    .map((status) => ({ status, count: statuses.filter((one) => one === status).length }))
    .filter(({ count }) => count > 0)
    .map(({ status, count }) =>
      t('unitsPage.message.part', { count, status: t(`scorecard.status.${status}`).toLowerCase() }),
    )
    .join(', ')
}

/** Among how many units a ranking stands, and how many have nothing to rank. */
export function noteLabel(reported: number, missing: number, { t }: Text): string {
  if (reported === 0) return t('unitsPage.ranking.noteNone', { missing })
  return t(missing === 0 ? 'unitsPage.ranking.noteAll' : 'unitsPage.ranking.note', {
    reported,
    missing,
  })
}
