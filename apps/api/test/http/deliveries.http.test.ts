import { getResult, listDeliveries, listMyTasks, recordPaperDelivery } from '@pauh/contracts';
import { dateIn } from '@pauh/domain';
import { describe, expect, test } from 'vitest';
import { openWork, writeJournal } from '../../src/db/work.ts';
import { newId } from '../../src/lib/ids.ts';
import { verifyChains } from '../../src/modules/audit/audit.module.ts';
import { deemReceived } from '../../src/modules/deliveries/deliveries.module.ts';
import { rowsOf } from '../support/agreed-semester.ts';
import type { ActorKey } from '../support/agency.ts';
import { agency, as, semester, server, useAssessmentTime } from '../support/assessment-time.ts';
import { startTestApp } from '../support/app.ts';
import { untilSomebodyWaits } from '../support/locks.ts';
import { releasedResult, resultOf } from '../support/release.ts';
import { assessAs, valueOf } from '../support/semester.ts';

useAssessmentTime();
const refusal = (code: string, pointer?: string) => ({
  ok: false,
  problem: { code, ...(pointer ? { errors: [expect.objectContaining({ pointer })] } : {}) },
});
const open = async (who: ActorKey, resultId: string) => valueOf(await (await as(who))(getResult, { params: { resultId } }));
const onPaper = async (who: ActorKey, result: { id: string; version: number }, receivedOn: string, note: string | null = null) =>
  (await as(who))(recordPaperDelivery, { params: { resultId: result.id }, ifMatch: result.version, body: { receivedOn, note } });
const list = async (who: ActorKey, query: object = {}) =>
  (await as(who))(listDeliveries, { params: { cycleId: semester.cycleId }, query: { count: true, ...query } });
const kindsOf = async (who: ActorKey) =>
  valueOf(await (await as(who))(listMyTasks, {}))
    .items.filter(({ cycle }) => cycle?.cycleId === semester.cycleId)
    .map(({ kind }) => kind);
const records = () =>
  rowsOf(
    server,
    'select d.how, d.received_on, d.recorded_by, d.note from result_delivery d join result r on r.id = d.result_id where r.cycle_id = $1',
    [semester.cycleId],
  );
/** What the server does every hour for all cycles, here for this one. */
let nowOf = '';
const deem = () =>
  server.db.transaction(async (tx) => {
    const actor = {
      accountId: agency.accountIds.hr,
      kind: 'person',
      employeeId: null,
      grants: [],
      headOf: [],
      delegations: [],
      scopes: [],
      unitPaths: [],
    } as const;
    const { work, journal } = openWork(
      tx,
      { now: new Date(nowOf), today: dateIn('Asia/Jakarta', new Date(nowOf)), zone: 'Asia/Jakarta', requestId: newId(), language: 'id' },
      { actor, actorName: 'Kinerja Pauh' },
    );
    const received = await deemReceived(work, semester.cycleId);
    await writeJournal(work, journal);
    return received;
  });
const setNow = (instant: string) => {
  nowOf = instant;
  server.setNow(instant);
};

describe('in the portal', () => {
  test('the first opening is kept with its day, once', async () => {
    const { id } = await releasedResult();
    server.setNow('2026-11-26T03:00:00Z');
    expect((await open('teacher', id)).delivery).toEqual({
      how: 'opened',
      receivedOn: '2026-11-26',
      recordedBy: null,
      recordedAt: '2026-11-26T03:00:00.000Z',
      note: null,
      openedAt: '2026-11-26T03:00:00.000Z',
    });
    server.setNow('2026-11-28T03:00:00Z');
    expect(await open('teacher', id)).toMatchObject({ delivery: { receivedOn: '2026-11-26' }, objectionUntil: '2026-12-10T16:59:59.000Z' });
    expect(await records()).toEqual([{ how: 'opened', received_on: '2026-11-26', recorded_by: null, note: null }]);
  });

  test('is read in one SELECT beside the actor and the access log, with its delivery', async () => {
    const { id } = await releasedResult();
    await open('teacher', id);
    const seen: string[] = [];
    const query = server.db.query.bind(server.db);
    server.db.query = (statement, values) => {
      seen.push(statement.name);
      return query(statement, values);
    };
    const mine = await open('teacher', id);
    const bySupervisor = await open('principal', id);
    server.db.query = query;
    expect([mine.delivery?.how, bySupervisor.delivery?.how]).toEqual(['opened', 'opened']);
    expect(seen).toEqual(['actor_by_account', 'result_get', 'actor_by_account', 'result_get', 'access_append']);
  });
});

describe('on paper', () => {
  test('is recorded by the supervisor or by HR, with the day and a note; the time to object runs from that day', async () => {
    const result = await releasedResult();
    server.setNow('2026-11-27T03:00:00Z');
    const done = valueOf(await onPaper('principal', result, '2026-11-25', 'Diserahkan di ruang guru'));
    expect(done).toMatchObject({
      resultId: result.id,
      no: 1,
      employee: { name: 'Sari Wulandari' },
      how: 'paper',
      receivedOn: '2026-11-25',
      recordedBy: 'Ratna Dewi',
      note: 'Diserahkan di ruang guru',
      deemedOn: '2026-12-01',
      version: result.version + 1,
    });
    expect(await open('teacher', result.id)).toMatchObject({
      state: 'delivered',
      delivery: { how: 'paper', receivedOn: '2026-11-25', recordedBy: 'Ratna Dewi' },
      objectionUntil: '2026-12-09T16:59:59.000Z',
      actions: ['acknowledge'],
    });
    expect(
      await rowsOf(
        server,
        "select payload::json->'after'->>'how' as how from audit_entry where subject_id = $1 and action = 'result.delivered'",
        [result.id],
      ),
    ).toEqual([{ how: 'paper' }]);
    expect(await onPaper('hr', { ...result, version: done.version }, '2026-11-26')).toMatchObject(refusal('delivery.already_received'));
  });

  test.each([
    ['before the day of release', '2026-11-23', '2026-11-25T03:00:00Z', refusal('delivery.before_release', '/receivedOn')],
    ['after today', '2026-11-26', '2026-11-25T03:00:00Z', refusal('delivery.in_future', '/receivedOn')],
    ['once it counts as received', '2026-11-30', '2026-12-02T03:00:00Z', refusal('delivery.already_deemed')],
    ['on the last day before', '2026-12-01', '2026-12-01T16:30:00Z', { ok: true }],
  ])('%s', async (_, receivedOn, now, expected) => {
    const result = await releasedResult();
    server.setNow(now);
    expect(await onPaper('hr', result, receivedOn)).toMatchObject(expected);
  });

  test('not by the person, nor by who only reads it, nor before release, nor twice at once', async () => {
    await assessAs(server, agency, 'principal', semester.planIds.teacher, 'supervisor', [75, 95, 20]);
    expect(await onPaper('hr', await resultOf('teacher'), '2026-11-24')).toMatchObject(refusal('result.not_released'));
    expect(await onPaper('teacher', await resultOf('teacher'), '2026-11-24')).toMatchObject(refusal('result.not_found'));
    const other = await releasedResult('colleague');
    expect(await onPaper('colleague', other, '2026-11-24')).toMatchObject({ status: 403 });
    expect(await onPaper('chief', other, '2026-11-24')).toMatchObject({ status: 403 });
    expect(await onPaper('otherPrincipal', other, '2026-11-24')).toMatchObject(refusal('result.not_found'));
    const both = await Promise.all([onPaper('hr', other, '2026-11-24'), onPaper('principal', other, '2026-11-24')]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
    expect(await records()).toHaveLength(1);
  });

  test('at the moment in which the person opens it: both are kept, and the person reads how it was received', async () => {
    const { id } = await releasedResult();
    const [held, seen] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const paper = server.db.transaction(async (tx) => {
      await tx.query(
        { name: '', text: "update result set state = 'delivered', delivered_at = now(), version = version + 1 where id = $1" },
        [id],
      );
      await tx.query(
        {
          name: '',
          text: "insert into result_delivery (result_id, how, received_on, recorded_at, recorded_by) values ($1, 'paper', '2026-11-24', now(), 'Ratna Dewi')",
        },
        [id],
      );
      held.resolve();
      await seen.promise;
    });
    await held.promise;
    const opening = open('teacher', id);
    try {
      await untilSomebodyWaits(server);
    } finally {
      seen.resolve();
    }
    await paper;
    expect(await opening).toMatchObject({ state: 'delivered', delivery: { how: 'paper', openedAt: expect.any(String) as string } });
    expect(await rowsOf(server, 'select opened_at is not null as opened from result_delivery where result_id = $1', [id])).toEqual([
      { opened: true },
    ]);
  });
});

describe('by the days that went by', () => {
  test('everybody who has not opened theirs is recorded with the same day, whenever the server looks', async () => {
    await assessAs(server, agency, 'principal', semester.planIds.colleague, 'supervisor', [75, 95, 20]);
    const { id } = await releasedResult();
    await open('colleague', (await resultOf('colleague')).id);
    setNow('2026-12-01T16:59:59Z'); // the seventh day still runs
    expect(await deem()).toBe(0);
    setNow('2026-12-14T03:00:00Z');
    expect(await deem()).toBe(1);
    expect(await deem()).toBe(0);
    expect(await kindsOf('teacher')).toContain('result_read'); // it counts as received, and is still to be read
    expect(await open('teacher', id)).toMatchObject({
      state: 'delivered',
      deliveredAt: '2026-12-01T16:59:59.000Z',
      delivery: { how: 'deemed', receivedOn: '2026-12-01', openedAt: '2026-12-14T03:00:00.000Z' },
      objectionUntil: '2026-12-15T16:59:59.000Z',
    });
    await open('teacher', id);
    expect(await rowsOf(server, 'select action from audit_entry where subject_id = $1', [id])).toEqual([{ action: 'result.opened' }]);
    expect(await kindsOf('teacher')).toContain('result_acknowledge');
    expect(
      await rowsOf(server, 'select result_state from plan where id = any($1::uuid[])', [
        [semester.planIds.teacher, semester.planIds.colleague],
      ]),
    ).toEqual([{ result_state: 'delivered' }, { result_state: 'delivered' }]);
    expect(
      await rowsOf(
        server,
        "select payload::json->'after' as after from audit_entry where action = 'results.deemed_received' and subject_id = $1",
        [semester.cycleId],
      ),
    ).toEqual([{ after: { receivedOn: '2026-12-01', resultIds: [id] } }]);
    expect(await verifyChains(server.db)).toEqual([]);
  });

  test('a server that listens records it by itself', async () => {
    const { id } = await releasedResult();
    const another = await startTestApp({ db: server.db, now: '2026-12-02T03:00:00Z', beats: true });
    await expect.poll(records).toEqual([{ how: 'deemed', received_on: '2026-12-01', recorded_by: null, note: null }]);
    await another.app.close();
    expect(
      await rowsOf(
        server,
        "select distinct actor_name from audit_entry where action = 'results.deemed_received' and payload like '%' || $1 || '%'",
        [id],
      ),
    ).toEqual([{ actor_name: 'Kinerja Pauh' }]);
    expect(await verifyChains(server.db)).toEqual([]);
  });

  test('whoever opens it afterwards, before the server looked, finds that day too', async () => {
    const { id } = await releasedResult();
    server.setNow('2026-12-05T03:00:00Z');
    expect(await open('teacher', id)).toMatchObject({
      delivery: { how: 'deemed', receivedOn: '2026-12-01' },
      objectionUntil: '2026-12-15T16:59:59.000Z',
    });
  });
});

describe('the list', () => {
  test("says whom to remind and since when; heads and the unit's manager see their units, strangers nothing", async () => {
    await assessAs(server, agency, 'principal', semester.planIds.colleague, 'supervisor', [75, 95, 20]);
    await assessAs(server, agency, 'otherPrincipal', semester.planIds.otherTeacher, 'supervisor', [75, 95, 20]);
    const { id } = await releasedResult();
    await open('teacher', id);
    const due = valueOf(await list('hr', { due: true }));
    expect(due).toMatchObject({
      total: 1,
      items: [
        {
          employee: { name: 'Agus Pranoto' },
          unit: { code: 'SD1' },
          releasedAt: '2026-11-24T03:00:00.000Z',
          how: null,
          receivedOn: null,
          deemedOn: '2026-12-01',
        },
      ],
    });
    expect(Object.keys(due.items[0] ?? {}).sort()).toEqual([
      'deemedOn',
      'employee',
      'how',
      'no',
      'note',
      'receivedOn',
      'recordedBy',
      'releasedAt',
      'resultId',
      'unit',
      'version',
    ]);
    const all = valueOf(await list('hr'));
    expect(all.items.map((row) => [row.employee.name, row.how])).toEqual([
      ['Agus Pranoto', null],
      ['Sari Wulandari', 'opened'],
    ]);
    for (const who of ['principal', 'chief', 'manager', 'auditor'] as const)
      expect([who, valueOf(await list(who, { due: true })).total]).toEqual([who, 1]);
    for (const who of ['teacher', 'otherPrincipal'] as const) expect([who, valueOf(await list(who)).total]).toEqual([who, 0]);
    expect(valueOf(await list('hr', { unitId: agency.unitIds.SD2 })).items).toEqual([]);
    expect(await (await as('hr'))(listDeliveries, { params: { cycleId: newId() }, query: {} })).toMatchObject(refusal('cycle.not_found'));
    const first = valueOf(await list('hr', { limit: 1 }));
    expect(valueOf(await list('hr', { limit: 1, cursor: first.nextCursor })).items.map((row) => row.employee.name)).toEqual([
      'Sari Wulandari',
    ]);
    expect(await list('hr', { cursor: first.nextCursor, due: true })).toMatchObject(refusal('paging.cursor_invalid'));
  });
});
