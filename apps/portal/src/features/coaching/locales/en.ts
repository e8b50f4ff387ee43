export default {
  title: 'Coaching', of: 'Coaching of {name}', lead: 'Talks that help somebody on: what was discussed, and one step that was agreed.', empty: 'No record of coaching yet', emptyText: 'The supervisor writes it down after a talk; the employee then says how they see it.',
  kind: { coaching: 'Coaching', counselling: 'Counselling' }, kindHint: { coaching: 'About the way of working and the results aimed for.', counselling: 'About what keeps somebody from working.' },
  row: '{kind}, {day}', confirmed: 'The employee has answered', open: 'Waits for the employee', behalf: '{name} on behalf of {grantor}', statements: 'Nine statements', nextStep: 'Next step',
  statement: {
    purpose: 'The purpose of the talk was said at the start.', examples: 'The examples discussed were real and could be seen.', heard: 'The employee spoke first about how things are.', strengths: 'What goes well was named.', obstacles: 'Obstacles and their causes were discussed.',
    support: 'The support needed was discussed: time, tools, colleagues or training.', options: 'The employee took part in finding a way.', next_step: 'One next step was agreed.', review: 'A time to look at the outcome together was agreed.',
  },
  view: { agree: 'It is as we discussed', other_view: 'I have another view' }, viewHint: { agree: 'You may add words of your own.', other_view: 'Write it in your own words. The record of the supervisor stays, your view stands beside it.' },
  new: {
    title: 'Record coaching', with: 'Record coaching of {name}', lead: 'About 5 minutes. Write while you remember, best together with the person.', kind: 'Kind', heldOn: 'Day of the talk', yes: 'Yes', no: 'Not yet', note: 'Note on statement {no}', stepHint: 'One thing to try, by whom, with what support.', stepOn: 'To be looked at on',
    submit: 'Save the record', effect: 'Read by {name}, the supervisor and the reviewing supervisor. HR sees only that this talk took place, and its date.', closed: 'Records of coaching are written by the supervisor while the cycle is under way.',
    kindFirst: 'Choose the kind.', dayFirst: 'Choose a day of the plan, today at the latest.', answerFirst: 'Answer statement {no}.', stepFirst: 'Write one next step.', stepDayFirst: 'Choose a day on or after the talk.',
  },
  record: {
    title: 'Record of coaching', employee: 'Employee', unit: 'Unit', by: 'Recorded by', heldOn: 'Day of the talk', seen: 'Opened by the employee', unseen: 'Not opened yet', form: 'Form version {version}. The official words of form B.1.8 are not established; these nine statements were written for this system.', until: 'To be looked at on {day}',
    employeeView: 'The view of the employee', yours: 'Your view', words: 'Your words', wordsHint: 'Read by the supervisor and the reviewing supervisor.', viewFirst: 'Choose one.', textFirst: 'Write your view.', submit: 'Send your view', done: 'Your view is kept in this record.', waits: 'Waits for the answer of {name}.',
  },
  sessions: { title: 'Coaching', lead: 'That talks took place, and when. What was said is for the employee and the reporting line.', count: '{n} talk on record. | {n} talks on record.', employee: 'Employee', unit: 'Unit', kind: 'Kind', heldOn: 'Day', by: 'By', confirmed: 'Answer', emptyText: 'Talks that supervisors record appear here.' },
};
