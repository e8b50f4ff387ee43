import { calibrationStates } from '@pauh/domain';
import Type, { type Static } from 'typebox';
import { CalibrationAnswer, CalibrationMove, CalibrationPlace, onPerson, onPersonPath } from './calibration-board.ts';
import { defineContract } from './contract.ts';
import { Actions, Id, PersonRef, UnitRef, named, pageOf, pageQuery, ref, strict, text, word } from './schema.ts';

const tag = 'calibration';

export const CalibrationChange = named(
  'CalibrationChange',
  strict(
    {
      sessionId: Id,
      sessionName: Type.String(),
      state: word(calibrationStates),
      cycleName: Type.String(),
      employee: ref(PersonRef),
      unit: ref(UnitRef),
      original: ref(CalibrationPlace),
      current: ref(CalibrationPlace),
      moves: Type.Array(ref(CalibrationMove)),
      answers: Type.Array(ref(CalibrationAnswer)),
      actions: Actions,
    },
    { description: 'What a session moved in an assessment of mine' },
  ),
);
export type CalibrationChange = Static<typeof CalibrationChange>;
export const CalibrationChangePage = pageOf('CalibrationChangePage', CalibrationChange);
export const listCalibrationChanges = defineContract({
  id: 'listCalibrationChanges',
  tag,
  summary: 'Moves in my assessments, from the first move on, by name',
  method: 'GET',
  path: '/calibration-changes',
  access: { permission: 'calibration:read' },
  effect: 'none',
  query: strict({ ...pageQuery, cycleId: Type.Optional(Id) }),
  success: { status: 200, schema: ref(CalibrationChangePage) },
  csv: true,
  errors: ['paging.cursor_invalid'],
});
export const answerCalibrationChange = defineContract({
  id: 'answerCalibrationChange',
  tag,
  summary: 'Say something to a move in my assessment, for the members, before the lock',
  method: 'POST',
  path: `${onPersonPath}/answers`,
  access: { permission: 'calibration:write' },
  effect: 'create',
  ...onPerson,
  body: strict({ text: text(2000) }),
  success: { status: 201, schema: ref(CalibrationAnswer) },
  errors: ['calibration.not_found', 'calibration.meeting_closed', 'calibration.stage_closed'],
});
