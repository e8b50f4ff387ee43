import { windowStages, zones } from '@pauh/domain';
import Type, { type Static } from 'typebox';
import { defineContract } from './contract.ts';
import { Cycle } from './cycles.ts';
import { DateOn, Id, InstantAt, PersonRef, UnitRef, idParam, named, nullable, pageOf, pageQuery, ref, strict, word } from './schema.ts';

const tag = 'cycles';
const Reason = Type.String({ minLength: 10, maxLength: 500 });

export const MoreTime = named(
  'MoreTime',
  strict(
    {
      until: InstantAt,
      personal: Type.Boolean({ description: 'Given to this person, not to their unit' }),
      reason: nullable(Type.String({ description: 'Null for whoever is not told why one person has more time' })),
      outageSeconds: nullable(Type.Integer({ description: 'The measured outage that it makes good' })),
    },
    { description: 'The extension that decides this deadline' },
  ),
);
export type MoreTime = Static<typeof MoreTime>;
/** What every page with a deadline says of it. */
export const deadlineFields = {
  closesAt: nullable(Type.String({ format: 'date-time', description: "The last second that counts, by the server's time of receipt" })),
  zone: nullable(word(zones)),
  extension: nullable(ref(MoreTime)),
};
export const late = Type.Boolean({ description: 'Received after the deadline as it stands now: kept, and not handed in on time' });

export const StageDeadline = named(
  'StageDeadline',
  strict(
    {
      stage: word(windowStages),
      lastDayOn: DateOn,
      closesAt: InstantAt,
      outages: Type.Array(strict({ from: InstantAt, until: InstantAt }), { description: 'When no server was ready on that day' }),
      outageSeconds: Type.Integer({ minimum: 0 }),
    },
    { description: 'The deadline of all units that have no other, and the outages of its last day' },
  ),
);
export type StageDeadline = Static<typeof StageDeadline>;
export const CycleDeadlines = named('CycleDeadlines', strict({ stages: Type.Array(ref(StageDeadline)) }));
export type CycleDeadlines = Static<typeof CycleDeadlines>;
export const getCycleDeadlines = defineContract({
  id: 'getCycleDeadlines',
  tag,
  summary: 'Deadlines of the stages, and when the service was not ready on their last days',
  method: 'GET',
  path: '/cycles/{cycleId}/deadlines',
  access: { permission: 'cycle:manage' },
  effect: 'none',
  params: idParam('cycleId'),
  success: { status: 200, schema: ref(CycleDeadlines) },
  errors: ['cycle.not_found'],
});

export const PersonalExtension = named(
  'PersonalExtension',
  strict({
    id: Id,
    employee: ref(PersonRef),
    unit: ref(UnitRef),
    stage: word(windowStages),
    until: InstantAt,
    reason: Type.String(),
    recordedBy: Type.String(),
  }),
);
export type PersonalExtension = Static<typeof PersonalExtension>;
export const PersonalExtensionPage = pageOf('PersonalExtensionPage', PersonalExtension);
export const listPersonalExtensions = defineContract({
  id: 'listPersonalExtensions',
  tag,
  summary: "Who of one's units has more time of their own, and why",
  method: 'GET',
  path: '/cycles/{cycleId}/personal-extensions',
  access: { permission: 'cycle:manage' },
  effect: 'none',
  params: idParam('cycleId'),
  query: strict(pageQuery),
  success: { status: 200, schema: ref(PersonalExtensionPage) },
  csv: true,
  errors: ['cycle.not_found', 'paging.cursor_invalid'],
});
export const extendPerson = defineContract({
  id: 'extendPerson',
  tag,
  summary: 'More time for one person, with a reason; what they handed in late until then counts as in time',
  method: 'POST',
  path: '/cycles/{cycleId}/personal-extensions',
  access: { permission: 'cycle:manage' },
  effect: 'change',
  params: idParam('cycleId'),
  body: strict({ employeeId: Id, stage: word(windowStages), lastDayOn: DateOn, reason: Reason }),
  success: { status: 201, schema: ref(Cycle) },
  errors: ['cycle.not_found', 'employee.not_found', 'cycle.extension_not_later', 'cycle.own_extension', 'cycle.closed'],
  example: {
    body: {
      employeeId: '0193a1b2-0000-7000-8000-000000000003',
      stage: 'assessment',
      lastDayOn: '2026-12-28',
      reason: 'Dirawat di rumah sakit sejak 22 Desember',
    },
  },
});

export const lateParts = ['plan', 'self', 'supervisor'] as const;
export const LateHandIn = named(
  'LateHandIn',
  strict({
    planId: Id,
    employee: ref(PersonRef),
    unit: ref(UnitRef),
    part: word(lateParts),
    receivedAt: InstantAt,
    closesAt: InstantAt,
    zone: nullable(word(zones)),
  }),
);
export type LateHandIn = Static<typeof LateHandIn>;
export const LateHandInPage = pageOf('LateHandInPage', LateHandIn);
export const listLateHandIns = defineContract({
  id: 'listLateHandIns',
  tag,
  summary: "What was received after its deadline, in one's units",
  method: 'GET',
  path: '/cycles/{cycleId}/late-hand-ins',
  access: { permission: 'cycle:manage' },
  effect: 'none',
  params: idParam('cycleId'),
  query: strict(pageQuery),
  success: { status: 200, schema: ref(LateHandInPage) },
  csv: true,
  errors: ['cycle.not_found', 'paging.cursor_invalid'],
});
