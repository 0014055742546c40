// The sample data set: invented figures for every unit, so that the by-unit rules can be tried before offices report.
import type { TypedTable } from '../../domain/table.ts'
import { planYears } from './calendar.ts'
import { type SampleIndicator, sampleIndicators } from './indicators.ts'
import { seededRandom } from './random.ts'
import { type Fields, tableOf, toRecords } from './records.ts'
import { deadlineRows, documentRows, indicatorRow, targetRows } from './rows.ts'
import { toUnits } from './units.ts'
import { actualRows } from './values.ts'

export type SampleOptions = {
  /** Same seed, same data set. */
  seed: number
  /** How many times the 12 indicators are repeated, for benches; 1 gives about 27,000 values. */
  copies: number
}

const firstDay = '2024-01-01'

/** A whole data folder as typed tables: real units, invented indicators, targets, values and deadlines, every row marked. */
export function makeSampleTables(
  real: readonly TypedTable[],
  { seed, copies }: SampleOptions,
): TypedTable[] {
  const random = seededRandom(seed)
  const units = toUnits(real, random)
  const indicators = Array.from({ length: copies }, (_, copy) =>
    sampleIndicators.map((indicator) => renamed(indicator, copy)),
  ).flat()
  const targets: Fields[] = []
  const actuals: Fields[] = []
  for (const indicator of indicators) {
    const members = units[indicator.block] ?? []
    targets.push(...planYears.flatMap((year) => targetRows(indicator, members, year, random)))
    actuals.push(...actualRows(indicator, members, random))
  }
  return [
    tableOf(real, 'documents', documentRows()),
    orgUnitsSince(real),
    tableOf(real, 'indicators', indicators.map(indicatorRow)),
    tableOf(real, 'targets', targets),
    tableOf(real, 'actuals', actuals),
    tableOf(real, 'deadlines', deadlineRows()),
    ...real.filter((table) => table.name === 'thresholds'),
  ]
}

function renamed(indicator: SampleIndicator, copy: number): SampleIndicator {
  return copy === 0
    ? indicator
    : {
        ...indicator,
        id: `${indicator.id}-${copy + 1}`,
        nameVi: `${indicator.nameVi} ${copy + 1}`,
        nameEn: `${indicator.nameEn} ${copy + 1}`,
      }
}

/** The real units, pretended to exist since the sample begins. */
function orgUnitsSince(real: readonly TypedTable[]): TypedTable {
  const kept = toRecords(real.find((table) => table.name === 'org-units')).filter(
    (row) => row.valid_to === null,
  )
  return tableOf(
    real,
    'org-units',
    kept.map((row) => ({ ...row, valid_from: firstDay, former_boundary: null })),
  )
}
