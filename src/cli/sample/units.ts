import type { TypedTable } from '../../domain/table.ts'
import { toRecords } from './records.ts'

/** A unit of the sample and the way it behaves. */
export type Unit = { id: string; weight: number; isTiny: boolean; isLate: boolean }

/** Weights follow the population; departments weigh the same. Bạch Long Vĩ is the unit of zeros, every twelfth unit is late. */
export function toUnits(real: readonly TypedTable[], random: () => number): Record<string, Unit[]> {
  const rows = toRecords(real.find((table) => table.name === 'org-units'))
  const wards = rows.filter((row) => row.block === 'wards' || row.block === 'communes')
  const departments = rows.filter((row) => row.block === 'departments')
  const people = wards.reduce((total, row) => total + Number(row.population ?? 0), 0)
  const unit = (id: string, weight: number, index: number) => ({
    id,
    weight: weight * (0.9 + random() * 0.2),
    isTiny: id === '11948',
    isLate: index % 12 === 5,
  })
  return {
    wards: wards.map((row, index) =>
      unit(String(row.org_unit_id), Number(row.population ?? 0) / people, index),
    ),
    departments: departments.map((row, index) =>
      unit(String(row.org_unit_id), 1 / departments.length, index),
    ),
  }
}
