import type { viSlides } from './vi-slides.ts'

type Shape<T> = { [K in keyof T]: T[K] extends string ? string : Shape<T[K]> }

/** Words of the review slides in English. */
export const enSlides: Shape<typeof viSlides> = {
  title: 'Slides',
  deckTitle: '{{unit}}: {{document}}',
  asOf: 'Figures up to',
  page: 'Page',
  cover: {
    title: 'Results against {{document}}',
    asOf: 'Figures as of {{date}}',
    sample: 'Illustrative figures, not real data',
  },
  trends: { what: 'against the same period a year earlier' },
  sources: {
    title: 'Sources',
    targets: '{{count}} targets',
    values: '{{count}} figures',
  },
  why: {
    title: 'Targets behind or missed',
    pace: '{{share}} of plan, {{due}} due',
    short: '{{status}}: {{difference}}',
    heading: 'Why, and what will be done',
    empty: 'The lead agencies report at the meeting.',
  },
  units: { row: '{{rank}}. {{name}}: {{value}}' },
  legend: {
    actual: 'Actual',
    estimate: 'Estimate, computed',
    target: 'Target',
    projection: 'Projected for the year',
    expected: 'Due by the seasonal pace',
  },
  column: {
    count: 'Items',
    indicators: 'Targets',
    indicator: 'Indicator',
    short: 'Against target',
    base: 'A year earlier',
    value: 'This period',
    change: 'Change',
    document: 'Document, source',
    date: 'Date',
    use: 'Used for',
  },
  source: {
    document: '{{paper}}',
    count: '{{count}} documents, listed in the notes',
    others: '{{count}} sources of the years, listed in the notes',
    both: 'Target: {{paper}}. Actual: {{sources}}',
  },
  alt: { table: 'Table {{title}}, {{count}} rows' },
  remark: {
    share: 'Bars are the share of the unit’s own target.',
    heat: 'Bars count the units at each status of an indicator.',
  },
  nothing: {
    document: 'The data in use do not hold this document.',
    targets: 'The data hold no target of this document.',
    domain: 'No target belongs to this domain.',
    indicator: 'The data in use do not hold this indicator.',
    chart: 'There are not enough figures for a chart.',
    units: 'There are no results by unit for this choice.',
    trends: 'There is no pair of figures to compare with the year before.',
    behind: 'No target is behind or missed.',
    deadlines: 'There are no deadlines.',
  },
  message: {
    year: 'in {{year}}',
    place: 'place {{value}}',
    atMost: 'at most {{value}}',
    atMostStrictly: 'below {{value}}',
    atLeastStrictly: 'above {{value}}',
    higher: '{{value}} higher',
    lower: '{{value}} lower',
    same: 'equal to the target',
    places: {
      higher: '{{value}} places worse',
      lower: '{{value}} places better',
      same: 'equal to the target',
    },
    reached: 'reached',
    reachedEstimate: 'reached an estimated',
    reachedComputed: 'reached a computed',
    is: 'was',
    isEstimate: 'was an estimated',
    isComputed: 'was a computed',
    exceeded:
      '{{name}} {{period}} {{reached}} {{actual}}, exceeding the target of {{target}} ({{difference}}).',
    met: '{{name}} {{period}} {{reached}} {{actual}}, meeting the target of {{target}}.',
    missed:
      '{{name}} {{period}} {{reached}} {{actual}}, missing the target of {{target}} ({{difference}}).',
    partData:
      '{{name}} {{period}} {{reached}} {{actual}}; the data do not cover the whole period, so there is no verdict on the target of {{target}}.',
    noData: '{{name}} {{period}}: no data yet to hold against the target of {{target}}.',
    otherPerimeter:
      '{{name}} {{period}}: only figures for the old boundaries, no verdict on the target of {{target}}.',
    notDue: '{{name}} {{period}}: target {{target}}, not due yet.',
    notAssessable: '{{name}} {{period}}: cannot be assessed against the target of {{target}}.',
    level: {
      on_pace: '{{name}} {{period}} {{reached}} {{actual}}, on pace for the target of {{target}}.',
      behind: '{{name}} {{period}} {{reached}} {{actual}}, behind the target of {{target}}.',
      far_behind:
        '{{name}} {{period}} {{reached}} {{actual}}, far behind the target of {{target}}.',
    },
    pace: {
      ahead: '{{name}} {{period}} {{reached}} {{share}} of the year’s plan, ahead of pace.',
      on_pace: '{{name}} {{period}} {{reached}} {{share}} of the year’s plan, on pace.',
      behind:
        '{{name}} {{period}} {{reached}} {{share}} of the year’s plan, behind pace ({{due}} was due).',
      far_behind:
        '{{name}} {{period}} {{reached}} {{share}} of the year’s plan, far behind pace ({{due}} was due).',
    },
    milestone: {
      done: '{{name}}: completed.',
      missed: '{{name}}: not completed in time.',
      open: '{{name}} {{period}}: completion not confirmed yet.',
    },
    group: '{{domain}}: {{verdict}}',
    why: '{{count}} targets are behind or missed and need an explanation.',
    heat: '{{total}} results of units: {{parts}}.',
    sampleSources: 'Illustrative figures made by the program, taken from no published source.',
    sources: 'Actuals come from {{count}} published sources, each figure with source and date.',
  },
  notes: {
    headline: 'Used for the verdict:',
    formulas: 'Formulas',
    document: 'Document and remarks',
    values: 'Published values',
    published: 'Sources of the years drawn',
    line: '{{name}}: actual {{actual}}; target {{target}}; source {{source}}',
    unit: '{{rank}}. {{name}}: actual {{value}}; target {{target}}; variance {{gap}}; {{share}}',
    cover: 'Every figure of this deck comes straight from the data in use.',
    counting:
      'Counted by item of the document: an item is met when all its rows are; items without data do not count as missed.',
    sources: 'Addresses of the sources:',
    source: 'Source: {{sources}}',
  },
}
