export default {
  notesOnly: 'You assess this plan no longer. What you wrote stays yours to read.',
  title: 'Progress', own: 'Progress {cycle}', of: 'Progress of {name}, {cycle}', ask: 'Ask for feedback', coaching: 'Coaching', privateNotes: 'My private notes', readPlan: 'Read the plan', timeline: 'Timeline', show: 'Show', all: 'All indicators',
  empty: 'There are no entries yet.', emptyOwn: 'Note it while you remember. One sentence and one piece of evidence are enough.', emptyText: 'Progress entries and feedback appear here.',
  closed: 'Progress cannot be recorded now. State of the plan: {state}.', stored: { entry: 'The entry is on the timeline.', feedback: 'The feedback is sent to {name}.' },
  entry: {
    title: 'Record progress', lead: 'Note it while you remember. One sentence and one piece of evidence are enough.', indicator: 'Indicator', note: 'What has happened', noteHint: 'One sentence: what is finished and for whom, for instance.',
    file: 'Photo or file as evidence', fileHint: 'A photo, PDF, document or sheet of at most 10 MB.', link: 'Link to the evidence', linkHint: 'It begins with https://', useLink: 'Use a link instead', useFile: 'Use a photo or file instead',
    on: 'Date', value: 'Value so far', valueHint: 'Leave it empty when it was not measured. Empty does not count as zero.', valueIs: 'Value:', submit: 'Save the entry', uploading: 'Uploading the file: {n}%', uploadingFile: 'Progress of the upload',
    indicatorFirst: 'Choose the indicator.', dateWithin: 'Choose a date within the period of the plan.', noteFirst: 'Write one sentence about what has happened.', valueRefused: 'This value does not fit the indicator.', tooLarge: 'This file is larger than 10 MB. Make the photo smaller or send a link.', linkRefused: 'A link begins with http:// or https://.',
  },
  evidence: { file: 'evidence', newTab: '(opens a new tab)', failed: 'The file could not be downloaded. Try again shortly.' },
  feedback: {
    title: 'Give feedback', kind: 'Kind', about: 'About', text: 'Feedback', textHint: 'Name an example that can be seen, then one thing to do next.', submit: 'Send the feedback', effect: '{name} can read it at once, and it cannot be changed once sent.',
    kindHint: { appreciation: 'What goes well.', suggestion: 'What could be tried.', needs_attention: 'What needs mending before the assessment.' },
    kindFirst: 'Choose the kind.', textFirst: 'Write the feedback.', of: 'Feedback: {kind}', by: '{name}, {day}', new: 'A new note for you. Its words appear once you open it, and its author sees when you did.', read: 'Read the note', open: 'Open and reply', thread: 'Open the conversation ({n} reply) | Open the conversation ({n} replies)', corrected: 'Replaced by a newer note.', seen: 'Read {at}', unseen: '{name} has not read it yet',
  },
};
