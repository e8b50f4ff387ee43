export default {
  list: {
    title: 'API tokens', lead: 'A token lets another system read or deliver data, without anybody\'s password.', name: 'Name', scopes: 'Rights', unit: 'Unit', used: 'Last used', state: 'State', acts: 'Acts', prefix: '{prefix}…', never: 'Never', until: 'until {at}',
    empty: 'No tokens yet', emptyText: 'Make a token when another system, such as attendance, has to connect.',
  },
  state: { valid: 'Valid', expired: 'Expired', revoked: 'Revoked' },
  revoke: { act: 'Revoke', title: 'Revoke the token {name}', text: 'The system that uses this token is cut off at once. A revoked token cannot be brought back.' },
  new: {
    title: 'New token', lead: 'Give as few rights as possible. One token for one system, so that it is easily revoked.', name: 'Name', nameHint: 'The system that uses it, such as Attendance SDN Cempaka.', unit: 'Unit', unitHint: 'The token reaches this unit and those below it only.', scopes: 'Rights', scopesHint: 'A token can never assess or read feedback.',
    expiry: 'Valid for', expiryHint: 'After that make a new token.', days: '{n} days', submit: 'Make the token', nameMissing: 'Fill in the name.', unitMissing: 'Choose a unit.', scopesMissing: 'Choose at least one right.',
  },
  group: { people: 'Staff and units', results: 'Plans and results', settings: 'Cycles and indicators', figures: 'Measured figures' },
  scope: {
    employee_read: 'Read staff', unit_read: 'Read units', status_read: 'Read status', plan_read: 'Read plans', score_read: 'Read scores', result_read: 'Read results', receipt_read: 'Read receipts',
    cycle_read: 'Read cycles', indicator_read: 'Read indicators', measured_value_read: 'Read measured values', measured_value_manage: 'Deliver measured values', import_run: 'Run imports',
  },
  scopeMeans: {
    employee_read: 'Name, NIP, position, unit and supervisor.', unit_read: 'The tree of units and positions.', status_read: 'Who has reached which step, without contents.', plan_read: 'Results, indicators and targets.', score_read: 'Scores and the achievement of every indicator.', result_read: 'Ratings and predicates that were released.', receipt_read: 'The computation in detail, to be checked again.',
    cycle_read: 'Dates, stages and rules.', indicator_read: 'The library of indicators and templates.', measured_value_read: 'Attendance, training hours and exam results by class.', measured_value_manage: 'From an attendance machine, for instance.', import_run: 'Send files of units, staff, indicators, plans and values.',
  },
  shown: { heading: 'Token {name}', title: 'Copy this token now', text: 'A token is shown once and not kept in a readable form. Keep it where your system keeps its secrets.', token: 'Token', example: 'An example to try', finish: 'I have kept it' },
  copy: { act: 'Copy', done: 'Copied.', failed: 'Not copied. Select the text and copy it yourself.' },
  leave: { title: 'Leave this page?', text: 'The token cannot be shown again. Make sure it is copied.', act: 'Leave', stay: 'Stay here' },
};
