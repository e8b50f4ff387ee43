export default {
  notMeasured: 'Not measured', weight: 'weight {n}',
  team: {
    queue: 'Assess one by one',
    title: 'Assessing your team', done: '{n} of {total} people done.', saved: 'Everything saves by itself.', cycle: 'Cycle', onlyOpen: 'Only those not done',
    empty: 'There is nobody for you to assess yet', emptyNext: 'The members of your team appear here once a cycle is open and you are recorded as their supervisor.',
    allDone: 'All assessments are sent', allDoneNext: 'Next: HR releases the results, and people can read theirs.',
    keys: 'On this page the keys j and k move, Enter opens.',
    firstUse: { title: 'Assessing so that people can grow', text: 'Read the evidence and the self-assessment first, then rate with a reason. The system suggests, you decide. Nothing is sent before you send it.' },
  },
  standing: {
    released: 'Result released', done: 'Done and sent', draft: 'Draft saved, not sent', ready: 'Self-assessment is in, ready to assess',
    no_self_assessment: 'No self-assessment yet', no_plan: 'Plan not agreed yet',
  },
  one: {
    title: 'Assessment', backToList: 'Back to the team', due: 'Send it by {at}.', results: 'Work results', behaviours: 'Work behaviour (BerAKHLAK)',
    next: 'Save and go on to {name}', goTo: 'Open the assessment of {name}', submit: 'Send the assessment of {name}', keys: 'Alt+Enter also saves and goes on.',
    sentAt: 'This assessment was sent {at} by {name}. It stays as it is unless you correct it with a reason.', closed: 'This assessment cannot be written now: the assessment stage is not open.',
    selfLate: 'Self-assessment received after the deadline',
  },
  evidence: {
    target: 'Target', measured: 'Measured', source: '{source}, {day}', none: 'No value from another system yet.', own: 'According to {name}', noOwn: 'No self-assessment yet.',
    progress: '{n} progress note | {n} progress notes', noProgress: 'No progress notes yet.', download: 'Download {name}', file: 'evidence', failed: 'The download failed. Try again shortly.', newTab: '(opens in a new tab)',
  },
  feedback: { by: '{name}, {day}' },
  actual: {
    label: 'Actual according to you', hint: 'Empty means not measured, not 0.', take: 'Use the measured value: {value}', achievement: 'Achievement {n}', contribution: 'contributes {n} points', how: 'How it is computed',
    excuse: 'Cannot be measured?', excuseReason: 'Why this indicator is not measured', excuseHint: 'Its weight is left out, and the employee reads this reason.',
  },
  rating: {
    legend: 'Your rating of {name}', words: 'What should be continued or tried?', low: 'Write an example that can be seen, then one thing that can be done next.',
    differs: 'Your rating differs from the suggestion: write why, in 10 characters or more.', noSuggestion: 'A suggestion appears once all actuals of this result are filled in.',
    because: {
      di_atas_ekspektasi: 'Suggested: above expectation, because the achievement {reached} reaches the limit {above}.', sesuai_ekspektasi: 'Suggested: as expected, because the achievement {reached} reaches the limit {asExpected} and not {above}.',
      di_bawah_ekspektasi: 'Suggested: below expectation, because the achievement {reached} does not reach the limit {asExpected}.',
    },
  },
  behaviour: { guidance: 'Guidance on {name}', words: 'An example of {name}' },
  contributions: {
    title: 'Views of peers and subordinates', invite: 'Ask for views', advises: 'To be considered before you decide. They enter neither the score nor the suggestion.',
    shown: '{n} answers so far. After release {name} reads them without names and times, in an order of their own.', notShown: '{n} answer so far. You read it, but {name} does not: they are shown from {from} answers on. | {n} answers so far. You read them, but {name} does not: they are shown from {from} answers on.',
    by: { peer: '{name}, peer', subordinate: '{name}, subordinate' }, standing: { invited: '{name}: no answer yet.', declined: '{name} does not answer: {reason}' },
  },
  overall: {
    title: 'The assessment as a whole', result: 'Rating of the work results', behaviour: 'Rating of the work behaviour', reason: 'The reason for your decision', reasonHint: 'The suggestion is {rating}. Write why you decide otherwise, in 10 characters or more.',
    noSuggestion: { result: 'A suggestion appears once all indicators are filled in.', behaviour: 'A suggestion appears once all seven behaviours are rated.' },
    score: 'Score so far {n}', noScore: 'The score appears once every indicator is filled in or excused.', unweighted: 'The scheme of this cycle uses no weights and no score.',
    quadrant: 'Preview of the predicate', noBehaviours: 'The scheme of this cycle does not rate behaviour, so there is no predicate.',
    nextStep: 'One next step for {name}', nextStepHint: 'Just one, that can begin next month.',
  },
  surprise: {
    title: 'No note came before this rating', else: 'If it is given now all the same, write why below. The employee reads it with the result, and HR sees how many there are.',
    kind: 'Kind of reason', reason: 'Reason without a note: {name}', reasonHint: 'Write why {name} could not be told earlier, in 10 characters or more.',
  },
  parts: {
    title: 'Other assignments in this period', lead: '{name} moved. You assess {days} and decide one result for the whole period. The suggestion is made of all parts by their days; the predicate is yours to decide, never an average.',
    one: 'This is one part of the period', oneText: '{name} moved. You assess {days}. The last supervisor reads your sheet and decides one result for the whole period.',
    days: '{from} to {until} ({n} days).', short: 'Fewer than the {n} days of the scheme, so it is not counted.', by: 'Assessed by {name}, sent {at}.', missing: 'Not sent yet. The result is decided once this part is there.',
    open: 'Read the sheet of {name}', row: '{title}: {actual}, {target}; achievement {reached}.', rowOpen: '{title}: {actual}, {target}.', resultReason: 'Reason for the result rating', behaviourReason: 'Reason for the behaviour rating', nextStep: 'One next step',
  },
  periodic: {
    title: 'Periodic results of this year', lead: 'Background before you decide the annual predicate. The annual predicate is an evaluation of its own, not an average of these.',
  },
  check: {
    title: 'Check all before sending', lead: 'Every draft on one page. Send them one by one when you are sure.', empty: 'No drafts to check yet', emptyNext: 'Open the team list and begin with one person.',
    open: 'Something is missing', complete: 'Ready to send', score: 'Score', noScore: 'None yet', allSent: 'All drafts on this page are sent.',
  },
  mirrorTitle: 'Mirror before sending: for you alone',
  correct: {
    open: 'Correct', title: 'Correct an assessment that was sent', text: 'The version you sent is kept. You write a new version and send it again.', reason: 'The reason for the correction', confirm: 'Open it for correction',
    short: 'Write the reason, in {n} characters or more.',
  },
  read: { indicator: 'Indicator', actual: 'Actual', achievement: 'Achievement', score: 'Score {n}', nextStep: 'One next step' },
  conflict: {
    caption: 'What differs', part: 'Part', mine: 'On this device', theirs: 'From the other device', empty: 'empty', none: 'They say the same; choose either to go on.',
    actual: 'actual', excusedReason: 'why not measured', rating: 'rating', reason: 'words', resultRating: 'rating of the results', resultReason: 'reason of the result rating',
    behaviourRating: 'rating of behaviour', behaviourReason: 'reason of the behaviour rating', kind: 'kind of reason without a note', overrideReason: 'reason without a note', late_measurement: 'first measured at the end of the period', other: 'another reason', nextStep: 'next step',
  },
};
