/** Messages about a dropped office file in English; the key is the issue code. */
export const enOfficeIssues = {
  'nothing-to-import':
    'No row of data was found. Check that the file has a table with indicator names and values.',
  'text-without-table':
    'The file is running text without a table. Take the table or the annex that belongs to it (Excel, CSV), or write one indicator a line as “Name: value”.',
  'batch-file-lost':
    'The browser no longer has the file of this import, so its figures are not counted. Drop the same file again, or open a backup.',
  'batch-unreadable':
    'The file of this import can no longer be read the way that was chosen, so its figures are not counted. Open the file, check it and import it again.',
  'other-table-skipped':
    'The file has another table with other columns, lines {{firstLine}} to {{lastLine}}, which was not read. Choose its header lines to read it on its own.',
  'other-sheet-skipped': 'Sheet “{{sheet}}” was not read. Tick it too if it is needed.',
  'sheet-without-table': 'Sheet “{{sheet}}” holds no table of figures and was not read.',
  'hidden-sheet': 'Sheet “{{sheet}}” is hidden and was not read. Tick it if it is needed.',
  'row-without-name':
    'The row has a value but names neither an indicator nor a unit, so it was kept out. Fill in the name in the first column.',
  'extra-cells':
    'The row has {{found}} cells, more than the {{expected}} columns of the table; the rest was not read. Check for separators inside a cell.',
  'total-row-skipped':
    'The total row names neither an indicator nor a unit, so it was kept out. Give it a name if it is to be imported.',
  'part-of-month':
    'The figures reach only into the month. Those with an indicator of their own “to a day inside the month” are filed under it, others as year to date at the end of the month. Check them, or leave this column out.',
  'total-differs':
    'The total row differs from the sum of the rows above it ({{sum}}). Check the rows; the total row itself is not taken.',
  'ratio-read-as-percent':
    'The percentage is written as a ratio, so it was understood as {{percent}}%. Write percentages to avoid mistakes.',
  'unit-not-convertible':
    'The measure unit {{writtenUnit}} cannot be converted to {{measureUnit}}, the unit of the indicator. Check the indicator name and the unit.',
  'computed-percent-differs':
    'The percentage in the file differs from {{computed}}%, computed again from its numbers. Check the numbers of this row.',
  'difference-differs':
    'The difference in the file is not the computed one, {{computed}}. Check the numbers of this line; the difference itself is not kept.',
  'plan-of-part-of-year':
    'This plan was read as that of the whole year, but one month or quarter alone meets too much of it. If it is a plan of that month or quarter, choose the period of the column again.',
  'growth-plan-of-year':
    'The plan column names no time, so planned growth is taken for that of the whole year; it may be of the reported month or quarter alone. Choose the period of the column again if so.',
  'index-read-as-growth':
    'This is an index on a base of 100, so it was read as growth of {{growth}}%. Check whether it is already a growth rate.',
  'mixed-separators':
    'The column uses the point and the comma in both ways of writing numbers. Compare each number with the original.',
  'decimal-commas':
    'The file writes decimal commas; every number was read that way, for example 3,45 as three point four five.',
  'same-observation-twice':
    'Line {{firstLine}} already states this observation as {{firstValue}}. Keep one line, and delete or correct the other.',
  'tie-in-office-file':
    'Another value ranks equal on the whole headline rule. Give the date of issue under Import, so that the newer one is chosen.',
  'same-value-twice':
    'Line {{firstLine}} states this figure with the same value; it is taken once.',
  'same-in-sheets':
    'Sheet “{{firstSheet}}”, line {{firstLine}}, states this figure with the same value; it is taken once.',
  'twice-in-sheets':
    'This figure already stands on sheet “{{firstSheet}}”, line {{firstLine}}, with the value {{firstValue}}. Keep one of them: leave out the other line or sheet, or correct the value.',
  'twice-in-columns':
    'Two columns of one line state the same figure with different values: column {{firstColumn}} “{{firstHead}}” has {{firstValue}}, while column “{{head}}” has another. Keep one column and leave out the other, or say in the heads what each is.',
  'twice-hidden-column':
    'This figure already stands on line {{firstLine}}, column {{firstColumn}}, with the value {{firstValue}}; of the two, column {{hiddenColumn}} “{{hiddenHead}}” is hidden in the file. Leave out the hidden column, or show it and check.',
  'twice-hidden-row':
    'This figure already stands on line {{firstLine}} with the value {{firstValue}}; of the two, line {{hiddenLine}} is hidden in the file. Leave out the hidden line, or show it and check.',
  'measure-assumed':
    'The table does not say whether it holds targets or actuals; it was read as actuals. Choose again if that is wrong.',
  'org-unit-assumed':
    'The table names no unit; it was read as data of {{orgUnit}}. Choose again if that is wrong.',
  'boundary-crossed':
    'The table has periods before and after 1 July 2025: the earlier ones were filed under the city within its old boundary. Check whether the file already uses the new boundary.',
  'bad-grouping': 'The thousands marks do not group the digits in threes. Write the number again.',
  'date-in-number':
    'The cell holds a date where a number is due: Excel turned a number or a range into a date. Write the original number in a text cell.',
  'several-numbers': 'The cell holds several numbers. Put each number in a cell of its own.',
  'two-numbers':
    'The cell holds two numbers, “{{first}}” and “{{second}}”, and the head of the column does not say what each is, so they were not taken. Split them into two columns, or say so in the head, for example “Plan/Result”.',
  'one-of-two-numbers':
    'The column holds two numbers a cell (“{{first}}” and “{{second}}”), but this cell has one, so it was not taken. Write both numbers, or split the column in two.',
  'mixed-units': 'The two ends of the range use different units. Write both in one unit.',
  'unit-unclear':
    'The letters after the number name no clear unit. Put the number in the cell and the unit in the unit column.',
  'unit-not-read':
    'This unit is not understood, so the number was kept in the unit of the indicator. Write the unit again (for example tỷ đồng, triệu USD, %).',
  'words-beside-number':
    'Words beside the number are not understood (“{{words}}”), so only the number was read. Check its unit and what it means.',
  'change-for-level':
    'The cell states a rise or a fall, while the indicator is a level at a date, so the number was not taken. Write the level reached, or choose the indicator of the change.',
  'decimal-for-rank':
    'A rank is a whole number, so this value was not taken. If it is a score, choose the indicator of the score; if it is a rank, write the place.',
  'too-large-for-percent':
    'This indicator is in per cent, while the number is as large as an amount, so it was not taken. Write the unit of the number, or choose another indicator.',
  'share-too-large':
    'This share is far above what can be or what is known: its decimal comma may be lost. Check the source and write it again.',
  'below-units':
    '{{name}} and places of its kind ({{count}} in all) lie below the commune level, so their values were not taken. Import only those of communes, wards and special zones.',
  'average-of-amount':
    'An average over years of an indicator that adds up belongs to no period and was not taken. If it is the total of the years, take out the word “bình quân”.',
  'fraction-for-percent':
    'The value is far below all known ones and may be {{percent}}% written as a fraction. Check it and write a percentage.',
  'number-in-words':
    'The cell holds no number. Write the value in digits, or ... when it is not available.',
  'workbook-too-slow':
    'The workbook could not be read within {{seconds}} seconds and was stopped. Save the sheet as CSV and drop it again.',
} as const
