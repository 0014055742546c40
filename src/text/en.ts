import { enFirst } from './en-first.ts'
import { enImport } from './en-import.ts'
import { enImportCheck } from './en-import-check.ts'
import { enIndicator } from './en-indicator.ts'
import { enIssues } from './en-issues.ts'
import { enSlides } from './en-slides.ts'
import { enSources } from './en-sources.ts'
import { enTable } from './en-table.ts'
import { enTrends } from './en-trends.ts'
import { enUnits } from './en-units.ts'
import type { SameKeys } from './same-keys.ts'
import type { vi } from './vi.ts'

/** Every word on screen in English. A new area also needs a line in `load-words.ts`. */
export const en = {
  ...enFirst,
  indicatorPage: enIndicator,
  importCheck: enImportCheck,
  trendsPage: enTrends,
  unitsPage: enUnits,
  importPage: enImport,
  sourcesPage: enSources,
  slides: enSlides,
  table: enTable,
  issues: enIssues,
} as const satisfies SameKeys<typeof vi>
