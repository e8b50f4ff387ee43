import {
  type AssessmentContent,
  correctAssessment,
  createDelegation,
  createProgressEntry,
  downloadEvidence,
  getAssessmentMirror,
  getAssessmentSheet,
  listMyTasks,
  listOwnParts,
  listPlanAssessments,
  listProgressEntries,
  saveAssessment,
  uploadEvidence,
} from '@pauh/contracts';
import { describe, expect, test } from 'vitest';
import type { ActorKey } from '../support/agency.ts';
import { doorsTo, readAll } from '../support/doors.ts';
import { agency, as, run, server } from '../support/fresh-agency.ts';
import { assessAs, fullContent, valueOf } from '../support/semester.ts';
import { statementsOf } from '../support/statements.ts';
import { succeed } from '../support/succession.ts';
import {
  hundred,
  ninety,
  on,
  part,
  refusedWith,
  release,
  resultAs,
  semester,
  send,
  sheetOf,
  useSucceededSemester,
  whole,
} from '../support/supervisor-parts.ts';

useSucceededSemester();
const correct = async (who: ActorKey, kind: 'part' | 'supervisor') =>
  (await as(who))(correctAssessment, {
    ...on(kind),
    ifMatch: (await sheetOf(who, kind)).version,
    body: { reason: 'Ada angka yang keliru ditulis' },
  });

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

  test('shows what was recorded of their days with its evidence, and nothing of the days after', async () => {
    const teacher = await as('teacher');
    const indicatorId = (await sheetOf('principal', 'part')).plan.results[0]?.indicators[0]?.id ?? '';
    const record = async (day: string) => {
      const form = new FormData();
      form.append('file', new File([`rekap ${day}`], 'rekap.txt', { type: 'text/plain' }));
      const { id } = valueOf(await teacher(uploadEvidence, { params: { planId: semester.planId }, body: form }));
      const body = { indicatorId, on: day, value: null, note: `Rekap ${day}`, links: [], evidenceIds: [id] };
      valueOf(await teacher(createProgressEntry, { params: { planId: semester.planId }, body }));
      return id;
    };
    const [theirs, after] = [await record('2026-09-14'), await record('2026-09-15')];
    const told = async (who: ActorKey, kind: 'part' | 'supervisor') =>
      (await sheetOf(who, kind)).rows.flatMap(({ progress }) => progress.map(({ note }) => note)).toSorted();
    expect(await told('principal', 'part')).toEqual(['Rekap 2026-09-14']);
    expect(await told('otherPrincipal', 'supervisor')).toEqual(['Rekap 2026-09-14', 'Rekap 2026-09-15']);
    const open = async (who: ActorKey, evidenceId: string) => {
      const found = await (await as(who))(downloadEvidence, { params: { evidenceId } });
      return found.ok ? 200 : found.status;
    };
    await part({ submit: false });
    const mirrored = async () => {
      const { sheets } = valueOf(await (await as('principal'))(getAssessmentMirror, { query: { cycleId: semester.cycleId } }));
      return sheets.map(({ evidence, evidenceOpened }) => [evidence, evidenceOpened]);
    };
    expect(await mirrored()).toEqual([[1, false]]);
    expect([await open('principal', theirs), await open('principal', after)]).toEqual([200, 403]);
    expect(await mirrored()).toEqual([[1, true]]);
    for (const who of ['colleague', 'nurse'] as const) expect([who, await open(who, theirs)]).toEqual([who, 404]);
    expect(await (await as('principal'))(listProgressEntries, { params: { planId: semester.planId } })).toMatchObject({ status: 403 });
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

  test('stands in the mirror of who writes it, in the place of what they drafted as the supervisor', async () => {
    const mirrored = async (who: ActorKey) =>
      valueOf(await (await as(who))(getAssessmentMirror, { query: { cycleId: semester.cycleId } })).sheets.map(({ state, texts }) => [
        state,
        texts.filter((text) => text.startsWith('Kata ')),
      ]);
    await part({ submit: false, changes: { nextStep: 'Kata kepala yang dulu' } });
    await whole({ submit: false, changes: { nextStep: 'Kata kepala sekarang' } });
    expect([await mirrored('principal'), await mirrored('otherPrincipal')]).toEqual([
      [['draft', ['Kata kepala yang dulu']]],
      [['draft', ['Kata kepala sekarang']]],
    ]);
    server.setNow('2026-12-09T03:00:00Z');
    await succeed('nurse', '2026-12-09');
    await assessAs(server, agency, 'otherPrincipal', semester.planId, 'part', hundred, { changes: { nextStep: 'Kata bagiannya' } });
    expect(await mirrored('otherPrincipal')).toEqual([['submitted', ['Kata bagiannya']]]);
  });
});
