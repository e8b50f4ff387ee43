import {
  extendCycle,
  extendPerson,
  getAssessmentSheet,
  getCycle,
  getCycleDeadlines,
  getPlan,
  getUnit,
  listLateHandIns,
  listMyTasks,
  listPersonalExtensions,
  submitAssessment,
  updateUnit,
} from '@pauh/contracts';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '../../src/lib/ids.ts';
import { beat } from '../../src/modules/availability/heartbeat.repo.ts';
import { listLateHandIns as readLateHandIns } from '../../src/modules/cycles/deadlines.service.ts';
import { rowsOf, setStage } from '../support/agreed-semester.ts';
import type { ActorKey, PersonKey } from '../support/agency.ts';
import { agency, as, semester, server, useAssessmentTime } from '../support/assessment-time.ts';
import { assessAs, valueOf } from '../support/semester.ts';

useAssessmentTime();
const met = [75, 95, 20];
/** 20 December 2026 ends at these instants, and a second later it is over. */
const lastSecond = { wib: '2026-12-20T16:59:59.000Z', wit: '2026-12-20T14:59:59.000Z' };
const later = (instant: string, ms: number): string => new Date(Date.parse(instant) + ms).toISOString();
const on = (of: PersonKey) => ({ params: { planId: semester.planIds[of], kind: 'self' as const } });
const draftOf = async (of: PersonKey) => (await assessAs(server, agency, of, semester.planIds[of], 'self', met, { submit: false })).version;
const submit = async (of: PersonKey, ifMatch: number) => valueOf(await (await as(of))(submitAssessment, { ...on(of), ifMatch }));
const sheet = async (who: ActorKey, of: PersonKey) => valueOf(await (await as(who))(getAssessmentSheet, on(of)));
const version = async () => valueOf(await (await as('hr'))(getCycle, { params: { cycleId: semester.cycleId } })).version;
const forPerson = async (who: ActorKey, of: PersonKey, lastDayOn: string, ifMatch?: number) =>
  (await as(who))(extendPerson, {
    params: { cycleId: semester.cycleId },
    ifMatch: ifMatch ?? (await version()),
    body: { employeeId: agency.employeeIds[of], stage: 'assessment', lastDayOn, reason: 'Dirawat di rumah sakit' },
  });
const forUnit = async (unit: keyof typeof agency.unitIds, lastDayOn: string, more: { forOutage?: boolean } = {}, who: ActorKey = 'hr') =>
  (await as(who))(extendCycle, {
    params: { cycleId: semester.cycleId },
    ifMatch: await version(),
    body: { unitId: agency.unitIds[unit], stage: 'assessment', lastDayOn, reason: 'Jaringan daerah terputus', ...more },
  });
const lateRows = async (who: ActorKey = 'hr') =>
  valueOf(await (await as(who))(listLateHandIns, { params: { cycleId: semester.cycleId }, query: { count: true } }));

const setZone = async (unit: keyof typeof agency.unitIds, zone: 'Asia/Jayapura' | 'Asia/Makassar' | null) => {
  const hr = await as('hr');
  const { name, kind, endsOn, version: ifMatch } = valueOf(await hr(getUnit, { params: { unitId: agency.unitIds[unit] } }));
  return valueOf(await hr(updateUnit, { params: { unitId: agency.unitIds[unit] }, ifMatch, body: { name, kind, endsOn, zone } }));
};
afterEach(async () => {
  await rowsOf(server, 'update unit set zone = null');
});

describe("a day ends at midnight of the unit's own zone", () => {
  test.each([
    ['in WIB, by the last millisecond', 'teacher', lastSecond.wib, 999, false],
    ['in WIB, at midnight', 'teacher', lastSecond.wib, 1000, true],
    ['in WIT, by the last millisecond', 'otherTeacher', lastSecond.wit, 999, false],
    ['in WIT, at midnight', 'otherTeacher', lastSecond.wit, 1000, true],
  ] as const)('%s', async (_, who, last, ms, late) => {
    await setZone('SD2', 'Asia/Jayapura');
    const draft = await draftOf(who);
    server.setNow(later(last, ms));
    expect(await submit(who, draft)).toMatchObject({
      closesAt: last,
      zone: who === 'teacher' ? null : 'Asia/Jayapura',
      extension: null,
      assessment: { state: 'submitted', submittedAt: later(last, ms), late },
    });
  });

  test('holds for units below, until one has a zone of its own; left out it stays, null takes it away', async () => {
    expect(await setZone('DISDIK', 'Asia/Makassar')).toMatchObject({ zone: 'Asia/Makassar' });
    await setZone('SD2', 'Asia/Jayapura');
    expect([
      (await sheet('teacher', 'teacher')).closesAt,
      (await sheet('otherTeacher', 'otherTeacher')).closesAt,
      (await sheet('nurse', 'nurse')).closesAt,
    ]).toEqual(['2026-12-20T15:59:59.000Z', lastSecond.wit, lastSecond.wib]);
    const hr = await as('hr');
    const unit = valueOf(await hr(getUnit, { params: { unitId: agency.unitIds.SD2 } }));
    expect(
      valueOf(
        await hr(updateUnit, {
          params: { unitId: unit.id },
          ifMatch: unit.version,
          body: { name: unit.name, kind: unit.kind, endsOn: null },
        }),
      ),
    ).toMatchObject({ zone: 'Asia/Jayapura' });
    await setZone('SD2', null);
    expect((await sheet('otherTeacher', 'otherTeacher')).closesAt).toBe('2026-12-20T15:59:59.000Z');
    expect(valueOf(await (await as('teacher'))(listMyTasks, {})).items.find(({ kind }) => kind === 'self_assess')).toMatchObject({
      dueAt: '2026-12-20T15:59:59.000Z',
      dueZone: 'Asia/Makassar',
    });
  });

  test("an extension is a day too: it ends at each unit's midnight, and the same day again is not later", async () => {
    await setZone('SD2', 'Asia/Jayapura');
    expect(await forUnit('SD2', '2026-12-20')).toMatchObject({ ok: false, status: 422, problem: { code: 'cycle.extension_not_later' } });
    valueOf(await forUnit('DISDIK', '2026-12-23'));
    expect((await sheet('otherTeacher', 'otherTeacher')).closesAt).toBe('2026-12-23T14:59:59.000Z');
    expect((await sheet('teacher', 'teacher')).closesAt).toBe('2026-12-23T16:59:59.000Z');
  });
});

describe('more time for one person', () => {
  test("moves the deadline of that person alone, who reads why; the later of it and the unit's decides", async () => {
    valueOf(await forUnit('SD1', '2026-12-22'));
    valueOf(await forPerson('hr', 'teacher', '2026-12-28'));
    expect(await sheet('teacher', 'teacher')).toMatchObject({
      closesAt: '2026-12-28T16:59:59.000Z',
      extension: { personal: true, reason: 'Dirawat di rumah sakit', until: '2026-12-28T16:59:59.000Z' },
    });
    expect(await sheet('colleague', 'colleague')).toMatchObject({
      closesAt: '2026-12-22T16:59:59.000Z',
      extension: { personal: false, reason: 'Jaringan daerah terputus' },
    });
    valueOf(await forUnit('SD1', '2026-12-30'));
    expect(await sheet('teacher', 'teacher')).toMatchObject({ closesAt: '2026-12-30T16:59:59.000Z', extension: { personal: false } });
  });

  test('is told with its reason to that person and to HR of the unit, not to the supervisor and not on the page of the cycle', async () => {
    await assessAs(server, agency, 'teacher', semester.planIds.teacher, 'self', met);
    const extended = valueOf(await forPerson('hr', 'teacher', '2026-12-28'));
    expect(extended.extensions).toEqual([]);
    expect(await sheet('principal', 'teacher')).toMatchObject({
      closesAt: '2026-12-28T16:59:59.000Z',
      extension: { personal: true, reason: null },
    });
    const list = async (who: ActorKey) =>
      valueOf(await (await as(who))(listPersonalExtensions, { params: { cycleId: semester.cycleId }, query: { count: true } }));
    expect(await list('hr')).toMatchObject({
      total: 1,
      items: [
        {
          employee: { name: 'Sari Wulandari' },
          unit: { code: 'SD1' },
          stage: 'assessment',
          reason: 'Dirawat di rumah sakit',
          recordedBy: 'Hesti Kepegawaian',
        },
      ],
    });
    expect(await list('schoolHr')).toMatchObject({ total: 0, items: [] });
    expect(
      await rowsOf(
        server,
        "select action, payload::json->'after'->>'employeeId' as employee, payload::json->'after'->>'reason' as reason from audit_entry where subject_id = $1 and action = 'cycle.extended'",
        [semester.cycleId],
      ),
    ).toEqual([{ action: 'cycle.extended', employee: agency.employeeIds.teacher, reason: 'Dirawat di rumah sakit' }]);
  });

  test("is given by HR of the person's unit, to somebody in the cycle, for a later day, as long as the cycle is open", async () => {
    expect(await forPerson('schoolHr', 'teacher', '2026-12-28')).toMatchObject({
      status: 404,
      problem: { code: 'employee.not_found', errors: [{ pointer: '/employeeId' }] },
    });
    expect(await forPerson('schoolHr', 'otherTeacher', '2026-12-28')).toMatchObject({ status: 201 });
    expect(await forPerson('hr', 'otherTeacher', '2026-12-28')).toMatchObject({
      status: 422,
      problem: { code: 'cycle.extension_not_later', errors: [{ pointer: '/lastDayOn' }] },
    });
    expect(await forPerson('hr', 'teacher', '2026-12-28', 1)).toMatchObject({ status: 412 });
    await setStage(server, semester.cycleId, 'closed');
    expect(await forPerson('hr', 'teacher', '2026-12-28')).toMatchObject({ status: 409, problem: { code: 'cycle.closed' } });
  });

  test('is not given to oneself', async () => {
    await rowsOf(server, "insert into role_grant (id, account_id, role, unit_id) select gen_random_uuid(), $1, 'hr_admin', $2", [
      agency.accountIds.clerk,
      agency.unitIds.PAUH,
    ]);
    expect(await forPerson('clerk', 'clerk', '2026-12-28')).toMatchObject({ status: 409, problem: { code: 'cycle.own_extension' } });
    await rowsOf(server, 'delete from role_grant where account_id = $1', [agency.accountIds.clerk]);
  });
});

describe('what comes after the deadline', () => {
  test('is kept and marked, for the person, the supervisor and HR; an extension for that person takes the mark away', async () => {
    const draft = await draftOf('teacher');
    server.setNow('2026-12-21T01:00:00Z');
    expect(await submit('teacher', draft)).toMatchObject({
      assessment: { state: 'submitted', late: true, submittedAt: '2026-12-21T01:00:00.000Z' },
    });
    expect((await sheet('principal', 'teacher')).assessment).toMatchObject({ late: true });
    expect(await lateRows()).toMatchObject({
      total: 1,
      items: [
        {
          planId: semester.planIds.teacher,
          employee: { name: 'Sari Wulandari' },
          part: 'self',
          receivedAt: '2026-12-21T01:00:00.000Z',
          closesAt: lastSecond.wib,
          zone: null,
        },
      ],
    });
    expect(await lateRows('schoolHr')).toMatchObject({ total: 0, items: [] });
    valueOf(await forPerson('hr', 'teacher', '2026-12-21'));
    expect((await sheet('teacher', 'teacher')).assessment).toMatchObject({ late: false, submittedAt: '2026-12-21T01:00:00.000Z' });
    expect(await lateRows()).toMatchObject({ total: 0, items: [] });
  });

  test("the list knows each unit's midnight, and pages by name", async () => {
    await setZone('SD2', 'Asia/Jayapura');
    const drafts = {
      teacher: await draftOf('teacher'),
      otherTeacher: await draftOf('otherTeacher'),
      colleague: await draftOf('colleague'),
    };
    server.setNow(later(lastSecond.wit, 1000));
    await submit('teacher', drafts.teacher);
    await submit('otherTeacher', drafts.otherTeacher);
    expect((await lateRows()).items.map(({ employee }) => employee.name)).toEqual(['Citra Anggraini']);
    server.setNow(later(lastSecond.wib, 1000));
    await submit('colleague', drafts.colleague);
    const hr = await as('hr');
    const first = valueOf(await hr(listLateHandIns, { params: { cycleId: semester.cycleId }, query: { limit: 1 } }));
    const second = valueOf(
      await hr(listLateHandIns, { params: { cycleId: semester.cycleId }, query: { limit: 1, cursor: first.nextCursor ?? '' } }),
    );
    expect([first, second].map(({ items }) => items[0]?.employee.name)).toEqual(['Agus Pranoto', 'Citra Anggraini']);
    expect(second.nextCursor).toBeNull();
    expect(await hr(listLateHandIns, { params: { cycleId: semester.cycleId }, query: { cursor: 'kosong' } })).toMatchObject({
      status: 400,
      problem: { code: 'paging.cursor_invalid' },
    });
  });

  test('a plan carries the mark by its first receipt: mended later it is not late again', async () => {
    await rowsOf(
      server,
      "insert into cycle_window (cycle_id, stage, opens_at, closes_at) values ($1, 'planning', '2026-06-30T17:00:00Z', '2026-07-31T16:59:59Z')",
      [semester.cycleId],
    );
    const late = async (handedInAt: string | null) => {
      await rowsOf(server, 'update plan set handed_in_at = $2, submitted_at = $3 where id = $1', [
        semester.planIds.teacher,
        handedInAt,
        '2026-09-01T00:00:00Z',
      ]);
      return valueOf(await (await as('principal'))(getPlan, { params: { planId: semester.planIds.teacher } })).late;
    };
    expect([await late(null), await late('2026-07-31T16:59:59.999Z'), await late('2026-07-31T17:00:00Z')]).toEqual([false, false, true]);
    expect((await lateRows()).items).toMatchObject([{ part: 'plan', closesAt: '2026-07-31T16:59:59.000Z' }]);
  });
});

test('a token reads what is late in its units only with the scope, which none has', async () => {
  const draft = await draftOf('teacher');
  server.setNow(later(lastSecond.wib, 1000));
  await submit('teacher', draft);
  expect((await lateRows()).total).toBe(1);
  const actor = {
    accountId: newId(),
    kind: 'token',
    employeeId: null,
    grants: [],
    headOf: [],
    delegations: [],
    scopes: ['cycle:read'],
    unitPaths: ['/'],
  } as const;
  const read = {
    db: server.db,
    now: new Date(later(lastSecond.wib, 1000)),
    today: '2026-12-21',
    zone: 'Asia/Jakarta',
    requestId: newId(),
    language: 'id',
    actor,
    actorName: 'token',
  } as const;
  expect(await readLateHandIns(read, semester.cycleId, { limit: 10 })).toEqual({ items: [], nextCursor: null });
});

describe('the time in which the service was not ready', () => {
  const day = '2026-12-20';
  const time = (clock: string) => new Date(`${day}T${clock}Z`);
  beforeEach(async () => {
    await rowsOf(server, 'delete from instance_heartbeat');
    await rowsOf(server, 'delete from service_outage');
  });
  const outages = () => rowsOf<{ from_at: Date; until_at: Date }>(server, 'select from_at, until_at from service_outage order by from_at');
  const deadlines = async () => valueOf(await (await as('hr'))(getCycleDeadlines, { params: { cycleId: semester.cycleId } }));

  test('is measured when no instance beats: one that stops while another runs leaves no gap', async () => {
    await beat(server.db, 'a', time('10:00:00'));
    await beat(server.db, 'b', time('10:00:10'));
    for (const clock of ['10:00:30', '10:01:30', '10:02:20']) await beat(server.db, 'b', time(clock));
    await beat(server.db, 'a', time('10:03:00'));
    expect(await outages()).toEqual([]);
    await beat(server.db, 'b', time('10:45:00'));
    await beat(server.db, 'a', time('10:45:01'));
    expect(await outages()).toEqual([{ from_at: time('10:03:00'), until_at: time('10:45:00') }]);
    expect(await deadlines()).toMatchObject({
      stages: [
        {
          stage: 'assessment',
          lastDayOn: day,
          closesAt: lastSecond.wib,
          outageSeconds: 2520,
          outages: [{ from: '2026-12-20T10:03:00.000Z', until: '2026-12-20T10:45:00.000Z' }],
        },
      ],
    });
  });

  test('a minute of silence is no outage, a second more is; two that come back at once keep it once', async () => {
    await beat(server.db, 'a', time('10:00:00'));
    await beat(server.db, 'a', time('10:01:00'));
    expect(await outages()).toEqual([]);
    await Promise.all([beat(server.db, 'a', time('10:02:01')), beat(server.db, 'b', time('10:02:01'))]);
    expect(await outages()).toEqual([{ from_at: time('10:01:00'), until_at: time('10:02:01') }]);
  });

  test('one row an instance; what stopped long ago and what is years old is forgotten', async () => {
    await rowsOf(server, "insert into service_outage (from_at, until_at) values ('2023-01-01T00:00:00Z', '2023-01-01T01:00:00Z')");
    await beat(server.db, 'old', time('08:00:00'));
    for (const clock of ['10:00:00', '10:00:20', '10:00:40']) await beat(server.db, 'a', time(clock));
    expect(await rowsOf(server, 'select instance_id, started_at, beat_at from instance_heartbeat')).toEqual([
      { instance_id: 'a', started_at: time('10:00:00'), beat_at: time('10:00:40') },
    ]);
    expect(await outages()).toEqual([{ from_at: time('08:00:00'), until_at: time('10:00:00') }]);
  });

  test('HR extends for all with one act that names it; without an outage, or for one unit only, there is nothing to name', async () => {
    expect(await forUnit('PAUH', '2026-12-21', { forOutage: true })).toMatchObject({
      status: 422,
      problem: { code: 'cycle.no_outage', errors: [{ pointer: '/forOutage' }] },
    });
    await beat(server.db, 'a', time('10:00:00'));
    await beat(server.db, 'a', time('10:42:00'));
    expect(await forUnit('SD1', '2026-12-21', { forOutage: true })).toMatchObject({ status: 422, problem: { code: 'cycle.no_outage' } });
    const extended = valueOf(await forUnit('PAUH', '2026-12-21', { forOutage: true }));
    expect(extended.extensions).toMatchObject([{ unit: { code: 'PAUH' }, until: '2026-12-21T16:59:59.000Z', outageSeconds: 2520 }]);
    expect(await sheet('nurse', 'nurse')).toMatchObject({
      closesAt: '2026-12-21T16:59:59.000Z',
      extension: { personal: false, reason: 'Jaringan daerah terputus', outageSeconds: 2520 },
    });
    expect(await deadlines()).toMatchObject({ stages: [{ lastDayOn: '2026-12-21', outageSeconds: 0, outages: [] }] });
  });
});

test("a cycle whose stages have no deadline yet, or are not one's own, answers nothing of them", async () => {
  expect(await (await as('hr'))(getCycleDeadlines, { params: { cycleId: agency.unitIds.SD1 } })).toMatchObject({
    status: 404,
    problem: { code: 'cycle.not_found' },
  });
  expect(await (await as('teacher'))(getCycleDeadlines, { params: { cycleId: semester.cycleId } })).toMatchObject({ status: 403 });
  expect(
    await (
      await as('hr')
    )(listPersonalExtensions, { params: { cycleId: semester.cycleId }, query: { cursor: 'kosong' } }),
  ).toMatchObject({ status: 400, problem: { code: 'paging.cursor_invalid' } });
});
