import {
  type AssessmentContent,
  correctAssessment,
  createDelegation,
  getAssessmentSheet,
  getReceipt,
  getResult,
  listMyTasks,
  listOverrideCounts,
  listOwnParts,
  listPlanAssessments,
  listResults,
  releaseResults,
  saveAssessment,
  submitAssessment,
} from '@pauh/contracts';
import { type Receipt, recomputeReceipt } from '@pauh/domain';
import { beforeEach, describe, expect, test } from 'vitest';
import type { ActorKey } from '../support/agency.ts';
import { doorsTo, readAll } from '../support/doors.ts';
import { agency, as, run, server, useFreshAgency } from '../support/fresh-agency.ts';
import { untilSomebodyWaits } from '../support/locks.ts';
import { assessAs, fullContent, valueOf } from '../support/semester.ts';
import { statementsOf } from '../support/statements.ts';
import { type SucceededSemester, succeed, succeededSemester } from '../support/succession.ts';

// The supervisor changes while the assignment stays: who supervised before assesses their own days, and who came after decides.
useFreshAgency();
let semester: SucceededSemester;
beforeEach(async () => {
  semester = await succeededSemester();
});

/** 50 x 80 + 30 x 100 + 20 x 100 = 90.00, and all at their targets = 100.00. */
const [ninety, hundred] = [
  [72, 95, 20],
  [75, 95, 20],
];
const on = (kind: 'part' | 'supervisor' | 'self') => ({ params: { planId: semester.planId, kind } });
const sheetOf = async (who: ActorKey, kind: 'part' | 'supervisor' = 'supervisor') =>
  valueOf(await (await as(who))(getAssessmentSheet, on(kind)));
const part = (options: { submit?: boolean; changes?: Partial<AssessmentContent> } = {}, actuals = ninety) =>
  assessAs(server, agency, 'principal', semester.planId, 'part', actuals, options);
const whole = (options: { submit?: boolean; changes?: Partial<AssessmentContent> } = {}, actuals = hundred) =>
  assessAs(server, agency, 'otherPrincipal', semester.planId, 'supervisor', actuals, options);
const send = async (who: ActorKey, kind: 'part' | 'supervisor', ifMatch: number) =>
  (await as(who))(submitAssessment, { ...on(kind), ifMatch });
const takenOver = () => [{ supervisorId: agency.employeeIds.principal, reason: 'Ibu Ratna sudah pensiun dan tidak dapat mengisi' }];
const correct = async (who: ActorKey, kind: 'part' | 'supervisor') =>
  (await as(who))(correctAssessment, {
    ...on(kind),
    ifMatch: (await sheetOf(who, kind)).version,
    body: { reason: 'Ada angka yang keliru ditulis' },
  });
const release = async () =>
  valueOf(await (await as('hr'))(releaseResults, { params: { cycleId: semester.cycleId }, body: { unitId: agency.unitIds.PAUH } }));
const resultAs = async (who: ActorKey) => {
  const call = await as(who);
  const [row] = valueOf(await call(listResults, { query: { cycleId: semester.cycleId } })).items;
  return valueOf(await call(getResult, { params: { resultId: row?.id ?? '' } }));
};
const refusedWith = (code: string) => ({ ok: false, problem: { code } });

describe('the part of an earlier supervisor', () => {
  test('is of their days, decides nothing, and is told so', async () => {
    const sheet = await part();
    expect(sheet).toMatchObject({
      kind: 'part',
      assessment: { kind: 'part', state: 'submitted', fromOn: '2026-07-01', toOn: '2026-09-14', onBehalfOf: null },
      suggestion: { score: 90 },
      actions: ['correct'],
      parts: { decides: false, startsOn: '2026-07-01', endsOn: '2026-09-14', days: 76, counted: true, others: [] },
    });
    expect(await run('select id from result where cycle_id = $1', [semester.cycleId])).toEqual([]);
    expect(await run('select self_state, supervisor_state, result_state from plan where id = $1', [semester.planId])).toEqual([
      { self_state: null, supervisor_state: null, result_state: null },
    ]);
    expect(
      await run(
        "select count(*)::int as n from audit_entry where action = 'assessment.submitted' and payload::json -> 'after' ->> 'kind' = 'part' and payload::json -> 'after' ->> 'planId' = $1",
        [semester.planId],
      ),
    ).toEqual([{ n: 1 }]);
  });

  test('is read whole by who decides, and the suggestion is made of both by their days', async () => {
    await part();
    const { parts, suggestion } = await whole({ submit: false });
    expect(parts).toMatchObject({
      decides: true,
      startsOn: '2026-09-15',
      endsOn: '2026-12-31',
      days: 108,
      counted: true,
      others: [
        {
          planId: semester.planId,
          supervisor: { name: 'Ratna Dewi' },
          startsOn: '2026-07-01',
          endsOn: '2026-09-14',
          days: 76,
          counted: true,
          assessment: { kind: 'part', by: { name: 'Ratna Dewi' } },
          suggestion: { score: 90 },
        },
      ],
    });
    expect(suggestion).toMatchObject({ complete: true, score: 95.87 }); // (90 x 76 + 100 x 108) : 184
  });

  test('is read with the whole, which stays two SELECTs beside the actor and the access log', async () => {
    await part();
    expect((await statementsOf(server, () => sheetOf('otherPrincipal'))).names).toEqual([
      'actor_by_account',
      'assessment_sheet_head',
      'assessment_sheet_body',
      'access_append',
    ]);
  });

  test("is written by nobody else: not by who supervises now, not in another's name, not by the person", async () => {
    valueOf(
      await (
        await as('hr')
      )(createDelegation, {
        body: {
          grantorId: agency.employeeIds.otherPrincipal,
          delegateId: agency.employeeIds.nurse,
          duties: ['assessment'],
          startsOn: '2026-12-08',
          endsOn: '2026-12-20',
          reason: 'Cuti tahunan sampai tanggal 20',
        },
      }),
    );
    for (const who of ['otherPrincipal', 'nurse', 'teacher', 'hr', 'chief', 'auditor', 'manager'] as const)
      expect(await (await as(who))(getAssessmentSheet, on('part')), who).toMatchObject({ ok: false, status: 403 });
    for (const who of ['colleague', 'clerk'] as const)
      expect(await (await as(who))(getAssessmentSheet, on('part')), who).toMatchObject({ ok: false, status: 404 });
    const { plan } = await sheetOf('principal', 'part');
    for (const who of ['otherPrincipal', 'nurse', 'teacher'] as const)
      expect(
        await (
          await as(who)
        )(saveAssessment, { ...on('part'), ifMatch: 0, body: fullContent({ plan } as never, ninety) }),
        who,
      ).toMatchObject({ ok: false, status: 403 });
    expect(await (await as('principal'))(getAssessmentSheet, on('supervisor'))).toMatchObject({ ok: false, status: 403 });
  });

  test('is not given to whoever only wrote a note before', async () => {
    await run(
      "insert into feedback_note (id, plan_id, kind, subject, text, by_employee_id, capacity, shared, created_at, notified_at) select gen_random_uuid(), $1, 'suggestion', 'general', 'Catatan', $2, 'supervisor', true, now(), now()",
      [semester.planId, agency.employeeIds.nurse],
    );
    expect(await (await as('nurse'))(getAssessmentSheet, on('part'))).toMatchObject({ ok: false, status: 403 });
  });

  test("is no one's to read before it is handed in, and then the line's; the person's after release", async () => {
    await part({ submit: false });
    const readers = ['otherPrincipal', 'chief', 'hr', 'auditor'] as const;
    const partsSeenBy = async (who: ActorKey) => {
      const found = await (await as(who))(listPlanAssessments, { params: { planId: semester.planId } });
      return found.ok ? found.value.items.filter(({ kind }) => kind === 'part').length : found.status;
    };
    for (const who of readers) expect([who, await partsSeenBy(who)]).toEqual([who, 0]);
    valueOf(await send('principal', 'part', (await sheetOf('principal', 'part')).version));
    for (const who of readers) expect([who, await partsSeenBy(who)]).toEqual([who, 1]);
    await whole();
    expect(await partsSeenBy('teacher')).toBe(0);
    expect(await partsSeenBy('colleague')).toBe(404);
    await release();
    expect(await partsSeenBy('teacher')).toBe(1);
  });

  test.each(['teacher', 'colleague'] as const)('tells %s nothing by any door before release, neither as a draft nor sent', async (who) => {
    const words: Partial<AssessmentContent> = { nextStep: 'Kata yang tidak boleh bocor' };
    const places = {
      planId: semester.planId,
      cycleId: semester.cycleId,
      employeeId: agency.employeeIds.teacher,
      unitId: agency.unitIds.SD1,
    };
    const doors = doorsTo({ ...places, kind: 'part' }, semester.cycleId).filter(({ accept }) => accept === 'application/json');
    const told = async () => {
      await run('delete from access_entry'); // who looked is another matter, and told
      return readAll(
        server.url,
        { authorization: `Bearer ${await server.app.signAccessToken(agency.accountIds[who])}`, 'x-request-id': 'the-same-id' },
        doors,
      );
    };
    const before = await told();
    expect(Object.keys(before).length).toBeGreaterThan(50);
    await part({ submit: false, changes: words });
    expect(await told()).toEqual(before);
    await part({ changes: words });
    expect(await told()).toEqual(before);
    await whole();
    expect(JSON.stringify(await told())).not.toMatch(/Kata yang tidak boleh bocor|"part"/);
  });

  test('waits for them at home and in their list, until it is sent', async () => {
    const tasks = async () =>
      valueOf(await (await as('principal'))(listMyTasks, {}))
        .items.filter(({ kind }) => kind === 'part_assess')
        .map(({ group, count }) => [group, count]);
    const listed = async (who: ActorKey) => valueOf(await (await as(who))(listOwnParts, {})).items;
    expect(await tasks()).toEqual([['do_now', 1]]);
    expect(await listed('principal')).toMatchObject([
      {
        planId: semester.planId,
        employee: { name: 'Sari Wulandari' },
        startsOn: '2026-07-01',
        endsOn: '2026-09-14',
        days: 76,
        counted: true,
        state: null,
        decided: false,
      },
    ]);
    await part({ submit: false });
    expect(await listed('principal')).toMatchObject([{ state: 'draft' }]);
    await part();
    expect([await tasks(), (await listed('principal')).map(({ state }) => state)]).toEqual([[['done', 1]], ['submitted']]);
    await whole();
    expect(await listed('principal')).toMatchObject([{ state: 'submitted', decided: true }]);
    for (const who of ['otherPrincipal', 'teacher', 'colleague', 'nurse'] as const) expect(await listed(who), who).toEqual([]);
  });

  test('of fewer days than the scheme counts is no task and is not waited for', async () => {
    await run("update scheme set rules = jsonb_set(rules, '{minimumPartDays}', '90')");
    expect(valueOf(await (await as('principal'))(listMyTasks, {})).items.filter(({ kind }) => kind === 'part_assess')).toEqual([]);
    expect((await sheetOf('principal', 'part')).parts).toMatchObject({ counted: false, minimumDays: 90 });
    expect((await whole()).suggestion).toMatchObject({ complete: true, score: 100 });
    expect(await resultAs('hr')).toMatchObject({
      score: 100,
      parts: [{ supervisor: 'Ratna Dewi', by: null, days: 76, counted: false, takenOver: null }],
      ownPart: { days: 108, counted: true },
    });
  });

  test('stands while the whole is decided, until that is opened again', async () => {
    await part();
    await whole();
    expect((await sheetOf('principal', 'part')).actions).toEqual([]);
    expect(await correct('principal', 'part')).toMatchObject(refusedWith('assessment.period_decided'));
    valueOf(await correct('otherPrincipal', 'supervisor'));
    const { version } = valueOf(await correct('principal', 'part'));
    const { parts, version: open } = await sheetOf('otherPrincipal');
    expect(parts?.others[0]?.assessment).toBeNull();
    expect(await send('otherPrincipal', 'supervisor', open)).toMatchObject(refusedWith('assessment.not_ready'));
    const saved = valueOf(
      await (
        await as('principal')
      )(saveAssessment, { ...on('part'), ifMatch: version, body: fullContent(await sheetOf('principal', 'part'), hundred) }),
    );
    valueOf(await send('principal', 'part', saved.version));
    valueOf(await send('otherPrincipal', 'supervisor', (await sheetOf('otherPrincipal')).version));
    expect((await resultAs('hr')).score).toBe(100);
  });
});

describe('a part that is missing', () => {
  test('keeps the whole from being decided', async () => {
    await part({ submit: false });
    const { parts, suggestion, version } = await whole({ submit: false });
    expect([parts?.others[0]?.assessment, suggestion.score, suggestion.complete]).toEqual([null, null, false]);
    expect(await send('otherPrincipal', 'supervisor', version)).toMatchObject({
      status: 422,
      problem: { code: 'assessment.not_ready', errors: [{ pointer: '/parts/0', code: 'assessment.part_missing' }] },
    });
  });

  test('is taken over with a written reason, which the person reads', async () => {
    const draft = await whole({ submit: false, changes: { takenOver: takenOver() } });
    expect(draft).toMatchObject({
      suggestion: { complete: true, score: 100 },
      parts: { startsOn: '2026-07-01', endsOn: '2026-12-31', days: 184, others: [{ days: 76, assessment: null }] },
      assessment: { content: { takenOver: takenOver() } },
    });
    valueOf(await send('otherPrincipal', 'supervisor', draft.version));
    await release();
    const [{ reason } = { reason: '' }] = takenOver();
    const result = await resultAs('teacher');
    expect(result).toMatchObject({
      score: 100,
      parts: [{ supervisor: 'Ratna Dewi', days: 76, counted: false, takenOver: reason, by: null }],
      ownPart: { days: 184 },
    });
    expect(result.steps.filter(({ rule }) => rule === 'part').map(({ text }) => text)).toEqual([
      `SD Negeri 1 Pauh (Ratna Dewi): 76 hari, lembarnya tidak dikirim. Hari itu diambil alih oleh pejabat penilai sesudahnya, dengan alasan: ${reason}`,
      'SD Negeri 1 Pauh (Bayu Saputra): 184 hari, skor 100,00.',
    ]);
    expect(
      await run(
        "select payload::json -> 'after' -> 'takenOver' -> 0 ->> 'reason' as reason from audit_entry where action = 'assessment.submitted' and payload::json -> 'after' ->> 'planId' = $1",
        [semester.planId],
      ),
    ).toEqual([{ reason }]);
  });

  test('is not taken over with a reason that is none, nor for somebody who had no days, nor in a part', async () => {
    const { version } = await whole({
      submit: false,
      changes: { takenOver: [{ supervisorId: agency.employeeIds.principal, reason: 'pensiun' }] },
    });
    expect(await send('otherPrincipal', 'supervisor', version)).toMatchObject({
      problem: { code: 'assessment.not_ready', errors: [{ pointer: '/takenOver/0/reason', code: 'assessment.reason_too_short' }] },
    });
    const body = fullContent(await sheetOf('otherPrincipal'), hundred);
    const stranger = [{ supervisorId: agency.employeeIds.nurse, reason: 'Dinilai bersama sejak awal' }];
    expect(
      await (
        await as('otherPrincipal')
      )(saveAssessment, { ...on('supervisor'), ifMatch: version, body: { ...body, takenOver: stranger } }),
    ).toMatchObject({ problem: { code: 'assessment.row_unknown', errors: [{ pointer: '/takenOver/0' }] } });
    expect(
      await (
        await as('otherPrincipal')
      )(saveAssessment, { ...on('supervisor'), ifMatch: version, body: { ...body, takenOver: [...takenOver(), ...takenOver()] } }),
    ).toMatchObject({ problem: { code: 'assessment.row_repeated' } });
    expect(
      await (
        await as('principal')
      )(saveAssessment, { ...on('part'), ifMatch: 0, body: { ...body, takenOver: takenOver() } }),
    ).toMatchObject({ problem: { code: 'assessment.row_unknown' } });
  });

  test('that came after all is not taken over: the reason is let go', async () => {
    await whole({ submit: false, changes: { takenOver: takenOver() } });
    await part();
    const sheet = await sheetOf('otherPrincipal');
    expect(sheet.suggestion.score).toBe(95.87);
    expect(valueOf(await send('otherPrincipal', 'supervisor', sheet.version)).assessment?.content.takenOver).toEqual([]);
    expect(await run('select reason from assessment_take_over')).toEqual([]);
    expect(await resultAs('hr')).toMatchObject({ score: 95.87, parts: [{ by: 'Ratna Dewi', takenOver: null, counted: true }] });
  });

  test('once taken over cannot be handed in any more', async () => {
    const { version } = await part({ submit: false });
    await whole({ changes: { takenOver: takenOver() } });
    expect(await send('principal', 'part', version)).toMatchObject(refusedWith('assessment.period_decided'));
    await release();
    expect(await send('principal', 'part', version)).toMatchObject(refusedWith('assessment.released'));
    expect(
      valueOf(await (await as('teacher'))(listPlanAssessments, { params: { planId: semester.planId } })).items.map(({ kind }) => kind),
    ).toEqual(['supervisor']);
  });
});

describe('the one result', () => {
  test('shows the person both sheets, their days and how they make the score', async () => {
    await part();
    await whole();
    await release();
    const result = await resultAs('teacher');
    expect(result).toMatchObject({
      score: 95.87,
      decidedBy: 'Bayu Saputra',
      parts: [{ supervisor: 'Ratna Dewi', by: 'Ratna Dewi', unitName: 'SD Negeri 1 Pauh', days: 76, score: 90, counted: true }],
      ownPart: { days: 108, score: 100, counted: true },
    });
    expect(result.steps.filter(({ rule }) => rule.startsWith('part')).map(({ text }) => text)).toEqual([
      'SD Negeri 1 Pauh (Ratna Dewi): 76 hari, skor 90,00.',
      'SD Negeri 1 Pauh (Bayu Saputra): 108 hari, skor 100,00.',
      'Skor seluruh periode = (90,00 × 76 + 100,00 × 108) : 184 = 95,87, dibulatkan ke dua desimal (setengah ke atas). Setiap skor dikalikan jumlah harinya. Predikat diputuskan orang, bukan dirata-rata.',
    ]);
  });

  test.each([
    [
      'handed in',
      async () => {
        await part();
        await whole();
      },
    ],
    ['taken over', () => whole({ changes: { takenOver: takenOver() } })],
  ])('is computed again from its receipt: %s', async (_, decide) => {
    await decide();
    const { canonical } = valueOf(await (await as('hr'))(getReceipt, { params: { resultId: (await resultAs('hr')).id } }));
    expect(recomputeReceipt(JSON.parse(canonical) as Receipt)).toEqual([]);
  });

  test('asks the part for a note before a rating below too, and counts its overrides for who gave them', async () => {
    await run("update scheme set rules = jsonb_set(rules, '{noSurpriseDays}', '14')");
    const { plan } = await sheetOf('principal', 'part');
    const results = plan.results.map(({ id }, index) => ({
      resultId: id!,
      rating: index === 0 ? ('di_bawah_ekspektasi' as const) : ('sesuai_ekspektasi' as const),
      reason: 'Dibahas bersama dalam dialog kinerja',
    }));
    const { version } = await part({ submit: false, changes: { results } });
    expect(await send('principal', 'part', version)).toMatchObject({ problem: { errors: [{ code: 'assessment.below_unannounced' }] } });
    const override = {
      subject: 'result' as const,
      subjectId: plan.results[0]!.id!,
      kind: 'late_measurement' as const,
      reason: 'Nilai ujian baru masuk sesudah dialog terakhir',
    };
    await part({ changes: { results, overrides: [override] } });
    await whole();
    expect(await resultAs('hr')).toMatchObject({ overrides: [], parts: [{ overrides: [override] }] });
    expect(valueOf(await (await as('hr'))(listOverrideCounts, { query: { cycleId: semester.cycleId } })).items).toMatchObject([
      { supervisor: { name: 'Ratna Dewi' }, assessed: 1, people: 1, lateMeasurement: 1 },
    ]);
  });

  test('knows every earlier supervisor, each with their own part', async () => {
    server.setNow('2026-12-09T03:00:00Z');
    await succeed('nurse', '2026-12-09');
    await part();
    const bayu = valueOf(await (await as('otherPrincipal'))(getAssessmentSheet, on('part')));
    expect([bayu.assessment, bayu.parts?.days]).toEqual([null, 85]);
    await assessAs(server, agency, 'otherPrincipal', semester.planId, 'part', hundred);
    const sheet = await assessAs(server, agency, 'nurse', semester.planId, 'supervisor', hundred);
    expect(sheet.parts).toMatchObject({
      days: 23,
      others: [
        { supervisor: { name: 'Ratna Dewi' }, days: 76, suggestion: { score: 90 } },
        { supervisor: { name: 'Bayu Saputra' }, days: 85, suggestion: { score: 100 } },
      ],
    });
    expect((await sheetOf('principal', 'part')).assessment?.by.name).toBe('Ratna Dewi');
  });

  test('of a supervisor who came after the last day rests on who supervised them all', async () => {
    server.setNow('2027-01-05T03:00:00Z');
    await run("update cycle_window set closes_at = '2027-01-20T00:00:00Z' where cycle_id = $1 and stage = 'assessment'", [
      semester.cycleId,
    ]);
    await succeed('nurse', '2027-01-04');
    await part();
    await assessAs(server, agency, 'otherPrincipal', semester.planId, 'part', hundred);
    const sheet = await assessAs(server, agency, 'nurse', semester.planId, 'supervisor', [60, 95, 20]);
    expect(sheet).toMatchObject({
      parts: { days: 0, counted: false, others: [{ days: 76 }, { days: 108 }] },
      suggestion: { score: 95.87 },
    });
    expect((await resultAs('hr')).steps.filter(({ rule }) => rule === 'part').at(-1)?.text).toBe(
      'SD Negeri 1 Pauh (Nur Aini): tanpa hari dalam periode ini, jadi lembarnya tidak ikut dihitung.',
    );
  });
});

test('deciding waits for whoever has the part in hand, and sees what they did', async () => {
  await part();
  const { version } = await whole({ submit: false });
  const [held, done] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const opening = server.db.transaction(async (tx) => {
    await tx.query({ name: '', text: 'select id from plan where id = $1 for update' }, [semester.planId]);
    await tx.query({ name: '', text: "update assessment set no = 3 where kind = 'part' and plan_id = $1" }, [semester.planId]);
    await tx.query({ name: '', text: "update assessment set state = 'draft', submitted_at = null where kind = 'part' and plan_id = $1" }, [
      semester.planId,
    ]);
    held.resolve();
    await done.promise;
  });
  await held.promise;
  const submission = send('otherPrincipal', 'supervisor', version);
  try {
    await untilSomebodyWaits();
  } finally {
    done.resolve();
  }
  await opening;
  expect(await submission).toMatchObject({
    ok: false,
    problem: { code: 'assessment.not_ready', errors: [{ code: 'assessment.part_missing' }] },
  });
});

test('a part and the whole sent at once: one of them wins, and nothing is decided on a part that is open', async () => {
  const draft = await part({ submit: false });
  const decided = await whole({ submit: false, changes: { takenOver: takenOver() } });
  const [one, other] = await Promise.all([send('principal', 'part', draft.version), send('otherPrincipal', 'supervisor', decided.version)]);
  expect(other.ok).toBe(true);
  const [receipt] = await run(
    "select receipt::json -> 'parts' -> 0 ->> 'by' as by, score_hundredths as score from result where cycle_id = $1 and is_current",
    [semester.cycleId],
  );
  expect(receipt).toEqual(one.ok ? { by: 'Ratna Dewi', score: 9587 } : { by: null, score: 10_000 });
});
