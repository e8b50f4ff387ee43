export default {
  title: 'Self-assessment', titleOf: 'Self-assessment {cycle}', dueAt: 'At the latest {at}', readPlan: 'Read the plan',
  notOpen: 'Self-assessment is not open yet', notOpenText: 'This cycle is in the stage: {stage}.', closed: 'The self-assessment cannot be changed now.',
  sentAt: 'Sent {at}', sentText: 'Your supervisor reads it together with your evidence. The result can be read once it is released.',
  indicators: 'Indicators', noIndicator: 'The plan has no indicator yet.',
  fact: { target: 'Target', measured: 'Measured value', progress: 'Your entries' }, column: { title: 'Indicator', target: 'Target', actual: 'Actual', note: 'Note' },
  measuredOn: '{value}, {source}, {day}', notMeasured: 'not measured yet', entries: '{n} entry, evidence: {evidence} | {n} entries, evidence: {evidence}', noEntry: 'no entries yet', showEntries: 'Show the entries',
  actual: 'Actual', actualHint: 'Leave it empty when it is not measured yet. Empty does not count as zero.', takeMeasured: 'Use the measured value: {value}', achievement: 'Achievement {n}',
  note: 'Your note', noteHint: 'What helped or hindered. Needed when the actual is empty.', noActual: 'not measured yet', noNote: 'not written yet',
  behaviours: 'Work behaviour', behavioursLead: 'Compare what you do every day with what your leader expects. It may stay empty.', expected: 'Expectation: {text}',
  nextStep: 'Next step', nextStepLabel: 'What would you like to go on with or try?', nextStepHint: 'Name the support you need as well.',
  estimate: { title: 'An estimate, not a result', lead: 'Computed from what you filled in, by the same rule. Your supervisor decides the result.', open: '{filled} of {total} indicators are filled in. The estimate appears when all have an actual.', score: 'Score', result: 'Work result', behaviour: 'Work behaviour' },
  checkThenSend: 'Check, then send', later: 'Save and go on later', unsent: 'The last changes have not reached the server. What you wrote is safe on this device. Try again when there is a signal.',
  check: {
    title: 'Check the self-assessment', lead: 'Read it once more. Once sent, it is what you and your supervisor talk about.', incomplete: 'The self-assessment is not complete yet', incompleteText: 'Go back to the form to see what is missing.', notNow: 'The self-assessment cannot be sent now',
    declaration: 'Declaration', declare: 'I filled in this self-assessment as things really are.', declareHint: 'Once sent, it can be opened again only with a reason.', declareFirst: 'Tick the declaration before sending.', submit: 'Send the self-assessment', back: 'Back to the form', sent: 'The self-assessment is sent', read: 'Read what was sent',
  },
  correct: { open: 'Open it for correction', title: 'Correct the self-assessment', text: 'What was sent stays on record; you write a new version and send it again.', reason: 'Reason for the correction' },
};
