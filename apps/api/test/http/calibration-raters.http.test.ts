import { createDelegation, listCalibrationChanges, listMyTasks } from '@pauh/contracts';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { newId } from '../../src/lib/ids.ts';
import type { ActorKey } from '../support/agency.ts';
import { rowsOf, setStage } from '../support/agreed-semester.ts';
import { agency, as, semester, server, useAssessmentTime } from '../support/assessment-time.ts';
import {
  above,
  asExpected,
  assessedSchool,
  codeOf,
  idOf,
  lock,
  mark,
  meeting,
  move,
  now,
  openMeeting,
  personOn,
  places,
  preview,
  why,
  answer,
} from '../support/calibration.ts';
import { valueOf } from '../support/semester.ts';

useAssessmentTime();
beforeEach(assessedSchool);
const changes = async (who: ActorKey, query: object = {}) =>
  valueOf(await (await as(who))(listCalibrationChanges, { query: { cycleId: semester.cycleId, count: true, ...query } }));

describe('the rater', () => {
  test('sees what is moved in their assessments, by whom and why, and answers; members read it before the lock', async () => {
    const session = await meeting();
    expect((await changes('principal')).items).toEqual([]);
    valueOf(await move(session, 'teacher'));
    valueOf(await move(session, 'principal', {}, 'otherPrincipal'));
    const seen = await changes('principal');
    expect([seen.total, seen.items]).toMatchObject([
      1,
      [
        {
          employee: { name: 'Sari Wulandari' },
          sessionName: 'SD Negeri 1',
          state: 'meeting',
          original: places(asExpected, asExpected),
          current: places(above, above),
          moves: [{ reason: why, by: { name: 'Bayu Saputra' } }],
          answers: [],
          actions: ['answer'],
        },
      ],
    ]);
    expect((await changes('chief')).items.map(({ employee }) => employee.name)).toEqual(['Ratna Dewi']);
    for (const who of ['teacher', 'colleague', 'otherTeacher', 'nurse'] as const) expect((await changes(who)).total).toBe(0);
    const { version } = await now(session);
    expect(valueOf(await answer(session, 'teacher'))).toMatchObject({
      text: 'Saya sudah melihat buktinya dan setuju',
      by: { name: 'Ratna Dewi' },
      onBehalfOf: null,
    });
    expect((await now(session)).version).toBe(version + 1); // who locks has read it
    expect((await personOn(session, 'teacher')).answers).toMatchObject([{ by: { name: 'Ratna Dewi' } }]);
    expect(codeOf(await (await as('principal'))(listCalibrationChanges, { query: { cursor: 'x' } }))).toBe('paging.cursor_invalid cursor');
    valueOf(await lock(session));
    expect((await changes('principal')).items).toMatchObject([
      { state: 'locked', original: places(asExpected, asExpected), current: places(above, above), actions: [] },
    ]);
    expect(codeOf(await answer(session, 'teacher'))).toBe('calibration.meeting_closed');
  });

  test('nobody else answers, and not what was not moved; a delegate answers in their name', async () => {
    const session = await meeting();
    valueOf(await move(session, 'teacher'));
    for (const [of, who] of [
      ['teacher', 'teacher'],
      ['teacher', 'colleague'],
      ['teacher', 'otherPrincipal'],
      ['teacher', 'chief'],
      ['colleague', 'principal'],
      ['nurse', 'principal'],
    ] as const)
      expect(codeOf(await answer(session, of, who)), `${who} of ${of}`).toBe('calibration.not_found');
    valueOf(
      await (
        await as('principal')
      )(createDelegation, {
        body: {
          grantorId: null,
          delegateId: idOf('otherTeacher'),
          duties: ['assessment'],
          startsOn: '2026-11-24',
          endsOn: '2026-11-24',
          reason: 'Cuti tahunan, surat izin 12/2026',
        },
      }),
    );
    expect((await changes('otherTeacher')).total).toBe(1);
    expect(valueOf(await answer(session, 'teacher', 'otherTeacher'))).toMatchObject({
      by: { name: 'Citra Anggraini' },
      onBehalfOf: { name: 'Ratna Dewi' },
    });
    await setStage(server, semester.cycleId, 'assessment');
    expect(codeOf(await answer(session, 'teacher'))).toBe('calibration.stage_closed');
  });
});

describe('a rater who hands the team over before the lock', () => {
  beforeEach(async () => {
    const today = '2026-11-24';
    await rowsOf(server, 'update supervision set ends_on = $2::date - 1 where assignment_id = $1', [agency.assignmentIds.teacher, today]);
    await rowsOf(
      server,
      "insert into supervision (id, assignment_id, supervisor_assignment_id, supervisor_employee_id, starts_on, source) values ($1, $2, $3, $4, $5, 'position')",
      [newId(), agency.assignmentIds.teacher, agency.assignmentIds.otherPrincipal, agency.employeeIds.otherPrincipal, today],
    );
    onTestFinished(async () => {
      await rowsOf(server, 'delete from supervision where assignment_id = $1 and starts_on = $2', [agency.assignmentIds.teacher, today]);
      await rowsOf(server, 'update supervision set ends_on = null where assignment_id = $1', [agency.assignmentIds.teacher]);
    });
  });

  test('still reads what is moved in their decision, finds the task and answers; so does who supervises now', async () => {
    const session = await meeting({ memberIds: [idOf('chief'), idOf('nurse')] });
    valueOf(await move(session, 'teacher', {}, 'nurse'));
    const tasks = async (who: ActorKey) =>
      valueOf(await (await as(who))(listMyTasks, {})).items.filter(
        ({ kind, cycle }) => kind === 'calibration_change' && cycle?.cycleId === semester.cycleId,
      ).length;
    expect([await changes('principal'), await changes('otherPrincipal')].map(({ total }) => total)).toEqual([1, 1]);
    expect([await tasks('principal'), await tasks('otherPrincipal'), await tasks('chief')]).toEqual([1, 1, 0]);
    expect(valueOf(await answer(session, 'teacher', 'principal'))).toMatchObject({ by: { name: 'Ratna Dewi' } });
    expect(codeOf(await answer(session, 'teacher', 'chief'))).toBe('calibration.not_found');
  });

  test('neither marks nor moves whom they assessed', async () => {
    const session = await preview({ memberIds: [idOf('principal'), idOf('nurse')] });
    const tasks = valueOf(await (await as('principal'))(listMyTasks, {})).items.find(
      ({ kind, cycle }) => kind === 'calibration_preview' && cycle?.cycleId === semester.cycleId,
    );
    expect([codeOf(await mark(session, 'teacher', { mark: 'agree', note: null }, 'principal')), tasks?.count]).toEqual([
      'calibration.own_case',
      undefined,
    ]);
    expect(codeOf(await move(valueOf(await openMeeting(session)), 'teacher', {}, 'principal'))).toBe('calibration.own_case');
  });
});
