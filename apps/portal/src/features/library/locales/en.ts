export default {
  shelves: 'Shelves of the library', version: 'Version {n}', withdrawn: 'Withdrawn', examples: 'Examples of weak and clearer indicators', emptyText: 'Loosen the filter or try another word.',
  older: 'You opened version {n}, not the newest', olderText: 'Plans that use this version stay as they are.', toNewest: 'Open the newest version',
  result: 'Work result {n}', indicatorOf: 'Work result {n}, indicator {i}', points: '{n} points', holds: '{results} work results, {indicators} indicators',
  indicators: {
    title: 'Library of indicators', shelf: 'Indicators', lead: 'Definitions that many people share, so that results can be compared. What fits your job and unit is on top.', search: 'Search indicators',
    empty: 'No indicator fits yet',
  },
  templates: { title: 'Plan templates', shelf: 'Plan templates', lead: 'Work results and indicators of one job. They are copied into a plan and can be changed throughout.', search: 'Search templates', empty: 'No template fits yet' },
  filter: { job: 'For the job', unit: 'For the unit', allUnits: 'All units', fitting: 'Only what fits me', withdrawn: 'What was withdrawn' },
  indicator: {
    title: 'Indicator', definition: 'Definition', use: 'In use', unused: 'No plan uses it yet.', used: 'In {plans} plans, all with the newest version.', usedOlder: 'In {plans} plans; {older} of them keep an earlier version.',
  },
  template: { title: 'Template' },
  field: { code: 'Code', title: 'Indicator', description: 'Explanation', audience: 'For whom', direction: 'How it is computed', unit: 'Unit', aspect: 'Aspect', maximum: 'Highest possible value', name: 'Name of the template' },
  versions: { title: 'Versions', reason: 'Reason: {reason}', before: 'Before', after: 'After', same: 'The same words; it is offered again.', first: 'The first version.' },
  withdrawal: {
    open: 'Withdraw', title: 'Withdraw from the library', text: 'It is offered no more. Plans that use it stay as they are, and a new version can offer it again.', reason: 'Reason for withdrawing', confirm: 'Withdraw from the library',
    told: 'Withdrawn {at} by {by}. Reason: {reason}',
  },
  form: {
    newIndicator: 'Write an indicator', newIndicatorLead: 'Choose what can be counted and lies within the person’s influence. Target and weight are agreed in each plan.', newTemplate: 'Write a template', newTemplateLead: 'The work results and indicators that are usual for a job.',
    newVersion: 'Write a new version', versionLead: '{name}, version {n}. Plans that use the version before do not change; their owners are told.',
    codeHint: 'Without spaces, such as TUNTAS-BACA. It cannot be changed later.', titleHint: 'What is counted, such as the share of pupils who read fluently.', descriptionHint: 'How it is measured and where the figure comes from.', unitOfMeasureHint: 'Such as %, pupils or days.',
    noAspect: 'No aspect', maximumHint: 'Such as 100 for percent. Values above it are refused.', nameHint: 'Such as Class teacher.',
    audience: 'For whom', audienceHint: 'All that is filled in must fit. Left empty it is for all.', job: 'Job', jobHint: 'Exactly as in the personnel data, such as Guru Kelas.', kind: 'Kind of position', unit: 'Unit', unitHint: 'It holds for all units below it too.',
    reason: 'Reason for the new version', reasonHint: 'Read by those who use this indicator.', save: 'Save to the library', saveVersion: 'Save the new version',
    rows: 'What the template holds', rowsHint: 'Take indicators from the library and share out 100 points, or leave all weights empty. Targets are filled in by whoever uses the template.', resultTitle: 'The result to reach', resultKind: 'Kind', indicatorsOf: 'Indicators of {name}', weightOf: 'Weight of {name}', points: 'points',
    pick: 'Take from the library', remove: 'Remove {name}', addMain: 'Add a main result', addAdditional: 'Add an additional result',
    missing: { code: 'Write a code without spaces: letters, digits, dots, underscores or hyphens.', title: 'Write the indicator.', unit: 'Fill in the unit.', name: 'Write the name of the template.', results: 'Add at least one work result.' },
  },
};
