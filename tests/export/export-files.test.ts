import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readFolderFromDisk } from '../../src/cli/read-folder-from-disk.ts'
import { guardFormula, restoreFormula } from '../../src/domain/formula-guard.ts'
import type { TypedTable } from '../../src/domain/table.ts'
import { canonicalLines, orderByKey, sortKeys } from '../../src/export/canonical-csv.ts'
import { type ExportForm, toExportFiles } from '../../src/export/export-files.ts'
import { planBatch } from '../../src/import/plan-batch.ts'
import { readDataFolder } from '../../src/import/read-folder.ts'
import { readWorkspace } from '../../src/import/read-workspace.ts'
import { fixtureFolder } from '../import/fixture-folder.ts'
import {
  canonicalBatch,
  loadRecordReader,
  officeBatch,
  recordOf,
} from '../import/plan/import-records.ts'

const published = readFolderFromDisk('data')
const { tables: publishedTables } = readDataFolder(published)

async function exported(form: ExportForm, tables: TypedTable[], folder = published) {
  const files = await toExportFiles(form, tables, folder)
  const texts = files.map(async ({ name, blob }) => [name, await blob.text()] as const)
  return new Map(await Promise.all(texts))
}

function toSortedCsv(table: TypedTable | undefined): string {
  return table ? [...canonicalLines(table, orderByKey(table))].join('') : ''
}

function tableOf(tables: readonly TypedTable[], name: string): TypedTable | undefined {
  return tables.find((table) => table.name === name)
}

/** Text as a cell may hold it after reading: no space around it, NFC, LF, no lost letters. */
const cellText = fc
  .tuple(fc.constantFrom('', '=', '+', '-', '@', "'", "'=", "''-", '"', ',', ';'), fc.string())
  .map(([start, rest]) =>
    `${start}${rest}`
      .normalize('NFC')
      .replace(/[\0\r\uFFFD?]/g, '')
      .trim(),
  )

describe('the canonical export', () => {
  it('is the published files byte for byte when nothing was imported', async () => {
    const files = await exported('canonical', publishedTables)
    expect([...files.keys()]).toEqual(['targets.csv', 'actuals.csv'])
    for (const table of publishedTables) {
      const before = new TextDecoder().decode(published.get(`${table.name}.csv`))
      expect(toSortedCsv(table), table.name).toBe(before)
    }
  })

  it('sorts by the keys the schema states', () => {
    const schema = JSON.parse(new TextDecoder().decode(published.get('datapackage.json')))
    const keys = schema.resources.map(
      (resource: { name: string; schema: { primaryKey: string[] } }) => [
        resource.name,
        resource.schema.primaryKey,
      ],
    )
    expect(Object.fromEntries(keys)).toEqual(sortKeys)
  })

  it('holds what batches added, with the papers they cite, and reads back as the same tables', async () => {
    const folder = fixtureFolder()
    const batches = [officeBatch(1, [recordOf(), recordOf({ column: 4, period: '2025-12' })])]
    const merged = await readWorkspace(folder, batches, loadRecordReader)
    const files = await exported('canonical', merged.tables, folder)
    expect([...files.keys()]).toEqual(['documents.csv', 'targets.csv', 'actuals.csv'])
    for (const [name, text] of files) folder.set(name, new TextEncoder().encode(text))
    const again = readDataFolder(folder)
    expect(again.issues).toEqual(merged.issues)
    for (const table of merged.tables)
      expect(toSortedCsv(tableOf(again.tables, table.name))).toBe(toSortedCsv(table))
  })

  it('guards text against formulas, leaves numbers alone, and reads every text back', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(cellText, { minLength: 1, maxLength: 6 }), async (texts) => {
        const small = fixtureFolder()
        const actuals = tableOf(readDataFolder(small).tables, 'actuals')
        if (!actuals) throw new Error('no actuals')
        const columns = actuals.columns.map((column) => ({
          ...column,
          cells: column.cells.map((cell, row) =>
            column.name === 'note' && row < texts.length ? texts[row] || null : cell,
          ),
        }))
        const csv = [...canonicalLines({ ...actuals, columns })].join('')
        expect(csv).toContain(',-0.50,')
        const folder = small.set('actuals.csv', new TextEncoder().encode(csv))
        const again = tableOf(readDataFolder(folder).tables, 'actuals')
        const notes = again?.columns.find(({ name }) => name === 'note')?.cells
        expect(notes?.slice(0, texts.length)).toEqual(texts.map((text) => text || null))
      }),
      { numRuns: 30 },
    )
  })

  it('never lets text begin as a formula, and restores any text at all', () => {
    fc.assert(
      fc.property(cellText, (text) => {
        expect(guardFormula(text)).not.toMatch(/^[=+\-@\t\r]/)
        expect(restoreFormula(guardFormula(text))).toBe(text)
      }),
    )
  })
})

describe('every export, dropped again', () => {
  it.each(['targets.csv', 'actuals.csv', 'documents.csv', 'indicators.csv', 'org-units.csv'])(
    'finds all of the published %s unchanged',
    async (name) => {
      const text = new TextDecoder().decode(published.get(name))
      const plan = await planBatch(published, [], canonicalBatch(1, text, name), loadRecordReader)
      expect(plan.counts).toMatchObject({ unchanged: plan.records, refused: 0 })
      expect(plan.records).toBeGreaterThan(5)
    },
  )

  it.each(['targets-sdmx.csv', 'actuals-sdmx.csv'])('finds all of %s unchanged', async (name) => {
    const text = (await exported('sdmx', publishedTables)).get(name) ?? ''
    expect(text).toMatch(/^STRUCTURE,STRUCTURE_ID,ACTION,/)
    const plan = await planBatch(published, [], canonicalBatch(1, text, name), loadRecordReader)
    expect(plan.counts).toMatchObject({ unchanged: plan.records, refused: 0 })
    expect(plan.records).toBe(tableOf(publishedTables, name.replace('-sdmx.csv', ''))?.lines.length)
  })

  it('refuses a line of SDMX-CSV that asks for deletion', async () => {
    const text = (await exported('sdmx', publishedTables)).get('actuals-sdmx.csv') ?? ''
    const edited = text.replace(',I,', ',D,')
    const plan = await planBatch(published, [], canonicalBatch(1, edited), loadRecordReader)
    expect(plan.counts.refused).toBe(1)
    expect(plan.entries.find(({ kind }) => kind === 'refused')).toMatchObject({
      line: 2,
      issue: { code: 'not-in-list', field: 'ACTION' },
    })
  })
})

describe('the workbook', () => {
  it('holds the tables a sheet each, with numbers as numbers and no formula', async () => {
    const [file] = await toExportFiles('xlsx', publishedTables, published)
    const { readXlsx } = await import('hucre/xlsx')
    const bytes = new Uint8Array((await file?.blob.arrayBuffer()) ?? [])
    const { sheets } = await readXlsx(bytes)
    expect(sheets.map(({ name }) => name)).toEqual(publishedTables.map(({ name }) => name))
    const actuals = sheets.find(({ name }) => name === 'actuals')
    const [header, ...rows] = actuals?.rows ?? []
    expect(rows).toHaveLength(tableOf(publishedTables, 'actuals')?.lines.length ?? 0)
    const value = header?.indexOf('value') ?? -1
    expect(rows.every((row) => typeof row[value] === 'number')).toBe(true)
  })

  it('writes text that looks like a formula as text', async () => {
    const [documents] = publishedTables
    if (!documents) throw new Error('no documents')
    const columns = documents.columns.map((column) => ({
      ...column,
      cells: column.cells.map((cell, row) =>
        column.name === 'title' && row === 0 ? '=HYPERLINK("http://x")' : cell,
      ),
    }))
    const [file] = await toExportFiles('xlsx', [{ ...documents, columns }], published)
    const { readXlsx } = await import('hucre/xlsx')
    const bytes = new Uint8Array((await file?.blob.arrayBuffer()) ?? [])
    const sheet = (await readXlsx(bytes)).sheets[0]
    expect(sheet?.rows[1]?.[3]).toBe('=HYPERLINK("http://x")')
    const formulas = [...(sheet?.cells?.values() ?? [])].filter((cell) => cell.formula)
    expect(formulas).toEqual([])
  })
})
