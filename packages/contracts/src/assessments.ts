import {
  assessmentKinds,
  assessmentStates,
  behaviours,
  cycleKinds,
  feedbackCapacities,
  feedbackKinds,
  feedbackSubjects,
  predicates,
  ratings,
} from '@pauh/domain';
import Type, { type Static } from 'typebox';
import { defineContract } from './contract.ts';
import { SchemeRules } from './cycles.ts';
import { deadlineFields, late } from './deadlines.ts';
import { Announcements, SurpriseOverride } from './no-surprise.ts';
import { PlanContent } from './plan-content.ts';
import { Evidence } from './progress.ts';
import {
  Actions,
  DateOn,
  Id,
  InstantAt,
  Measured,
  Percent,
  PersonRef,
  UnitRef,
  Version,
  idParam,
  named,
  nullable,
  ref,
  strict,
  text,
  word,
} from './schema.ts';

const tag = 'assessments';
const Reason = nullable(Type.String({ maxLength: 2000 }));
const RatingOrNull = nullable(word(ratings));

export const AssessmentContent = named(
  'AssessmentContent',
  strict({
    indicators: Type.Array(strict({ indicatorId: Id, actual: nullable(Measured), excusedReason: Reason, note: Reason }), { maxItems: 400 }),
    results: Type.Array(strict({ resultId: Id, rating: RatingOrNull, reason: Reason }), { maxItems: 20 }),
    behaviours: Type.Array(strict({ behaviour: word(behaviours), rating: RatingOrNull, reason: Reason }), { maxItems: 7 }),
    resultRating: RatingOrNull,
    resultReason: Reason,
    behaviourRating: RatingOrNull,
    behaviourReason: Reason,
    nextStep: Reason,
    overrides: Type.Optional(Type.Array(ref(SurpriseOverride), { maxItems: 40 })),
    takenOver: Type.Optional(
      Type.Array(strict({ supervisorId: Id, reason: Reason }), {
        maxItems: 20,
        description: 'Days of earlier supervisors of the same assignment who handed in no part',
      }),
    ),
  }),
);
export type AssessmentContent = Static<typeof AssessmentContent>;

export const Suggestion = named(
  'Suggestion',
  strict(
    {
      complete: Type.Boolean(),
      score: nullable(Percent),
      rows: Type.Array(
        strict({ indicatorId: Id, achievement: nullable(Percent), contribution: nullable(Type.Number()), counted: Type.Boolean() }),
      ),
      results: Type.Array(strict({ resultId: Id, rating: RatingOrNull })),
      resultRating: RatingOrNull,
      behaviourRating: RatingOrNull,
      predicate: nullable(word(predicates)),
    },
    { description: 'Over a transfer `score` and `resultRating` are of the whole period: its parts by their days' },
  ),
);
export type Suggestion = Static<typeof Suggestion>;

export const Assessment = named(
  'Assessment',
  strict({
    id: Id,
    planId: Id,
    kind: word(assessmentKinds),
    by: ref(PersonRef),
    onBehalfOf: nullable(ref(PersonRef)),
    state: word(assessmentStates),
    content: ref(AssessmentContent),
    fromOn: DateOn,
    toOn: DateOn,
    submittedAt: nullable(InstantAt),
    late,
    updatedAt: InstantAt,
    version: Version,
  }),
);
export type Assessment = Static<typeof Assessment>;

export const SheetRow = named(
  'SheetRow',
  strict({
    indicatorId: Id,
    measured: nullable(strict({ value: nullable(Measured), measuredOn: DateOn, source: Type.String() })),
    progress: Type.Array(
      strict({ id: Id, on: DateOn, value: nullable(Measured), note: Type.String(), evidence: Type.Array(ref(Evidence)) }),
    ),
  }),
);
export const SheetNote = named(
  'SheetNote',
  strict(
    {
      id: Id,
      kind: word(feedbackKinds),
      subject: word(feedbackSubjects),
      subjectId: nullable(Type.String()),
      text: Type.String(),
      by: ref(PersonRef),
      onBehalfOf: nullable(ref(PersonRef)),
      capacity: word(feedbackCapacities),
      createdAt: InstantAt,
      notifiedAt: InstantAt,
      seenAt: nullable(InstantAt),
    },
    { description: 'A note that stands: not one that was corrected, nor one the person has yet to open, nor thanks' },
  ),
);
export type SheetNote = Static<typeof SheetNote>;
export const SheetPart = named(
  'SheetPart',
  strict(
    {
      planId: Id,
      supervisor: nullable(ref(PersonRef)),
      unit: ref(UnitRef),
      positionTitle: Type.String(),
      startsOn: DateOn,
      endsOn: DateOn,
      days: Type.Integer(),
      counted: Type.Boolean({ description: 'Not shorter than the days of the scheme' }),
      plan: ref(PlanContent),
      assessment: nullable(ref(Assessment)),
      suggestion: nullable(ref(Suggestion)),
    },
    {
      description:
        'Days of the person in this period that somebody else assesses, and what was handed in (null while nothing is): another assignment, or with `supervisor` the days of an earlier supervisor of an assignment',
    },
  ),
);
export type SheetPart = Static<typeof SheetPart>;
export const SheetParts = named(
  'SheetParts',
  strict(
    {
      decides: Type.Boolean({
        description: 'Whether the one result of the period stands on this sheet, that of the last definitive assignment; else it is a part',
      }),
      startsOn: DateOn,
      endsOn: DateOn,
      days: Type.Integer({ description: 'Of this sheet; not always all from the first to the last' }),
      counted: Type.Boolean(),
      minimumDays: Type.Integer(),
      others: Type.Array(ref(SheetPart), {
        description: 'Seen by who decides; on another assignment only the earlier supervisors of that one, on their parts none',
      }),
    },
    { description: 'Where the person has more than one assignment or supervisor in the period' },
  ),
);
export type SheetParts = Static<typeof SheetParts>;
export const AssessmentSheet = named(
  'AssessmentSheet',
  strict({
    planId: Id,
    kind: word(assessmentKinds),
    cycle: strict({ cycleId: Id, name: Type.String(), kind: word(cycleKinds), stage: Type.String() }),
    employee: ref(PersonRef),
    unit: ref(UnitRef),
    positionTitle: Type.String(),
    startsOn: DateOn,
    endsOn: DateOn,
    rules: ref(SchemeRules),
    plan: ref(PlanContent),
    rows: Type.Array(ref(SheetRow)),
    feedback: Type.Array(ref(SheetNote)),
    onBehalfOf: nullable(ref(PersonRef)),
    selfAssessment: nullable(ref(Assessment)),
    assessment: nullable(ref(Assessment)),
    announcements: nullable(ref(Announcements)),
    suggestion: ref(Suggestion),
    parts: nullable(ref(SheetParts)),
    ...deadlineFields,
    version: Version,
    actions: Actions,
  }),
);
export type AssessmentSheet = Static<typeof AssessmentSheet>;

const onSheet = { params: strict({ planId: Id, kind: word(assessmentKinds) }) } as const;
const found = ['plan.not_found', 'access.denied'] as const;

export const getAssessmentSheet = defineContract({
  id: 'getAssessmentSheet',
  tag,
  summary: 'The sheet to fill: plan, measured values, evidence, self-assessment, draft, suggestion',
  method: 'GET',
  path: '/plans/{planId}/assessments/{kind}',
  access: { permission: 'assessment:read' },
  effect: 'none',
  ...onSheet,
  success: { status: 200, schema: ref(AssessmentSheet) },
  errors: found,
});
export const saveAssessment = defineContract({
  id: 'saveAssessment',
  tag,
  summary: 'Save the draft; a draft may be unfinished (the first save: If-Match: "0")',
  method: 'PUT',
  path: '/plans/{planId}/assessments/{kind}',
  access: { permission: 'assessment:write' },
  effect: 'change',
  ...onSheet,
  body: ref(AssessmentContent),
  success: { status: 200, schema: ref(AssessmentSheet) },
  errors: [
    ...found,
    'assessment.stage_closed',
    'assessment.already_submitted',
    'assessment.plan_not_agreed',
    'assessment.released',
    'assessment.period_decided',
    'assessment.row_unknown',
    'assessment.row_repeated',
    'assessment.actual_refused',
  ],
});
export const submitAssessment = defineContract({
  id: 'submitAssessment',
  tag,
  summary: 'Submit the assessment; it cannot be changed afterwards. After the deadline it is kept and marked late',
  method: 'POST',
  path: '/plans/{planId}/assessments/{kind}/submission',
  access: { permission: 'assessment:write' },
  effect: 'change',
  ...onSheet,
  success: { status: 200, schema: ref(AssessmentSheet) },
  errors: [
    ...found,
    'assessment.not_started',
    'assessment.stage_closed',
    'assessment.plan_not_agreed',
    'assessment.already_submitted',
    'assessment.released',
    'assessment.period_decided',
    'assessment.not_ready',
  ],
});
export const OwnPart = named(
  'OwnPart',
  strict(
    {
      planId: Id,
      cycle: strict({ cycleId: Id, name: Type.String(), stage: Type.String() }),
      employee: ref(PersonRef),
      unit: ref(UnitRef),
      positionTitle: Type.String(),
      startsOn: DateOn,
      endsOn: DateOn,
      days: Type.Integer(),
      counted: Type.Boolean({ description: 'Not shorter than the days of the scheme' }),
      state: nullable(word(assessmentStates)),
      decided: Type.Boolean({ description: 'Whoever came after has assessed the plan; the part waits until that is opened again' }),
    },
    { description: 'Days on which the reader supervised somebody before another did, and where their own sheet of them stands' },
  ),
);
export type OwnPart = Static<typeof OwnPart>;
export const OwnParts = named('OwnParts', strict({ items: Type.Array(ref(OwnPart)) }));
export const listOwnParts = defineContract({
  id: 'listOwnParts',
  tag,
  summary: 'The parts that one assesses of people whom another supervises by now',
  method: 'GET',
  path: '/me/assessment-parts',
  access: { permission: 'assessment:write' },
  effect: 'none',
  success: { status: 200, schema: ref(OwnParts) },
  errors: [],
});
export const AssessmentList = named('AssessmentList', strict({ items: Type.Array(ref(Assessment)) }));
export const listPlanAssessments = defineContract({
  id: 'listPlanAssessments',
  tag,
  summary: 'All assessments of a plan that one may see',
  method: 'GET',
  path: '/plans/{planId}/assessments',
  access: { permission: 'assessment:read' },
  effect: 'none',
  params: idParam('planId'),
  success: { status: 200, schema: ref(AssessmentList) },
  errors: found,
});
export const getAssessment = defineContract({
  id: 'getAssessment',
  tag,
  summary: 'One assessment',
  method: 'GET',
  path: '/assessments/{assessmentId}',
  access: { permission: 'assessment:read' },
  effect: 'none',
  params: idParam('assessmentId'),
  success: { status: 200, schema: ref(Assessment) },
  errors: ['assessment.not_found', 'access.denied'],
});
export const correctAssessment = defineContract({
  id: 'correctAssessment',
  tag,
  summary: 'Open a new version of a submitted assessment, with a reason, until calibration locks or release',
  method: 'POST',
  path: '/plans/{planId}/assessments/{kind}/correction',
  access: { permission: 'assessment:write' },
  effect: 'change',
  ...onSheet,
  body: strict({ reason: text(1000) }),
  success: { status: 200, schema: ref(AssessmentSheet) },
  errors: [
    ...found,
    'assessment.not_submitted',
    'assessment.stage_closed',
    'assessment.plan_not_agreed',
    'assessment.deadline_passed',
    'assessment.calibration_locked',
    'assessment.released',
    'assessment.period_decided',
  ],
});
