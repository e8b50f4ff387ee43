export default {
  lead: 'Whenever somebody else opens your plan, assessment or result, their name is recorded here. Who only saw it in a list is recorded once a day.', who: 'Who', at: 'When', what: 'What was opened', cycle: 'Cycle', fileName: 'who-opened.csv',
  empty: 'Nobody else has opened your evaluation yet', emptyNext: 'As soon as somebody does, their name, the time and their role appear here.',
  law: 'This record is your right by Law 27/2022 on the protection of personal data. If something does not look right, tell HR or the Inspectorate.',
  delegate: 'in the name of {name}, your supervisor',
  contributors: 'Those who gave their view',
  capacity: {
    contributor: 'without name and time; at least three people',
    self: 'yourself', supervisor: 'as supervisor', former_supervisor: 'as former supervisor', in_line: 'along the line of a service', subordinate: 'as a subordinate who writes a plan', reviewing_supervisor: 'as reviewing supervisor', unit_head: 'as head of unit',
    performance_manager: 'as performance manager', hr_admin: 'as HR', leader: 'as leader', calibrator: 'as a member of a calibration', auditor: 'as Inspectorate', it_admin: 'as system administrator', token: 'another system that was given access', other: 'in another role',
  },
  opened: {
    contribution: 'Views for the assessment',
    plan: 'Plan', plan_services: 'Services the plan works for', plan_results: 'Titles of the results in the plan', plan_revisions: 'History of the plan', plan_proposals: 'Proposed results', role_matrix: 'Matrix of roles and results', progress: 'Progress notes', evidence: 'Evidence', feedback: 'Feedback', coaching: 'Record of coaching', assessments: 'Assessments', assessment_self: 'Self-assessment', assessment_supervisor: 'Supervisor\'s assessment', assessment_contribution: 'Contributed assessment',
    fairness: 'Fairness of ratings', evaluation_list: 'Evaluation, in a list', audit_list: 'Record of acts, in a list', score: 'Score', result: 'Result', receipt: 'Receipt of the calculation', other: 'Another part of the evaluation',
  },
};
