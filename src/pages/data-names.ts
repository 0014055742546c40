import { useMemo } from 'react'
import { useText } from '../components/ui/text-context.ts'
import type { ImportChoices } from '../domain/import-reading.ts'
import type { PlanNames } from '../view-models/data-check.ts'
import { catalogueName } from '../view-models/data-names.ts'
import type { DataCatalogue } from './data-catalogue.ts'

/** Names of indicators and units by their ids, those created in this import too. */
export function useNames(catalogue: DataCatalogue, choices: ImportChoices): PlanNames {
  const text = useText()
  return useMemo(() => {
    const units = new Map(
      [...catalogue.indicators, ...(choices.newIndicators ?? [])].map((one) => [
        one.indicatorId,
        one.measureUnit,
      ]),
    )
    const kept = new Map<string, string | null>()
    const named = (kind: 'indicators' | 'orgUnits') => (id: string) => {
      const key = `${kind}/${id}`
      const known = kept.get(key)
      if (known !== undefined) return known
      const name = catalogueName(kind, id, catalogue, choices, text)
      kept.set(key, name)
      return name
    }
    return {
      indicator: named('indicators'),
      orgUnit: named('orgUnits'),
      document: (id) => catalogue.documents.get(id) ?? null,
      measureUnit: (id) => units.get(id) ?? null,
    }
  }, [catalogue, choices, text])
}
