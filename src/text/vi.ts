import { viFirst } from './vi-first.ts'
import { viImport } from './vi-import.ts'
import { viImportCheck } from './vi-import-check.ts'
import { viIndicator } from './vi-indicator.ts'
import { viIssues } from './vi-issues.ts'
import { viSlides } from './vi-slides.ts'
import { viSources } from './vi-sources.ts'
import { viTable } from './vi-table.ts'
import { viTrends } from './vi-trends.ts'
import { viUnits } from './vi-units.ts'

/** Every word on screen in Vietnamese; the shape every other language must have. A new area also needs a line in `load-words.ts`. */
export const vi = {
  ...viFirst,
  indicatorPage: viIndicator,
  importCheck: viImportCheck,
  trendsPage: viTrends,
  unitsPage: viUnits,
  importPage: viImport,
  sourcesPage: viSources,
  slides: viSlides,
  table: viTable,
  issues: viIssues,
} as const
