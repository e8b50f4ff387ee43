export default {
  state: { not_needed: 'need not plan', missing: 'no plan yet', open: 'not agreed yet', agreed: 'agreed' },
  superiors: {
    title: 'Plans of superiors', lead: 'A member\'s plan is agreed after the plan of the superior. Where a superior does not plan in this cycle, record a waiver with its reason.',
    show: 'Show', open: 'Those not agreed yet', all: 'All superiors', name: 'Superior', state: 'Their plan', members: 'Plans below', waiver: 'Waiver', act: 'Action',
    below: '{n} plans, {waiting} waiting', by: '{name}, {at}', none: 'None yet', allAgreed: 'The plans of all superiors are agreed', allAgreedText: 'No plan of a member is held up.',
    empty: 'No superior in this cycle yet', emptyText: 'Superiors appear here as soon as the plans below them are opened.',
  },
  waive: { open: 'Waive', title: 'Waiver for {name}', text: '{n} plans below may be agreed without waiting for this one. Your reason is kept with your name and the time.', reason: 'Reason', submit: 'Save the waiver' },
  withdraw: { open: 'Withdraw', title: 'Withdraw the waiver for {name}', text: 'The plans below wait for this one again. What is agreed stays agreed.', reason: 'Reason', submit: 'Withdraw' },
};
