import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { schemaScripts } from '../../src/database/schema.ts'
import { openTestDatabase } from '../support/open-test-database.ts'

type Resource = { name: string; schema: { fields: { name: string; type: string }[] } }

const { resources } = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../data/datapackage.json'), 'utf8'),
) as { resources: Resource[] }

const sqlTypes: Record<string, string[]> = {
  string: ['VARCHAR'],
  number: ['DOUBLE'],
  integer: ['INTEGER', 'DOUBLE'],
  boolean: ['BOOLEAN'],
  date: ['DATE'],
}

describe('tables.sql', () => {
  test.each(resources)(
    'holds the columns of $name as datapackage.json types them',
    async ({ name, schema }) => {
      const engine = await openTestDatabase()
      for (const script of schemaScripts) await engine.run(script)
      const table = name.replaceAll('-', '_')
      const columns = await engine.run({
        name: 'describe',
        sql: `select column_name, column_type from (describe ${table})`,
      })
      const byName = new Map(
        columns.map((column) => [column.column_name, String(column.column_type)]),
      )
      for (const field of schema.fields) {
        expect(sqlTypes[field.type], `${name}.${field.name}`).toContain(byName.get(field.name))
      }
      const extra = [...byName.keys()].filter(
        (column) => !schema.fields.some((field) => field.name === column),
      )
      const derived = /_decimals$|^(observation|publication)$/
      expect(extra.filter((column) => !derived.test(String(column)))).toEqual([])
    },
  )
})
