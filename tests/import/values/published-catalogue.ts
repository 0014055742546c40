import type { ImportCatalogue } from '../../../src/domain/import-reading.ts'
import { readRecords } from './published-data.ts'

function aliasesOf(row: Record<string, string>): string[] {
  return row.aliases ? row.aliases.split('|') : []
}

/** The catalogue as the published tables give it. */
export const publishedCatalogue: ImportCatalogue = {
  indicators: readRecords('indicators').map((row) => ({
    indicatorId: row.indicator_id ?? '',
    nameVi: row.name_vi ?? '',
    nameEn: row.name_en ?? '',
    aliases: aliasesOf(row),
    measureUnit: row.measure_unit || null,
    decimals: Number(row.decimals),
    accumulation: row.accumulation ?? '',
    direction: row.direction ?? '',
  })),
  orgUnits: readRecords('org-units').map((row) => ({
    orgUnitId: row.org_unit_id ?? '',
    name: row.name ?? '',
    nameEn: row.name_en ?? '',
    type: row.type ?? '',
    aliases: aliasesOf(row),
    validFrom: row.valid_from || null,
    validTo: row.valid_to || null,
  })),
  values: [],
  latestYear: null,
}
