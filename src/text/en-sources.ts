/** Words of the page sources & method, English. Long because every rule of the method is a sentence here. */
export const enSources = {
  lead: 'Every document that sets targets, every reporting deadline, every source of figures and every formula behind the numbers of this site.',
  contents: 'Contents',
  loading: 'Reading the sources',
  failed: 'The sources could not be read',
  section: {
    papers: 'Documents that set targets',
    deadlines: 'Deadlines',
    documents: 'Sources of figures',
    method: 'Formulas and thresholds',
    issues: 'Data check',
  },
  papers: {
    lead: 'Choose a document to see each target: as written, beside the bounds stored and used in the calculation. With “above” (trên) and “below” (dưới) equal is not met; “about” (khoảng) has no hidden tolerance; a milestone is met when completed.',
    none: 'The data hold no document that sets targets.',
    counts: '{{items}} {{items|item|items}}, {{rows}} {{rows|target row|target rows}}',
    number: 'Number',
    noNumber: 'no number shown',
    title: 'Title',
    issuer: 'Issuer',
    date: 'Date',
    draft: 'draft, not dated',
    draftDated: '{{date}} (draft)',
    noDate: 'not dated',
    note: 'Note',
    link: 'Address',
    openLink: 'See the original',
    scorecard: 'Open the scorecard',
    unit: 'Unit the targets are set for',
    caption: 'Targets as written and as stored: {{paper}}',
    unknown: 'The data hold no document with the id “{{id}}”.',
    column: {
      indicator: 'Indicator',
      item: 'Item',
      period: 'Period',
      written: 'As written',
      lower: 'Lower bound',
      upper: 'Upper bound',
      stretch: 'Stretch',
      words: 'Words',
      unit: 'Measure unit',
      note: 'Reading',
    },
    strictLower: '“above”',
    strictUpper: '“below”',
    approximate: '“about”',
    stretch: '“strive for”',
    milestone: 'milestone',
    noBound: 'no level stated',
  },
  deadlines: {
    lead: 'The deadlines of each document at the as-of date. Only a report can be overdue.',
    none: 'The documents in the data set no dated deadline.',
    today: 'today',
    backToToday: 'Back to today',
    who: 'All documents with deadlines',
    what: 'Deadlines by month',
    when: '{{first}}–{{last}}, at {{asOf}}',
    whenYear: '{{year}}, at {{asOf}}',
    message: {
      both: 'Reports past their deadline with values missing: {{overdue}} ({{missing}} values); next deadline: {{next}}.',
      overdue:
        'Reports past their deadline with values missing: {{overdue}} ({{missing}} values); no deadline lies ahead.',
      next: 'No report past its deadline lacks values; next deadline: {{next}}.',
      clear: 'No report lacks values; no deadline lies ahead.',
    },
    summary:
      '{{total}} {{total|deadline|deadlines}}: {{past}} past, {{coming}} to come. {{message}}',
    concerns: { launch: 'Launch', report: 'Report', end: 'End' },
    state: {
      overdue: 'Overdue, values missing: {{count}}',
      complete: 'Past, no value missing',
      past: 'Past',
      today: 'Due today',
      coming: 'Days left: {{days}}',
    },
    legend: {
      overdue: 'Overdue, values missing',
      past: 'Past',
      coming: 'To come',
      asOf: 'Month of the as-of date',
    },
    yearly: 'every year',
    forPeriod: 'figures for {{period}}',
    month: '{{month}} {{year}}',
    moreNote: 'Note on the deadline',
    column: {
      due: 'Due',
      what: 'What',
      who: 'Who',
      concerns: 'Concerns',
      state: 'State',
      missing: 'Missing',
      document: 'Document',
    },
  },
  documents: {
    lead: 'The data hold {{total}} {{total|document|documents}} that publish {{values}} {{values|value|values}}. A document without a date shows none.',
    caption: 'Every document in the data',
    chosen: 'Document in view',
    column: {
      title: 'Document',
      kind: 'Kind',
      publisher: 'Publisher',
      date: 'Date',
      values: 'Values',
      targets: 'Targets',
      link: 'Link',
      note: 'Note',
    },
    original: 'Original',
    computed: 'Computed here',
  },
  method: {
    lead: 'Each formula is written once, in the engine; the thresholds are read from thresholds.csv. Change that file and the sentences below change with every page. What cannot be computed stays empty with its reason, never zero.',
    formula: 'Formula',
    thresholds: 'Thresholds in use',
    thresholdColumn: { name: 'Meaning', value: 'Value', unit: 'Measure unit', id: 'Id' },
    group: {
      headline: 'The headline value when sources differ',
      verdict: 'Met and exceeded',
      distance: 'Distance to the target',
      status: 'Status at the as-of date',
      pace: 'Pace inside the year',
      years: 'Over the years',
      units: 'By unit',
      other: 'Other methods, for comparison',
    },
    rule: {
      headline: {
        title: 'Choosing the headline',
        words:
          'Each indicator, unit and period has one headline value; the others stand beside it, with whether they would change the verdict.',
        formula:
          'in turn: (1) row marked preferred with a reason; (2) official, preliminary, estimate, computed; (3) statistics, government, press, other, computed; (4) latest publication; (5) document id',
      },
      aim: {
        title: 'The level to reach',
        words:
          'Only a lower bound: reach it or more. Only an upper bound: do not pass it. Both: met from the weaker end in the direction of the indicator; passing the other end is not a miss. Without a direction the value must lie inside. A milestone is met when its value is 1.',
        formula: 'level to reach = lower bound if more is better; upper bound if less is better',
      },
      strict: {
        title: 'Above, below',
        words:
          'For “above”, “below”, “<” the value itself is compared, unrounded; equal is not met.',
        formula: 'met when actual > lower bound, or actual < upper bound',
      },
      precision: {
        title: 'Precision of the comparison',
        words:
          'Otherwise the comparison uses the fraction digits the target is written with, but never fewer than those of the indicator. “About” has no hidden tolerance.',
        formula: 'met when rounded(actual) ≥ lower bound, or ≤ upper bound',
      },
      exceeded: {
        title: 'Exceeded or met',
        words:
          'Exceeded when met and strictly better than the level at that precision; met when equal. With a stretch or the other end of a range, the page says whether it is reached.',
        formula: 'exceeded when met and rounded(actual) strictly better than rounded(level)',
      },
      variance: {
        title: 'Variance and gap',
        words:
          'The variance keeps its sign, in the measure unit. Growth rates and shares are told in percentage points, ranks in places. The gap is 0 once met.',
        formula:
          'variance = actual − level to reach; gap = what must be added to meet it, not below 0',
      },
      attainment: {
        title: 'Share reached',
        words:
          'Never capped at 100%. Not computed for growth rates, shares, ranks, milestones, levels of zero or below, negative actuals.',
        formula: 'share reached = actual ÷ level (inverted when less is better)',
      },
      met: {
        title: 'Exceeded, met',
        words: 'Satisfied, and the period is over or the running total can only grow.',
        formula: 'satisfied and (period over or running total with more being better)',
      },
      onPace: {
        title: 'On pace',
        words:
          'Period running: pace of {{onPace}} or more; or a level, rate or rank satisfied so far.',
        formula: 'pace ≥ {{onPace}}',
      },
      behind: {
        title: 'Behind',
        words:
          'Period running: pace from {{behind}} to below {{onPace}}; or short by at most {{marginRatio}} of the level (indicators measured by ratio) or {{marginPoints}} percentage points.',
        formula:
          '{{behind}} ≤ pace < {{onPace}}; or gap ≤ {{marginRatio}} × level, ≤ {{marginPoints}} points',
      },
      farBehind: {
        title: 'Far behind',
        words:
          'Period running, pace below {{behind}} or short by more than that; a rank not reached.',
        formula: 'pace < {{behind}}',
      },
      missed: {
        title: 'Missed',
        words: 'Period over, value for the whole period known, not satisfied.',
        formula: 'period over and whole-period value and not satisfied',
      },
      unknown: {
        title: 'Not due, no data, not assessable',
        words:
          'Not due: the period has not begun. No data: it has begun without a value, or it is over with only a part-year value that does not yet suffice. Not assessable: the document states no level, or a milestone is open while the period runs. Missing data never count as missed.',
        formula: 'no value leaves the cell empty, with its reason',
      },
      asOf: {
        title: 'As-of date and old data',
        words:
          'Only values of periods ended by the as-of date are used. By default it is the last day the figures of the document’s period speak of. While the period runs, figures older than {{staleDays}} days are marked old.',
        formula: 'old when as-of date − end of the data period > {{staleDays}} days',
      },
      items: {
        title: 'Counting by item',
        words:
          'An item is exceeded if all its rows are, met if all are satisfied, else the worst of its rows. The sentence “met or exceeded N of M” counts items.',
        formula:
          'worst first: missed, far behind, behind, not assessable, no data, not due, on pace',
      },
      share: {
        title: 'Share of the year due',
        words:
          'Median of up to {{historyYears}} latest full years of the unit itself; failing that the combined share of all its predecessors; failing that equal months. The screen says which was used.',
        formula: 'share by month m = median(year to date m ÷ full year), or m ÷ 12',
      },
      pace: {
        title: 'Pace',
        words:
          'Judged at the month of the figures, never against months nobody reported. January and the first quarter of a running total are year to date as well.',
        formula: 'pace = year to date ÷ (share × level of the year), inverted when less is better',
      },
      projection: {
        title: 'Year-end projection and monthly need',
        words:
          'The projection keeps the pace so far; the monthly need is the average still to add to reach the target.',
        formula:
          'projection = year to date ÷ share; need a month = (level of the year − year to date) ÷ (12 − m)',
      },
      restGrowth: {
        title: 'Growth needed in the rest of the year',
        words:
          'For a running growth rate: what the months left must grow by so that the whole year reaches the target.',
        formula: 'needed = ((1 + target) − w × (1 + so far)) ÷ (1 − w) − 1, with w = m ÷ 12',
      },
      change: {
        title: 'Against the year before',
        words:
          'Amounts in percent, rates and shares in points, ranks in places; target against target the same way. Without a base, or with a base of zero, below zero or a change of sign, the cell is empty with its reason.',
        formula: 'change = this year ÷ last year − 1, or this year − last year',
      },
      perimeter: {
        title: 'The perimeter change of 1 July 2025',
        words:
          'Hai Phong before 1 July 2025, Hai Duong and the merged city are three units; nothing is ever compared across the change. The sum of the predecessors, for additive amounts only, stands beside and is marked as computed.',
        formula: 'a different perimeter leaves the cell empty, reason “perimeter changed”',
      },
      cagr: {
        title: 'The path to 2030',
        words:
          'Observed over required growth: from {{onTrack}} on track, from {{acceleration}} acceleration needed, from {{limited}} limited, lower is moving away. Not used for rates and shares.',
        formula:
          'ratio = ((last ÷ first)^(1 ÷ years passed) − 1) ÷ ((target ÷ first)^(1 ÷ years to target) − 1)',
      },
      average: {
        title: 'Average over years',
        words: 'Geometric mean of the years known, and what the years left must reach.',
        formula: 'needed = ((1 + target)^N ÷ product(1 + each year))^(1 ÷ (N − k)) − 1',
      },
      trend: {
        title: 'Projection over years',
        words:
          'Compound trend through up to {{maxPoints}} latest full years, named; with fewer than {{minPoints}} points none is drawn.',
        formula: 'projection = e^(a + b × year), with a, b fitted by least squares on ln(value)',
      },
      rank: {
        title: 'Ranking',
        words:
          'Inside a block (departments, wards, communes and special zones), never across blocks; ties share a rank; units without data stand last, unranked, counted.',
        formula: 'rank = 1 + number of better units in the block',
      },
      rollup: {
        title: 'Adding units up',
        words:
          'Only for indicators that add up: sum of unit targets against the city target, sum of actuals against the city figure.',
        formula: 'unallocated, difference = city − sum of units',
      },
      late: {
        title: 'Late reports',
        words: 'The reporting deadline has passed and the unit has no value for the period.',
        formula: 'late when deadline ≤ as-of date and no value for the period',
      },
      other: {
        title: 'For comparison only',
        words:
          'Plain elapsed time; the Open SDG ratio; the scale of the United Nations SDG progress chart: from {{unOnTrack}} on track, from {{unFair}} fair, from {{unLimited}} limited, lower is deterioration. None of the three decides a status.',
        formula:
          'elapsed time: share reached ÷ part of the period’s days gone; the other two: observed ÷ required growth',
      },
    },
  },
  issues: {
    clean: 'No problem was found in the data files.',
    lead: 'What the check found while reading: an error drops its row, a warning asks for a look, information only tells.',
    file: '{{file}}: {{count}} to look at',
    counts: 'Rows of each file',
    column: { file: 'File', rows: 'Rows', accepted: 'Usable', rejected: 'Dropped' },
  },
} as const
