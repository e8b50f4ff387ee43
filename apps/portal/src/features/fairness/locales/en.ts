export default {
  title: 'Fairness of ratings', back: 'Back to the cycle', unit: 'Unit', allUnits: 'All your units', unitHint: 'With all units below it.',
  empty: 'No ratings to compare yet', emptyText: 'The comparison appears once supervisors have sent their assessments.',
  limits: {
    title: 'What this can say, and what it cannot', lead: 'This page compares the assessments that were sent, before results are locked. It is for knowing which conversations should come first.',
    team: 'To differ from other raters does not mean to be lenient or severe: the team may be stronger, or the work harder. Figures cannot choose between the two; a conversation and the evidence can.',
    small: 'Of raters and groups with fewer than {people} people no figures are shown, nor of a group that would tell theirs. What is not shown to differ is not shown to be equal.',
    kept: 'Nothing is kept about raters. All that is recorded is that you opened this page; the raters named here see it in their access log.',
  },
  measure: { score: 'Score', result_rating: 'Rating of work results', behaviour_rating: 'Rating of work behaviour' },
  raters: 'Between raters', ratersOf: '{name}: how each rater differs from the mean of the other raters, with ranges that hold together at {n}% confidence', ofRater: 'Rater',
  inGroups: 'Between groups', groupsOf: '{name}: how each group differs from others rated by the same rater, with ranges at {n}% confidence', ofGroup: 'Group',
  people: 'People rated', few: 'Not shown', difference: 'Difference and range', means: 'Meaning', range: '{estimate} ({lower} to {upper})',
  finding: { higher: 'Higher', lower: 'Lower', not_shown: 'Not shown to differ', too_few: 'Cannot be said yet' },
  size: { points: '{n} points (range {from} to {to})', steps: '{n} rating steps (range {from} to {to}); 0.10 means about 10 in 100 people differ by one step' },
  rater: {
    higher: 'The mean {measure} given by {name} is higher than the mean of the other raters: {size}.', lower: 'The mean {measure} given by {name} is lower than the mean of the other raters: {size}.',
    next: 'Next step: before results are locked, read examples and evidence together with that rater, and hear how the team is doing. A rating changes only by someone entitled to, with a reason.',
    none: 'No rater is shown to differ from the others beyond what chance may do.', nothing: 'Cannot be said yet: at least {raters} raters are needed, each with {people} people rated, and ratings that are not all the same.',
  },
  group: {
    higher: 'Under the same rater, the {measure} of the group {name} is higher than that of others: {size}.', lower: 'Under the same rater, the {measure} of the group {name} is lower than that of others: {size}.',
    next: 'Next step: look whether targets, duties and support are alike, then discuss it with the raters before results are locked. The difference does not show its cause.',
    none: 'No groups are shown to differ beyond what chance may do.', nothing: 'Cannot be said yet: at least {people} people are needed in each group, under the same rater.',
  },
  attribute: { sex: 'Sex', employment_kind: 'Kind of employment', age_band: 'Age' },
  groups: { L: 'Men', P: 'Women', pns: 'PNS', pppk: 'PPPK', under_35: 'Under 35', from_35: '35 to 44', from_45: '45 to 54', from_55: '55 and over' },
};
