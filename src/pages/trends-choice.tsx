import { ChoiceSelect } from '../components/controls/choice-select.tsx'
import { useText } from '../components/ui/text-context.ts'
import type { ChangePeriodRow } from '../queries/list-change-periods.ts'
import type { YearChangeRow } from '../queries/list-year-changes.ts'
import { useChoose, useSelection } from '../state/selection-context.ts'
import {
  type PeriodChoice,
  parsePeriodKey,
  periodKey,
  toDomainOptions,
  toPerimeterOptions,
  toPeriodOptions,
} from '../view-models/trends-choice.ts'

type Props = {
  periods: readonly ChangePeriodRow[]
  rows: readonly YearChangeRow[]
  /** What is in view; differs from the selection where the default has no whole year. */
  shown: PeriodChoice
}

/** Chooses the comparison, the perimeter and the domain. */
export function TrendsChoice({ periods, rows, shown }: Props) {
  const text = useText()
  const { t } = text
  const { orgUnitId, domain } = useSelection()
  const choose = useChoose()
  const { unknown, groups } = toPeriodOptions(periods, shown, text)
  const perimeters = toPerimeterOptions(rows, text)
  const domains = toDomainOptions(rows, text)
  const perimeter = perimeters.some(({ value }) => value === orgUnitId) ? (orgUnitId ?? '') : ''
  return (
    <search className="scope-bar" aria-label={t('trendsPage.choose.label')}>
      <ChoiceSelect
        label={t('trendsPage.choose.period')}
        value={periodKey(shown)}
        options={[{ value: '', label: t('trendsPage.choose.latest') }, ...unknown]}
        groups={groups}
        onChange={(key) => {
          const { period, basis } = parsePeriodKey(key)
          choose({ period, basis: basis === 'ytd' ? 'ytd' : null })
        }}
      />
      {perimeters.length > 1 && (
        <ChoiceSelect
          label={t('trendsPage.choose.perimeter')}
          value={perimeter}
          options={[{ value: '', label: t('trendsPage.choose.allPerimeters') }, ...perimeters]}
          onChange={(value) => choose({ orgUnitId: value || null })}
        />
      )}
      {(domains.length > 1 || domain !== null) && (
        <ChoiceSelect
          label={t('choose.domain')}
          value={domains.some(({ value }) => value === domain) ? (domain ?? '') : ''}
          options={[{ value: '', label: t('choose.allDomains') }, ...domains]}
          onChange={(value) => choose({ domain: value || null })}
        />
      )}
    </search>
  )
}
