import type { Issue } from '../domain/issue.ts'
import { type FieldType, type TableName, tableNames } from '../domain/table.ts'
import { makeIssue } from './make-issue.ts'

/** One column as `datapackage.json` declares it; null = no such constraint. */
export type FieldSchema = {
  name: string
  type: FieldType
  isRequired: boolean
  allowed: string[] | null
  pattern: RegExp | null
  minimum: number | null
  maximum: number | null
}

/** `fields` of this table name a row of `table` by its `referenced` fields. */
export type ForeignKey = { fields: string[]; table: TableName; referenced: string[] }

export type TableSchema = {
  name: TableName
  /** File name inside the folder. */
  file: string
  fields: FieldSchema[]
  primaryKey: string[]
  foreignKeys: ForeignKey[]
}

export type DataSchema = { tables: TableSchema[]; issues: Issue[] }

export const schemaFile = 'datapackage.json'

const fieldTypes: readonly FieldType[] = ['string', 'number', 'integer', 'boolean', 'date']

/** Reads a Frictionless data package. A table that cannot be understood is left out, with an issue; never throws. */
export function parseDataPackage(text: string): DataSchema {
  const faults: string[] = []
  const resources = listOf(property(parseJson(text), 'resources'))
  if (resources.length === 0) faults.push('no resources')
  const tables = resources.flatMap((resource) => {
    try {
      return [normalizeTable(resource)]
    } catch (error) {
      if (!(error instanceof SchemaFault)) throw error
      faults.push(error.message)
      return []
    }
  })
  return { tables: inLoadingOrder(tables), issues: faults.map(schemaIssue) }
}

/** A fault of the schema itself; never leaves this module. */
class SchemaFault extends Error {}

function schemaIssue(reason: string): Issue {
  const details = { reason }
  return makeIssue({ code: 'unreadable-schema', severity: 'error', file: schemaFile, details })
}

function inLoadingOrder(tables: readonly TableSchema[]): TableSchema[] {
  return tableNames.flatMap((name) => tables.find((table) => table.name === name) ?? [])
}

function normalizeTable(resource: unknown): TableSchema {
  const name = normalizeTableName(property(resource, 'name'))
  const schema = property(resource, 'schema')
  const fields = listOf(property(schema, 'fields')).map((field) => normalizeField(field, name))
  if (fields.length === 0) throw new SchemaFault(`${name}: no fields`)
  const known = (list: unknown) => normalizeFieldNames(list, fields, name)
  return {
    name,
    file: textOf(property(resource, 'path')) ?? `${name}.csv`,
    fields,
    primaryKey: known(property(schema, 'primaryKey')),
    foreignKeys: listOf(property(schema, 'foreignKeys')).map((key) => ({
      fields: known(property(key, 'fields')),
      table: normalizeTableName(property(property(key, 'reference'), 'resource') || name),
      referenced: textsOf(property(property(key, 'reference'), 'fields')),
    })),
  }
}

function normalizeTableName(value: unknown): TableName {
  const name = tableNames.find((known) => known === value)
  if (!name) throw new SchemaFault(`unknown table ${JSON.stringify(value) ?? '(none)'}`)
  return name
}

function normalizeFieldNames(value: unknown, fields: FieldSchema[], table: TableName): string[] {
  const names = textsOf(value)
  const unknown = names.find((name) => !fields.some((field) => field.name === name))
  if (unknown !== undefined) throw new SchemaFault(`${table}: key names no field “${unknown}”`)
  return names
}

function normalizeField(field: unknown, table: TableName): FieldSchema {
  const name = textOf(property(field, 'name'))
  if (!name) throw new SchemaFault(`${table}: a field without a name`)
  const place = `${table}.${name}`
  const constraints = property(field, 'constraints')
  const allowed = textsOf(property(constraints, 'enum'))
  return {
    name,
    type: normalizeType(property(field, 'type'), place),
    isRequired: property(constraints, 'required') === true,
    allowed: allowed.length > 0 ? allowed : null,
    pattern: normalizePattern(property(constraints, 'pattern'), place),
    minimum: normalizeNumber(property(constraints, 'minimum'), place),
    maximum: normalizeNumber(property(constraints, 'maximum'), place),
  }
}

function normalizeType(value: unknown, place: string): FieldType {
  const type = fieldTypes.find((known) => known === (value ?? 'string'))
  if (!type) throw new SchemaFault(`${place}: unknown type ${JSON.stringify(value)}`)
  return type
}

/** Frictionless patterns must match the whole cell. */
function normalizePattern(value: unknown, place: string): RegExp | null {
  const source = textOf(value)
  if (source === null) return null
  try {
    return new RegExp(`^(?:${source})$`, 'u')
  } catch {
    throw new SchemaFault(`${place}: pattern ${source}`)
  }
}

function normalizeNumber(value: unknown, place: string): number | null {
  if (value === undefined || value === null) return null
  const number = Number(value)
  if (!Number.isFinite(number)) throw new SchemaFault(`${place}: limit ${JSON.stringify(value)}`)
  return number
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function property(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined
  return Object.getOwnPropertyDescriptor(value, name)?.value
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}

function textsOf(value: unknown): string[] {
  const list = Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]
  return list.map(String)
}
