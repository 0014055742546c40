import { dueDay, sampleMonths } from './calendar.ts'
import { type SampleIndicator, sampleIndicators } from './indicators.ts'
import type { Fields } from './records.ts'
import type { Unit } from './units.ts'

/** Stands in every row of the sample. */
export const sampleMark = 'DỮ LIỆU MINH HỌA'

/** Targets given to the city and allocated to the units; the units' do not quite add up to the city's. */
export function targetRows(
  indicator: SampleIndicator,
  members: Unit[],
  year: string,
  random: () => number,
): Fields[] {
  const growth = year === '2026' ? 1.1 : 1
  const row = (orgUnitId: string, aim: number) => {
    const bound = aim.toFixed(indicator.decimals)
    return {
      document_id: `mau-ke-hoach-${year}`,
      item: String(sampleIndicators.findIndex(({ id }) => indicator.id.startsWith(id)) + 1),
      indicator_id: indicator.id,
      org_unit_id: orgUnitId,
      period: year,
      lower: indicator.direction === 'increase' ? bound : null,
      upper: indicator.direction === 'decrease' ? bound : null,
      strict: false,
      approximate: false,
      as_written: `${bound} ${indicator.measureUnit}`,
      note_vi: sampleMark,
      note_en: 'SAMPLE DATA',
    }
  }
  const share = (unit: Unit) => indicator.total * growth * unit.weight * (0.95 + random() * 0.11)
  const unitAim = (unit: Unit) =>
    indicator.isSum ? share(unit) : indicator.total + (random() - 0.5) * indicator.spread * 0.5
  return [
    row('hai-phong', indicator.isSum ? indicator.total * growth : indicator.total),
    ...members.map((unit) => row(unit.id, unitAim(unit))),
  ]
}

export function documentRows(): Fields[] {
  const row = (id: string, kind: string, title: string, issued: string | null): Fields => ({
    document_id: id,
    kind,
    title: `${title} (${sampleMark.toLowerCase()})`,
    issuer_org_unit_id: 'hai-phong',
    issued_on: issued,
    status: 'sample',
    publisher: sampleMark,
    note: sampleMark,
  })
  return [
    row('mau-bao-cao-nhanh', 'government', 'Báo cáo nhanh của đơn vị', null),
    row('mau-bao-cao-thang', 'government', 'Báo cáo tháng của đơn vị', null),
    row('mau-ke-hoach-2025', 'plan', 'Giao chỉ tiêu năm 2025 cho đơn vị', '2025-01-02'),
    row('mau-ke-hoach-2026', 'plan', 'Giao chỉ tiêu năm 2026 cho đơn vị', '2026-01-05'),
  ]
}

export function deadlineRows(): Fields[] {
  return sampleMonths
    .filter((month) => month.startsWith('2026'))
    .map((month) => ({
      document_id: 'mau-ke-hoach-2026',
      due: dueDay(month),
      concerns: 'report',
      period: month,
      who: 'Các sở, ngành, xã, phường, đặc khu',
      who_en: 'Departments, wards, communes and special zones',
      text_vi: `Gửi số liệu ${month} (minh họa)`,
      text_en: `Send the values of ${month} (sample)`,
      note: sampleMark,
    }))
}

export function indicatorRow(indicator: SampleIndicator): Fields {
  return {
    indicator_id: indicator.id,
    name_vi: `${indicator.nameVi} (minh họa)`,
    name_en: `${indicator.nameEn} (sample)`,
    domain: indicator.domain,
    measure_unit: indicator.measureUnit,
    decimals: String(indicator.decimals),
    direction: indicator.direction,
    accumulation: indicator.isSum ? 'cumulative' : 'level',
    attainment: indicator.isSum ? 'ratio' : 'points',
    org_rollup: indicator.isSum ? 'sum' : 'none',
    caveat_vi: sampleMark,
    caveat_en: 'SAMPLE DATA',
    definition_vi: 'Số liệu giả định để thử các trang theo đơn vị.',
    definition_en: 'Invented figures to try the pages by unit.',
  }
}
