export default {
  title: 'Import data', lead: 'Work in this order: units first, then staff, indicators, plans and measured values. A file is always checked before anything is stored.', numbered: '{n}. {name}',
  kind: { 'units': 'Units', 'employees': 'Staff', 'indicators': 'Indicators', 'plans': 'Plans', 'measured-values': 'Measured values' },
  kindMeans: {
    'units': 'The tree of offices, schools and health centres.', 'employees': 'Staff with their positions and units, in the columns of SIASN.', 'indicators': 'The library of indicators that plans use.',
    'plans': 'What plans hold: results, indicators, targets and weights.', 'measured-values': 'Attendance, training hours and exam results by class.',
  },
  kindNeeds: {
    'units': 'One row for one unit. The code (Id) may not repeat; the unit above is written as its code.', 'employees': 'One row for one person. The NIP is text of 18 digits, and unor_id is the code of a unit that exists.',
    'indicators': 'One row for one indicator, with its unit and direction: higher is better, lower is better, range, gain, or yes/no. The columns of the job and the unit code say for whom; a row that differs from the newest version is the next one, and plans keep theirs.',
    'plans': 'One row for one indicator in a person\'s plan. The weights of each person must add up to exactly 100.', 'measured-values': 'One row for one value of a person. An empty cell means not measured; 0 means a true zero.',
  },
  run: {
    title: 'Import', heading: 'Import {name}', lead: 'Check first, store later. When one row needs mending, nothing is stored.', template: 'Prepare the file', getTemplate: 'Download the template', upload: 'Choose the file', file: 'CSV or XLSX file',
    fileHint: 'At most 20 MB and 100,000 rows. You can also drag the file here.', check: 'Check the file', checkHint: 'Checking stores nothing.', fileMissing: 'Choose a file first.', notASheet: 'Choose a file that ends in .csv or .xlsx.',
    report: 'Outcome of the check', store: 'Store {count} row | Store {count} rows', again: 'Choose the mended file', toList: 'To the list of imports', another: 'Import another file',
  },
  outcome: {
    ready: '{count} row is ready | {count} rows are ready', readyText: 'All are stored together.', refused: '{count} row was checked. Something needs mending | {count} rows were checked. Some need mending', refusedText: 'Nothing is stored yet. Mend the rows below in your file, then choose it again.',
    columns: 'Some columns were not found', columnsText: 'Nothing is stored yet. Make the titles in the first row the same as in the template.', stored: '{count} row is stored | {count} rows are stored', storedText: 'All rows were stored together.',
  },
  count: { created: 'New', updated: 'Changed', unchanged: 'As stored before' },
  columns: {
    title: 'Columns', used: '{n} column found | {n} columns found', usedHint: 'Used in this import.', unknown: '{n} column not known | {n} columns not known', unknownHint: 'Passed over, not stored.', missing: '{n} required column missing | {n} required columns missing', missingHint: 'Add them, or make their titles the same as in the template.',
  },
  errors: { title: 'To mend: {count}' }, warnings: { title: 'To look at, nothing is held up: {count}' },
  finding: {
    row: 'Row', rowNumber: 'Row {row}', column: 'Column', found: 'Found', expected: 'Expected', problem: 'Problem', fix: 'How to mend it', inColumn: 'Column {column}: {text}', rows: '{count} row | {count} rows', empty: 'empty', filled: 'something that fits',
    showAll: 'Show all {count} rows', download: 'Download the list to mend (CSV)', first: 'The first {count} findings are shown. The others appear once these are mended.', fileName: '{name}-to-mend.csv',
  },
  fix: {
    import: {
      cell_empty: 'Fill this cell, or delete the row if it is not used.', too_long: 'Shorten it to the limit expected.', not_a_code: 'Replace spaces and other marks by hyphens.', not_a_date: 'Write 2026-07-01 or 01-07-2026.',
      not_a_number: 'Write the number only, without its unit. A comma or point is for decimals only.', not_an_email: 'Write it in full like name@example.go.id, or leave it empty.', word_unknown: 'Use one of the choices in the column Expected.',
      more_cells_than_columns: 'Put quotation marks around numbers or text with a comma, or save as XLSX.', row_repeated: 'Leave one row. The column Expected shows the earlier row.', encoding_guessed: 'If letters have changed, save it again as CSV UTF-8.',
      unit_unknown: 'Check the code. If the unit is new, import units first.', unit_moved: 'Make the unit above the same as stored.', unit_circle: 'Check the code above: a unit cannot lie below itself.', person_merged: 'Replace it by the NIP named.', person_unknown: 'Check the NIP. If the person is new, import staff first.',
      transfer_not_later: 'Fill tmt_jabatan with the first day in the new position.', cycle_unknown: 'Use the code of a cycle as shown on its page.', indicator_unknown: 'Check the code, or import indicators first.', plan_unknown: 'Make sure that planning of that cycle is open and the NIP is right.', date_in_future: 'Fill in today or an earlier day.',
    },
    nip: { damaged_by_spreadsheet: 'Get the NIP from its source; lost digits cannot be restored.', length: 'Write all 18 digits without spaces, as text.', not_digits: 'Take letters, spaces and marks out of the NIP.' },
    assignment: { two_heads: 'End the assignment of the former head first, or give their new position in this file.' },
    supervision: { cycle: 'The Found column names the people from below. Change the position of one, or correct a supervisor on the page of that person.', too_deep: 'Place this person higher up, or shorten the line above.' },
    weights: { sum: 'Change the weights of that person until they add up to exactly 100.' },
  },
  list: { title: 'Earlier imports', at: 'Time', kind: 'Kind', file: 'File', rows: 'Rows', by: 'By', noName: 'without a name', counts: '{rows} ({created} new, {updated} changed)', empty: 'No imports yet', emptyText: 'Every import that was stored is listed here, with who and when.' },
};
