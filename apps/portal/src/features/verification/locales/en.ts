export default {
  title: 'Check a receipt',
  lead: 'For anybody who is shown a result. Write the code of its receipt and, if you wish, what you were shown.',
  code: 'Code of the receipt',
  codeHint: '20 letters and digits, for example 3f9a-7c21-08d4-e5b6-91aa.',
  codeMissing: 'Write the code of the receipt.',
  facts: 'What you were shown',
  factsText:
    'You may leave this empty. Other facts are compared only together with the name of their owner, and the right ones are never disclosed.',
  fact: {
    name: 'Name of the owner',
    cycle: 'Cycle',
    unit: 'Unit',
    score: 'Score',
    resultRating: 'Rating of results',
    predicate: 'Predicate',
  },
  factHint: { name: 'As it is written on the result.', cycle: 'For example Semester II 2026.' },
  none: 'Not shown',
  nameMissing: 'Write the name of the owner: other facts are compared only together with it.',
  submit: 'Check',
  verdict: { valid: 'This code is valid', differs: 'This code is valid, but some facts do not match', invalid: 'This code is not known' },
  verdictText: {
    valid: 'The result with this code was released by this system.',
    differs:
      'The result with this code was released by this system. Check again what does not match, or ask its owner to open the result in the portal.',
    invalid: 'Check every letter and digit. If it stays so, the receipt does not come from this system or the result is not released.',
  },
  checked: 'Code {code}, checked {at}.',
  replaced: 'This result has been replaced by a newer version. Ask for the new receipt.',
  compared: 'Facts that were compared',
  right: '{fact}: matches',
  wrong: '{fact}: does not match',
  nameWrong: 'The name does not match, so nothing else was compared.',
  offline: 'Checking the whole calculation',
  offlineText:
    'The owner of a result can download the file of its receipt. Anybody can compute every figure again from that file, without the internet, with the command verify-receipt of the source code of Kinerja Pauh.',
};
