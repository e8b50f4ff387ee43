export default {
  title: 'Your view on colleagues', lead: 'A supervisor asks for your view on somebody who works with you. It advises the supervisor; no score counts it.',
  state: { invited: 'Waits for your answer', answered: 'Answered', declined: 'Not answered' }, due: 'By {at}', empty: 'Nobody has asked yet', emptyText: 'What a supervisor asks appears here and on the home page.',
  relation: { peer: 'peer', subordinate: 'subordinate' },
  one: {
    title: 'Your view', about: 'Your view on {name}', lead: '{position} · {unit} · {cycle}', asked: 'Asked by {name}, the supervisor. Answer by {at}.',
    whoTitle: 'Who reads it', who: '{by}, the superior above and the inspectorate read your answer with your name. {name} reads it only after the release of the result, without names and times, and only when at least {n} people answered.',
    style: 'A way of writing, or an event of its own, can be recognised: name the behaviour, not what only the two of you know.', yours: 'Your answer', answer: 'Give your view', answerHint: 'About 5 minutes. Leave out what you do not see.', decline: 'Do not answer', declineHint: 'With a short reason.',
    over: 'The time to answer is over: {at}.', closed: 'This can no longer be answered.', said: 'What you said', advice: 'What to go on with, or to try', reason: 'Your reason: {reason}',
    done: { answered: 'Your view was sent to {name}. It does not change any more.', declined: 'Your reason was sent to {name}.' },
  },
  form: {
    unseen: 'I do not see enough', example: 'An example for {name}', exampleHint: 'Something that others can see too.', low: 'Required: write an example that can be seen.', advice: 'What should go on, or be tried?', adviceHint: 'One thing only.',
    send: 'Send your view', effect: 'It cannot be changed after it was sent.', emptyFirst: 'Say something of at least one behaviour.', exampleFirst: 'Write an example for {name}.',
    why: 'Reason', whyHint: 'Read by {name}, not by the person who is assessed. At least 10 characters.', declineSend: 'Send the reason',
  },
  invite: {
    title: 'Ask for views', about: 'Ask for views on {name}', lead: 'Peers and subordinates say what they see of the behaviours. It advises you; no score counts it.', back: 'Back to the assessment of {name}',
    who: 'Whom to ask', whoHint: 'Peers of the unit or of the same supervisor, and subordinates. At most {n} people. From {from} answers on they are shown to {name} without names.', person: '{position} · {unit} · {relation}', none: 'There is no other peer or subordinate to ask.',
    due: 'Answer by', dueHint: 'At the latest {day}, the last day of assessment.', send: 'Send the invitation', whoFirst: 'Choose at least one person.', dueFirst: 'Choose the last day to answer.', sent: 'The invitation was sent.',
    invited: 'Already asked', nobody: 'Nobody yet.', row: '{name}, {relation}', reason: 'Reason: {reason}', closed: 'Nobody can be asked any more: the assessment was submitted, its stage is not open, or {n} people were asked.',
    standing: { invited: 'Waits, by {at}', answered: 'Answered', declined: 'Not answered' },
  },
};
