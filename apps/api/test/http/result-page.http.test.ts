import {
  acknowledgeResult,
  createCalibrationSession,
  getResult,
  lockCalibrationSession,
  moveCalibrationPerson,
  openCalibrationMeeting,
  openCalibrationPreview,
  releaseResults,
} from '@pauh/contracts';
import { expect, test } from 'vitest';
import { setStage } from '../support/agreed-semester.ts';
import { agency, as, run, server, useFreshAgency } from '../support/fresh-agency.ts';
import { assessAs, valueOf } from '../support/semester.ts';
import { statementsOf } from '../support/statements.ts';
import { type TransferredSemester, transferredSemester } from '../support/transfer.ts';

useFreshAgency();

/** The teacher of two assignments, whose session moved them: both parts, the calibration, and the release. */
async function calibratedResult({ cycleId, earlier, later }: TransferredSemester): Promise<string> {
  await run("update scheme set rules = jsonb_set(rules, '{calibration}', 'true')");
  await assessAs(server, agency, 'principal', earlier, 'supervisor', [72, 95, 20]);
  await assessAs(server, agency, 'otherPrincipal', later, 'supervisor', [75, 95, 20]);
  await setStage(server, cycleId, 'calibration');
  const hr = await as('hr');
  const memberIds = [agency.employeeIds.chief, agency.employeeIds.principal];
  const draft = valueOf(
    await hr(createCalibrationSession, { body: { cycleId, name: 'SD Negeri 2', unitIds: [agency.unitIds.SD2], memberIds } }),
  );
  const onSession = { params: { sessionId: draft.id } };
  const preview = valueOf(await hr(openCalibrationPreview, { ...onSession, ifMatch: draft.version }));
  const meeting = valueOf(await hr(openCalibrationMeeting, { ...onSession, ifMatch: preview.version }));
  const onTeacher = { params: { sessionId: draft.id, employeeId: agency.employeeIds.teacher } };
  valueOf(
    await (
      await as('principal')
    )(moveCalibrationPerson, {
      ...onTeacher,
      ifMatch: 1,
      body: {
        resultRating: 'di_atas_ekspektasi',
        behaviourRating: 'di_atas_ekspektasi',
        reason: 'Setara dengan kelas lain',
        overrides: [],
      },
    }),
  );
  valueOf(
    await hr(lockCalibrationSession, { ...onSession, ifMatch: meeting.version + 1, body: { presentIds: memberIds, patternReasons: [] } }),
  );
  await setStage(server, cycleId, 'released');
  valueOf(await hr(releaseResults, { params: { cycleId }, body: { unitId: agency.unitIds.SD2 } }));
  const [current] = await run('select id from result where is_current and cycle_id = $1', [cycleId]);
  return String(current?.id);
}

// at most two SELECTs beside the session and the log, whatever there is to tell
test('with both parts, what a calibration moved and how it was received, the page is one SELECT beside the actor and the access log', async () => {
  const resultId = await calibratedResult(await transferredSemester());
  const get = async (who: 'teacher' | 'otherPrincipal') => valueOf(await (await as(who))(getResult, { params: { resultId } }));
  const { version } = await get('teacher');
  valueOf(
    await (
      await as('teacher')
    )(acknowledgeResult, { params: { resultId }, ifMatch: version, body: { answer: 'agree', note: null } }),
  );
  const mine = await statementsOf(server, () => get('teacher'));
  const supervisors = await statementsOf(server, () => get('otherPrincipal'));
  expect(mine.value).toMatchObject({
    no: 2,
    score: 95.87,
    predicate: 'sangat_baik',
    parts: [{ unitName: 'SD Negeri 1 Pauh' }],
    delivery: { how: 'opened' },
    calibration: { sessionName: 'SD Negeri 2', steps: [{ rule: 'calibration' }, { rule: 'calibrated_predicate' }] },
  });
  expect([mine.names, supervisors.names]).toEqual([
    ['actor_by_account', 'result_get'],
    ['actor_by_account', 'result_get', 'access_append'],
  ]);
});
