import { parsePeriod } from './period.ts'

/** The tables given as SDMX-CSV 2.0, with the component id of each of their fields, in the order of the file. */
export const sdmxTables = {
  actuals: [
    ['INDICATOR', 'indicator_id'],
    ['REF_AREA', 'org_unit_id'],
    ['TIME_PERIOD', 'period'],
    ['BASIS', 'basis'],
    ['SOURCE', 'document_id'],
    ['OBS_VALUE', 'value'],
    ['OBS_STATUS', 'status'],
    ['RELEASE_DATE', 'published_on'],
    ['PREFERRED', 'preferred'],
    ['QUALIFIER', 'qualifier'],
    ['COMMENT_OBS', 'note'],
  ],
  targets: [
    ['SOURCE', 'document_id'],
    ['ITEM', 'item'],
    ['INDICATOR', 'indicator_id'],
    ['REF_AREA', 'org_unit_id'],
    ['TIME_PERIOD', 'period'],
    ['POSITION', 'position'],
    ['LOWER', 'lower'],
    ['UPPER', 'upper'],
    ['STRICT', 'strict'],
    ['APPROXIMATE', 'approximate'],
    ['STRETCH', 'stretch'],
    ['AS_WRITTEN', 'as_written'],
    ['LEAD', 'lead_org_unit_id'],
    ['COMMENT_VI', 'note_vi'],
    ['COMMENT_EN', 'note_en'],
  ],
} as const

export type SdmxTable = keyof typeof sdmxTables

/** What every SDMX-CSV 2.0 line begins with. */
export const sdmxHead = ['STRUCTURE', 'STRUCTURE_ID', 'ACTION'] as const

export const sdmxStructures = {
  actuals: 'VE_DICH:ACTUALS(1.0)',
  targets: 'VE_DICH:TARGETS(1.0)',
} as const satisfies Record<SdmxTable, string>

/** Status of an actual ↔ code of the SDMX list CL_OBS_STATUS: normal, provisional, estimated, imputed. */
const statusCodes = [
  ['official', 'A'],
  ['preliminary', 'P'],
  ['estimate', 'E'],
  ['computed', 'I'],
] as const

/** A cell of ours as SDMX writes it; what has no other spelling stays as it is. */
export function toSdmxCell(field: string, text: string): string {
  if (field === 'status') return statusCodes.find(([status]) => status === text)?.[1] ?? text
  const parts = field === 'period' ? parsePeriod(text) : null
  if (parts?.frequency !== 'years') return text
  return `${parts.firstYear}-01-01/P${parts.year - parts.firstYear + 1}Y`
}

/** The way back. */
export function fromSdmxCell(field: string, text: string): string {
  if (field === 'status') return statusCodes.find(([, code]) => code === text)?.[0] ?? text
  const match = field === 'period' ? /^(\d{4})-01-01\/P(\d{1,2})Y$/.exec(text) : null
  if (!match) return text
  const [, first = '', years = ''] = match
  return years === '1' ? first : `${first}/${Number(first) + Number(years) - 1}`
}
