export default {
  title: 'Feedback', lead: 'What was said to you, what you asked for, and what you gave.', views: 'Choose a list',
  view: { received: 'Received', to_answer: 'To answer', asked: 'Asked by me', given: 'Given by me', thanks: 'Thanks' },
  row: { received: 'from {name}, {day}', given: 'for {name}, {day}', asked: 'to {name}, {day}', to_answer: 'from {name}, {day}', new: 'New, not opened yet', corrected: 'replaced', replies: '{n} reply | {n} replies' },
  state: { open: 'Waits for an answer', answered: 'Answered', declined: 'Could not answer yet', withdrawn: 'Taken back' },
  empty: { received: 'No feedback yet', to_answer: 'Nobody has asked yet', asked: 'You have not asked yet', given: 'You have not written yet' },
  emptyText: {
    received: 'You may ask for it: one thing, from one person.', to_answer: 'Requests of colleagues appear here and on your home page.', asked: 'Choose one thing of your plan and one person who sees it.', given: 'Feedback that you write is shown here, and when it was read.',
  },
  seen: 'Read {at}', seenByYou: 'You opened it {at}. Its author sees this time.', unseen: '{name} has not opened it yet',
  kind: 'Kind', kindHint: { appreciation: 'What goes well.', suggestion: 'What could be tried.', needs_attention: 'What has to be mended before the assessment.' }, kindFirst: 'Choose the kind.',
  text: 'Feedback', textHint: 'Name an example one can see, then one thing to try next.', textFirst: 'Write the feedback.', wordsFirst: 'Write one sentence.',
  capacity: { supervisor: 'Supervisor', reviewing_supervisor: 'Reviewing supervisor', team_leader: 'Team leader', colleague: 'Colleague' },
  thanks: {
    title: 'Say thank you', lead: 'One sentence for one colleague. Only the two of you read it; it counts in no score and is not shown to who assesses.', person: 'For', text: 'Your words', hint: 'Name what helped you.', submit: 'Send',
    received: 'For you', given: 'From you', none: { received: 'No thanks yet.', given: 'You have not written any.' },
  },
  mine: {
    title: 'My private notes', about: 'Private notes on {name}', all: 'My private notes', onlyYou: 'Only you can read this note', means: 'The employee, your superior, HR and the inspectorate cannot open it. It is never a basis of an assessment: what the employee has to know, say it as feedback.',
    text: 'Note', hint: 'A reminder for yourself, such as what to ask about.', submit: 'Keep the private note', kept: 'What is kept', none: 'No notes yet.', remove: 'Throw the note away',
  },
  ask: {
    title: 'Ask for feedback', lead: 'One thing, from one person. Whom you ask sees the title of that thing and your question, not your plan, values or ratings.', plan: 'Plan', about: 'About', aboutHint: 'Its title is read by the person you ask.',
    person: 'Whom', supervisor: 'Choose my supervisor: {name}', relation: 'To you this person is', shared: 'My supervisor may read the answer', sharedHint: 'Without the tick the answer is for you alone. The inspectorate can read it when it examines.',
    lineReads: 'The answer of your supervisor is also read by the reviewing supervisor.', question: 'Your question', questionHint: 'For example: what is one thing I could try when I open a lesson?', submit: 'Send the request', personFirst: 'Choose the person from what was found.', questionFirst: 'Write your question.',
    noPlan: 'There is no plan yet', noPlanText: 'Feedback is asked for on a plan of a cycle that is under way.',
  },
  note: {
    title: 'A note of feedback', to: 'For {name}', toYou: 'For you',
    by: { supervisor: '{name}, supervisor, {day}', reviewing_supervisor: '{name}, reviewing supervisor, {day}', team_leader: '{name}, team leader, {day}', colleague: '{name}, colleague, {day}' },
    countsFrom: 'A rating below expectation on this may rest on this note from {day} at the earliest.', countsFromYou: 'There is still time to try: a rating below expectation on this may rest on this note from {day} at the earliest.',
    private: 'Only the employee and the author read this note; the inspectorate can read it when it examines.', earlier: 'Read the earlier note', later: 'It was replaced. Read the newer note',
    thread: 'Conversation', noReplies: 'No reply yet.', replied: '{name}, {at}', reply: 'Reply', replyHint: 'Tell how it is, or what you will try.', replyHintAuthor: 'Answer what was said, one thing only.', replySend: 'Send the reply',
    correct: 'Replace by a new note', correctSend: 'Send the new note', correctEffect: 'The old note stays readable and is marked as replaced. The employee has to open the new one.',
  },
  request: {
    title: 'A request for feedback', between: '{asker} to {asked}, {day}', question: 'The question', shared: 'The supervisor will read the answer.', private: 'The answer is for {name} alone.', reason: 'Reason: {reason}', open: 'Open the feedback',
    onlyThis: '{name} asks for your view on this one thing. The plan and the assessment are not open to you.', yours: 'Your answer', answer: 'Answer', answerHint: 'One example and one thing to try.', decline: 'I cannot answer yet', declineHint: 'With a short reason.',
    send: 'Send the feedback', effect: 'It reaches {name} at once and cannot be changed after it was sent.', why: 'Reason', whyHint: '{name} reads it. At least 10 letters.', declineSend: 'Send the reason', withdraw: 'Take the request back',
    done: { answered: 'Your feedback was sent to {name}.', declined: 'Your reason was sent to {name}.', withdrawn: 'The request was taken back.' },
  },
};
