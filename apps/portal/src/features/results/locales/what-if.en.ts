export default {
  whatIf: {
    lead: 'Change a figure and see what the same rule says. This is an exercise and no promise: your result does not change, the supervisor decides as before, and nothing is sent or kept.',
    fields: 'Actual',
    now: 'Target: {target}. Now: {actual}.',
    nowYesNo: 'Now: {actual}.',
    reached: 'Achievement {n}%',
    outcome: 'Then',
    reset: 'Back to the figures as they are',
    unmoved: 'No figure has been changed yet.',
    wrong: 'Correct the marked figures first.',
    incomplete: 'With an empty figure the sheet is not complete, so there is no score and no suggestion yet.',
    score: 'The score is {n}; now it is {was}.',
    suggestion: "The rule's suggestion for the work results: {rating}.",
    predicate: 'If the supervisor decides as suggested and the rating of work behaviour stays {behaviour}, the predicate is {predicate}.',
    otherRules:
      'The rules of calculation have changed since this result was decided, so an exercise with the same rule is not available. Your result stands by the rules of that time.',
  },
};
