import { answerCalibrationChange, releaseResults } from '@pauh/contracts';
import { beforeEach, expect, test } from 'vitest';
import { roleGrant } from '../../src/db/schema/identity.ts';
import { newId } from '../../src/lib/ids.ts';
import { rowsOf, setStage } from '../support/agreed-semester.ts';
import type { PersonKey } from '../support/agency.ts';
import { agency, as, semester, server, useAssessmentTime } from '../support/assessment-time.ts';
import { assessedSchool, create, idOf, lock, mark, move, openMeeting, openPreview } from '../support/calibration.ts';
import { doorsTo, readAll } from '../support/doors.ts';
import { valueOf } from '../support/semester.ts';

// Before release nobody whose result is calibrated, and nobody who is no member, learns that there is a session, who is
// in it or what it moved: whatever they read, by whichever door, is what they would read if nobody had met.
useAssessmentTime();
beforeEach(assessedSchool);
const rated = 'teacher';

/** Everything that somebody can read of the rated person, of a session, and everywhere else. Who looked is another matter, and told. */
async function allDoors(who: PersonKey, places: Record<string, string>) {
  await rowsOf(server, 'delete from access_entry');
  const sent = { authorization: `Bearer ${await server.app.signAccessToken(agency.accountIds[who])}`, 'x-request-id': 'the-same-id' };
  const [result] = await rowsOf<{ id: string }>(server, 'select id from result where plan_id = $1 and no = 1', [semester.planIds[rated]]);
  const asked = ['decided', 'released']
    .map((state) => `/results?state=${state}&count=true`)
    .concat(
      ['sangat_baik', 'baik', 'kurang'].map((predicate) => `/results?predicate=${predicate}&count=true`),
      ['meeting', 'locked'].map((state) => `/calibration-sessions?state=${state}&count=true`),
    );
  return readAll(server.url, sent, [
    ...doorsTo(
      {
        planId: semester.planIds[rated],
        cycleId: semester.cycleId,
        employeeId: agency.employeeIds[rated],
        unitId: agency.unitIds.SD1,
        resultId: result?.id ?? '',
        kind: 'supervisor',
        ...places,
      },
      semester.cycleId,
    ),
    ...asked.map((path) => ({ name: path, accept: 'application/json', url: `/api/v1${path}` })),
  ]);
}

/** A whole session: prepared, marked, met, moved, answered, locked; what is seen after each step. */
async function throughSession(seen: (session: { id: string }) => Promise<void> = async () => undefined): Promise<string> {
  const created = valueOf(await create());
  await seen(created);
  const opened = valueOf(await openPreview(created));
  valueOf(await mark(opened, rated, { mark: 'question', note: 'Kata yang tidak boleh bocor' }));
  await seen(created);
  const met = valueOf(await openMeeting(opened));
  valueOf(await move(met, rated, { reason: 'Kata yang tidak boleh bocor' }));
  valueOf(
    await (
      await as('principal')
    )(answerCalibrationChange, { params: { sessionId: met.id, employeeId: idOf(rated) }, body: { text: 'Kata yang tidak boleh bocor' } }),
  );
  await seen(created);
  valueOf(await lock(met));
  await seen(created);
  return created.id;
}

test.each(['teacher', 'colleague', 'clerk', 'otherTeacher'] as const)(
  '%s is told nothing by any door: list, count, filter, sheet, tag, 304, refusal',
  async (who) => {
    const before = await allDoors(who, { sessionId: newId() });
    expect(Object.keys(before).length).toBeGreaterThan(80);
    expect(Object.values(before).filter(({ status }) => status === 200).length).toBeGreaterThan(40);
    await throughSession(async ({ id: sessionId }) => {
      const after = await allDoors(who, { sessionId });
      for (const [door, told] of Object.entries(after)) expect(told, door).toEqual(before[door]);
      expect(JSON.stringify(after)).not.toMatch(/tidak boleh bocor/);
    });
  },
);

test('an auditor who is one of its people finds no audit row about it; another does', async () => {
  await server.db.orm
    .insert(roleGrant)
    .values({ id: newId(), accountId: agency.accountIds[rated], role: 'auditor', unitId: agency.unitIds.PAUH });
  const subjectId = await throughSession();
  const found = async (who: 'teacher' | 'auditor') => {
    const response = await fetch(`${server.url}/api/v1/audit-entries?subjectId=${subjectId}`, {
      headers: { authorization: `Bearer ${await server.app.signAccessToken(agency.accountIds[who])}` },
    });
    return (await response.text()).match(/"action":"calibration\.\w+"/g)?.length ?? 0;
  };
  expect([await found('teacher'), await found('auditor')]).toEqual([0, 7]);
});

test('after release the same doors open: the test looks where something is to be seen', async () => {
  const before = await allDoors(rated, { sessionId: newId() });
  await throughSession();
  await setStage(server, semester.cycleId, 'released');
  valueOf(await (await as('hr'))(releaseResults, { params: { cycleId: semester.cycleId }, body: { unitId: agency.unitIds.SD1 } }));
  const [result] = await rowsOf<{ id: string }>(server, 'select id from result where plan_id = $1 and is_current', [
    semester.planIds[rated],
  ]);
  const after = await allDoors(rated, { sessionId: newId(), resultId: result?.id ?? '' });
  expect(Object.keys(after).filter((door) => after[door]?.text !== before[door]?.text).length).toBeGreaterThan(5);
  expect(JSON.stringify(after)).toMatch(/Kata yang tidak boleh bocor/);
});
