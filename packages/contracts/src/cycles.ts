import { cycleKinds, cycleStages, missingPolicies, standings, windowStages } from '@pauh/domain';
import Type, { type Static } from 'typebox';
import { defineContract } from './contract.ts';
import { Actions, DateOn, Id, InstantAt, Percent, UnitRef, Version, idParam, named, nullable, pageOf, pageQuery, ref, strict, text, word } from './schema.ts';

const tag = 'cycles';
const Code = Type.String({ pattern: '^[A-Za-z0-9._-]{1,60}$' });
const Days = Type.Integer({ minimum: 0, maximum: 366 });

export const SchemeRules = named('SchemeRules', strict({
  cap: Percent,
  bands: strict({ above: Percent, asExpected: Percent }),
  missing: word(missingPolicies),
  weighted: Type.Boolean(),
  behavioursRated: Type.Boolean(),
  organisationPredicateRequired: Type.Boolean(),
  calibration: Type.Boolean(),
  noSurpriseDays: Days,
  minimumPartDays: Days,
  objectionDays: Days,
  objectionDayKind: word(['calendar', 'working'] as const),
  deemedReceiptDays: Days,
  hideSelfUntilSupervisorDraft: Type.Boolean(),
}));
export type SchemeRules = Static<typeof SchemeRules>;
export const Scheme = named('Scheme', strict({
  id: Id, code: Type.String(), version: Type.Integer(), name: Type.String(), rules: ref(SchemeRules), frozenAt: nullable(InstantAt),
}));
export type Scheme = Static<typeof Scheme>;
export const SchemePage = pageOf('SchemePage', Scheme);

export const listSchemes = defineContract({
  id: 'listSchemes', tag, summary: 'Schemes: the rules a cycle pins', method: 'GET', path: '/schemes', access: { permission: 'cycle:read' }, effect: 'none',
  query: strict(pageQuery), success: { status: 200, schema: ref(SchemePage) }, csv: true, errors: ['paging.cursor_invalid'],
});
export const createScheme = defineContract({
  id: 'createScheme', tag, summary: 'A new scheme, or the next version of one', method: 'POST', path: '/schemes', access: { permission: 'scheme:manage' }, effect: 'create',
  body: strict({ code: Code, name: text(200), rules: ref(SchemeRules) }),
  success: { status: 201, schema: ref(Scheme) }, errors: ['scheme.rules_refused'],
});

export const Window = named('Window', strict({ stage: word(windowStages), opensAt: InstantAt, closesAt: InstantAt }));
export const Extension = named('Extension', strict({ id: Id, unit: ref(UnitRef), stage: word(windowStages), until: InstantAt, reason: Type.String(), recordedBy: Type.String(), outageSeconds: nullable(Type.Integer({ description: 'The measured outage that it makes good' })) }));
const cycleFields = {
  id: Id, code: Type.String(), name: Type.String(), kind: word(cycleKinds), unit: ref(UnitRef), startsOn: DateOn, endsOn: DateOn, stage: word(cycleStages),
  scheme: ref(Scheme), windows: Type.Array(ref(Window)), extensions: Type.Array(ref(Extension)),
  pendingReturn: nullable(strict({ to: word(cycleStages), reason: Type.String(), requestedBy: Type.String() })),
  planCount: Type.Integer(), version: Version, actions: Actions,
};
export const Cycle = named('Cycle', strict(cycleFields));
export type Cycle = Static<typeof Cycle>;
export const MovedCycle = named('MovedCycle', strict({
  ...cycleFields,
  leftOut: Type.Array(strict({ standing: word(standings), people: Type.Integer() }), { description: 'Who got no plan when planning opened, by the legal standing that has none; empty for every other step' }),
}));
export type MovedCycle = Static<typeof MovedCycle>;
export const CyclePage = pageOf('CyclePage', Cycle);

const DeadlineDates = strict({ planning: DateOn, running: DateOn, assessment: DateOn, calibration: Type.Optional(DateOn) }, {
  description: 'Last day of each stage; it ends 23:59:59 in the zone of each unit, the agency\'s where a unit has none',
});
export const listCycles = defineContract({
  id: 'listCycles', tag, summary: 'Cycles, newest first', method: 'GET', path: '/cycles', access: { permission: 'cycle:read' }, effect: 'none',
  query: strict({ ...pageQuery, stage: Type.Optional(word(cycleStages)) }), success: { status: 200, schema: ref(CyclePage) }, csv: true, errors: ['paging.cursor_invalid'],
});
export const getCycle = defineContract({
  id: 'getCycle', tag, summary: 'One cycle', method: 'GET', path: '/cycles/{cycleId}', access: { permission: 'cycle:read' }, effect: 'none',
  params: idParam('cycleId'), success: { status: 200, schema: ref(Cycle) }, errors: ['cycle.not_found'],
});
export const createCycle = defineContract({
  id: 'createCycle', tag, summary: 'A new cycle for a unit and everything below it', method: 'POST', path: '/cycles', access: { permission: 'cycle:manage' }, effect: 'create',
  body: strict({ code: Code, name: text(200), kind: word(cycleKinds), unitId: Id, schemeId: Id, startsOn: DateOn, endsOn: DateOn, lastDays: DeadlineDates }),
  success: { status: 201, schema: ref(Cycle) }, errors: ['unit.not_found', 'scheme.not_found', 'cycle.code_taken', 'cycle.dates_reversed', 'cycle.windows_disordered'],
  example: { body: { code: '2026-2', name: 'Semester II 2026', kind: 'semester', unitId: '0193a1b2-0000-7000-8000-000000000001', schemeId: '0193a1b2-0000-7000-8000-000000000002', startsOn: '2026-07-01', endsOn: '2026-12-31', lastDays: { planning: '2026-07-31', running: '2026-12-10', assessment: '2026-12-24' } } },
});
export const transitionCycle = defineContract({
  id: 'transitionCycle', tag, summary: 'Move a cycle to another stage; going back needs a reason and a second person', method: 'POST', path: '/cycles/{cycleId}/transitions', access: { permission: 'cycle:manage' }, effect: 'change',
  params: idParam('cycleId'), body: strict({ to: word(cycleStages), reason: nullable(text(500)) }),
  success: { status: 200, schema: ref(MovedCycle) },
  errors: ['cycle.not_found', 'cycle.transition_not_allowed', 'cycle.reason_required', 'account.employee_required', 'cycle.second_person_required', 'cycle.calibration_open', 'cycle.uncalibrated_reason_required', 'cycle.assessments_open', 'cycle.results_unreleased', 'cycle.objections_open', 'cycle.objection_window_open'],
});
export const extendCycle = defineContract({
  id: 'extendCycle', tag, summary: 'More time for a unit and everything below it, with a reason', method: 'POST', path: '/cycles/{cycleId}/extensions', access: { permission: 'cycle:manage' }, effect: 'change',
  params: idParam('cycleId'), body: strict({ unitId: Id, stage: word(windowStages), lastDayOn: DateOn, reason: Type.String({ minLength: 10, maxLength: 500 }), forOutage: Type.Optional(Type.Boolean({ description: 'For everybody, because the service was not ready on the last day: the measured time is named in it' })) }),
  success: { status: 201, schema: ref(Cycle) }, errors: ['cycle.not_found', 'unit.not_found', 'cycle.extension_not_later', 'cycle.no_outage', 'cycle.closed'],
});

const Count = Type.Integer({ minimum: 0 });
const counts = {
  plans: Count, draft: Count, submitted: Count, returned: Count, agreed: Count,
  selfSubmitted: Count, supervisorSubmitted: Count, released: Count, acknowledged: Count,
};
export const ProgressCounts = named('ProgressCounts', strict(counts));
export const UnitProgress = named('UnitProgress', strict({ unit: ref(UnitRef), ...counts }));
export type UnitProgress = Static<typeof UnitProgress>;
export const CycleProgress = named('CycleProgress', strict({ items: Type.Array(ref(UnitProgress)), nextCursor: nullable(Type.String()), overall: ref(ProgressCounts) }));
export type CycleProgress = Static<typeof CycleProgress>;
export const getCycleProgress = defineContract({
  id: 'getCycleProgress', tag, summary: 'How far each unit is: maintained figures', method: 'GET', path: '/cycles/{cycleId}/progress', access: { permission: 'status:read' }, effect: 'none',
  params: idParam('cycleId'), query: strict({ ...pageQuery, belowUnitId: Type.Optional(Id) }),
  success: { status: 200, schema: ref(CycleProgress) }, csv: true, errors: ['cycle.not_found', 'paging.cursor_invalid'],
});
