import { createDelegation, getOrganisationPredicate, listOrganisationPredicates, setOrganisationPredicate } from '@pauh/contracts';
import supertest from 'supertest';
import { describe, expect, test } from 'vitest';
import { newId } from '../../src/lib/ids.ts';
import type { ActorKey } from '../support/agency.ts';
import { rowsOf, setStage } from '../support/agreed-semester.ts';
import { agency, as, semester, server, useAssessmentTime } from '../support/assessment-time.ts';
import { type UnitCode, basis, codesFor, get, release, set, unit } from '../support/organisation-predicates.ts';
import { assessAs, valueOf } from '../support/semester.ts';

useAssessmentTime();
const refusal = (status: number, code: string, ...pointers: string[]) => ({
  ok: false,
  status,
  problem: { code, ...(pointers.length > 0 ? { errors: pointers.map((pointer) => ({ pointer })) } : {}) },
});

test('is set one level up with its basis, read by the people of the unit, changed with a reason; what it was stays', async () => {
  expect(valueOf(await get('chief', 'SD1'))).toMatchObject({
    unit: { code: 'SD1' },
    leader: { name: 'Rahmat Hidayat' },
    required: false,
    people: 3,
    history: [],
    version: 0,
    actions: ['set'],
  });
  const key = newId();
  const first = await set('chief', 'SD1', {}, 0, key);
  expect(first).toMatchObject({
    etag: '"1"',
    value: {
      version: 1,
      history: [
        { no: 1, predicate: 'baik', basis, reason: null, setBy: 'Rahmat Hidayat', onBehalfOf: null, setAt: '2026-11-24T03:00:00.000Z' },
      ],
    },
  });
  expect(await set('chief', 'SD1', {}, 0, key)).toMatchObject({ ok: true, value: { version: 1 } });
  for (const who of ['principal', 'teacher', 'hr', 'auditor', 'manager', 'leader'] as const)
    expect(valueOf(await get(who, 'SD1'))).toMatchObject({ history: [{ predicate: 'baik' }], actions: [] });
  server.setNow('2026-11-25T03:00:00Z');
  expect(valueOf(await set('chief', 'SD1', { predicate: 'istimewa', reason: 'Laporan kinerja diperbaiki' }, 1)).history).toMatchObject([
    { no: 2, predicate: 'istimewa', reason: 'Laporan kinerja diperbaiki', setAt: '2026-11-25T03:00:00.000Z' },
    { no: 1, predicate: 'baik', reason: null, setAt: '2026-11-24T03:00:00.000Z' },
  ]);
  expect(
    await rowsOf(server, 'select no, is_current, predicate, unit_code from organisation_predicate where cycle_id = $1 order by no', [
      semester.cycleId,
    ]),
  ).toEqual([
    { no: 1, is_current: false, predicate: 'baik', unit_code: 'SD1' },
    { no: 2, is_current: true, predicate: 'istimewa', unit_code: 'SD1' },
  ]);
  expect(
    await rowsOf(
      server,
      "select payload::json->'before'->>'predicate' as before, payload::json->'after'->>'predicate' as after from audit_entry where action = 'organisation_predicate.set' and subject_id = $1 order by seq",
      [semester.cycleId],
    ),
  ).toEqual([
    { before: null, after: 'baik' },
    { before: 'baik', after: 'istimewa' },
  ]);
  expect(
    await rowsOf(
      server,
      "select count(*)::int as events from outbox_event where kind = 'organisation_predicate.set' and payload->>'cycleId' = $1",
      [semester.cycleId],
    ),
  ).toEqual([{ events: 2 }]);
});

describe('who sets it', () => {
  test.each<[ActorKey, UnitCode, number]>([
    ['chief', 'SD1', 200],
    ['chief', 'SD2', 200],
    ['chief', 'DISDIK', 403],
    ['leader', 'DISDIK', 200],
    ['leader', 'PKM', 200],
    ['leader', 'SD1', 403],
    ['principal', 'SD1', 403],
    ['principal', 'SD2', 404],
    ['teacher', 'SD1', 403],
    ['otherTeacher', 'SD1', 404],
    ['hr', 'SD1', 403],
    ['schoolHr', 'SD2', 403],
    ['schoolHr', 'SD1', 403],
    ['auditor', 'SD1', 403],
    ['it', 'SD1', 403],
    ['nurse', 'SD1', 404],
  ])('%s for %s: %i', async (who, code, status) => {
    expect((await set(who, code)).status).toBe(status);
  });

  test('the nearest office decides, not the highest', async () => {
    const [positionId, assignmentId] = [newId(), newId()];
    await rowsOf(
      server,
      "insert into position (id, unit_id, title, kind, is_head) values ($1, $2, 'Sekretaris Daerah', 'struktural', true)",
      [positionId, agency.unitIds.PAUH],
    );
    await rowsOf(
      server,
      "insert into assignment (id, employee_id, position_id, unit_id, kind, starts_on) values ($1, $2, $3, $4, 'plt', '2026-11-01')",
      [assignmentId, agency.employeeIds.nurse, positionId, agency.unitIds.PAUH],
    );
    expect([
      (await set('nurse', 'SD1')).status,
      (await set('chief', 'SD1')).status,
      (await set('leader', 'DISDIK')).status,
      (await set('nurse', 'DISDIK')).status,
    ]).toEqual([403, 200, 403, 200]);
    await rowsOf(server, 'delete from assignment where id = $1', [assignmentId]);
    await rowsOf(server, 'delete from position where id = $1', [positionId]);
  });

  test('with the office vacant the next one up, who acts in it signing with the post', async () => {
    const [office, days] = [agency.positionIds.chief, { from: '2026-11-24', to: '2026-11-30' }];
    await rowsOf(server, "update assignment set ends_on = '2026-11-23' where id = $1", [agency.assignmentIds.chief]);
    expect((await set('leader', 'SD1')).status).toBe(200);
    await rowsOf(
      server,
      "insert into assignment (id, employee_id, position_id, unit_id, kind, starts_on, ends_on) values ($1, $2, $3, $4, 'plt', $5, $6)",
      [newId(), agency.employeeIds.nurse, office, agency.unitIds.DISDIK, days.from, days.to],
    );
    expect((await set('leader', 'SD2')).status).toBe(403);
    expect(valueOf(await set('nurse', 'SD2'))).toMatchObject({
      leader: { name: 'Nur Aini, Plt. Kepala Dinas Pendidikan' },
      history: [{ setBy: 'Nur Aini, Plt. Kepala Dinas Pendidikan', onBehalfOf: null }],
    });
    await rowsOf(server, "delete from assignment where kind = 'plt'");
    await rowsOf(server, 'update assignment set ends_on = null where id = $1', [agency.assignmentIds.chief]);
  });

  test('who acts in the office beside its holder does not', async () => {
    const id = newId();
    await rowsOf(
      server,
      "insert into assignment (id, employee_id, position_id, unit_id, kind, starts_on, ends_on) values ($1, $2, $3, $4, 'plh', '2026-11-24', '2026-11-30')",
      [id, agency.employeeIds.nurse, agency.positionIds.chief, agency.unitIds.DISDIK],
    );
    expect([(await set('nurse', 'SD1')).status, (await set('chief', 'SD1')).status]).toEqual([403, 200]);
    await rowsOf(server, 'delete from assignment where id = $1', [id]);
  });

  test('a head who also acts in the office above does not set that of the own unit: it goes one level up', async () => {
    const id = newId();
    await rowsOf(
      server,
      "insert into assignment (id, employee_id, position_id, unit_id, kind, starts_on, ends_on) values ($1, $2, $3, $4, 'plh', '2026-11-24', '2026-11-30')",
      [id, agency.employeeIds.principal, agency.positionIds.chief, agency.unitIds.DISDIK],
    );
    await rowsOf(server, "update assignment set ends_on = '2026-11-23' where id = $1", [agency.assignmentIds.chief]);
    expect([(await set('principal', 'SD1')).status, (await set('principal', 'SD2')).status, (await set('leader', 'SD1')).status]).toEqual([
      403, 200, 200,
    ]);
    await rowsOf(server, 'delete from assignment where id = $1', [id]);
    await rowsOf(server, 'update assignment set ends_on = null where id = $1', [agency.assignmentIds.chief]);
  });

  test("who assesses in the leader's name sets it with both names", async () => {
    valueOf(
      await (
        await as('chief')
      )(createDelegation, {
        body: {
          grantorId: null,
          delegateId: agency.employeeIds.nurse,
          duties: ['assessment'],
          startsOn: '2026-11-24',
          endsOn: '2026-11-30',
          reason: 'Dinas luar, surat tugas 15/2026',
        },
      }),
    );
    expect(await codesFor('nurse')).toBe('SD1! SD2! PKM');
    expect(valueOf(await set('nurse', 'SD1')).history).toMatchObject([{ setBy: 'Nur Aini', onBehalfOf: 'Rahmat Hidayat' }]);
    expect(
      await rowsOf(
        server,
        "select payload::json->'actor'->'onBehalfOf'->>'name' as name from audit_entry where action = 'organisation_predicate.set' and subject_id = $1",
        [semester.cycleId],
      ),
    ).toEqual([{ name: 'Rahmat Hidayat' }]);
    await rowsOf(server, 'delete from delegation');
  });
});

describe('is refused', () => {
  test('without a version, a basis, or for a change a reason', async () => {
    expect(await set('chief', 'SD1', { basis: '  terlalu  ' })).toMatchObject(refusal(422, 'request.refused', '/basis'));
    valueOf(await set('chief', 'SD1'));
    expect(await set('chief', 'SD1', { predicate: 'istimewa' })).toMatchObject(refusal(412, 'concurrency.stale'));
    expect(await set('chief', 'SD1', { predicate: 'istimewa', reason: 'ya' }, 1)).toMatchObject(refusal(422, 'request.refused', '/reason'));
    const bare = await supertest(server.url)
      .put(`/api/v1/cycles/${semester.cycleId}/organisation-predicates/${agency.unitIds.SD1}`)
      .set({ authorization: `Bearer ${await server.app.signAccessToken(agency.accountIds.chief)}`, 'idempotency-key': newId() })
      .send({ predicate: 'baik', basis, reason: null });
    expect([bare.status, bare.body.code]).toEqual([428, 'concurrency.if_match_required']);
  });

  test('to whoever comes second', async () => {
    const both = await Promise.all([set('chief', 'SD1'), set('chief', 'SD1', { predicate: 'istimewa' })]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
    expect(
      await rowsOf(server, 'select count(*)::int as rows from organisation_predicate where cycle_id = $1', [semester.cycleId]),
    ).toEqual([{ rows: 1 }]);
  });

  test('before the cycle runs, after it is closed, and once results of that unit were read', async () => {
    await rowsOf(server, "update cycle set stage = 'planning' where id = $1", [semester.cycleId]);
    expect(await set('chief', 'SD1')).toMatchObject(refusal(409, 'organisation_predicate.stage_closed'));
    await setStage(server, semester.cycleId, 'closed');
    expect(await set('chief', 'SD1')).toMatchObject(refusal(409, 'cycle.closed'));
    await setStage(server, semester.cycleId, 'assessment');
    await assessAs(server, agency, 'principal', semester.planIds.teacher, 'supervisor', [75, 95, 20]);
    valueOf(await set('chief', 'SD1'));
    valueOf(await release('SD1'));
    expect(await set('chief', 'SD1', { predicate: 'istimewa', reason: 'Laporan kinerja diperbaiki' }, 1)).toMatchObject(
      refusal(409, 'organisation_predicate.results_released'),
    );
    expect(valueOf(await get('chief', 'SD1'))).toMatchObject({ resultsReleased: true, actions: [] });
    expect(valueOf(await get('chief', 'SD2'))).toMatchObject({ resultsReleased: false, actions: ['set'] });
    expect(valueOf(await set('chief', 'SD2')).version).toBe(1);
  });

  test('for a cycle or a unit that is not there', async () => {
    const chief = await as('chief');
    const body = { predicate: 'baik', basis, reason: null } as const;
    for (const [params, code] of [
      [{ ...unit('SD1').params, cycleId: newId() }, 'cycle.not_found'],
      [{ ...unit('SD1').params, unitId: newId() }, 'unit.not_found'],
      [unit('PAUH').params, 'unit.not_found'],
    ] as const) {
      expect(await chief(getOrganisationPredicate, { params })).toMatchObject(refusal(404, code));
      expect(await chief(setOrganisationPredicate, { params, ifMatch: 0, body })).toMatchObject(refusal(404, code));
    }
    expect(await chief(listOrganisationPredicates, { params: { cycleId: newId() }, query: {} })).toMatchObject(
      refusal(404, 'cycle.not_found'),
    );
    expect(await chief(listOrganisationPredicates, { params: { cycleId: semester.cycleId }, query: { cursor: 'x' } })).toMatchObject(
      refusal(400, 'paging.cursor_invalid'),
    );
  });
});
