import type { BatchRecipe } from '../../../src/domain/import-batch.ts'
import type { ImportRecord } from '../../../src/domain/import-reading.ts'
import type { BatchInput } from '../../../src/import/plan/batch-rows.ts'
import type { OfficeReader } from '../../../src/import/plan/read-batch.ts'
import { openOfficeFile } from '../../../src/import/read/open-office-file.ts'

/** A record as an office file gives it: October exports of the city, unless told otherwise. */
export function recordOf(change: Partial<ImportRecord> = {}): ImportRecord {
  return {
    file: 'bao-cao.csv',
    sheet: null,
    line: 7,
    column: 3,
    raw: change.value ?? '41,2',
    indicatorName: 'Kim ngạch XK',
    indicatorId: 'exports',
    orgUnitName: null,
    orgUnitId: 'hai-phong',
    period: '2025-11',
    basis: 'ytd',
    measure: 'actual',
    value: '41.2',
    measureUnit: 'tỷ USD',
    writtenUnit: 'tỷ USD',
    qualifier: null,
    low: null,
    high: null,
    stretch: null,
    missing: null,
    isGuess: false,
    ...change,
  }
}

export function recipeOf(change: Partial<BatchRecipe> = {}): BatchRecipe {
  return {
    sheet: null,
    choices: {},
    document: {
      documentId: 'tep-so-cong-thuong',
      kind: 'government',
      title: 'Báo cáo tháng',
      sender: 'Sở Công Thương',
      issuedOn: '2025-12-05',
    },
    actualStatus: 'preliminary',
    ...change,
  }
}

/** A batch whose office file gives just these records. */
export function officeBatch(
  number: number,
  records: readonly ImportRecord[],
  change: Partial<BatchRecipe> = {},
): BatchInput {
  const bytes = new TextEncoder().encode(JSON.stringify(records))
  return {
    id: `batch-${number}`,
    number,
    fileName: 'bao-cao.csv',
    recipe: recipeOf(change),
    bytes,
  }
}

/** A batch of a file in canonical form. */
export function canonicalBatch(number: number, text: string, fileName = 'actuals.csv'): BatchInput {
  const recipe = recipeOf({ document: null })
  return { id: `batch-${number}`, number, fileName, recipe, bytes: new TextEncoder().encode(text) }
}

/** Reads what `officeBatch` wrote; stands in for the reader of office files, which has its own tests. */
export async function loadRecordReader(): Promise<OfficeReader> {
  return {
    toCatalogue: () => ({ indicators: [], orgUnits: [], values: [], latestYear: null }),
    open: (bytes, file) => openOfficeFile(bytes, file),
    read: async ({ bytes, file }) => {
      const records: ImportRecord[] = JSON.parse(new TextDecoder().decode(bytes))
      return {
        file,
        kind: 'text',
        outcome: 'accept',
        encoding: 'utf-8',
        delimiter: ',',
        sheets: [],
        headerLines: [1],
        tables: [],
        layout: 'long',
        title: '',
        repairs: [],
        records,
        questions: [],
        issues: [],
        preview: [],
        counts: { lines: 0, data: 0, skipped: 0, records: records.length, refused: 0 },
      }
    },
  }
}
