export default {
  since: 'Since {from}', until: 'Until {until}', sinceBefore: 'Since before it was recorded', range: '{from} to {until}', present: 'Now', reason: 'Reason', save: 'Save',
  kind: { pns: 'PNS', pppk: 'PPPK' }, sex: { L: 'Male', P: 'Female' }, source: { position: 'From the positions', hr: 'Set by HR' },
  field: {
    nip: 'NIP', kind: 'Kind of employment', rank: 'Rank', birth: 'Date of birth', sex: 'Sex', frontTitle: 'Title before the name', name: 'Name without titles', backTitle: 'Title after the name',
    rankCode: 'Code of the rank', rankName: 'Rank', standing: 'Legal standing', email: 'Email',
  },
  list: {
    title: 'Staff', lead: 'Find people, check their supervisors, and correct them where wrong.', search: 'Find a name or NIP', unit: 'Unit', allUnits: 'All units', without: 'Only those without a supervisor',
    name: 'Name', position: 'Position', supervisor: 'Supervisor', noUnit: 'No unit yet', noSupervisor: 'None yet',
    empty: 'No match yet', emptyText: 'Check the spelling or loosen the filter. New people come in through an import.', allSupervised: 'Everybody has a supervisor', allSupervisedText: 'There is nothing to correct here.', showAll: 'Show all staff',
  },
  person: { title: 'Employee', data: 'Personnel data', account: 'Account', accountText: 'For the first sign-in, or when the password is forgotten, make an activation code.', code: 'Make an activation code' },
  line: { title: 'Supervisor', nobody: 'There is no supervisor yet.', vacant: 'The position above is vacant', external: 'Official outside the staff list', passedOver: '{office} is vacant, so the assessment goes one level up.', reason: 'Reason: {reason} ({name})' },
  assignment: {
    title: 'Assignments', none: 'No assignment yet', kind: { definitive: 'Definitive', plt: 'Acting (Plt)', plh: 'Day-to-day acting (Plh)' },
    kindMeans: { definitive: 'The earlier definitive assignment ends the day before.', plt: 'Beside the definitive assignment, until somebody is appointed.', plh: 'Beside the definitive assignment, for a while.' },
  },
  supervisor: {
    title: 'Correct the supervisor', act: 'Correct the supervisor', heading: 'Supervisor of {name}', lead: 'Now: {present}', from: 'The right supervisor', employee: 'An employee', employeeHint: 'Somebody in the staff list.', external: 'An official outside the staff list', externalHint: 'Such as the regent, or an official elsewhere.',
    person: 'Find the supervisor', name: 'Name and position', nameHint: 'As written in official documents.', day: 'Holds from', dayHint: 'Before this day the earlier supervisor stays recorded.', reasonHint: 'At least 10 characters, such as the number of the decree.',
    effect: 'Plans and assessments under way move to the new supervisor. What was written does not change.', submit: 'Save the supervisor',
    personMissing: 'Choose the supervisor from the matches.', nameMissing: 'Fill in name and position.', dayMissing: 'Fill in the first day.', reasonMissing: 'Write a reason of at least 10 characters.',
  },
  mine: {
    title: 'My supervisor', lead: 'Who agrees your plan and assesses your work.', report: 'Your report', wrong: 'Is something wrong?', wrongText: 'Tell HR. Until they answer, the present supervisor stays and what you wrote is safe.',
    supposed: 'The right supervisor', supposedHint: 'Name and position, if you know them.', statement: 'What is wrong', statementHint: 'A sentence or two, such as since when you moved.', statementMissing: 'Write at least 10 characters.',
    submit: 'Send the report', sent: 'Your report was sent', sentText: 'The answer appears on this page and on your home page.',
  },
  reports: { title: 'Reports on supervisors', lead: 'People who say that their supervisor is wrong. Who has waited longest stands first.', name: 'Name', unit: 'Unit and position', supervisor: 'On record', supposed: 'In their words', at: 'Reported', unknown: 'Not named yet', empty: 'No report waits yet', emptyText: 'New reports appear here and on your home page.' },
  report: {
    title: 'Report on a supervisor', heading: 'Report of {name}', told: 'What was said', present: 'Supervisor on record', supposed: 'The right one in their words', statement: 'Statement', at: 'Reported', answer: 'Answer', answered: '{answer} ({name}, {at})',
    state: { open: 'Waits for an answer', mended: 'Mended', declined: 'Stays as recorded' }, mend: 'Correct the supervisor', mendHint: 'From the day you name; the history is kept.', decline: 'The record is right', declineHint: 'The supervisor stays, with an explanation.', declineReason: 'Read by the employee who reported it. At least 10 characters.', declineSend: 'Send the answer',
  },
  transfer: {
    title: 'New assignment', act: 'Transfer or assign', heading: 'New assignment for {name}', lead: 'The new assignment gets a plan of its own; the earlier one is kept.', kind: 'Kind of assignment', held: '{title} (now {name})', unitFirst: 'Choose the unit first.',
    noPosition: 'This unit has no positions yet. New positions come in through the import of staff.', positionHint: 'The name in brackets holds the position now.', day: 'From', lastDay: 'Until', submit: 'Save the assignment', unitMissing: 'Choose a unit.', positionMissing: 'Choose a position.', dayMissing: 'Fill in the first day.',
  },
  follows: {
    title: 'What will happen', act: 'See what will happen', lead: 'Nothing is saved yet. Check it, then save.', assignments: 'Assignments', line: 'Supervisors', plans: 'Plans', none: 'Nothing changes.', nobody: 'none yet',
    moved: '{before}, then {after}. Open work moves along.', supervised: 'Supervisor: {after}', plan: { begun: 'A new plan.', ended: 'Ends and is kept as it is.', dates: 'Its dates follow, its content stays.' },
  },
  end: { title: 'End an assignment', act: 'End', heading: 'End the assignment: {title}', lead: '{name}, {unit}. The plan ends on that day and is kept.', day: 'Last day', submit: 'End the assignment', gone: 'There is no such assignment', dayMissing: 'Fill in the last day.', reasonMissing: 'Write the reason.' },
  mend: { title: 'Mend the data', act: 'Mend the data', heading: 'Data of {name}', lead: 'The NIP is mended on a page of its own. What is imported later replaces these fields.', missing: 'Fill in the name.' },
  merge: {
    title: 'Merge duplicate records', act: 'Merge duplicate records', heading: 'Merge the record of {name}', lead: 'The record with NIP {nip} becomes part of another record of the same person.', into: 'The record to keep', intoHint: 'The same person, with the right NIP.', missing: 'Choose the record to keep.',
    kept: 'Kept', keptText: 'NIP {nip}. NIP {old} is used no more; a search by it finds this record.', moves: 'What moves along', rows: '{n} row | {n} rows', final: 'A merge is not undone. Its history is kept: what moved, why, and who did it.', submit: 'Merge the records',
    part: { assignment: 'Assignments', plan: 'Plans', supervision: 'People assessed', progress_entry: 'Progress entries', feedback_note: 'Feedback', assessment: 'Assessments', result: 'Results', measured_value: 'Measured values', supervision_report: 'Reports on supervisors', delegation: 'Delegations', employee_standing: 'Legal standings', nip_correction: 'History of the NIP', other: 'Others' },
    former: 'Merged into this', formerText: '{name}, NIP {nip}, {at}. {reason} ({by})', found: 'NIP {nip} became part of this record', gone: 'This record became part of that of {name}', open: 'Open the record that was kept',
  },
  standing: {
    title: 'Legal standing', act: 'Record a legal standing', end: 'Change a legal standing', change: 'End or withdraw', heading: 'Legal standing of {name}', now: 'Now: {standing}', withdrawn: 'Withdrawn', imported: 'From an import ({name})', endedFor: 'Ended or changed: {reason} ({name})',
    planned: 'In this standing a plan is made as before.', notPlanned: 'On those days there is no plan. The plan under way ends the day before; afterwards a new one is made.', openEnd: 'Leave it empty when it is not known yet.',
    supervises: 'They assess {n} person on that day | They assess {n} people on that day', nameActing: 'The assessments stay theirs until somebody acts (Plt/Plh) or holds a delegation. Name a substitute where one is needed.', missing: 'Choose a legal standing.', submit: 'Save the legal standing', gone: 'There is no such standing in the history',
    way: { ends: 'It ends on a day', never: 'It was recorded by mistake' }, wayHint: { ends: 'After that day they are in service again, and the plans follow.', never: 'It never held. The record stays in the history.' },
  },
  nip: {
    title: 'Mend the NIP', act: 'Mend the NIP', heading: 'NIP of {name}', lead: 'On record: {nip}', right: 'The right NIP', hint: '18 digits, as in the decree.', reasonHint: 'At least 10 characters, such as the document you checked.', missing: 'Fill in the 18 digits of the right NIP.',
    effect: 'From now on they sign in with the new NIP. Plans, assessments and results stay; a search by the old NIP still finds them.', submit: 'Save the NIP', former: 'Earlier NIP', formerText: '{nip}, replaced {at}. {reason} ({name})',
  },
  units: { title: 'Units', lead: 'The tree of offices, schools and health centres.', name: 'Name', code: 'Code', kind: 'Kind', head: 'Head', noHead: 'None yet', ended: 'Ended {at}', empty: 'No units yet', emptyText: 'Units come in through an import and can be completed here.' },
  newUnit: {
    title: 'Add a unit', lead: 'For many units at once use the import.', parent: 'Below the unit', startsOn: 'From', hint: { name: 'The official name, such as SDN 3 Cempaka.', code: 'The code of SIASN or your own, without spaces. It cannot be changed later.', kind: 'Such as school, health centre, division.' },
    missing: { parentId: 'Choose the unit above.', name: 'Fill in the name.', code: 'Fill in the code.', kind: 'Fill in the kind of unit.', startsOn: 'Fill in the first day.' },
  },
  unit: { title: 'Unit', head: 'Head: {name}', services: 'Services of this unit', people: 'See the staff of this unit', addBelow: 'Add a unit below it', change: 'Rename, set the time zone, or end', zone: 'Time zone', zoneHint: 'The last day of a deadline ends at midnight in this zone, also for units below.', zoneAbove: 'As the unit above', endsOn: 'Ends on', endsOnHint: 'Only when the unit is dissolved. Its people and units must be moved first.' },
};
