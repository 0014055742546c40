import { useMemo } from 'react'
import { useText } from '../components/ui/text-context.ts'
import type { Engine } from '../database/engine.ts'
import type { ImportCatalogue } from '../domain/import-reading.ts'
import { listDocuments } from '../queries/list-documents.ts'
import { listIndicators } from '../queries/list-indicators.ts'
import { listOrgUnits } from '../queries/list-org-units.ts'
import { useQuery } from '../state/use-query.ts'
import { documentShortLabel } from '../view-models/sources.ts'

const everything = {}
/** Names to choose from, and what the papers already there are called. */
export type DataCatalogue = ImportCatalogue & { documents: ReadonlyMap<string, string> }

const nothing: DataCatalogue = {
  indicators: [],
  orgUnits: [],
  values: [],
  latestYear: null,
  documents: new Map(),
}

/** Names to choose from; empty until the tables have answered. */
export function useCatalogue(engine: Engine): DataCatalogue {
  const indicators = useQuery(engine, listIndicators, everything)
  const units = useQuery(engine, listOrgUnits, everything)
  const documents = useQuery(engine, listDocuments, everything)
  const text = useText()
  const indicatorRows = indicators.state === 'ready' ? indicators.rows : null
  const documentRows = documents.state === 'ready' ? documents.rows : null
  const unitRows = units.state === 'ready' ? units.rows : null
  return useMemo(
    () =>
      indicatorRows && unitRows
        ? {
            indicators: indicatorRows.map((row) => ({ ...row, aliases: split(row.aliases) })),
            orgUnits: unitRows.map((row) => ({
              ...row,
              nameEn: row.nameEn ?? '',
              aliases: split(row.aliases),
            })),
            values: [],
            latestYear: null,
            documents: new Map(
              documentRows?.map((row) => [row.documentId, documentShortLabel(row, text)]),
            ),
          }
        : nothing,
    [indicatorRows, unitRows, documentRows, text],
  )
}

function split(aliases: string | null): string[] {
  return aliases?.split('|') ?? []
}
