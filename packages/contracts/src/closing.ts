import { deliveryWays, planStates, predicates, reopeningStates, resultStates } from '@pauh/domain';
import Type, { type Static } from 'typebox';
import { defineContract } from './contract.ts';
import { Actions, DateOn, Id, InstantAt, Percent, PersonRef, UnitRef, Version, defaulted, idParam, named, nullable, pageOf, pageQuery, ref, strict, text, word } from './schema.ts';

const tag = 'cycles';
const ofCycle = { params: idParam('cycleId') } as const;

export const ClosingRecap = named('ClosingRecap', strict({
  unit: ref(UnitRef), plans: Type.Integer(), unassessed: Type.Integer(), results: Type.Integer(), opened: Type.Integer(), paper: Type.Integer(), deemed: Type.Integer(), acknowledged: Type.Integer(),
}, { description: 'A unit as it stood when the cycle was closed' }));
export type ClosingRecap = Static<typeof ClosingRecap>;
export const ClosingRecapPage = pageOf('ClosingRecapPage', ClosingRecap);
export const getClosingRecap = defineContract({
  id: 'getClosingRecap', tag, summary: 'How each unit stood when the cycle was closed', method: 'GET', path: '/cycles/{cycleId}/closing-recap', access: { permission: 'closing:read' }, effect: 'none',
  ...ofCycle, query: strict(pageQuery), success: { status: 200, schema: ref(ClosingRecapPage) }, csv: true, errors: ['cycle.not_found', 'paging.cursor_invalid'],
});

export const ClosingEntry = named('ClosingEntry', strict({
  planId: Id, employee: ref(PersonRef), unit: ref(UnitRef), planState: word(planStates), resultState: nullable(word(resultStates)),
  resultId: nullable(Id), resultNo: nullable(Type.Integer()), score: nullable(Percent), predicate: nullable(word(predicates)), receiptHash: nullable(Type.String()),
  how: nullable(word(deliveryWays)), receivedOn: nullable(DateOn), acknowledgedAt: nullable(InstantAt),
}));
export type ClosingEntry = Static<typeof ClosingEntry>;
export const ClosingEntryPage = pageOf('ClosingEntryPage', ClosingEntry);
export const listClosingEntries = defineContract({
  id: 'listClosingEntries', tag, summary: 'Where each plan stood when the cycle was closed', method: 'GET', path: '/cycles/{cycleId}/closing-entries', access: { permission: 'receipt:export' }, effect: 'none',
  ...ofCycle, query: strict({ ...pageQuery, unitId: Type.Optional(Id) }), success: { status: 200, schema: ref(ClosingEntryPage) }, csv: true, errors: ['cycle.not_found', 'paging.cursor_invalid'],
});

const reason = text(1000);
export const Reopening = named('Reopening', strict({
  id: Id, cycle: strict({ cycleId: Id, name: Type.String() }), employee: ref(PersonRef), unit: ref(UnitRef), state: word(reopeningStates), reason: Type.String(), requestedBy: Type.String(), requestedAt: InstantAt,
  decidedBy: nullable(Type.String()), decidedAt: nullable(InstantAt), refusalReason: nullable(Type.String()), closedBy: nullable(Type.String()), closedAt: nullable(InstantAt), version: Version, actions: Actions,
}));
export type Reopening = Static<typeof Reopening>;
export const ReopeningPage = pageOf('ReopeningPage', Reopening);
export const listReopenings = defineContract({
  id: 'listReopenings', tag, summary: 'People of a closed cycle who were opened again', method: 'GET', path: '/cycles/{cycleId}/reopenings', access: { permission: 'reopening:read' }, effect: 'none',
  ...ofCycle, query: strict({ ...pageQuery, open: defaulted(Type.Boolean({ default: false, description: 'Only those asked for or open' })) }), success: { status: 200, schema: ref(ReopeningPage) }, csv: true, errors: ['cycle.not_found', 'paging.cursor_invalid'],
});
export const requestReopening = defineContract({
  id: 'requestReopening', tag, summary: 'Ask that one person of a closed cycle be opened again; another approves', method: 'POST', path: '/cycles/{cycleId}/reopenings', access: { permission: 'reopening:write' }, effect: 'create',
  ...ofCycle, body: strict({ employeeId: Id, reason }), success: { status: 201, schema: ref(Reopening) },
  errors: ['cycle.not_found', 'employee.not_found', 'reopening.cycle_not_closed', 'reopening.own_case', 'reopening.reason_required', 'reopening.under_way', 'reopening.nothing_to_correct', 'account.employee_required'],
  example: { body: { employeeId: '0193a1b2-0000-7000-8000-000000000003', reason: 'Nilai ujian kelas V tertukar dengan kelas VI' } },
});
const onReopening = { params: idParam('reopeningId'), effect: 'change' } as const;
const common = ['reopening.not_found', 'access.denied', 'reopening.own_case'] as const;
export const approveReopening = defineContract({
  id: 'approveReopening', tag, summary: 'Open that person again, as the second person', method: 'POST', path: '/reopenings/{reopeningId}/approval', access: { permission: 'reopening:decide' },
  ...onReopening, success: { status: 200, schema: ref(Reopening) }, errors: [...common, 'account.employee_required', 'reopening.second_person_required', 'reopening.already_decided'],
});
export const refuseReopening = defineContract({
  id: 'refuseReopening', tag, summary: 'Refuse, or take back, what was asked', method: 'POST', path: '/reopenings/{reopeningId}/refusal', access: { permission: 'reopening:decide' },
  ...onReopening, body: strict({ reason }), success: { status: 200, schema: ref(Reopening) }, errors: [...common, 'reopening.reason_required', 'reopening.already_decided'],
});
export const closeReopening = defineContract({
  id: 'closeReopening', tag, summary: 'Close the reopening: nothing of this person changes any more', method: 'POST', path: '/reopenings/{reopeningId}/closing', access: { permission: 'reopening:write' },
  ...onReopening, success: { status: 200, schema: ref(Reopening) }, errors: [...common, 'reopening.correction_open', 'reopening.objection_window_open', 'reopening.closed'],
});
