import { getCalibrationMinutes } from '@pauh/contracts';
import { beforeEach, describe, expect, test } from 'vitest';
import { roleGrant } from '../../src/db/schema/identity.ts';
import { newId } from '../../src/lib/ids.ts';
import type { ActorKey } from '../support/agency.ts';
import { rowsOf } from '../support/agreed-semester.ts';
import { agency, as, semester, server, useAssessmentTime } from '../support/assessment-time.ts';
import {
  above,
  asExpected,
  assessedSchool,
  board,
  codeOf,
  idOf,
  lock,
  meeting,
  members,
  more,
  move,
  now,
  onSession,
  openMeeting,
  places,
  preview,
  why,
  answer,
} from '../support/calibration.ts';
import { valueOf } from '../support/semester.ts';

useAssessmentTime();
beforeEach(assessedSchool);
const minutes = async (session: Awaited<ReturnType<typeof meeting>>, who: ActorKey = 'hr') =>
  (await as(who))(getCalibrationMinutes, onSession(session));

describe('the lock', () => {
  test('waits for two who were there, members only, and for the last move to have been seen', async () => {
    const early = await preview();
    expect(codeOf(await lock(early))).toBe('calibration.meeting_closed');
    const session = valueOf(await openMeeting(early));
    expect([
      codeOf(await lock(session, { presentIds: [idOf('chief')] })),
      codeOf(await lock(session, { presentIds: [idOf('chief'), idOf('chief')] })),
      codeOf(await lock(session, { presentIds: [idOf('chief'), idOf('nurse')] })),
    ]).toEqual([
      'calibration.nobody_present /presentIds',
      'calibration.nobody_present /presentIds',
      'calibration.not_a_member /presentIds/1',
    ]);
    expect([codeOf(await lock(session, {}, 'secondHr')), codeOf(await lock(session))]).toEqual([200, 'calibration.meeting_closed']);
  });

  test('who locks and who moves at once: one has seen the other', async () => {
    const session = await meeting();
    const [moved, locked] = await Promise.all([move(session, 'teacher'), lock(session)]);
    expect([codeOf(moved), codeOf(locked)]).toSatisfy(
      ([m, l]: string[]) =>
        (String(m) === '200' && String(l) === 'concurrency.stale') ||
        (String(m) === 'calibration.meeting_closed' && String(l) === '200') ||
        (String(m) === '200' && String(l) === '200'),
    );
    const { state } = await now(session);
    if (state === 'locked' && moved.ok)
      expect(await rowsOf(server, 'select count(*)::int as n from result where plan_id = $1', [semester.planIds.teacher])).toEqual([
        { n: 2 },
      ]);
  });

  test('HR who is one of its people neither locks it nor reads its minutes', async () => {
    const [given] = await server.db.orm
      .insert(roleGrant)
      .values({ id: newId(), accountId: agency.accountIds.teacher, role: 'hr_admin', unitId: agency.unitIds.PAUH })
      .returning({ id: roleGrant.id });
    const session = await meeting();
    expect([codeOf(await minutes(session, 'teacher')), codeOf(await lock(session, {}, 'teacher'))]).toEqual([
      'calibration.own_case',
      'calibration.own_case',
    ]);
    await rowsOf(server, 'delete from role_grant where id = $1', [given?.id]);
    expect(codeOf(await minutes(session, 'teacher'))).toBe('calibration.not_found');
    expect(codeOf(await minutes(session, 'chief'))).toBe('access.denied');
  });

  test('counts as the head who was it by the plan, whoever heads the unit today', async () => {
    await more(9);
    const session = await meeting();
    const people = async () => valueOf(await board(session)).patterns[0]?.people;
    await rowsOf(server, 'update position set is_head = false where id = $1', [agency.positionIds.principal]);
    const counted = await people();
    await rowsOf(server, 'update position set is_head = true where id = $1', [agency.positionIds.principal]);
    expect([counted, await people()]).toEqual([12, 12]);
  });

  test('asks for a reason for each rule of the pattern that is not met, keeps it, and changes no rating by it', async () => {
    await more(9); // with the three of the school twelve are counted; its head is not
    await rowsOf(
      server,
      "insert into organisation_predicate (id, cycle_id, unit_id, unit_code, unit_name, no, predicate, basis, set_by, set_by_account_id, set_at) values ($1, $2, $3, 'SD1', 'SD Negeri 1 Pauh', 1, 'baik', 'Laporan kinerja', 'Rahmat', $4, now())",
      [newId(), semester.cycleId, agency.unitIds.SD1, agency.accountIds.chief],
    );
    const session = await meeting();
    const [pattern] = valueOf(await board(session)).patterns;
    expect([
      pattern?.organisation,
      pattern?.people,
      pattern?.before.baik,
      pattern?.note,
      pattern?.rules.map(({ rule, satisfied }) => [rule, satisfied]),
    ]).toEqual([
      'baik',
      12,
      12,
      null,
      [
        ['baik_most', true],
        ['baik_max_70', false],
        ['butuh_perbaikan_or_kurang_present', false],
      ],
    ]);
    const refused = await lock(session);
    expect(refused).toMatchObject({
      status: 422,
      problem: {
        code: 'calibration.pattern_reason_missing',
        errors: [
          { pointer: '/patternReasons', params: { unitId: agency.unitIds.SD1, rule: 'baik_max_70' } },
          { params: { rule: 'butuh_perbaikan_or_kurang_present' } },
        ],
      },
    });
    const reasons = ['baik_max_70', 'butuh_perbaikan_or_kurang_present'].map((rule) => ({
      unitId: agency.unitIds.SD1,
      rule: rule as 'baik_max_70',
      reason: 'Semua kelas mencapai sasarannya',
    }));
    valueOf(await lock(session, { patternReasons: reasons }));
    expect(valueOf(await minutes(session)).patterns[0]?.rules.map(({ reason }) => reason)).toEqual([
      null,
      'Semua kelas mencapai sasarannya',
      'Semua kelas mencapai sasarannya',
    ]);
    expect(await rowsOf(server, 'select count(*)::int as n from result where cycle_id = $1 and no > 1', [semester.cycleId])).toEqual([
      { n: 0 },
    ]);
  });

  test('a unit with few people, or without a predicate, has no pattern and says so', async () => {
    const session = await meeting();
    expect(valueOf(await board(session)).patterns).toMatchObject([
      {
        unit: { code: 'SD1' },
        organisation: null,
        people: 3,
        rules: [],
        note: 'Pola tidak dihitung: predikat kinerja organisasi unit ini belum ditetapkan.',
      },
    ]);
    await rowsOf(
      server,
      "insert into organisation_predicate (id, cycle_id, unit_id, unit_code, unit_name, no, predicate, basis, set_by, set_by_account_id, set_at) values ($1, $2, $3, 'SD1', 'SD Negeri 1 Pauh', 1, 'istimewa', 'Laporan kinerja', 'Rahmat', $4, now())",
      [newId(), semester.cycleId, agency.unitIds.SD1, agency.accountIds.chief],
    );
    expect(valueOf(await board(session)).patterns).toMatchObject([
      { organisation: 'istimewa', rules: [], note: 'Pola tidak dihitung: 3 orang, kurang dari 10.' },
    ]);
  });

  test('minutes: who met, the counts, each move with its reason; the same after the lock', async () => {
    const session = await meeting();
    valueOf(await move(session, 'teacher'));
    valueOf(await answer(session, 'teacher'));
    const draft = valueOf(await minutes(session));
    expect(draft).toMatchObject({
      session: { state: 'meeting' },
      patterns: [{ before: { baik: 3 }, after: { baik: 2, sangat_baik: 1 } }],
      moved: [
        {
          employee: { name: 'Sari Wulandari' },
          ratedBy: 'Ratna Dewi',
          original: places(asExpected, asExpected),
          current: places(above, above),
          moves: [{ reason: why }],
          answers: [{ by: { name: 'Ratna Dewi' } }],
        },
      ],
    });
    valueOf(await lock(session, { presentIds: members.map(idOf) }));
    const final = valueOf(await minutes(session, 'auditor'));
    expect([final.patterns, final.moved]).toEqual([draft.patterns, draft.moved]);
    expect(codeOf(await board(session))).toBe('calibration.board_closed');
  });
});
