import { parsePeriod, periodEnd, periodStart } from '../../src/domain/period.ts'
import type { TypedTable } from '../../src/domain/table.ts'

/**
 * The method once more, slow and plain: loops over records, one rule after the other, no SQL.
 * It exists only to disagree with the views when one of the two is wrong.
 */
export type OracleRecord = Record<string, string | number | boolean | null>

export type OracleTables = Record<string, OracleRecord[]>

export type OracleResult = {
  key: string
  actual: number | null
  actualPeriod: string | null
  actualDocumentId: string | null
  variance: number | null
  gap: number | null
  attainmentRatio: number | null
  paceRatio: number | null
  status: string
  reason: string | null
}

/** Typed tables as plain records: numbers as numbers, and the written text of a target's bounds beside them. */
export function toOracleTables(tables: readonly TypedTable[]): OracleTables {
  const result: OracleTables = {}
  for (const table of tables) {
    result[table.name] = table.lines.map((_, row) => {
      const record: OracleRecord = {}
      for (const column of table.columns) {
        const cell = column.cells[row] ?? null
        const isNumber = column.type === 'number' || column.type === 'integer'
        record[column.name] = cell !== null && isNumber ? Number(cell) : cell
        if (isNumber) record[`${column.name}_text`] = cell
      }
      return record
    })
  }
  return result
}

const statusOrder = ['official', 'preliminary', 'estimate', 'computed']
const kindOrder: Record<string, number> = {
  statistics: 1,
  government: 2,
  directive: 2,
  plan: 2,
  resolution: 2,
  press: 3,
  other: 4,
  computed: 5,
}

/** The headline among published values of one key: preferred, status, kind of source, latest date, then id. */
export function oracleHeadline(values: OracleRecord[], tables: OracleTables): OracleRecord | null {
  const kindOf = (value: OracleRecord) => {
    const document = (tables.documents ?? []).find(
      (candidate) => candidate.document_id === value.document_id,
    )
    return kindOrder[String(document?.kind ?? '')] ?? 5
  }
  const sorted = [...values].sort((a, b) => {
    if (a.preferred !== b.preferred) return a.preferred ? -1 : 1
    const byStatus = statusOrder.indexOf(String(a.status)) - statusOrder.indexOf(String(b.status))
    if (byStatus !== 0) return byStatus
    if (kindOf(a) !== kindOf(b)) return kindOf(a) - kindOf(b)
    const dateA = String(a.published_on ?? '0000-00-00')
    const dateB = String(b.published_on ?? '0000-00-00')
    if (dateA !== dateB) return dateA > dateB ? -1 : 1
    return String(a.document_id) < String(b.document_id) ? -1 : 1
  })
  return sorted[0] ?? null
}

type Value = {
  value: number
  period: string
  basis: string
  month: number
  documentId: string
  whole: boolean
}

/** Every headline value of an indicator and unit: one per period × basis. */
function headlines(tables: OracleTables, indicatorId: unknown, orgUnitId: unknown): OracleRecord[] {
  const groups = new Map<string, OracleRecord[]>()
  for (const actual of tables.actuals ?? []) {
    if (actual.indicator_id !== indicatorId || actual.org_unit_id !== orgUnitId) continue
    const key = `${actual.period} ${actual.basis}`
    groups.set(key, [...(groups.get(key) ?? []), actual])
  }
  return [...groups.values()]
    .map((group) => oracleHeadline(group, tables))
    .filter((headline) => headline !== null)
}

/** The last day any value inside the target periods of a document × unit speaks of. */
export function oracleDefaultAsOf(
  tables: OracleTables,
  documentId: unknown,
  orgUnitId: unknown,
): string {
  let latest = ''
  let latestOfAll = ''
  for (const actual of tables.actuals ?? []) {
    const end = periodEnd(String(actual.period)) ?? ''
    if (end > latestOfAll) latestOfAll = end
    for (const target of tables.targets ?? []) {
      if (target.document_id !== documentId || target.org_unit_id !== orgUnitId) continue
      if (target.indicator_id !== actual.indicator_id || target.org_unit_id !== actual.org_unit_id)
        continue
      const inside =
        end >= (periodStart(String(target.period)) ?? '') &&
        end <= (periodEnd(String(target.period)) ?? '')
      if (inside && end > latest) latest = end
    }
  }
  return latest || latestOfAll
}

function findValue(
  tables: OracleTables,
  target: OracleRecord,
  accumulation: string,
  asOf: string,
): Value | null {
  const period = String(target.period)
  const parts = parsePeriod(period)
  const known = headlines(tables, target.indicator_id, target.org_unit_id).filter(
    (value) => (periodEnd(String(value.period)) ?? '9') <= asOf,
  )
  const toValue = (value: OracleRecord, whole: boolean): Value => ({
    value: Number(value.value),
    period: String(value.period),
    basis: String(value.basis),
    month: parsePeriod(String(value.period))?.lastMonth ?? 12,
    documentId: String(value.document_id),
    whole,
  })
  const exact = known.find((value) => value.period === period && value.basis === 'period')
  if (exact) return toValue(exact, true)
  if (parts?.frequency !== 'year') return null
  const december = known.find((value) => value.period === `${period}-12` && value.basis === 'ytd')
  if (december) return toValue(december, true)
  const sameYear = known.filter((value) => {
    const other = parsePeriod(String(value.period))
    return other !== null && other.frequency !== 'years' && other.year === parts.year
  })
  const isState =
    accumulation === 'level' || accumulation === 'rank' || accumulation === 'milestone'
  if (isState) {
    const atEnd = sameYear.filter((value) => parsePeriod(String(value.period))?.lastMonth === 12)
    const chosen = latest(atEnd)
    if (chosen) return toValue(chosen, true)
  }
  const isFirst = (value: OracleRecord) =>
    accumulation === 'cumulative' &&
    (value.period === `${period}-01` || value.period === `${period}-Q1`)
  const usable = sameYear.filter((value) => isState || value.basis === 'ytd' || isFirst(value))
  const part = latest(usable)
  return part ? toValue(part, false) : null
}

function latest(values: OracleRecord[]): OracleRecord | null {
  const month = (value: OracleRecord) => parsePeriod(String(value.period))?.lastMonth ?? 0
  const sorted = [...values].sort(
    (a, b) =>
      month(b) - month(a) ||
      (a.basis === b.basis
        ? String(a.period) < String(b.period)
          ? -1
          : 1
        : a.basis === 'ytd'
          ? -1
          : 1),
  )
  return sorted[0] ?? null
}

function digits(text: unknown): number {
  const [, fraction = ''] = String(text ?? '').split('.')
  return fraction.length
}

function roundTo(value: number, decimals: number): number {
  const factor = 10 ** decimals
  return (Math.sign(value) * Math.round(Math.abs(value) * factor + 1e-7)) / factor
}

function shareOfYear(
  tables: OracleTables,
  indicatorId: unknown,
  orgUnitId: unknown,
  year: number,
  month: number,
): number {
  const shareIn = (units: unknown[], pastYear: number): number | null => {
    let part = 0
    let whole = 0
    for (const unit of units) {
      const known = headlines(tables, indicatorId, unit)
      const speaks = (value: OracleRecord) =>
        parsePeriod(String(value.period))?.year === pastYear &&
        parsePeriod(String(value.period))?.lastMonth === month &&
        month < 12
      const isFirst = (value: OracleRecord) =>
        value.period === `${pastYear}-01` || value.period === `${pastYear}-Q1`
      const ytd =
        known.find((value) => value.basis === 'ytd' && speaks(value)) ??
        known.find((value) => isFirst(value) && speaks(value))
      const full =
        known.find((value) => value.basis === 'period' && value.period === String(pastYear)) ??
        known.find((value) => value.basis === 'ytd' && value.period === `${pastYear}-12`)
      if (!ytd || !full) return null
      part += Number(ytd.value)
      whole += Number(full.value)
    }
    return units.length > 0 && whole > 0 && part >= 0 ? part / whole : null
  }
  const limit = Number(
    (tables.thresholds ?? []).find((row) => row.threshold_id === 'pace-history-years')?.value ?? 3,
  )
  const medianShare = (units: unknown[]): number | null => {
    const shares: number[] = []
    for (let past = year - 1; past >= 1990 && shares.length < limit; past -= 1) {
      const share = shareIn(units, past)
      if (share !== null) shares.push(share)
    }
    shares.sort((a, b) => a - b)
    const middle = Math.floor(shares.length / 2)
    if (shares.length === 0) return null
    return shares.length % 2 === 1
      ? (shares[middle] ?? null)
      : ((shares[middle - 1] ?? 0) + (shares[middle] ?? 0)) / 2
  }
  const predecessors = (tables['org-units'] ?? [])
    .filter((unit) => unit.successor_id === orgUnitId)
    .map((unit) => unit.org_unit_id)
  return medianShare([orgUnitId]) ?? medianShare(predecessors) ?? month / 12
}

/** The result of one target row at an as-of date. */
export function oracleResult(
  tables: OracleTables,
  target: OracleRecord,
  asOf: string,
): OracleResult {
  const indicator =
    (tables.indicators ?? []).find((candidate) => candidate.indicator_id === target.indicator_id) ??
    {}
  const threshold = (id: string) =>
    Number((tables.thresholds ?? []).find((row) => row.threshold_id === id)?.value)
  const accumulation = String(indicator.accumulation)
  const lower = target.lower === null ? null : Number(target.lower)
  const upper = target.upper === null ? null : Number(target.upper)
  const hasNoBound = lower === null && upper === null
  const isMilestone = hasNoBound && accumulation === 'milestone'
  const isUnbound = hasNoBound && !isMilestone
  const found = findValue(tables, target, accumulation, asOf)
  const v = found?.value ?? null

  let d = 0
  if (lower !== null && upper === null) d = 1
  else if (upper !== null && lower === null) d = -1
  else if (indicator.direction === 'increase') d = 1
  else if (indicator.direction === 'decrease') d = -1

  let aim: number | null = null
  if (d === 1) aim = lower
  if (d === -1) aim = upper
  if (d === 0 && v !== null && lower !== null && upper !== null)
    aim = v < lower ? lower : v > upper ? upper : null

  const shown = Number(indicator.decimals)
  const precision = (text: unknown) => Math.max(digits(text), shown)
  const atLeast = (value: number) =>
    lower !== null &&
    (target.strict
      ? value > lower
      : roundTo(value, precision(target.lower_text)) >=
        roundTo(lower, precision(target.lower_text)))
  const atMost = (value: number) =>
    upper !== null &&
    (target.strict
      ? value < upper
      : roundTo(value, precision(target.upper_text)) <=
        roundTo(upper, precision(target.upper_text)))
  let satisfied: boolean | null = null
  if (v !== null && isMilestone) satisfied = v >= 1
  else if (v !== null && !isUnbound)
    satisfied = d === 1 ? atLeast(v) : d === -1 ? atMost(v) : atLeast(v) && atMost(v)

  const aimDigits =
    d === 1 ? precision(target.lower_text) : d === -1 ? precision(target.upper_text) : 0
  const better =
    v !== null &&
    aim !== null &&
    d !== 0 &&
    d * (roundTo(v, aimDigits) - roundTo(aim, aimDigits)) > 0

  let variance: number | null = null
  if (v !== null && !hasNoBound) variance = aim === null ? 0 : v - aim
  let distance = 0
  if (v !== null && aim !== null)
    distance = d === 0 ? Math.abs(v - aim) : Math.max(0, d * (aim - v))
  const gap = v === null || hasNoBound ? null : satisfied ? 0 : distance

  let attainmentRatio: number | null = null
  if (indicator.attainment === 'ratio' && aim !== null && aim > 0 && v !== null) {
    if (d === 1 && v >= 0) attainmentRatio = v / aim
    if (d === -1 && v > 0) attainmentRatio = aim / v
  }

  const start = periodStart(String(target.period)) ?? ''
  const end = periodEnd(String(target.period)) ?? ''
  const phase = asOf < start ? 'not_begun' : asOf < end ? 'running' : 'over'
  const growsOnly = satisfied === true && accumulation === 'cumulative' && d === 1

  let paceRatio: number | null = null
  if (
    phase === 'running' &&
    found &&
    !found.whole &&
    accumulation === 'cumulative' &&
    aim !== null &&
    v !== null &&
    v >= 0
  ) {
    const due =
      shareOfYear(
        tables,
        target.indicator_id,
        target.org_unit_id,
        parsePeriod(String(target.period))?.year ?? 0,
        found.month,
      ) * aim
    if (due > 0) paceRatio = d === -1 ? (v === 0 ? null : due / v) : v / due
    if (paceRatio !== null) paceRatio = Math.round(paceRatio * 1e9) / 1e9
  }

  let status: string
  let reason: string | null = null
  if (phase === 'not_begun') {
    status = 'not_due'
    reason = 'not_begun'
  } else if (isUnbound) {
    status = 'not_assessable'
    reason = 'no_bound'
  } else if (v === null) {
    status = isMilestone ? 'not_assessable' : 'no_data'
    reason = isMilestone
      ? 'milestone_without_value'
      : predecessorKnows(tables, target)
        ? 'only_other_perimeter'
        : 'no_actual'
  } else if ((phase === 'over' && found?.whole) || growsOnly) {
    status = !satisfied ? 'missed' : better ? 'exceeded' : 'met'
  } else if (phase === 'over') {
    status = 'no_data'
    reason = 'part_year_only'
  } else if (isMilestone && !satisfied) {
    status = 'not_assessable'
    reason = 'milestone_open'
  } else if (paceRatio !== null) {
    status =
      paceRatio >= threshold('pace-on-pace')
        ? 'on_pace'
        : paceRatio >= threshold('pace-behind')
          ? 'behind'
          : 'far_behind'
  } else if (satisfied) {
    status = 'on_pace'
  } else {
    const margin =
      indicator.attainment === 'ratio'
        ? Math.abs(aim ?? 0) * threshold('level-margin-ratio')
        : indicator.attainment === 'points'
          ? threshold('level-margin-points')
          : 0
    status = distance <= margin + 1e-9 ? 'behind' : 'far_behind'
  }

  return {
    key: [
      target.document_id,
      target.item,
      target.indicator_id,
      target.org_unit_id,
      target.period,
    ].join(' | '),
    actual: v,
    actualPeriod: found?.period ?? null,
    actualDocumentId: found?.documentId ?? null,
    variance,
    gap,
    attainmentRatio,
    paceRatio,
    status,
    reason,
  }
}

function predecessorKnows(tables: OracleTables, target: OracleRecord): boolean {
  const year = parsePeriod(String(target.period))?.year
  const predecessors = (tables['org-units'] ?? [])
    .filter((unit) => unit.successor_id === target.org_unit_id)
    .map((unit) => unit.org_unit_id)
  return (tables.actuals ?? []).some(
    (actual) =>
      predecessors.includes(actual.org_unit_id) &&
      actual.indicator_id === target.indicator_id &&
      parsePeriod(String(actual.period))?.year === year,
  )
}
