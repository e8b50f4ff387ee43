import { distributionRuleCodes } from '@pauh/domain';
import Type, { type Static } from 'typebox';
import { CalibrationAnswer, CalibrationMove, CalibrationPattern, CalibrationPlace } from './calibration-board.ts';
import { CalibrationSession, onSession, onSessionPath } from './calibration-sessions.ts';
import { defineContract } from './contract.ts';
import { Id, PersonRef, UnitRef, named, ref, strict, word } from './schema.ts';

const tag = 'calibration';
export const lockCalibrationSession = defineContract({
  id: 'lockCalibrationSession',
  tag,
  summary: 'Lock it: moved people get a new version of their result, the others keep theirs',
  method: 'POST',
  path: `${onSessionPath}/lock`,
  access: { permission: 'calibration:manage' },
  effect: 'change',
  ...onSession,
  body: strict({
    presentIds: Type.Array(Id, { maxItems: 30 }),
    patternReasons: Type.Array(strict({ unitId: Id, rule: word(distributionRuleCodes), reason: Type.String({ maxLength: 2000 }) }), {
      maxItems: 500,
      description: 'One for every rule that is not met',
    }),
  }),
  success: { status: 200, schema: ref(CalibrationSession) },
  errors: [
    'calibration.not_found',
    'access.denied',
    'calibration.meeting_closed',
    'calibration.stage_closed',
    'calibration.nobody_present',
    'calibration.not_a_member',
    'calibration.pattern_reason_missing',
    'calibration.own_case',
  ],
});

export const CalibrationMinutes = named(
  'CalibrationMinutes',
  strict(
    {
      session: ref(CalibrationSession),
      patterns: Type.Array(ref(CalibrationPattern)),
      moved: Type.Array(
        strict({
          employee: ref(PersonRef),
          unit: ref(UnitRef),
          ratedBy: Type.String(),
          original: ref(CalibrationPlace),
          current: ref(CalibrationPlace),
          moves: Type.Array(ref(CalibrationMove)),
          answers: Type.Array(ref(CalibrationAnswer)),
        }),
      ),
    },
    { description: 'Who met about which units, what was moved and why: fixed at the lock, and until then as it would be' },
  ),
);
export type CalibrationMinutes = Static<typeof CalibrationMinutes>;
export const getCalibrationMinutes = defineContract({
  id: 'getCalibrationMinutes',
  tag,
  summary: 'The minutes, from the meeting on, for HR and the auditor',
  method: 'GET',
  path: `${onSessionPath}/minutes`,
  access: { permission: 'calibration:read' },
  effect: 'none',
  ...onSession,
  success: { status: 200, schema: ref(CalibrationMinutes) },
  errors: ['calibration.not_found', 'calibration.own_case', 'calibration.no_minutes', 'access.denied'],
});
