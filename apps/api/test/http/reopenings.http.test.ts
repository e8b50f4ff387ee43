import {
  acknowledgeResult,
  closeReopening,
  getAssessmentSheet,
  listLateHandIns,
  listMyTasks,
  listReopenings,
  listResults,
  recordPaperDelivery,
  refuseReopening,
  requestReopening,
  saveAssessment,
} from '@pauh/contracts';
import { eq } from 'drizzle-orm';
import { describe, expect, onTestFinished, test } from 'vitest';
import { roleGrant } from '../../src/db/schema/identity.ts';
import { newId } from '../../src/lib/ids.ts';
import type { ActorKey, OfficerKey } from '../support/agency.ts';
import { rowsOf } from '../support/agreed-semester.ts';
import { agency, as, semester, server } from '../support/assessment-time.ts';
import {
  type Asked,
  approve,
  ask,
  correct,
  correctTo,
  first,
  officerIds,
  read,
  refusal,
  sheet,
  useClosedSemester,
  why,
} from '../support/closed-semester.ts';
import { untilSomebodyWaits } from '../support/locks.ts';
import { type StoredResult, resultOf } from '../support/release.ts';
import { fullContent, valueOf } from '../support/semester.ts';

const refuse = async (who: ActorKey, { id, version }: Asked, reason = why) =>
  (await as(who))(refuseReopening, { params: { reopeningId: id }, ifMatch: version, body: { reason } });
const close = async (who: ActorKey, { id, version }: Asked) =>
  (await as(who))(closeReopening, { params: { reopeningId: id }, ifMatch: version });
const acknowledge = async (who: ActorKey, { id, version }: Asked) =>
  (await as(who))(acknowledgeResult, { params: { resultId: id }, ifMatch: version, body: { answer: 'agree', note: null } });

const tasksOf = async (who: ActorKey) =>
  valueOf(await (await as(who))(listMyTasks, {}))
    .items.filter(({ kind, cycle }) => kind.startsWith('reopen') && cycle?.cycleId === semester.cycleId)
    .map(({ kind, count, person }) => ({ kind, count, person }));
useClosedSemester();

describe('reopening one person', () => {
  test('by two: only then the supervisor corrects; the changed result is the next version and is delivered anew', async () => {
    expect(await correct((await sheet()).version)).toMatchObject(refusal('assessment.stage_closed'));
    const asked = valueOf(await ask('hr'));
    expect(asked).toMatchObject({
      employee: { name: 'Sari Wulandari' },
      state: 'requested',
      reason: why,
      requestedBy: 'Hesti Kepegawaian',
      actions: ['refuse'],
    });
    expect(await correct((await sheet()).version)).toMatchObject(refusal('assessment.stage_closed'));
    expect([await tasksOf('hr'), await tasksOf('secondHr'), await tasksOf('leader'), await tasksOf('principal')]).toEqual([
      [],
      [{ kind: 'reopening_decide', count: 1, person: null }],
      [{ kind: 'reopening_decide', count: 1, person: null }],
      [],
    ]);
    expect(await approve('hr', asked)).toMatchObject(refusal('reopening.second_person_required'));
    const opened = valueOf(await approve('secondHr', asked));
    expect(opened).toMatchObject({ state: 'open', decidedBy: 'Hadi Kepegawaian', actions: ['close'] });
    expect((await sheet()).actions).toEqual(['correct']);
    expect([await tasksOf('secondHr'), await tasksOf('principal')]).toEqual([
      [],
      [{ kind: 'reopened_correct', count: null, person: expect.objectContaining({ name: 'Sari Wulandari' }) }],
    ]);
    await correctTo([60, 95, 20]);
    expect(await tasksOf('principal')).toEqual([]);
    expect((await sheet()).assessment).toMatchObject({ state: 'submitted', late: false });
    expect(valueOf(await (await as('hr'))(listLateHandIns, { params: { cycleId: semester.cycleId }, query: {} })).items).toEqual([]);
    const second = await resultOf('teacher');
    expect(second).toMatchObject({ no: 2, state: 'released' });
    expect(valueOf(await (await as('teacher'))(listResults, { query: { cycleId: semester.cycleId } })).items.map(({ id }) => id)).toEqual([
      second.id,
    ]);
    expect((await read('teacher', first.id)).score).toBe(100);
    expect(valueOf(await (await as('teacher'))(listMyTasks, {})).items).toContainEqual(
      expect.objectContaining({ kind: 'result_read', resultId: second.id }),
    );
    const changed = await read('teacher', second.id);
    expect(changed).toMatchObject({
      no: 2,
      score: 50,
      delivery: { how: 'opened', receivedOn: '2027-01-15' },
      objectionUntil: '2027-01-29T16:59:59.000Z',
      versions: [
        { resultId: first.id, no: 1 },
        { resultId: second.id, no: 2 },
      ],
      actions: ['acknowledge'],
    });
    expect(changed.reopenings).toMatchObject([
      { state: 'open', reason: why, requestedBy: 'Hesti Kepegawaian', decidedBy: 'Hadi Kepegawaian', refusalReason: null, closedAt: null },
    ]);
    expect(await close('hr', opened)).toMatchObject(refusal('reopening.objection_window_open'));
    valueOf(await acknowledge('teacher', { id: second.id, version: changed.version }));
    server.setNow('2027-01-30T03:00:00Z');
    expect(valueOf(await close('hr', opened))).toMatchObject({ state: 'closed', closedBy: 'Hesti Kepegawaian', actions: [] });
    expect(await correct((await sheet()).version)).toMatchObject(refusal('assessment.stage_closed'));
    expect(
      await rowsOf(server, 'select how from result_delivery d join result r on r.id = d.result_id where r.plan_id = $1 order by r.no', [
        semester.planIds.teacher,
      ]),
    ).toEqual([{ how: 'deemed' }, { how: 'opened' }]);
    expect(await rowsOf(server, 'select action from audit_entry where subject_id = $1 order by seq', [asked.id])).toEqual(
      ['requested', 'open', 'closed'].map((state) => ({ action: `reopening.${state}` })),
    );
  });

  test('a leader approves too; nobody else, and nobody in their own case', async () => {
    expect(await ask('schoolHr')).toMatchObject(refusal('employee.not_found'));
    expect(await ask('principal')).toMatchObject({ status: 403 });
    const asked = valueOf(await ask('hr'));
    for (const who of ['auditor', 'principal', 'teacher'] as const) expect([who, (await approve(who, asked)).status]).toEqual([who, 403]);
    expect(await approve('schoolHr', asked)).toMatchObject(refusal('reopening.not_found'));
    expect(await close('leader', asked)).toMatchObject({ status: 403 });
    await server.db.orm
      .insert(roleGrant)
      .values({ id: newId(), accountId: agency.accountIds.teacher, role: 'hr_admin', unitId: agency.unitIds.PAUH });
    for (const acts of [() => approve('teacher', asked), () => refuse('teacher', asked), () => ask('teacher')])
      expect(await acts()).toMatchObject(refusal('reopening.own_case'));
    await server.db.orm.delete(roleGrant).where(eq(roleGrant.accountId, agency.accountIds.teacher));
    expect(valueOf(await approve('leader', asked))).toMatchObject({ state: 'open', decidedBy: 'Lukman Sekda' });
  });

  test('by two employees: an account of nobody on record may be the second one of whoever asked', async () => {
    const unlinked = ['hr', 'leader'] as const;
    const belongTo = async (who: OfficerKey, employeeId: string | null) =>
      rowsOf(server, 'update account set employee_id = $2 where id = $1', [agency.accountIds[who], employeeId]);
    const asked = valueOf(await ask('secondHr'));
    for (const who of unlinked) await belongTo(who, null);
    onTestFinished(async () => {
      for (const who of unlinked) await belongTo(who, officerIds[who] ?? null);
    });
    for (const who of unlinked)
      expect([who, await approve(who, asked), await tasksOf(who)]).toMatchObject([who, refusal('account.employee_required'), []]);
    expect(await (await as('leader'))(listReopenings, { params: { cycleId: semester.cycleId }, query: {} })).toMatchObject({
      value: { items: [{ actions: ['refuse'] }] },
    });
    expect(await ask('hr')).toMatchObject(refusal('account.employee_required'));
    await belongTo('secondHr', null); // whoever asked is known to be nobody any more
    await belongTo('leader', officerIds.leader ?? null);
    expect(await approve('leader', asked)).toMatchObject(refusal('reopening.second_person_required'));
    await belongTo('secondHr', officerIds.secondHr ?? null);
    valueOf(await approve('leader', asked));
  });

  test('two records of one person are one person, also where the account of the one given up asked', async () => {
    const asked = valueOf(await ask('hr'));
    await rowsOf(
      server,
      "insert into employee_merge (id, merged_id, into_id, nip, name, reason, moved, recorded_by, recorded_at) values ($1, $2, $3, '1', 'Hesti', 'sama', '{}', 'IT', now())",
      [newId(), officerIds.hr, officerIds.leader],
    );
    onTestFinished(async () => {
      await rowsOf(server, 'delete from employee_merge', []);
    });
    expect([await approve('leader', asked), await tasksOf('leader')]).toMatchObject([refusal('reopening.second_person_required'), []]);
    valueOf(await approve('secondHr', asked));
  });

  test('is refused with a reason, or taken back by who asked; and may be asked for again', async () => {
    const asked = valueOf(await ask('hr'));
    expect(await refuse('leader', asked, 'pendek')).toMatchObject(refusal('reopening.reason_required'));
    expect(valueOf(await refuse('hr', asked))).toMatchObject({ state: 'refused', refusalReason: why, actions: [] });
    expect(await approve('secondHr', { ...asked, version: 2 })).toMatchObject(refusal('reopening.already_decided'));
    expect(await refuse('secondHr', { ...asked, version: 2 })).toMatchObject(refusal('reopening.already_decided'));
    expect(await close('hr', { ...asked, version: 2 })).toMatchObject(refusal('reopening.closed'));
    valueOf(await ask('hr'));
    const list = async (query: object = {}) =>
      valueOf(await (await as('auditor'))(listReopenings, { params: { cycleId: semester.cycleId }, query: { count: true, ...query } }));
    expect((await list()).items.map(({ state }) => state)).toEqual(['requested', 'refused']);
    expect(await list({ open: true })).toMatchObject({ total: 1, items: [{ state: 'requested', actions: [] }] });
    const page = await list({ limit: 1 });
    expect((await list({ limit: 1, cursor: page.nextCursor })).items.map(({ state }) => state)).toEqual(['refused']);
  });

  test.each<[string, () => Promise<unknown>, string]>([
    [
      'a second time',
      async () => {
        valueOf(await ask('hr'));
        return ask('secondHr');
      },
      'reopening.under_way',
    ],
    ['somebody without a result', () => ask('hr', 'colleague'), 'reopening.nothing_to_correct'],
    ['with a reason that says nothing', () => ask('hr', 'teacher', 'salah'), 'reopening.reason_required'],
    [
      'somebody who does not exist',
      async () => (await as('hr'))(requestReopening, { params: { cycleId: semester.cycleId }, body: { employeeId: newId(), reason: why } }),
      'employee.not_found',
    ],
    [
      'in a cycle that does not exist',
      async () =>
        (await as('hr'))(requestReopening, { params: { cycleId: newId() }, body: { employeeId: agency.employeeIds.teacher, reason: why } }),
      'cycle.not_found',
    ],
    [
      'in a cycle that is not closed',
      async () => {
        await rowsOf(server, "update cycle set stage = 'released' where id = $1", [semester.cycleId]);
        return ask('hr');
      },
      'reopening.cycle_not_closed',
    ],
    ['what does not exist', async () => approve('hr', { id: newId(), version: 1 }), 'reopening.not_found'],
  ])('is not asked for %s', async (_, asking, code) => expect(await asking()).toMatchObject(refusal(code)));

  test('is not closed while a correction is open; of two who approve at once one is told', async () => {
    const asked = valueOf(await ask('hr'));
    const both = await Promise.all([approve('secondHr', asked), approve('leader', asked)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
    valueOf(await correct((await sheet()).version));
    expect(await close('hr', { ...asked, version: 2 })).toMatchObject(refusal('reopening.correction_open'));
  });

  test('waits for a correction of the same moment: none is left open that nobody may hand in', async () => {
    const opened = valueOf(await approve('secondHr', valueOf(await ask('hr'))));
    const [held, seen] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const correction = server.db.transaction(async (tx) => {
      await tx.query({ name: '', text: "update plan set supervisor_state = 'draft' where id = $1" }, [semester.planIds.teacher]);
      held.resolve();
      await seen.promise;
    });
    await held.promise;
    const closing = close('hr', opened);
    try {
      await untilSomebodyWaits(server);
    } finally {
      seen.resolve();
    }
    await correction;
    expect(await closing).toMatchObject(refusal('reopening.correction_open'));
  });

  test('what was replaced is read on, but no longer acknowledged or handed over: how the person stands is told by the version that stands', async () => {
    valueOf(await approve('secondHr', valueOf(await ask('hr'))));
    await correctTo([60, 95, 20]);
    await correctTo([75, 95, 20]);
    const [old, unread] = (await rowsOf<StoredResult>(
      server,
      'select id, version from result where plan_id = $1 and not is_current order by no',
      [semester.planIds.teacher],
    )) as [StoredResult, StoredResult];
    expect(await acknowledge('teacher', old)).toMatchObject(refusal('result.superseded'));
    expect(
      await (
        await as('hr')
      )(recordPaperDelivery, { params: { resultId: unread.id }, ifMatch: unread.version, body: { receivedOn: '2027-01-15', note: null } }),
    ).toMatchObject(refusal('result.superseded'));
    for (const { id } of [old, unread]) expect((await read('teacher', id)).actions).toEqual([]);
    expect(
      await rowsOf(
        server,
        'select r.state, p.result_state as plan from result r join plan p on p.id = r.plan_id where r.plan_id = $1 order by r.no',
        [semester.planIds.teacher],
      ),
    ).toEqual(['delivered', 'delivered', 'released'].map((state) => ({ state, plan: 'released' })));
  });

  test("opens nobody else, and nothing but the supervisor's assessment", async () => {
    valueOf(await approve('secondHr', valueOf(await ask('hr'))));
    const self = { planId: semester.planIds.teacher, kind: 'self' as const };
    const mine = valueOf(await (await as('teacher'))(getAssessmentSheet, { params: self }));
    expect(mine.actions).toEqual([]);
    expect(
      await (
        await as('teacher')
      )(saveAssessment, { params: self, ifMatch: mine.version, body: fullContent(mine, [1, 2, 3]) }),
    ).toMatchObject(refusal('assessment.stage_closed'));
    const colleague = { planId: semester.planIds.colleague, kind: 'supervisor' as const };
    const theirs = valueOf(await (await as('principal'))(getAssessmentSheet, { params: colleague }));
    expect(
      await (
        await as('principal')
      )(saveAssessment, { params: colleague, ifMatch: theirs.version, body: fullContent(theirs, [1, 2, 3]) }),
    ).toMatchObject(refusal('assessment.stage_closed'));
  });
});
