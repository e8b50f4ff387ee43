export default {
  notMeasured: 'Not measured', whatIfTitle: 'What if a figure were different?',
  list: {
    lead: { own: 'Your results, newest first.', team: 'Results of the people you assess.', all: 'Results of the people in your units. Each result you open is recorded for the person it is about.' },
    views: 'Which list', view: { own: 'My results', team: 'My team', all: 'Units' }, fileName: 'results.csv',
    person: 'Name', cycle: 'Cycle', unit: 'Unit', allCycles: 'All cycles', allUnits: 'All units', score: 'Score', rating: 'Work results', predicate: 'Predicate', state: 'State', noPredicate: 'No predicate',
    empty: 'No results yet', emptyNext: { own: 'Your result appears here once it is released. You will see it on the home page too.', team: 'Results appear once you have sent an assessment.', all: 'There is no result for this choice. Change the cycle or the unit.' },
  },
  one: { title: 'Result', titleOf: 'Result of {cycle}' },
  summary: {
    predicate: 'Predicate', score: 'Score', result: 'Rating of the work results', behaviour: 'Rating of the work behaviour',
    both: {
      own: 'Your work results are {result} and your work behaviour is {behaviour}. Together, by PermenPANRB 6/2022, they make {predicate}.',
      other: 'The work results of {name} are {result} and the work behaviour is {behaviour}. Together, by PermenPANRB 6/2022, they make {predicate}.',
    },
    results: { own: 'Your work results are {result}. This cycle does not rate behaviour, so there is no predicate.', other: 'The work results of {name} are {result}. This cycle does not rate behaviour, so there is no predicate.' },
    low: 'Below you find what the result rests on, the support that is prepared, and your rights if you disagree.',
    unannounced: {
      own: 'A rating below expectation came without a note in time. The supervisor\'s reason stands beside that rating, and you may name it if you object.',
      other: 'A rating below expectation came without a note in time. The supervisor\'s reason stands beside that rating.',
    },
    support: 'Support comes first: coaching, guidance or training. There is no sanction for this result before support was offered and the time to object is over.',
  },
  steps: {
    heading: 'Where does this result come from?', indicators: '1. Indicators and score', results: '2. Rating of the work results', behaviours: '3. Work behaviour (BerAKHLAK)', predicate: '4. Where the two meet: the predicate', assessed: 'What the rater decided', calibration: '5. Calibration', calibrated: 'Session {session}, locked {at}.', title: 'The calculation, step by step',
    suggested: 'The system suggested: {rating}.', asSuggested: 'As the system suggested.', says: '{name}: {text}', noPredicate: 'The scheme of this cycle ends in a score and a rating of the work results. Behaviour is not rated, so there is no predicate.',
  },
  parts: {
    title: 'Parts of this period', lead: 'There was more than one assignment in this period. Each supervisor assesses the days that were theirs; the last one decides one result after reading the earlier sheets. Scores are joined by their days; the predicate is decided, never averaged.',
    days: '{from} to {until} ({n} days).', short: 'Fewer than the {n} days of the scheme, so it is not counted.', none: 'There is no assessment of this part.', by: 'Assessed by {name}, sent {at}.', decided: 'Assessed and decided by {name}. That sheet follows below.',
    score: 'Score of this part {n}', indicators: 'Indicators: {place}', nextStep: 'One next step: {text}',
  },
  indicator: {
    caption: 'Indicators', title: 'Indicator', weight: 'Weight', target: 'Target', actual: 'Actual', achievement: 'Achievement', contribution: 'Contribution', source: 'Source: {source}', excused: 'Not counted: {reason}',
  },
  next: { title: 'One next step', none: 'Not written yet. Talk about one step with your supervisor.' },
  contributions: { title: 'Views of peers and subordinates', lead: 'Given to your supervisor as advice; no score counts them. Shown without names and times, in an order of their own.' },
  periodic: { title: 'Periodic results within this year', lead: 'The monthly, quarterly and semester results that are released. None of them enters the score, the ratings or the predicate of the year above: the year is an evaluation of its own.' },
  rights: {
    title: 'If you disagree', until: 'You may object until {at}.', over: 'The time to object ended {at}.', later: 'You may object. The time is counted from the day you receive this result.',
    decider: 'An objection is decided by {name}, not by the person who assessed you.', how: 'How to say so now: in the acknowledgement below choose I disagree, and write which part and why.',
    noted: 'You have said that you disagree. Your note is kept with this result.',
  },
  receipt: {
    title: 'Receipt of the calculation', text: 'Every number, source and decision on this page is sealed with a fingerprint. If one number changes, the fingerprint changes.',
    decided: 'Decided', decidedBy: '{name}, {at}', scheme: 'Scheme', schemeOf: '{name} ({code}, version {version})', rules: 'Version of the rules', hash: 'SHA-256 fingerprint',
    code: 'Code of the receipt', verify: 'Anybody to whom you show this result can check with that code that it is genuine, without signing in, at', copy: 'Copy the fingerprint', download: 'Download the receipt', copied: 'The fingerprint is copied.', failed: 'That did not work. Try again shortly.',
  },
  delivery: {
    title: 'Receipt', none: 'Released {at}; nobody has recorded its receipt yet.', hand: 'Record a handover on paper',
    opened: { own: 'You received this result on {day}, when you first opened it in the portal.', other: '{person} received this result on {day}, by opening it in the portal.' },
    paper: { own: 'You received this result on paper on {day}, recorded by {name}.', other: '{person} received this result on paper on {day}, recorded by {name}.' },
    deemed: { own: 'This result counts as received by you on {day}, by the days of the scheme of the cycle.', other: 'This result counts as received by {person} on {day}, by the days of the scheme of the cycle.' },
  },
  versions: { newest: 'This is version {n}, the one that holds. Earlier versions can still be read.', replaced: 'This is version {n}, which has been replaced. The newest version holds.', other: 'Version {n}, released {at}' },
  reopenings: {
    title: 'Opened again after the cycle was closed', asked: 'Asked for by {name}, {at}: {reason}', approved: 'Approved by a second person, {name}, {at}.', refused: 'Not approved by {name}, {at}: {reason}', closed: 'Finished {at}.',
  },
  acknowledge: {
    title: 'Acknowledgement', legend: 'Your answer', agree: 'I accept this result', object: 'I disagree', hint: { agree: 'You may still object while there is time.', object: 'Write which part and why. It takes nothing from your rights.' },
    note: 'Your note', send: 'Send the acknowledgement', choose: 'Choose your answer.', why: 'Write which part you disagree with, and why.',
    given: { agree: 'You accepted this result on {at}.', object: 'You said on {at} that you disagree.' },
  },
};
