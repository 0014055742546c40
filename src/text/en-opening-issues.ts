/** Messages about opening a dropped file in English; the key is the issue code, or a variant of one. */
export const enOpeningIssues = {
  code: {
    'old-workbook':
      'This is an old Excel file (.xls), which cannot be read. Open it in Excel and save it as .xlsx or “CSV UTF-8”.',
    'encrypted-workbook':
      'The Excel file is under a password and cannot be read. Open it, remove the password and save it as .xlsx.',
    'damaged-workbook':
      'The Excel file is damaged or was not downloaded whole, so it cannot be read. Open it in Excel and save it as .xlsx, or fetch the original again.',
    'unsafe-workbook':
      'The Excel file is built in an unusual way (detail: {{reason}}) and was not opened, for safety. Save it again from Excel as .xlsx, or copy the table into a new file.',
    'workbook-too-large':
      'Unpacked, the Excel file takes {{megabytes}} MB, over the limit of {{limit}} MB, so it was not read. Remove sheets and pictures, or save the table as “CSV UTF-8”.',
    'far-cell':
      'Cell {{cell}} of a sheet stands too far from the data (at most {{rows}} rows, {{columns}} columns and {{cells}} cells are read), so the file was not read. Delete what is in that cell and save again.',
    'web-page':
      'This is a web page or an XML table under the name of an Excel file, which cannot be read. Open it in Excel and save it as .xlsx or “CSV UTF-8”.',
    'not-a-table':
      'This is a {{looksLike}} file, not a table of data. Save the original table as .xlsx or “CSV UTF-8”.',
    'line-too-long':
      'This line is longer than {{limit}} MB, so the file was not read. Check the line ends and export the file again.',
    'too-many-columns':
      'The line has {{found}} cells, over the limit of {{limit}}, so the file was not read. Remove columns or check the separator.',
    'single-column':
      'No separator cuts the lines, so the whole file was read as one column. Check the separator and export again with semicolons or tabs.',
    'columns-by-spaces':
      'The columns are set apart by spaces only and were cut where they line up. Compare some lines with the original.',
    'unclear-columns':
      'This line does not line up with the columns, so it was not taken. Put tabs between the columns, or paste the table into Excel and save it again.',
    'repaired-letters':
      'Letters in the {{font}} encoding were turned into Unicode: “{{before}}” into “{{after}}”. Check the words before accepting the data.',
    'unsure-encoding':
      'The file has too few Vietnamese letters to be sure of its encoding and was read as {{encoding}}. Check the accented letters and choose another encoding if they are wrong.',
    'quotes-as-text':
      'The quotation mark opened here does not match, so quotation marks in the whole file were taken as text. Write it twice ("") or remove it.',
    'hidden-rows':
      'Sheet “{{sheet}}” has hidden rows ({{count}}), which are read all the same. Check whether they are wanted.',
    'hidden-columns':
      'Sheet “{{sheet}}” has hidden columns with values ({{columns}}), which are read all the same. Check them and leave out those that are not wanted.',
    'formula-without-value':
      'Sheet “{{sheet}}” has {{count}} formula cells saved without their results, so there is no value to read. Open it in Excel, let it calculate and save it again.',
  },
  variant: {
    'foreign-workbook':
      'This is a workbook of the kind {{looksLike}}, which cannot be read. Open it in Excel or LibreOffice and save it as .xlsx or “CSV UTF-8”.',
    'archive-without-workbook':
      'This is an archive without an Excel workbook inside. Open it and drop the .xlsx or CSV files it holds.',
    'unknown-kind':
      'The file is neither text nor a workbook. Save the original table as .xlsx or “CSV UTF-8”.',
    'misread-letters':
      'UTF-8 letters that had been misread were restored: “{{before}}” into “{{after}}”. Check the words before accepting the data.',
    'letters-gone':
      'Of the words in the file, {{percent}}% lost their accented letters (to ? or �), so it was not read. Save the original again as .xlsx or “CSV UTF-8”.',
  },
} as const
