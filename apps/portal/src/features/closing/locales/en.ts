export default {
  toCycle: 'Back to the cycle',
  deliveries: {
    title: 'Delivery of results', lead: '{name}. A result is received when it is opened in the portal, handed over on paper, or counts as received after {n} days. From that day the time to object is counted.',
    view: 'View', due: 'To be reminded', all: 'All', unitHint: 'With all units below it.', unit: 'Unit', allUnits: 'All units', dueCount: '{count} results are released and not yet opened.', allCount: '{count} results are released.',
    caption: 'Delivery of results', person: 'Name and unit', released: 'Released', received: 'Received', act: 'Record', notYet: 'Not yet. Counts as received once {day} is over.', hand: 'Record a handover', version: 'version {n}',
    how: { opened: '{day}, opened in the portal', paper: '{day}, handed over on paper by {name}', deemed: '{day}, counts as received' },
    empty: { due: 'Nobody needs a reminder', all: 'No result is released yet' }, emptyText: { due: 'In the units you see no released result is waiting to be received.', all: 'Deliveries are kept here once results are released.' },
    fileName: 'deliveries.csv',
    export: 'Download the proof of the whole cycle', exportText: 'All receipts and deliveries, a line for each result, with their entries of the record. Everybody in it sees in their access log that you downloaded it. Check this file with the command verify-receipt, without a database.', exportFailed: 'The download did not work. Try again shortly.',
  },
  paper: {
    title: 'Record a handover on paper', lead: '{name}. The time to object is counted from the day of the handover, so write that day exactly.', leadUnknown: 'The time to object is counted from the day of the handover, so write that day exactly.', day: 'Day of the handover', outdated: 'This result has changed since the list was read: it may have been opened in the portal, or somebody else has recorded the handover. Go back to the deliveries and see how it stands now; nothing was recorded from here.', dayMissing: 'Write the day of the handover.', note: 'Note', noteHint: 'For example where it was handed over and who signed.',
    submit: 'Save the handover', done: 'Recorded: {name} received the result on {day}.', back: 'Back to the result', backList: 'To the deliveries',
  },
  recap: {
    title: 'Closing recap', lead: '{name}. How things stood when the cycle was closed; it does not change any more, also when somebody is opened again.', caption: 'Recap by unit', unit: 'Unit', plans: 'Plans', results: 'Results', unassessed: 'Without a result',
    opened: 'Opened in the portal', paper: 'Handed over on paper', deemed: 'Counts as received', acknowledged: 'Acknowledged', empty: 'This cycle is not closed yet', emptyText: 'The recap is kept when the cycle is closed.', fileName: 'closing-recap.csv', peopleFile: 'closing-by-person.csv', people: 'By person',
    peopleText: 'How everybody stood: plan, result, delivery, and the fingerprint of the receipt.',
  },
  reopenings: {
    title: 'Open again', lead: '{name}. A closed cycle can only be read. The assessment of one person can be corrected when one officer asks with a reason and a second person approves.', ask: 'Ask to open somebody again',
    empty: 'Nobody has been opened again', emptyText: 'Requests appear here and are also read by the person concerned.', list: 'Requests',
    state: { requested: 'Waits for a second person', open: 'Open for correction', closed: 'Finished', refused: 'Not approved' },
    requested: 'Asked for by {name}, {at}.', decided: { open: 'Approved by {name}, {at}.', closed: 'Approved by {name}, {at}.', refused: 'Not approved by {name}, {at}: {reason}' }, closed: 'Finished by {name}, {at}.',
    waits: 'You asked for it, so a second person approves.', needsEmployee: 'Approving counts only from the account of an employee, and this account is not one.', openNext: 'The supervisor can correct the assessment of this person alone. A changed result is a new version, delivered at once, and can be objected to.', notYet: 'It can be finished once the correction is handed in and the time to object is over.',
    approve: 'Approve', refuse: 'Do not approve', withdraw: 'Take the request back', close: 'Finish', of: '{act}: {name}', confirmText: { approve: 'The assessment of this person alone is opened for correction. Your name is kept as the second person.', close: 'Once finished, nothing of this person can be changed any more.' },
    refuseText: 'The reason is read by who asked and by the person concerned.', reason: 'Reason', reasonMissing: 'Write a reason of at least 10 characters.',
  },
  ask: {
    title: 'Ask to open one person again', lead: '{name}. Nothing is open until a second person approves.', person: 'Person', personMissing: 'Choose the person.', reason: 'Reason', reasonHint: 'What is wrong and how it was found. It is read by the second person and by the person concerned.', reasonMissing: 'Write a reason of at least 10 characters.', submit: 'Send the request',
  },
};
