export default {
  duty: { plan_review: 'Agreeing to plans', progress_feedback: 'Giving feedback', assessment: 'Assessing' },
  dutyMeans: {
    plan_review: 'Reading plans that were submitted, and agreeing to them or returning them with remarks.',
    progress_feedback: 'Reading progress and writing feedback.',
    assessment: 'Reading evidence and self-assessments, deciding ratings, and submitting assessments.',
  },
  may: { plan_review: 'agree to plans or return them', progress_feedback: 'give feedback', assessment: 'assess' },
  state: { upcoming: 'Not begun yet', active: 'Holds', ended: 'Ended', revoked: 'Revoked' },
  days: '{from} to {until}', oneDay: '{day} only',
  fact: { grantor: 'Grantor', delegate: 'Delegate', duties: 'Duties', days: 'Holds', state: 'State', reason: 'Reason', recorded: 'Recorded', revoked: 'Revoked', revocationReason: 'Reason of the revocation', byAt: '{name}, {at}' },
  list: {
    views: 'Choice of list', view: { given: 'Given by me', received: 'Received by me', units: 'In my units' }, person: { given: 'Delegate', received: 'Grantor' },
    lead: { given: 'Who does a part of your duties, and until when.', received: 'In whose name you act, and until when.', units: 'Supervisors of your units whose duties somebody else does for a time.' },
    empty: { given: 'You have not delegated any duties yet', received: 'No duties have been delegated to you yet', units: 'No delegations in your units yet' },
    emptyText: {
      given: 'When you are on leave or travelling, somebody else can do your duties as a supervisor for some days.', received: 'When a supervisor names you, their name and the days appear here.',
      units: 'When a supervisor is absent and has not named anybody, you can record it.',
    },
  },
  one: { title: 'Delegation', heading: '{delegate} in the name of {grantor}' },
  effect: {
    title: 'What it means', may: '{delegate} may {acts} in the name of {grantor}, {days}.', mayForYou: '{delegate} may {acts} in your name, {days}.', mayNot: '{delegate} may not {acts}.',
    never: 'hand these duties on to anybody else',
    both: 'The names of {delegate} and {grantor} are recorded on every act, and the employee reads them. {grantor} can still do it in person.',
    bothYou: 'Your name and that of {delegate} are recorded on every act, and the employee reads them. You can still do it yourself, and revoke it at any time.',
  },
  new: {
    open: 'Delegate duties', title: 'Delegate duties', lead: 'Somebody else does a part of a supervisor’s duties for some days. After the last day everything returns by itself.',
    whose: { legend: 'Whose duties', own: 'My own', other: 'Those of another supervisor who is absent' },
    grantor: 'Supervisor who is absent', delegate: 'Who does them', delegateHint: 'Type at least 3 letters of the name, or the NIP. Those below cannot be chosen: they would assess themselves or their own superior.',
    duties: 'Duties that are delegated', startsOn: 'First day', startsOnHint: 'Today at the earliest.', endsOn: 'Last day', endsOnHint: 'A year at most.', reasonHint: 'Leave or duty travel for example, with the number of the order. At least 10 characters.', submit: 'Delegate',
    grantorMissing: 'Choose the supervisor from what was found.', delegateMissing: 'Choose who does them from what was found.', dutiesMissing: 'Choose at least one duty.', startsOnMissing: 'Fill in the first day.', endsOnMissing: 'Fill in the last day.',
  },
  revoke: { open: 'Revoke', title: 'Revoke the delegation', text: 'It holds at once: {delegate} no longer finds those plans and assessments. What was done stays.', hint: 'Read by the grantor and the delegate. At least 10 characters.', submit: 'Revoke now' },
};
