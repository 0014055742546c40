import type { ChangePeriodRow } from '../queries/list-change-periods.ts'
import type { YearChangeRow } from '../queries/list-year-changes.ts'
import type { Text } from '../text/translate.ts'
import { groupBy } from './group-by.ts'
import { perimeters } from './trends.ts'
import { domainLabel, domainRank } from './trends-bars.ts'
import { againstLabel, perimeterName, yearBefore } from './trends-labels.ts'

type Option = { value: string; label: string }

export type PeriodChoice = { period: string | null; basis: 'period' | 'ytd' }

/** The period and basis as one value of a select; '' is the default. */
export function periodKey({ period, basis }: PeriodChoice): string {
  return period === null ? '' : `${period}/${basis}`
}

/** Reads a value written by `periodKey`. */
export function parsePeriodKey(key: string): PeriodChoice {
  const [period = '', basis] = key.split('/')
  return { period: period || null, basis: basis === 'ytd' ? 'ytd' : 'period' }
}

/** Latest to date, for data sets without a single whole year; null when there is none. */
export function latestToDate(periods: readonly ChangePeriodRow[]): PeriodChoice | null {
  const found = periods.find(({ basis }) => basis === 'ytd')
  return found ? { period: found.period, basis: 'ytd' } : null
}

/** What the chooser offers: whole years, year to date, single months and quarters; both ends named. */
export function toPeriodOptions(
  periods: readonly ChangePeriodRow[],
  chosen: PeriodChoice,
  text: Text,
) {
  const { t } = text
  const isChosenListed = periods.some((row) => periodKey(row) === periodKey(chosen))
  const unknown = chosen.period === null || isChosenListed ? [] : [{ ...chosen, indicatorCount: 0 }]
  const toOption = (row: PeriodChoice & { indicatorCount: number }): Option => ({
    value: periodKey(row),
    label: t('trendsPage.choose.option', {
      against: optionLabel(row, text),
      count: row.indicatorCount,
    }),
  })
  const group = (label: string, members: readonly ChangePeriodRow[]) =>
    members.length === 0 ? [] : [{ label, options: members.map(toOption) }]
  return {
    unknown: unknown.map(toOption),
    groups: [
      ...group(t('trendsPage.choose.years'), periods.filter(isYear)),
      ...group(
        t('trendsPage.choose.toDate'),
        periods.filter(({ basis }) => basis === 'ytd'),
      ),
      ...group(
        t('trendsPage.choose.parts'),
        periods.filter((row) => row.basis === 'period' && row.frequency !== 'year'),
      ),
    ],
  }
}

function isYear({ frequency, basis }: ChangePeriodRow): boolean {
  return frequency === 'year' && basis === 'period'
}

function optionLabel({ period, basis }: PeriodChoice, text: Text): string {
  const known = period ?? ''
  return againstLabel({ period: known, basePeriod: yearBefore(known), basis }, text)
}

/** The perimeters in the rows, each with its count of indicators. */
export function toPerimeterOptions(rows: readonly YearChangeRow[], text: Text): Option[] {
  return perimeters(rows).flatMap((members) => {
    const [first] = members
    if (!first) return []
    const label = text.t('trendsPage.choose.perimeterOption', {
      name: perimeterName(first, text),
      count: members.length,
    })
    return [{ value: first.orgUnitId, label }]
  })
}

/** The domains in the rows, in the usual order, each with its count of indicators. */
export function toDomainOptions(rows: readonly YearChangeRow[], text: Text): Option[] {
  return [...groupBy(rows, (row) => row.domain)]
    .sort(([a], [b]) => domainRank(a) - domainRank(b))
    .map(([domain, members]) => ({
      value: domain,
      label: text.t('trendsPage.choose.domainOption', {
        name: domainLabel(domain, text),
        count: new Set(members.map((row) => row.indicatorId)).size,
      }),
    }))
}
