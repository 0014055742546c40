import { domainOrder } from '../domain/domain-order.ts'
import type { IndicatorTargetRow } from '../queries/list-indicator-targets.ts'
import type { IndicatorRow } from '../queries/list-indicators.ts'
import { measureUnitLabel } from '../text/measure-units.ts'
import type { Text } from '../text/translate.ts'
import { type DataTableModel, toDataTableModel } from './data-table.ts'
import { displayStatuses } from './display-status.ts'
import { formatNumber, formatPeriod } from './format.ts'
import { groupBy } from './group-by.ts'
import { domainLabel, indicatorName } from './indicator.ts'
import { newestTarget, targetMark, targetStatus } from './indicator-targets.ts'

const order: readonly string[] = [...domainOrder, 'other']

const columns = [
  'name',
  'status',
  'domain',
  'measureUnit',
  'leadUnit',
  'targets',
  'values',
] as const
const kinds = { targets: 'number', values: 'number', status: 'status' } as const

type Input = {
  indicators: readonly IndicatorRow[]
  /** City targets of every indicator, oldest first. */
  targets: readonly IndicatorTargetRow[]
  toHref: (indicatorId: string) => string
  text: Text
}

/** Every indicator with its latest status: by domain, what the city has a target for first, then by name. */
export function toIndicatorList({ indicators, targets, toHref, text }: Input): DataTableModel {
  const byIndicator = groupBy(targets, (target) => target.indicatorId)
  const { compare } = new Intl.Collator(text.language)
  const rank = ({ domain }: IndicatorRow) => (order.indexOf(domain) + order.length) % order.length
  const isOfOthers = ({ indicatorId }: IndicatorRow) => Number(!byIndicator.has(indicatorId))
  const sorted = [...indicators].sort(
    (a, b) =>
      rank(a) - rank(b) ||
      isOfOthers(a) - isOfOthers(b) ||
      compare(indicatorName(a, text), indicatorName(b, text)),
  )
  return toDataTableModel({
    columns: columns.map((id) => ({
      id,
      header: text.t(`indicatorPage.list.${id}`),
      kind: id in kinds ? kinds[id as keyof typeof kinds] : 'text',
      isRowHeader: id === 'name',
    })),
    rows: sorted.map((indicator) => ({
      id: indicator.indicatorId,
      href: toHref(indicator.indicatorId),
      searchWords: [indicator.aliases ?? '', indicator.indicatorId],
      cells: toCells(indicator, byIndicator.get(indicator.indicatorId) ?? [], text),
    })),
  })
}

function toCells(indicator: IndicatorRow, targets: readonly IndicatorTargetRow[], text: Text) {
  const { language, t } = text
  const plain = (label: string | null) => ({ label: label ?? '–', sortValue: label })
  const count = (value: number) => ({
    label: formatNumber(value, language, { decimals: 0 }),
    sortValue: value,
  })
  const { leadOrgUnitName: lead, leadOrgUnitNameEn: leadEn, measureUnit } = indicator
  return {
    name: plain(indicatorName(indicator, text)),
    domain: plain(domainLabel(indicator.domain, text)),
    measureUnit: plain(measureUnit && measureUnitLabel(measureUnit, language)),
    leadUnit: plain(language === 'en' ? (leadEn ?? lead) : lead),
    targets: count(indicator.targetCount),
    values: count(indicator.valueCount),
    status: statusCell(targets, text) ?? {
      label: '–',
      sortValue: null,
      note: t('indicatorPage.list.noTarget'),
    },
  }
}

/** The newest target's status; without a value also the last verdict before it. */
function statusCell(targets: readonly IndicatorTargetRow[], text: Text) {
  const newest = newestTarget(targets)
  if (!newest) return null
  const mark = targetMark(newest, text)
  const period = formatPeriod(newest.period, 'period', text)
  const previous =
    newest.actual === null
      ? targets.findLast(
          (row) =>
            row.orgUnitId === newest.orgUnitId && row.actual !== null && row.year < newest.year,
        )
      : undefined
  const note = previous
    ? text.t('indicatorPage.list.before', {
        period,
        previous: formatPeriod(previous.period, 'period', text),
        status: text.t(`scorecard.status.${targetStatus(previous)}`).toLowerCase(),
      })
    : text.t('indicatorPage.list.newest', { period })
  const sortValue = displayStatuses.indexOf(mark.id)
  return { label: mark.label, sortValue, icon: mark.id, tone: mark.tone, note }
}
