import { sampleMonths } from './calendar.ts'
import type { SampleIndicator } from './indicators.ts'
import type { Fields } from './records.ts'
import { sampleMark } from './rows.ts'
import type { Unit } from './units.ts'

const season = [6, 7, 8, 8, 8, 8, 8, 8, 8, 9, 10, 12]

/** Every value of one indicator: the units' months with gaps, late senders and revisions, and the city's own total. */
export function actualRows(
  indicator: SampleIndicator,
  members: Unit[],
  random: () => number,
): Fields[] {
  const cityTotals = new Map<string, number[]>()
  const rows: Fields[] = []
  for (const unit of members) {
    const skill = 0.68 + random() * 0.5
    let sum = 0
    for (const month of sampleMonths) {
      sum = month.endsWith('-01') ? 0 : sum
      const value = nextValue(indicator, unit, month, skill, sum, random)
      sum = value
      if (isMissing(unit, month, random)) continue
      cityTotals.set(month, [...(cityTotals.get(month) ?? []), value])
      rows.push(...valueRows(indicator, unit.id, month, value, random))
    }
  }
  const city = [...cityTotals].map(([month, values]) =>
    valueRow(indicator, 'hai-phong', month, cityValue(indicator, values), 'official'),
  )
  return [...city, ...rows]
}

/** Year to date for amounts that add up; the level of the month otherwise. */
function nextValue(
  indicator: SampleIndicator,
  unit: Unit,
  month: string,
  skill: number,
  before: number,
  random: () => number,
): number {
  if (!indicator.isSum) {
    const drift =
      ((sampleMonths.indexOf(month) - sampleMonths.length / 2) / sampleMonths.length) *
      indicator.spread *
      0.25
    const value =
      indicator.total +
      (indicator.direction === 'increase' ? drift : -drift) +
      (skill - 1) * indicator.spread +
      (random() - 0.5) * indicator.spread * 0.1
    return Math.min(indicator.unitLimit, Math.max(0, value))
  }
  if (unit.isTiny) return before
  const year = Number(month.slice(0, 4))
  const yearly = indicator.total * unit.weight * 1.09 ** (year - 2025) * skill
  const part = (season[Number(month.slice(5)) - 1] ?? 8) / 100
  return before + yearly * part * (0.85 + random() * 0.3)
}

function cityValue(indicator: SampleIndicator, values: number[]): number {
  const sum = values.reduce((total, value) => total + value, 0)
  return indicator.isSum ? sum * 1.004 : sum / values.length
}

/** Two in a hundred months are missing; late units have not sent the last two. */
function isMissing(unit: Unit, month: string, random: () => number): boolean {
  return random() < 0.02 || (unit.isLate && sampleMonths.indexOf(month) >= sampleMonths.length - 2)
}

/** One value, or for three in a hundred a quick estimate beside the official figure that revised it. */
function valueRows(
  indicator: SampleIndicator,
  orgUnitId: string,
  month: string,
  value: number,
  random: () => number,
): Fields[] {
  const official = valueRow(indicator, orgUnitId, month, value, 'official')
  return random() < 0.03
    ? [official, valueRow(indicator, orgUnitId, month, value * 0.97, 'estimate')]
    : [official]
}

function valueRow(
  indicator: SampleIndicator,
  orgUnitId: string,
  month: string,
  value: number,
  status: 'official' | 'estimate',
): Fields {
  return {
    indicator_id: indicator.id,
    org_unit_id: orgUnitId,
    period: month,
    basis: indicator.isSum ? 'ytd' : 'period',
    value: value.toFixed(indicator.decimals),
    status,
    document_id: status === 'official' ? 'mau-bao-cao-thang' : 'mau-bao-cao-nhanh',
    preferred: false,
    note: sampleMark,
  }
}
