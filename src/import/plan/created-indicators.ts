import type { ImportCatalogue, NewIndicator } from '../../domain/import-reading.ts'
import type { BatchHead } from './batch-rows.ts'

/** Indicators that batches created, in their order. */
export function createdBy(batches: readonly Pick<BatchHead, 'recipe'>[]): NewIndicator[] {
  return batches.flatMap(({ recipe }) => recipe.choices.newIndicators ?? [])
}

/** The names of the published folder and of created indicators; a published one keeps its own. */
export function withCreated(
  catalogue: ImportCatalogue,
  created: readonly NewIndicator[],
): ImportCatalogue {
  if (created.length === 0) return catalogue
  const known = new Set(catalogue.indicators.map(({ indicatorId }) => indicatorId))
  const fresh = new Map(
    created
      .filter(({ indicatorId }) => !known.has(indicatorId))
      .map((indicator) => [indicator.indicatorId, indicator]),
  )
  const added = [...fresh.values()].map((indicator) => ({
    indicatorId: indicator.indicatorId,
    nameVi: indicator.nameVi,
    nameEn: indicator.nameVi,
    aliases: [],
    measureUnit: indicator.measureUnit,
    decimals: indicator.decimals,
    accumulation: indicator.accumulation,
    direction: indicator.direction,
  }))
  return { ...catalogue, indicators: [...catalogue.indicators, ...added] }
}
