import type { BatchDocument } from '../domain/import-batch.ts'
import type { ImportCatalogue } from '../domain/import-reading.ts'
import type { ImportMemory } from './import-memory.ts'
import type { OfficeReader } from './plan/read-batch.ts'
import { planBatch } from './plan-batch.ts'
import { readDropped } from './read-dropped.ts'
import { withShownRecords } from './shown-records.ts'

type Practice = {
  files: ReadonlyMap<string, Uint8Array>
  loadReader: () => Promise<OfficeReader>
  memory: ImportMemory
}

/**
 * Reads and plans a short table of known names, then the published results, while the person still looks for a file:
 * code that runs for the first time is many times slower. The tables a plan compares with stay known.
 */
export async function practise(practice: Practice): Promise<void> {
  const { files, memory } = practice
  // Without its schema there is nothing to read a file by.
  if (memory.published(files).size === 0) return
  await practiseOffice(practice, fewRows)
  const results = files.get('actuals.csv')
  if (results) await readAndPlan(results, null, practice)
}

/** Code is made fast bit by bit, the more often it runs. */
const furtherRounds = 4

/** Goes on with the table of known names, round by round, until somebody asks something. */
export async function practiseOn(practice: Practice, isAsked: () => boolean): Promise<void> {
  if (practice.memory.published(practice.files).size === 0) return
  for (let round = 0; round < furtherRounds && !isAsked(); round += 1) {
    await practiseOffice(practice, manyRows)
    await new Promise((resolve) => setTimeout(resolve))
  }
}

async function practiseOffice(practice: Practice, rowCount: number): Promise<void> {
  const catalogue = practice.memory.catalogue(await practice.loadReader())
  await readAndPlan(new TextEncoder().encode(officeTable(catalogue, rowCount)), paper, practice)
}

const paper: BatchDocument = {
  documentId: 'practice',
  kind: 'other',
  title: 'practice',
  sender: null,
  issuedOn: null,
}

/** No stored file has this id: nothing read for practice is ever taken for one. */
const id = ''
const name = 'practice.csv'

async function readAndPlan(
  bytes: Uint8Array,
  document: BatchDocument | null,
  { files, loadReader, memory }: Practice,
): Promise<void> {
  const dropped = { id, name, number: 1, bytes, choices: {} }
  withShownRecords(await readDropped(files, [], dropped, loadReader, { memory }))
  const recipe = { sheet: null, choices: {}, document, actualStatus: 'official' as const }
  const candidate = { id, number: 1, fileName: name, recipe, bytes }
  await planBatch(files, [], candidate, loadReader, memory)
}

/** As long as a table that is read by its columns: short ones go through its first rows. */
const fewRows = 2000
const manyRows = 8000

function officeTable({ indicators, orgUnits }: ImportCatalogue, rowCount: number): string {
  const rows = Array.from({ length: rowCount }, (_, index) => {
    const indicator = indicators[index % indicators.length]?.nameVi
    const orgUnit = orgUnits[index % orgUnits.length]?.name
    const value = `${1 + ((7 * index) % 900)},${100 + ((131 * index) % 900)}`
    return `${indicator};${orgUnit};Tháng ${1 + (index % 12)}/2025;${value}`
  })
  return ['Chỉ tiêu;Đơn vị;Kỳ;Thực hiện', ...rows].join('\n')
}
