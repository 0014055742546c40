import macros from './macros.sql?raw'
import tables from './tables.sql?raw'
import actualRollups from './views/actual_rollups.sql?raw'
import alternativeVerdicts from './views/alternative_verdicts.sql?raw'
import annualSeries from './views/annual_series.sql?raw'
import averageGrowthProgress from './views/average_growth_progress.sql?raw'
import componentResiduals from './views/component_residuals.sql?raw'
import currentTargets from './views/current_targets.sql?raw'
import deadlineOccurrences from './views/deadline_occurrences.sql?raw'
import documentScopes from './views/document_scopes.sql?raw'
import expectedShares from './views/expected_shares.sql?raw'
import headlineActuals from './views/headline_actuals.sql?raw'
import itemResults from './views/item_results.sql?raw'
import keptResults from './views/kept_results.sql?raw'
import lateUnits from './views/late_units.sql?raw'
import otherMethods from './views/other_methods.sql?raw'
import predecessorYears from './views/predecessor_years.sql?raw'
import projections from './views/projections.sql?raw'
import publishedValues from './views/published_values.sql?raw'
import resultExplanations from './views/result_explanations.sql?raw'
import targetActuals from './views/target_actuals.sql?raw'
import targetBounds from './views/target_bounds.sql?raw'
import targetChanges from './views/target_changes.sql?raw'
import targetResults from './views/target_results.sql?raw'
import targetRollups from './views/target_rollups.sql?raw'
import targetTrajectories from './views/target_trajectories.sql?raw'
import trendExplanations from './views/trend_explanations.sql?raw'
import unitRanks from './views/unit_ranks.sql?raw'
import unitResults from './views/unit_results.sql?raw'
import yearOverYear from './views/year_over_year.sql?raw'
import yearShares from './views/year_shares.sql?raw'

/** Run once on an empty database, before rows are loaded. */
export const schemaScripts = [
  { name: 'tables', sql: tables },
  { name: 'macros', sql: macros },
] as const

/** Run after every load, in this order: a view may read those before it. */
export const viewScripts = [
  { name: 'headline_actuals', sql: headlineActuals },
  { name: 'published_values', sql: publishedValues },
  { name: 'component_residuals', sql: componentResiduals },
  { name: 'predecessor_years', sql: predecessorYears },
  { name: 'annual_series', sql: annualSeries },
  { name: 'year_shares', sql: yearShares },
  { name: 'target_bounds', sql: targetBounds },
  { name: 'document_scopes', sql: documentScopes },
  { name: 'average_growth_progress', sql: averageGrowthProgress },
  { name: 'target_actuals', sql: targetActuals },
  { name: 'expected_shares', sql: expectedShares },
  { name: 'target_results', sql: targetResults },
  { name: 'kept_results', sql: keptResults },
  { name: 'item_results', sql: itemResults },
  { name: 'alternative_verdicts', sql: alternativeVerdicts },
  { name: 'year_over_year', sql: yearOverYear },
  { name: 'current_targets', sql: currentTargets },
  { name: 'target_changes', sql: targetChanges },
  { name: 'target_trajectories', sql: targetTrajectories },
  { name: 'projections', sql: projections },
  { name: 'unit_ranks', sql: unitRanks },
  { name: 'unit_results', sql: unitResults },
  { name: 'target_rollups', sql: targetRollups },
  { name: 'actual_rollups', sql: actualRollups },
  { name: 'deadline_occurrences', sql: deadlineOccurrences },
  { name: 'late_units', sql: lateUnits },
  { name: 'other_methods', sql: otherMethods },
  { name: 'result_explanations', sql: resultExplanations },
  { name: 'trend_explanations', sql: trendExplanations },
] as const
