/** Words of the command that reads office files, in English. */
export const enImportCheck = {
  facts:
    '{{file}}: {{outcome}}. Encoding {{encoding}}, delimiter {{delimiter}}, header lines {{header}}, values: {{records}}, lines left out: {{skipped}}.',
  outcome: {
    accept: 'can be imported',
    'accept-warn': 'can be imported after a look',
    ask: 'needs an answer',
    reject: 'cannot be imported',
  },
  unopened: 'The file {{file}} could not be opened ({{detail}}). Check its path and permissions.',
  noProposal: 'none',
  question: {
    period:
      'The period of {{count}} {{count|value|values}} is not known (“{{subject}}”). Proposal: {{proposal}}.',
    measure:
      'Whether {{count}} {{count|value is|values are}} targets or actuals is not known (“{{subject}}”). Proposal: {{proposal}}.',
    measure_unit:
      'The measure unit of {{count}} {{count|value|values}} is not known (“{{subject}}”). Proposal: {{proposal}}.',
    indicator:
      'Which indicator “{{subject}}” is, is not known ({{count}} {{count|value|values}}). Proposal: {{proposal}}.',
    org_unit:
      'Which unit “{{subject}}” is, is not known ({{count}} {{count|value|values}}). Proposal: {{proposal}}.',
    number:
      'The separator in “{{subject}}” reads two ways ({{count}} {{count|value|values}}). Proposal: {{proposal}}.',
    layout:
      'How the table is laid out is not known (“{{subject}}”, {{count}} {{count|value|values}}). Proposal: {{proposal}}.',
    sheet:
      'Which sheet to read is not known (“{{subject}}”, {{count}} {{count|value|values}}). Proposal: {{proposal}}.',
  },
} as const
