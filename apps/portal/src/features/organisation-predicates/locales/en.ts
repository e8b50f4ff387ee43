export default {
  list: {
    title: 'Organisation predicates', lead: '{name}. The leader one level above a unit sets it, with a written basis. It decides which pattern guides the distribution of the people\'s predicates.',
    required: 'This cycle requires it: the results of a unit are released once its predicate is set.', optional: 'This cycle does not require it.',
    caption: '{count} unit | {count} units', show: 'Show', all: 'All units', missing: 'Not set yet', settable: 'Those I set', open: 'Waiting for me to set',
    unit: 'Unit', plans: 'Plans', predicate: 'Predicate', leader: 'Who sets it', set: '{name}, {at}', head: 'The leader of the agency',
    empty: 'There are no units yet', emptyText: 'Units appear here once planning of this cycle is open.', none: 'Nothing is left', noneText: 'No unit matches this choice.', showAll: 'Show all units',
  },
  one: {
    title: 'The predicate of one unit', heading: 'Organisation predicate of {unit}', now: 'The present predicate', notSet: 'Not set yet.', waits: 'Who sets it: {name}.', waitsHead: 'Who sets it: the leader of the agency.',
    required: 'The results of this unit can be released once it is set.', optional: 'This cycle does not require it; results can be released without one.',
    fixed: 'Results of this unit are released, so its predicate stays as it is.',
    by: 'Set by {name}, {at}', byFor: 'Set by {name} on behalf of {leader}, {at}', basis: 'Basis', reason: 'Why it was changed', history: 'Before', toList: 'All units',
  },
  form: {
    title: 'Set the predicate', change: 'Change the predicate', predicate: 'Predicate', basis: 'Written basis', basisHint: 'Name what was achieved and the document, such as the performance report and its number. The people of the unit read it.',
    reason: 'Why it is changed', reasonHint: 'The predicate before it is kept together with this reason.', submit: 'Set the predicate', submitChange: 'Save the change', done: 'The predicate is set: {predicate}.',
    predicateFirst: 'Choose a predicate.', basisFirst: 'Write what it rests on, at least 10 characters.', reasonFirst: 'Write why it is changed, at least 10 characters.', kept: 'What you typed is kept on this device.',
  },
  pattern: {
    title: 'What it means for the distribution', lead: 'The pattern of SE MenPANRB 3/2023 in whole people. It is a guide: where it is not met a written reason is asked for; no rating is ever changed by it.',
    choose: 'If the predicate of this unit were', people: 'Counted: {n} person. The head of the unit is not counted. | Counted: {n} people. The head of the unit is not counted.', rules: 'The pattern of {predicate} for {n} people',
    today: 'As it stands today', decided: '{decided} of {people} people have a decided predicate.', hidden: 'Numbers per predicate are shown from 10 decided people on.',
  },
  trial: {
    title: 'Try another distribution', lead: 'Enter how many people each predicate has. This is only computed on this screen; nothing is stored or sent.', start: 'Take the figures of today', count: '{predicate}, number of people',
    total: '{n} person in all. | {n} people in all.', allKept: 'Every rule of the pattern is kept.', reasons: 'A written reason is asked for {n} rule. | A written reason is asked for {n} rules.', whole: 'Enter a whole number from 0 up.',
  },
};
