import { enExplanation } from './en-explanation.ts'
import { enImportCheck } from './en-import-check.ts'
import { enIndicator } from './en-indicator.ts'
import { enIssues } from './en-issues.ts'
import { enOffline } from './en-offline.ts'
import { enScorecard } from './en-scorecard.ts'
import { enSlides } from './en-slides.ts'
import { enSources } from './en-sources.ts'
import { enTable } from './en-table.ts'
import { enTrends } from './en-trends.ts'
import { enUnits } from './en-units.ts'
import type { vi } from './vi.ts'

/** The same tree of keys with other words. */
export type SameKeys<T> = { [K in keyof T]: T[K] extends string ? string : SameKeys<T[K]> }

/** Every word on screen in English. */
export const en = {
  indicatorPage: enIndicator,
  importCheck: enImportCheck,
  trendsPage: enTrends,
  unitsPage: enUnits,
  sourcesPage: enSources,
  slides: enSlides,
  app: {
    name: 'Về Đích',
    skipToContent: 'Skip to content',
    home: 'Về Đích, to the overview',
  },
  nav: {
    label: 'Pages',
    menu: 'Menu of pages',
    overview: 'Overview',
    indicators: 'Indicators',
    trends: 'Trends',
    units: 'Units',
    sources: 'Sources',
  },
  language: { label: 'Language', vi: 'VI', en: 'EN', viName: 'Tiếng Việt', enName: 'English' },
  theme: { label: 'Theme', auto: 'System', light: 'Light', dark: 'Dark' },
  choose: {
    unit: 'Organisational unit',
    unitHint: 'type a name or a short name',
    unitNone: 'No unit matches',
    document: 'Document that sets the targets',
    documentNone: 'Choose a document',
    asOf: 'As of',
    asOfWords: '{{day}} {{month}} {{year}}',
    latest: 'by the latest figures',
    resetAsOf: 'Back to the default date',
    domain: 'Domain',
    allDomains: 'All domains',
    status: 'Result',
    search: 'Find a target',
    searchHint: 'with or without diacritics',
    clear: 'Clear filters',
    expandAll: 'Open all details',
    collapseAll: 'Close all',
    shown: 'Showing {{shown}} of {{total}} targets',
  },
  unit: {
    block: {
      city: 'City',
      departments: 'Departments',
      wards: 'Wards',
      communes: 'Communes and special zones',
      former: 'Boundaries before 1 July 2025',
    },
    ownPaper: 'its paper sets targets for {{unit}}',
  },
  sample: {
    mark: 'SAMPLE DATA',
    banner: 'not real figures',
    back: 'Back to the real figures',
    try: 'Try it with sample data',
    title: '{{mark}} · {{title}}',
    source: '{{mark}} · {{source}}',
  },
  documentKind: {
    directive: 'Directive',
    plan: 'Plan',
    resolution: 'Resolution',
    statistics: 'Statistical report',
    government: 'Paper',
    press: 'Press article',
    other: 'Document',
  },
  document: {
    label: '{{paper}} — targets {{period}}',
    dated: '{{paper}} of {{date}}',
    draft: '{{paper}} (draft)',
    sample: '{{paper}} (sample)',
    by: '{{paper}}, {{issuer}}',
    yearPeriod: 'for {{year}}',
    yearsPeriod: 'for {{first}}–{{last}}',
    quarterPeriod: 'for Q{{quarter}} {{year}}',
    monthPeriod: 'for {{month}}/{{year}}',
  },
  loading: {
    title: 'Preparing the figures',
    data: 'Fetching the data files',
    import: 'Reading and checking the data',
    engine: 'Fetching the calculation engine',
    engineBytes: 'Fetching the calculation engine: {{loaded}} / {{total}} MB',
    tables: 'Loading tables and computing results',
    page: 'Opening the page',
    query: 'Computing the scorecard',
    cancel: 'Stop loading',
    cancelled: 'Loading stopped',
  },
  failure: {
    title: 'The calculation engine did not open',
    queryTitle: 'The scorecard could not be computed',
    dataTitle: 'The data could not be fetched',
    pageTitle: 'The page met an error while drawing',
    pageHelp: 'Reload the page. If it happens again, send the details below to the administrator.',
    details: 'Details',
    retry: 'Try again',
    reload: 'Reload the page',
    cause: {
      cancelled: 'Loading and computing stopped on request.',
      'out-of-memory': 'The browser has too little memory for the calculation.',
      'bad-sql': 'The question sent to the engine is not valid: this is a fault of the software.',
      'row-count': 'The rows loaded do not match the rows read, so no result is shown.',
      'engine-failed': 'The calculation engine stopped half-way.',
      'start-file-missing': 'The host does not have the engine files.',
      'start-wrong-type': 'The host serves the engine files with the wrong content type.',
      'start-blocked': 'The browser or a security policy blocks the engine.',
      'start-timeout': 'Fetching the engine takes too long.',
      'start-failed': 'The engine could not start.',
      'data-connection': 'The connection to the host broke while a data file was on its way.',
      'data-reader-start':
        'The host does not have the script that reads the data files, or the browser blocks Web Workers.',
      'data-reader': 'The reader of the data files stopped half-way.',
      unknown: 'The data could not be read.',
    },
    remedy: {
      cancelled: 'Press “Try again” to go on.',
      'out-of-memory': 'Close other tabs and try again.',
      'bad-sql': 'Send the details to the administrator.',
      'row-count': 'Reload the page; if it happens again, check the files in the data folder.',
      'engine-failed': 'Press “Try again”; if it happens again, reload the page.',
      'start-file-missing': 'The administrator copies the whole built folder to the host again.',
      'start-wrong-type':
        'The administrator declares application/wasm for .wasm files and text/javascript for .js files.',
      'start-blocked':
        'Allow WebAssembly and Web Workers for this page (CSP: worker-src, wasm-unsafe-eval), or use another browser.',
      'start-timeout': 'Check the connection and try again.',
      'start-failed':
        'Update the browser (Chrome, Edge 95, Firefox 100, Safari 15.2 or later) and try again.',
      'data-connection': 'Check the connection and try again.',
      'data-reader-start':
        'The administrator copies the whole built folder to the host again; then press “Try again”.',
      'data-reader':
        'Press “Try again”; if it happens again, the administrator copies the whole built folder to the host again.',
      unknown: 'Press “Try again”; if it happens again, send the details to the administrator.',
    },
  },
  footer: {
    data: '{{rows}} data rows read from {{files}} CSV files',
    engine: 'Computed by {{label}} inside this browser; no data leaves it',
    asOf: 'As of {{date}}',
    perimeter:
      'Figures for Hai Phong before 1 July 2025 and for Hai Duong follow the old boundaries and are not compared with the merged city.',
  },
  scorecard: enScorecard,
  table: enTable,
  explanation: enExplanation,
  issues: enIssues,
  offline: enOffline,
} as const satisfies SameKeys<typeof vi>
