import { enOfficeIssues } from './en-office-issues.ts'
import { enOpeningIssues } from './en-opening-issues.ts'

/** Messages about the input files in English; the key is the issue code. */
export const enIssues = {
  summary: {
    errors: 'errors: {{count}}',
    warnings: 'warnings: {{count}}',
    infos: 'notes: {{count}}',
    title: 'Input data: {{parts}}',
    and: ', ',
    clean: 'The input data have no faults.',
    help: 'The valid part of the data is still used. Rows with errors are left out.',
    show: 'Show the list',
    more: '{{count}} more are not listed here.',
  },
  severity: { error: 'Error', warning: 'Warning', info: 'Note' },
  place: {
    file: '{{file}}',
    sheet: '{{file}}, sheet “{{sheet}}”',
    line: '{{file}}, line {{line}}',
    cell: '{{file}}, line {{line}}, column {{column}}',
    field: '{{place}} ({{field}})',
  },
  reportLine: '{{label}}: {{place}}: {{message}}',
  prominent: 'Data missing: {{file}}',
  withValue: '{{message}} Value read: “{{value}}”.',
  withRepair: '{{message}} Perhaps: {{repair}}.',
  office: enOfficeIssues,
  code: {
    ...enOpeningIssues.code,
    'missing-file':
      'This file is not in the data folder. Put a file named {{file}} beside datapackage.json.',
    'unknown-file':
      'No table of datapackage.json names this file, so it is ignored. Rename it or declare it.',
    'empty-file': 'The file is empty. Write at least the header line.',
    'file-too-large':
      'The file has more than {{records}} lines or {{cells}} cells and was not read. Remove lines, empty ones included.',
    'unreadable-schema':
      'Part of the table description cannot be read (detail: {{reason}}), so its table is left out. Correct datapackage.json after the template.',
    'unknown-encoding':
      'The text is not UTF-8 (byte {{byte}}), so the file was not read. Save it again as UTF-8; in Excel choose “CSV UTF-8”.',
    'lost-letters':
      'Letters were lost (� or ? inside a word). Save the original again as “CSV UTF-8”.',
    'nul-character': 'The cell holds a NUL character. Remove it or export the file again.',
    'unclosed-quote': 'The quotation mark opened here is not closed. Close or remove it.',
    'stray-quote':
      'A quotation mark stands inside a quoted cell, so the end of the cell is unclear. Write it twice ("").',
    'cell-too-long':
      'The cell exceeds {{limit}} characters; reading stopped here. Look for a missing quotation mark or shorten the cell.',
    'missing-column':
      'Required column {{field}} is missing, so no row is accepted. Add it under this exact name.',
    'unknown-column':
      'Column {{field}} is not in the table description and is ignored. Rename it to one of: {{known}}.',
    'duplicate-column':
      'Column {{field}} already stands at column {{firstColumn}}; which one to use is unclear. Delete one of them.',
    'too-few-cells':
      'The line has {{found}} cells, {{expected}} are needed. Add separators for the empty cells.',
    'too-many-cells':
      'The line has {{found}} cells, {{expected}} are needed. Quote cells that hold the separator; write decimals with a point.',
    'missing-value': 'Cell {{field}} is required but empty. Fill it in.',
    'not-a-number': 'Not a number. Write it as 1234.5 (decimal point, no thousands mark, no unit).',
    'not-an-integer':
      'Not a whole number. Write it as 1234 (no decimals, no thousands mark, no unit).',
    'too-many-digits':
      'The number has more than {{limit}} digits and cannot be kept exactly. Round it or drop decimals.',
    'not-a-boolean': 'Neither true nor false. Write exactly true or false, in lower case.',
    'not-a-date': 'Not a real day written year-month-day. Write it like 2025-12-31.',
    'not-a-period':
      'Not a period. Write 2026 (year), 2026-Q3 (quarter), 2026-07 (month) or 2026/2030 (several years).',
    'not-in-list': 'The value is not in the allowed list. Choose one of: {{allowed}}.',
    'pattern-mismatch':
      'The value does not match the pattern {{pattern}}. Write it to the pattern: codes take only plain lower-case letters, digits and hyphens; addresses take no spaces.',
    'below-minimum':
      'Below the allowed minimum of {{minimum}}. Check the number and its unit, then correct it.',
    'above-maximum':
      'Above the allowed maximum of {{maximum}}. Check the number and its unit, then correct it.',
    'surrounding-space':
      'Extra spaces around the cell were dropped on reading. Remove them from the file.',
    'duplicate-key':
      'The key ({{key}}) repeats that of line {{firstLine}}, so this line is not accepted. Delete one of the lines or correct the key.',
    'unknown-reference':
      'This code is not in {{referencedFile}}, so the line is not accepted. Correct the code or add it to {{referencedFile}}.',
    'bounds-out-of-order':
      'The lower bound {{lower}} is above the upper bound {{upper}}. Swap them or correct the wrong one.',
    'bound-missing':
      'The target has neither a lower nor an upper bound, so it cannot be assessed. Fill one in from the document (“{{as_written}}”); for a milestone, set the attainment of the indicator to milestone.',
    'stretch-not-better':
      'The stretch is not above the target {{bound}}, though for this indicator higher is better. Correct stretch, or the direction of the indicator.',
    'measure-unit-mismatch':
      'The value is about {{factor}} times above or below the reference {{reference}} {{measureUnit}}, so its unit may be wrong. Compare it with the source and write it in {{measureUnit}}.',
    'basis-mismatch':
      'A year-to-date value (ytd) cannot stand for period {{period}}. Write the last month as the period (six months are 2025-06), or set basis to period if the value covers that period alone.',
    'outside-validity':
      'Unit {{orgUnit}} ended on {{validTo}}, before this period ends. Use the code of its successor or correct the period.',
    'published-before-period':
      'Published before period {{period}} begins. Correct the publication date or the period.',
    'validity-out-of-order':
      'The end date is before the start date {{validFrom}}. Correct one of the two dates.',
    'headline-tie':
      'This value ranks equal with {{otherValue}} on line {{otherLine}} on the whole headline rule ({{observation}}). Give a publication date, or set preferred to true with a reason in note.',
    'preferred-without-reason':
      'The value is preferred but no reason is given. Write the reason in note.',
    'several-preferred':
      'Line {{firstLine}} is already preferred for the same observation. Keep true on one line and write false on the others.',
    'unsafe-address':
      'The address does not begin with http:// or https://, so there is no link. Write the full address or leave the cell empty.',
    'too-many-issues':
      'Only the first {{limit}} issues of the file are listed; {{omitted}} more are not. Correct those listed and check again.',
  },
  variant: {
    ...enOpeningIssues.variant,
    'missing-schema':
      'The table description is missing, so no table was read. Put {{file}} of the template back into the data folder.',
    'foreign-format':
      'The file is of type {{looksLike}}, not CSV. Open it and save the data as “CSV UTF-8”.',
    'optional-column':
      'Column {{field}} is absent; its values count as not known. Add it if you have the data.',
    'nameless-column':
      'The column has no name and is ignored. Delete it or name it one of: {{known}}.',
    'refused-reference':
      'This code is on line {{refusedLine}} of {{referencedFile}}, but that line was not accepted. Correct that line first.',
    'stretch-not-lower':
      'The stretch is not below the target {{bound}}, though for this indicator lower is better. Correct stretch, or the direction of the indicator.',
    'share-too-large':
      'The value exceeds {{reference}} {{measureUnit}}, so its unit may be wrong. Compare it with the source and write it in {{measureUnit}}.',
    'before-validity':
      'This period ends before unit {{orgUnit}} begins on {{validFrom}}. Use the code of the unit before it or correct the period.',
    'quote-flood':
      'The file has {{limit}} or more quotation faults and was not read. Check its quotation marks, then export it again.',
  },
} as const
