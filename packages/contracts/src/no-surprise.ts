import { overrideActs, overrideKinds, ratedSubjects } from '@pauh/domain';
import Type, { type Static } from 'typebox';
import { defineContract } from './contract.ts';
import { DateOn, Id, PersonRef, idParam, named, nullable, pageOf, pageQuery, ref, strict, word } from './schema.ts';

const tag = 'assessments';
const rated = {
  subject: word(ratedSubjects),
  subjectId: nullable(Type.String({ maxLength: 50, description: 'A result of the plan, or a behaviour; null: the rating over all of them' })),
};

/** May be unfinished in a draft. */
export const SurpriseOverride = named('SurpriseOverride', strict(
  { ...rated, kind: nullable(word(overrideKinds)), reason: nullable(Type.String({ maxLength: 2000 })) },
  { description: 'Why a rating below expectation is given though no note announced it' },
));
export type SurpriseOverride = Static<typeof SurpriseOverride>;

const announcementFields = {
  days: Type.Integer({ description: 'How many days before a rating below expectation a note must have reached the person; 0: not asked for' }),
  today: DateOn, closesOn: nullable(DateOn),
  latestNote: nullable(strict({
    surely: Type.String({ format: 'date', description: 'The last day for a note that counts by the deadline whatever the person does' }),
    ifOpened: Type.String({ format: 'date', description: 'The last day if the person opens it the same day' }),
  })),
  announced: Type.Array(strict({ subject: word(ratedSubjects), subjectId: Type.String(), from: Type.String({ format: 'date', description: 'From this day on it may be rated below expectation' }) })),
};
export const Announcements = named('Announcements', strict(announcementFields, { description: 'Which results and behaviours a note has announced as needing attention' }));
export type Announcements = Static<typeof Announcements>;
export const PlanAnnouncements = named('PlanAnnouncements', strict({
  planId: Id, ...announcementFields, belowSoFar: Type.Array(Id, { description: 'The results that lie below expectation by what has been measured so far' }),
}));
export type PlanAnnouncements = Static<typeof PlanAnnouncements>;

export const OverrideCount = named('OverrideCount', strict({
  by: ref(PersonRef), givenIn: word(overrideActs), assessed: Type.Integer({ description: 'People whose present result, or a part of it, this supervisor assessed; or whom this member of a calibration moved to where they stand' }),
  people: Type.Integer({ description: 'Those of them with at least one unannounced rating below expectation' }), lateMeasurement: Type.Integer(), other: Type.Integer(),
}));
export type OverrideCount = Static<typeof OverrideCount>;
export const OverrideCountPage = pageOf('OverrideCountPage', OverrideCount);

export const getPlanAnnouncements = defineContract({
  id: 'getPlanAnnouncements', tag, summary: 'Which low ratings of a plan are announced, and the last day for a note', method: 'GET', path: '/plans/{planId}/announcements', access: { permission: 'feedback:write' }, effect: 'none',
  params: idParam('planId'), success: { status: 200, schema: ref(PlanAnnouncements) }, errors: ['plan.not_found', 'access.denied'],
  example: { answer: {
    planId: '0193a1b2-0000-7000-8000-000000000001', days: 14, today: '2026-10-20', closesOn: '2026-12-24', latestNote: { surely: '2026-12-07', ifOpened: '2026-12-10' },
    announced: [{ subject: 'behaviour', subjectId: 'kolaboratif', from: '2026-10-27' }], belowSoFar: ['0193a1b2-0000-7000-8000-000000000002'],
  } },
});
export const listOverrideCounts = defineContract({
  id: 'listOverrideCounts', tag, summary: 'How often somebody rated below expectation without a note before, as supervisor or in a calibration, by name', method: 'GET', path: '/override-counts', access: { permission: 'override:read' }, effect: 'none',
  query: strict({ ...pageQuery, cycleId: Type.Optional(Id) }), success: { status: 200, schema: ref(OverrideCountPage) }, csv: true, errors: ['paging.cursor_invalid'],
  example: { answer: { items: [{ by: { employeeId: '0193a1b2-0000-7000-8000-000000000001', name: 'Ratna Dewi' }, givenIn: 'assessment', assessed: 12, people: 2, lateMeasurement: 2, other: 1 }], nextCursor: null } },
});
