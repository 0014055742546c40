import {
  type BatchDocumentKind,
  type BatchRecipe,
  batchDocumentKinds,
  type SenderRecipe,
} from '../domain/import-batch.ts'
import type { ImportReading } from '../domain/import-reading.ts'
import { documentIdOf, fingerprintOf } from '../import/plan/document-id.ts'
import type { DeskFile, ImportDesk } from '../state/import-session.ts'
import { forNextFile } from '../state/sheet-choices.ts'
import { tabWorkspace } from '../storage/tab-workspace.ts'
import { planStoredFile, readStoredFile, storeDroppedFile } from './import-actions.ts'

/** The work of the session done for real: this browser's workspace, the import worker, the published folder. */
export const importDesk: ImportDesk = {
  storeFile: storeDroppedFile,
  read: readStoredFile,
  plan: (file, signal) => planStoredFile(file.stored, recipeOf(file), signal),
  commit: async (file, plan) => {
    const workspace = await tabWorkspace()
    const recipe = recipeOf(file)
    const { id: fileId, sha256 } = file.stored
    const draft = { fileId, fileName: file.name, sha256, recipe, counts: plan.counts }
    return workspace.commitBatch(draft, senderRecipeOf(recipe, file.reading))
  },
}

/** Everything that turns the file into rows, from what the person decided. */
function recipeOf({ name, choices, paper, stored, reading }: DeskFile): BatchRecipe {
  const actualStatus = paper.actualStatus === 'official' ? 'official' : 'preliminary'
  if (isSelfDescribed(reading)) {
    const read = reading.sheets.filter(({ state }) => state === 'read')
    const sheet = read.length === 1 ? (read[0]?.name ?? null) : null
    return { sheet, choices, document: null, actualStatus }
  }
  const sender = paper.sender.trim() || null
  return {
    sheet: choices.sheet ?? null,
    choices,
    actualStatus,
    document: {
      documentId: documentIdOf(sender, stored.sha256),
      kind: kindOf(paper.kind),
      title: paper.title.trim() || reading.title || name,
      sender,
      issuedOn: paper.issuedOn || null,
    },
  }
}

/** Rows that name their documents themselves. */
function isSelfDescribed({ layout }: ImportReading): boolean {
  return layout === 'canonical' || layout === 'sdmx'
}

function kindOf(kind: string): BatchDocumentKind {
  return batchDocumentKinds.find((known) => known === kind) ?? 'other'
}

function senderRecipeOf(recipe: BatchRecipe, reading: ImportReading): SenderRecipe | undefined {
  if (!recipe.document) return undefined
  const fingerprint = fingerprintOf(recipe.document.sender, headersOf(reading))
  const choices = forNextFile(recipe.choices, reading)
  return { fingerprint, recipe: { ...recipe, choices }, savedAt: new Date().toISOString() }
}

/** The kept answers of whoever sent a file headed like this one; null = none. */
export async function findSenderRecipe(reading: ImportReading): Promise<SenderRecipe | null> {
  const headers = headersOf(reading)
  if (headers.length === 0) return null
  const recipes = await (await tabWorkspace()).listRecipes()
  const isSame = ({ fingerprint, recipe }: SenderRecipe) =>
    fingerprint === fingerprintOf(recipe.document?.sender ?? null, headers)
  return recipes.find(isSame) ?? null
}

/** Of the first table: sheets may be added from month to month. */
function headersOf({ tables }: ImportReading): string[] {
  return tables[0]?.columns.map(({ header }) => header) ?? []
}
