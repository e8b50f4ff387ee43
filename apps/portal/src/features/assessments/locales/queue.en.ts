export default {
  queue: {
    title: 'Assessment queue', lead: 'What disagrees comes first. A row on which figures, self-assessment and evidence agree is proposed; you confirm each one by itself. Nothing is rated in bulk.',
    place: 'Person {n} of {total}', wholeSheet: 'Open the whole sheet', rows: 'Rows of {name}', open: '{n} of {total} rows undecided', allDecided: 'Every row is decided. The assessment is ready to be sent.',
    empty: 'No assessment is waiting', done: '{n} assessments sent', doneNext: 'Next: HR releases the results, then the people can read them.',
    selfMissing: '{name} has not sent a self-assessment, so nothing can be proposed yet. You can assess in your own words, or skip for now.',
    selfHidden: 'The self-assessment of {name} can be seen once a draft of yours is saved. Assess in your own words first; then proposals can appear.', reread: 'Open the self-assessment',
    standing: { settled: 'Decided', proposed: 'Proposed', asks: 'Needs your words', waits: 'Waits for other rows' },
    confirm: 'Confirm: {rating}', otherwise: 'Rate it yourself', decide: 'Assess', change: 'Change', close: 'Close', skip: 'Skip, to {next}', sendNext: 'Send the assessment of {name}, go on to {next}',
    confirmed: '{title}: {rating}, confirmed. {n} rows to go.', stillOpen: '{n} rows undecided. The first one is here.', sent: 'Assessment of {name} sent. {next}', skipped: '{name} skipped. {next}',
    needsWords: 'Write your reason, at least 10 letters (key t).', ownWords: '{name} wrote: {text}',
    agrees: {
      measured: '{what}: {figure} according to {source}, {day}; {name} wrote the same figure.', recorded: '{what}: {figure} according to the record of {day}, with evidence; {name} wrote the same figure.',
      behaviour: '{name} rates themselves {rating}, and no note says otherwise.', colleagues: '{n} peers or subordinates rate the same.', praised: 'There is a note of appreciation on this behaviour.',
    },
    differs: {
      not_measured: '{what}: not measured yet.', figure_refused: '{what}: {figure} cannot be, for this indicator.',
      evidence_missing: { result: '{what}: the figure {figure} of {name} has no evidence yet.', behaviour: '{name} rates themselves above expectation, but no note of appreciation or answer of a colleague gives an example.' },
      self_missing: { result: '{what}: no figure by {name} yet.', behaviour: 'No rating by {name} yet.' },
      self_differs: '{what}: {name} wrote {own}, recorded is {figure}.', rater_wrote: '{what}: you yourself wrote another figure, or why it is not measured.',
      attention_note: 'There is a note that it needs attention.', colleagues_differ: '{n} answers of peers or subordinates differ from the rating by {name}.', below: 'Below expectation: it needs an example and one thing to do next.',
      rows_open: 'The proposal appears when all rows and their figures are there.', part_missing: 'The assessment of another part of this period has not been handed in. The days of a supervisor before you can be taken over in the whole sheet.',
    },
    keys: {
      title: 'Keyboard shortcuts', move: { key: 'j, k', does: 'to the next row, the one before' }, confirm: { key: 'Enter', does: 'confirm the proposal for this one row, or press the chosen button' }, words: { key: 't', does: 'open the words of this row and rate it yourself' },
      back: { key: 'Esc', does: 'close the words, back to the row' }, send: { key: 'Alt+Enter', does: 'send this assessment and go on to the next person' }, skip: { key: 'n', does: 'skip this person for now' },
      note: 'While you write in a field only Esc works. A key that is held down confirms no more than one row.',
    },
  },
};
