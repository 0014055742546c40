import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  type Cell,
  type FieldType,
  type TableName,
  type TypedTable,
  tableNames,
} from '../../src/domain/table.ts'

type Value = string | number | boolean | null
type RecordOf = Record<string, Value | undefined>

/** Rows by table as a test writes them: only the fields that matter, the rest get the defaults below. */
export type TableRows = Partial<Record<TableName, RecordOf[]>>

type Field = { name: string; type: FieldType }

const schema = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../data/datapackage.json'), 'utf8'),
) as {
  resources: { name: TableName; schema: { fields: Field[] } }[]
}

const defaults: Partial<Record<TableName, RecordOf>> = {
  documents: {
    kind: 'plan',
    title: 'Kế hoạch',
    issuer_org_unit_id: 'city',
    status: 'issued',
    issued_on: '2025-01-01',
  },
  'org-units': { type: 'city' },
  indicators: {
    name_vi: 'Chỉ tiêu',
    name_en: 'Indicator',
    domain: 'budget',
    measure_unit: 'tỷ đồng',
    decimals: 1,
    direction: 'increase',
    accumulation: 'cumulative',
    attainment: 'ratio',
    org_rollup: 'sum',
  },
  targets: {
    document_id: 'plan',
    item: '1',
    indicator_id: 'revenue',
    org_unit_id: 'city',
    period: '2025',
    strict: false,
    approximate: false,
    as_written: 'đạt',
  },
  actuals: {
    indicator_id: 'revenue',
    org_unit_id: 'city',
    basis: 'period',
    status: 'preliminary',
    document_id: 'press',
    preferred: false,
  },
}

const shippedThresholds = readFileSync(
  join(import.meta.dirname, '../../data/thresholds.csv'),
  'utf8',
)
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => ({
    threshold_id: line.split(',')[0] ?? '',
    value: line.split(',')[1] ?? '',
    measure_unit: '',
    name_vi: '',
    name_en: '',
  }))

const world: TableRows = {
  documents: [{ document_id: 'plan' }, { document_id: 'press', kind: 'press', issued_on: null }],
  'org-units': [{ org_unit_id: 'city' }],
  indicators: [
    { indicator_id: 'revenue' },
    {
      indicator_id: 'growth',
      measure_unit: '%',
      accumulation: 'growth',
      attainment: 'points',
      org_rollup: 'none',
    },
    {
      indicator_id: 'coverage',
      measure_unit: '%',
      accumulation: 'level',
      attainment: 'points',
      org_rollup: 'none',
    },
    {
      indicator_id: 'unemployment',
      measure_unit: '%',
      accumulation: 'level',
      attainment: 'points',
      direction: 'decrease',
      org_rollup: 'none',
    },
    { indicator_id: 'accidents', measure_unit: 'vụ', direction: 'decrease' },
    {
      indicator_id: 'firms',
      measure_unit: 'doanh nghiệp',
      accumulation: 'level',
      org_rollup: 'sum',
    },
    {
      indicator_id: 'place',
      measure_unit: 'hạng',
      accumulation: 'rank',
      attainment: 'rank',
      direction: 'decrease',
      org_rollup: 'none',
    },
    {
      indicator_id: 'militia',
      measure_unit: 'đơn vị',
      accumulation: 'level',
      direction: 'none',
      org_rollup: 'none',
    },
    {
      indicator_id: 'milestone',
      measure_unit: null,
      accumulation: 'milestone',
      attainment: 'milestone',
      direction: 'none',
      org_rollup: 'none',
    },
  ],
}

/**
 * Typed tables for a test: a small world (one city `city`, one document `plan`, one source `press`, an indicator of each
 * shape) plus the given rows. Numbers keep their text, so `'5.500'` is written with three digits.
 */
export function buildTables(rows: TableRows, options: { bare?: boolean } = {}): TypedTable[] {
  return tableNames.map((name) => {
    const base = options.bare ? [] : (world[name] ?? [])
    const thresholds = name === 'thresholds' && !rows.thresholds ? shippedThresholds : []
    const records = [...base, ...thresholds, ...(rows[name] ?? [])].map(
      (record) => ({ ...defaults[name], ...record }) as RecordOf,
    )
    return toTable(name, records)
  })
}

function toTable(name: TableName, records: RecordOf[]): TypedTable {
  const fields = schema.resources.find((resource) => resource.name === name)?.schema.fields ?? []
  return {
    name,
    columns: fields.map((field) => ({
      name: field.name,
      type: field.type,
      cells: records.map((record) => toCell(record[field.name] ?? null)),
    })),
    lines: records.map((_, index) => index + 2),
  }
}

function toCell(value: Value): Cell {
  return typeof value === 'number' ? String(value) : value
}
