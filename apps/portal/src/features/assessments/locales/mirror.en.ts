export default {
  mirror: {
    lead: 'Only you see this. It is not stored, not counted, and does not hold back sending.',
    nothing: 'Nothing to look at again.',
    andOthers: '{names}, and {n} others',
    earlier_text: 'For {names}, the sentence is the same as the one you wrote for {name} in {cycle}: {text}',
    same_text: 'The same sentence is used for {names}: {text}',
    all_equal: 'All ratings are the same for {names}. If that is how it is, nothing needs to change.',
    evidence_unopened: 'You have never opened the evidence of {names}.',
    counts: '{above} above, {asExpected} as, {below} below expectation',
    spread: {
      result: 'Work result ratings this time: {now}; before: {before}.',
      behaviour: 'Behaviour ratings this time: {now}; before: {before}.',
    },
    says: {
      too_few: 'Fewer than 10 people in one of them: too few to compare.',
      as_before: 'The spread is much as before.',
      differs: 'The spread is far from what it was before. If the team has changed, nothing needs to change.',
    },
    noPast: 'There is no assessment of yours from earlier periods to compare with.',
  },
};
