export default {
  list: {
    title: 'Calibration', lead: 'A calibration session compares results that are decided, so that all raters use the same measure. What the rater decided stays beside it.',
    empty: 'No calibration session yet', emptyMember: 'A session appears here once its preview is opened for you.', emptyHr: 'Prepare a session from the page of the cycle: choose its units and members.', row: '{cycle} · {units}', create: 'Prepare a session',
  },
  state: { draft: 'Prepared', preview: 'Preview', meeting: 'Meeting open', locked: 'Locked', cancelled: 'Cancelled' },
  people: '{n} person | {n} people',
  form: {
    newTitle: 'Prepare a calibration session', title: 'Change who is in the session', lead: 'Session of {cycle}. Choose the units it looks at, and the assessment team that are its members.', name: 'Name of the session', nameHint: 'Shown in the minutes and on the results that are moved.', nameMissing: 'Write the name of the session.',
    units: 'Units', unitsHint: 'Each unit with everything below it.', addUnit: 'Add a unit', unitMissing: 'Choose at least one unit.', members: 'Members', membersHint: 'At least two people. A member\'s own result is not looked at in their session.', addMember: 'Find a member',
    memberMissing: 'Choose at least two members.', remove: 'Take out {name}', noUnits: 'No unit yet.', noMembers: 'No member yet.', save: 'Save', create: 'Save the session',
  },
  session: {
    title: 'Calibration session', lead: 'Calibration of {cycle}', facts: 'Who and what', units: 'Units', members: 'Members', absent: '{name} (not present)', people: 'People it looks at', noPeople: 'Taken in when the preview is opened: everybody of those units whose result is decided.', made: 'Prepared by {name}, {at}.',
    next: 'Next step', change: 'Change units or members', cancel: 'Cancel the session',
    hr: {
      draft: 'Open the preview once units and members are right. The members then mark everybody, each for themselves.', preview: 'The members are marking. Open the meeting when all are ready; their marks are then shown together.',
      meeting: 'The members move people on the board, and raters can answer. Lock it when the talk is over.', locked: 'The session is locked. Whoever was moved has a new version of the result; people read it after release.', cancelled: 'This session was cancelled. Reason: {reason}',
    },
    member: { preview: 'Mark everybody before the meeting. Your marks are seen by you alone until it opens.', meeting: 'The meeting is open. On the board you can move people, with a reason.', locked: 'The session is locked and no longer open to its members; HR has the minutes.' },
    open_preview: 'Open the preview', open_meeting: 'Open the meeting', lock: 'Lock the session', mark: 'Mark people', move: 'Open the board', minutes: 'Minutes', minutesDraft: 'See the draft minutes',
    cancelTitle: 'Cancel this session?', cancelText: 'Its people can be taken in by another session. The marks that were made are not used any more.', cancelReason: 'Why it is cancelled', cancelConfirm: 'Cancel the session',
  },
  preview: {
    title: 'Calibration preview', lead: '{n} person. A mark is no vote; until the meeting opens only you see it. | {n} people. A mark is no vote; until the meeting opens only you see it.', left: '{n} person is not marked yet. | {n} people are not marked yet.', done: 'Everybody is marked.',
    mark: { agree: 'Agree', question: 'A question', not_mine: 'Not mine' }, keys: 'Keys: arrow up and down go from person to person, 1 agree, 2 a question, 3 not mine.',
    note: 'Question about {name}', noteHint: 'Shown with your mark in the meeting.', saveNote: 'Save the question', saved: 'Your mark for {name} is saved.', ownCase: 'This concerns yourself, your superior, or an assessment of your own. Another member marks it.', failed: 'Your mark for {name} is not saved yet. {text}', markFor: 'Mark for {name}', closed: 'The preview is over.',
  },
  board: {
    title: 'Calibration board', lead: '{n} person · {moved} moved | {n} people · {moved} moved', view: { board: 'Board', predicates: 'By predicate', list: 'List' }, views: 'Views', refresh: 'Refresh the board',
    keys: 'Choose a name to move that person. By keyboard: arrows go from person to person, Enter moves. Shift with an arrow chooses the place: up and down for the results, left and right for behaviour.',
    cell: 'Results {result}, behaviour {behaviour}', nobody: 'Nobody', moved: 'Was {predicate}', ownCase: 'Moved by another member', questions: '{n} question | {n} questions', done: '{name} was moved to {predicate}.', stale: 'Another member has just moved this person. Look where they stand now; your reason is still here.',
    columns: { person: 'Name', original: 'What the rater decided', current: 'Now', marks: 'Marks of the members' }, noMarks: 'None yet', locked: 'The board is closed', lockedText: 'It is open to the members from the preview until the session is locked.', toSession: 'To the session',
  },
  move: {
    title: 'Move {name}', now: 'Now: results {result}, behaviour {behaviour} ({predicate}).', rated: 'Assessed by {name}. Score {score}.', ratedOnly: 'Assessed by {name}.', resultSays: 'Results: {text}', behaviourSays: 'Behaviour: {text}',
    result: 'Result rating', behaviour: 'Behaviour rating', becomes: 'The predicate becomes {predicate}.', stays: 'The predicate stays {predicate}.', reason: 'Reason', reasonHint: 'Read by the rater before the lock, and by {name} on the result. At least 10 characters.', confirm: 'Move', history: 'Moves before', marks: 'Marks of the members', answers: 'Answers of the rater',
    same: 'Choose another place: {name} already stands there.', surprise: 'This rating would come as a surprise', surpriseText: 'No "needs attention" note reached the person {days} days before. Write why it is given all the same.', surpriseFrom: 'The "needs attention" note counts from {from} on. Write why it is given all the same.',
    override: 'Why without a note: {subject}', overrideKind: 'Kind of reason: {subject}', overrideFirst: 'Write why without a note, in at least 10 characters.', kindFirst: 'Choose the kind of reason.', subject: { result: 'results', behaviour: 'behaviour' },
  },
  history: { to: 'to', by: '{name}, {at}', reason: 'Reason: {text}', override: 'Without a note before ({subject}): {kind}. {reason}', answer: '{name}, {at}: {text}' },
  pattern: {
    all: 'Spread and pattern of {n} units, {unmet} not as the pattern yet', title: 'Spread and pattern of {unit}', organisation: 'Predicate of the organisation in this cycle: {predicate}', people: '{n} person is counted in this session, without the head of the unit. | {n} people are counted in this session, without the head of the unit.', before: 'before {n}', count: '{n} person | {n} people', reason: 'Reason: {text}',
    guide: 'The pattern of SE MenPANRB 3/2023 guides leaders. Where it is not followed, write why; no rating is changed by it.', predicate: 'Predicate', after: 'Now',
  },
  lock: {
    title: 'Lock the session', lead: 'Once locked nobody can be moved, and no assessment opened again.', effect: 'What it does', moved: '{n} person gets a new version of the result. What the rater decided stays beside it. | {n} people get a new version of their result. What the rater decided stays beside it.', nobodyMoved: 'Nobody was moved. All results stay.', hidden: 'People see nothing until their result is released.',
    present: 'Members who were present', presentHint: 'At least two. Recorded in the minutes.', presentFirst: 'Record at least two members who were present.', reasons: 'Patterns that are not met', reasonFor: '{unit}: {rule}', reasonHint: 'Why the pattern is not followed. Recorded in the minutes.', reasonFirst: 'Write the reason for {unit}.', confirm: 'Lock the session', confirmTitle: 'Lock the session {name}?', confirmText: 'This cannot be opened again.', back: 'Back to the session', closed: 'The meeting of this session is not open.',
  },
  minutes: {
    title: 'Minutes of the calibration', draft: 'A draft: the session is not locked, so it may still change.', held: 'Locked {at} by {name}.', of: 'Minutes of the calibration session {name}', composition: 'The session', preview: 'Preview opened {at}.', meeting: 'Meeting opened {at}.', present: 'Present', absent: 'Not present', members: 'Members', units: 'Units', people: 'People',
    patterns: 'Spread before and after', moves: 'Moves', original: 'What the rater decided:', none: 'Nobody was moved.', rated: 'Assessed by {name}', signature: 'Signatures of the members who were present', before: 'Before', after: 'After', predicate: 'Predicate', unchanged: 'Back to what the rater decided.',
  },
  changes: {
    title: 'Changes in your assessments', lead: 'Whom a calibration session moved among those you assessed, with the reason and the member\'s name. What you decided stays. Until the release the people do not know of it.', empty: 'No change yet', emptyText: 'When a session moves somebody whom you assessed, it appears here before the lock.',
    yours: 'What you decided', now: 'Now', open: 'Answer for {name}', answer: 'Your answer', answerHint: 'Read by the members before the lock.', send: 'Send the answer', missing: 'Write your answer.', sent: 'Your answer was sent to the members of the session.', locked: 'The session is locked.', of: '{session} · {cycle}',
  },
};
