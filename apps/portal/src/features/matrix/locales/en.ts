export default {
  title: 'Matrix of roles and results', titleOf: 'Matrix of roles and results of {name}', lead: 'Who supports which result in {cycle}, and what is not distributed yet.',
  table: 'Members and the results of the leader', member: 'Member', results: 'Results of the leader', weightOf: 'weight {n}', none: 'Not supported',
  otherRows: '{n} other result | {n} other results', supporters: 'Nobody supports it yet | {n} person supports it | {n} people support it',
  gaps: 'Still to be distributed', noGaps: 'Every main result is supported, and every member supports at least one.',
  gap: {
    result_unsupported: 'No member supports result {n} yet: {title}.', member_without_support: '{name} does not support any result of the leader yet.',
    weight_low: 'Result {n} weighs {leader} for the leader, but members give it {member} on average.', weight_high: 'Result {n} weighs {leader} for the leader, while members give it {member} on average.',
  },
  advice: 'This list helps to talk about it and blocks nothing.',
  propose: {
    open: 'Propose', to: 'result {n} to {name}', dialog: 'Propose a result to {name}', text: 'The proposal appears in the plan of {name}. The draft does not change before {name} takes it.', supports: 'Supports:', title: 'The proposed result', titleHint: 'Write the part that is expected of this person.',
    titleFirst: 'Write the result you propose.', note: 'Message', send: 'Send the proposal', waiting: 'Proposed, waits for an answer: {title}', sent: 'The proposal was sent to {name}.',
  },
  empty: 'There are no members on this plan yet', emptyText: 'Members are those who are supervised from this position today and have a plan in the same cycle.', noResults: 'The plan of the leader has no results yet.', back: 'To the plan', backToTeam: 'To the plans of the team',
};
