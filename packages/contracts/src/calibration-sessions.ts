import { calibrationStates } from '@pauh/domain';
import Type, { type Static } from 'typebox';
import { defineContract } from './contract.ts';
import {
  Actions,
  Id,
  InstantAt,
  UnitRef,
  Version,
  idParam,
  named,
  nullable,
  pageOf,
  pageQuery,
  ref,
  strict,
  text,
  word,
} from './schema.ts';

const tag = 'calibration';
export const onSession = { params: idParam('sessionId') } as const;
export const onSessionPath = '/calibration-sessions/{sessionId}' as const;

export const CalibrationMember = named(
  'CalibrationMember',
  strict({
    employeeId: Id,
    name: Type.String(),
    present: nullable(Type.Boolean({ description: 'Whether they were there; known once the session is locked' })),
  }),
);
export const CalibrationSession = named(
  'CalibrationSession',
  strict(
    {
      id: Id,
      cycleId: Id,
      cycleName: Type.String(),
      name: Type.String(),
      state: word(calibrationStates),
      units: Type.Array(ref(UnitRef)),
      members: Type.Array(ref(CalibrationMember)),
      people: Type.Integer({ description: 'People whose results it looks at; 0 before the preview is opened' }),
      createdBy: Type.String(),
      createdAt: InstantAt,
      previewAt: nullable(InstantAt),
      meetingAt: nullable(InstantAt),
      lockedAt: nullable(InstantAt),
      lockedBy: nullable(Type.String()),
      cancelReason: nullable(Type.String()),
      isMember: Type.Boolean(),
      version: Version,
      actions: Actions,
    },
    { description: 'Who calibrates which units; nobody else sees that it is there' },
  ),
);
export type CalibrationSession = Static<typeof CalibrationSession>;
export const CalibrationSessionPage = pageOf('CalibrationSessionPage', CalibrationSession);

const sessionFields = {
  name: text(200),
  unitIds: Type.Array(Id, { minItems: 1, maxItems: 50 }),
  memberIds: Type.Array(Id, { maxItems: 30 }),
};
const composing = ['unit.not_found', 'employee.not_found', 'calibration.unit_outside', 'calibration.member_twice'] as const;

export const listCalibrationSessions = defineContract({
  id: 'listCalibrationSessions',
  tag,
  summary: 'Sessions that one is a member of or administers, newest first',
  method: 'GET',
  path: '/calibration-sessions',
  access: { permission: 'calibration:read' },
  effect: 'none',
  query: strict({ ...pageQuery, cycleId: Type.Optional(Id), state: Type.Optional(word(calibrationStates)) }),
  success: { status: 200, schema: ref(CalibrationSessionPage) },
  csv: true,
  errors: ['paging.cursor_invalid'],
});
export const createCalibrationSession = defineContract({
  id: 'createCalibrationSession',
  tag,
  summary: 'Prepare a session: which units, and who calibrates',
  method: 'POST',
  path: '/calibration-sessions',
  access: { permission: 'calibration:manage' },
  effect: 'create',
  body: strict({ cycleId: Id, ...sessionFields }),
  success: { status: 201, schema: ref(CalibrationSession) },
  errors: ['cycle.not_found', 'calibration.stage_closed', 'calibration.not_in_scheme', ...composing],
  example: {
    body: {
      cycleId: '0193a1b2-0000-7000-8000-000000000001',
      name: 'Dinas Pendidikan',
      unitIds: ['0193a1b2-0000-7000-8000-000000000002'],
      memberIds: ['0193a1b2-0000-7000-8000-000000000003', '0193a1b2-0000-7000-8000-000000000004'],
    },
  },
});
export const getCalibrationSession = defineContract({
  id: 'getCalibrationSession',
  tag,
  summary: 'One session, for its members and for who administers it',
  method: 'GET',
  path: onSessionPath,
  access: { permission: 'calibration:read' },
  effect: 'none',
  ...onSession,
  success: { status: 200, schema: ref(CalibrationSession) },
  errors: ['calibration.not_found'],
});
export const composeCalibrationSession = defineContract({
  id: 'composeCalibrationSession',
  tag,
  summary: 'Change its name, units or members, until the meeting is open',
  method: 'PUT',
  path: onSessionPath,
  access: { permission: 'calibration:manage' },
  effect: 'change',
  ...onSession,
  body: strict(sessionFields),
  success: { status: 200, schema: ref(CalibrationSession) },
  errors: [
    'calibration.not_found',
    'access.denied',
    'calibration.composition_closed',
    'calibration.too_few_members',
    'calibration.no_people',
    ...composing,
  ],
});
export const openCalibrationPreview = defineContract({
  id: 'openCalibrationPreview',
  tag,
  summary: 'Take the people of its units in and let the members look, each for themselves',
  method: 'POST',
  path: `${onSessionPath}/preview`,
  access: { permission: 'calibration:manage' },
  effect: 'change',
  ...onSession,
  success: { status: 200, schema: ref(CalibrationSession) },
  errors: [
    'calibration.not_found',
    'access.denied',
    'calibration.already_opened',
    'calibration.stage_closed',
    'calibration.too_few_members',
    'calibration.no_people',
  ],
});
export const openCalibrationMeeting = defineContract({
  id: 'openCalibrationMeeting',
  tag,
  summary: 'Open the meeting: the marks are shown together, people can be moved',
  method: 'POST',
  path: `${onSessionPath}/meeting`,
  access: { permission: 'calibration:manage' },
  effect: 'change',
  ...onSession,
  success: { status: 200, schema: ref(CalibrationSession) },
  errors: ['calibration.not_found', 'access.denied', 'calibration.preview_closed', 'calibration.stage_closed'],
});
export const cancelCalibrationSession = defineContract({
  id: 'cancelCalibrationSession',
  tag,
  summary: 'Cancel a session before its meeting, with a reason',
  method: 'POST',
  path: `${onSessionPath}/cancellation`,
  access: { permission: 'calibration:manage' },
  effect: 'change',
  ...onSession,
  body: strict({ reason: Type.String({ maxLength: 2000 }) }),
  success: { status: 200, schema: ref(CalibrationSession) },
  errors: ['calibration.not_found', 'access.denied', 'calibration.composition_closed', 'calibration.reason_too_short'],
});
