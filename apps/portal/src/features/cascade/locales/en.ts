export default {
  state: { not_needed: 'need not plan', missing: 'no plan yet', open: 'not agreed yet', agreed: 'agreed' },
  superiors: {
    title: 'Plans of superiors', lead: 'A member\'s plan is agreed after the plan of the superior. Where a superior does not plan in this cycle, record a waiver with its reason.',
    show: 'Show', open: 'Those not agreed yet', all: 'All superiors', name: 'Superior', state: 'Their plan', members: 'Plans below', waiver: 'Waiver', act: 'Action',
    below: '{n} plans, {waiting} waiting', by: '{name}, {at}', none: 'None yet', allAgreed: 'The plans of all superiors are agreed', allAgreedText: 'No plan of a member is held up.',
    empty: 'No superior in this cycle yet', emptyText: 'Superiors appear here as soon as the plans below them are opened.',
  },
  plan: {
    title: 'Services it works for', back: 'Read the plan', manage: 'Edit the unit\'s services', own: 'Your work supports the service: {services}.', of: 'The work of {name} supports the service: {services}.',
    none: 'This plan is not linked to a service for citizens yet. The link comes through the superior\'s results that it supports.', untitled: 'no title yet', yours: 'Your result', theirs: 'The result in this plan',
    unlinked: 'This result does not lead to a service yet.',
  },
  service: {
    title: 'Service', of: 'Service of {unit}', measure: 'Counted in', target: 'Target', top: 'Back to the top', who: 'Who works for it directly', under: 'Who supports that result', below: '{n} results below',
    nobody: 'No result is linked yet', nobodyText: 'Results appear here once their plan is agreed.',
  },
  services: {
    heading: 'Services of {unit}', title: 'Services', lead: 'What citizens get from this unit. The results of its head are linked here, and those of the members below them.', add: 'Add a service', target: 'Target', measure: 'Counted in', dates: 'In force',
    range: '{from} to {to}', since: 'since {from}', empty: 'No service is written yet', emptyText: 'Begin with what citizens get, not with what the office does.',
  },
  form: {
    new: 'Add a service', change: 'Change a service', lead: 'Plans that name this service keep the words they were agreed with.', startsOn: 'In force from', endsOn: 'Ends on', endsOnHint: 'Leave empty while it goes on.', save: 'Save',
    hint: { title: 'For example: pupils of class V read with understanding.', measure: 'For example: % of pupils.', target: 'For example: 90% at the end of the semester.' },
    missing: { title: 'Write the service.', measure: 'Write the unit of measure.', target: 'Write the target.', startsOn: 'Choose its first day.' },
  },
  waive: { open: 'Waive', title: 'Waiver for {name}', text: '{n} plans below may be agreed without waiting for this one. Your reason is kept with your name and the time.', reason: 'Reason', submit: 'Save the waiver' },
  withdraw: { open: 'Withdraw', title: 'Withdraw the waiver for {name}', text: 'The plans below wait for this one again. What is agreed stays agreed.', reason: 'Reason', submit: 'Withdraw' },
};
