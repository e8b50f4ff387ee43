import { type AssessmentContent, acknowledgeResult, correctAssessment, getAssessmentSheet, getCycleProgress, getPlanScore, getReceipt, getResult, listMyTasks, listOverrideCounts, listResults, releaseResults, saveAssessment, submitAssessment } from '@pauh/contracts';
import { type Receipt, buildReceipt } from '@pauh/domain';
import { beforeEach, describe, expect, test } from 'vitest';
import type { ActorKey } from '../support/agency.ts';
import { agency, as, run, server, useFreshAgency } from '../support/fresh-agency.ts';
import { untilSomebodyWaits } from '../support/locks.ts';
import { assessAs, fullContent, valueOf } from '../support/semester.ts';
import { statementsOf } from '../support/statements.ts';
import { type TransferredSemester, transferredSemester } from '../support/transfer.ts';

useFreshAgency();
let semester: TransferredSemester;
beforeEach(async () => { semester = await transferredSemester(); });

/** 50 x 80 + 30 x 100 + 20 x 100 = 90.00, and all at their targets = 100.00. */
const [ninety, hundred] = [[72, 95, 20], [75, 95, 20]];
const onPlan = (planId: string) => ({ params: { planId, kind: 'supervisor' as const } });
const sheetOf = async (who: ActorKey, planId: string) => valueOf(await (await as(who))(getAssessmentSheet, onPlan(planId)));
const first = (actuals = ninety) => assessAs(server, agency, 'principal', semester.earlier, 'supervisor', actuals);
const last = (actuals = hundred) => assessAs(server, agency, 'otherPrincipal', semester.later, 'supervisor', actuals);
const release = async () => valueOf(await (await as('hr'))(releaseResults, { params: { cycleId: semester.cycleId }, body: { unitId: agency.unitIds.PAUH } }));
const ownResult = async () => valueOf(await (await as('teacher'))(listResults, { query: { view: 'own' } })).items;
const correct = async (who: ActorKey, planId: string) => (await as(who))(correctAssessment, { ...onPlan(planId), ifMatch: (await sheetOf(who, planId)).version, body: { reason: 'Ada angka yang keliru ditulis' } });

describe('a part', () => {
  test('is assessed by who supervised those days, decides nothing, and is told so', async () => {
    const sheet = await first();
    expect(sheet).toMatchObject({ assessment: { state: 'submitted', fromOn: '2026-07-01', toOn: '2026-09-14' }, parts: { decides: false, days: 76, counted: true, others: [] }, suggestion: { score: 90 }, actions: ['correct'] });
    expect(await run('select id from result where cycle_id = $1', [semester.cycleId])).toEqual([]);
    expect(await run('select supervisor_state, result_state from plan where id = $1', [semester.earlier])).toEqual([{ supervisor_state: 'submitted', result_state: null }]);
  });

  test('is seen whole by who decides, whose suggestion is made of both by their days', async () => {
    await first();
    const { parts, suggestion } = await assessAs(server, agency, 'otherPrincipal', semester.later, 'supervisor', hundred, { submit: false });
    expect(parts).toMatchObject({ decides: true, days: 108, counted: true, others: [{ planId: semester.earlier, unit: { code: 'SD1' }, days: 76, counted: true, assessment: { by: { name: 'Ratna Dewi' }, content: { nextStep: 'Mengikuti lokakarya penilaian formatif' } } }] });
    expect(suggestion).toMatchObject({ complete: true, score: 95.87, resultRating: 'sesuai_ekspektasi' }); // (90 x 76 + 100 x 108) : 184
    expect((await run("select plan_id, what from access_entry where actor_name = 'Bayu Saputra' and plan_id = $1 limit 1", [semester.earlier]))).toEqual([{ plan_id: semester.earlier, what: 'assessment.supervisor' }]);
  });

  test('is read with the whole, which stays two SELECTs beside the actor and the access log', async () => {
    await first();
    const { names } = await statementsOf(server, () => sheetOf('otherPrincipal', semester.later));
    expect(names).toEqual(['actor_by_account', 'assessment_sheet_head', 'assessment_sheet_body', 'access_append', 'access_append_all']);
  });

  test('that is not handed in keeps the whole from being decided, and a draft of it is not seen', async () => {
    await assessAs(server, agency, 'principal', semester.earlier, 'supervisor', ninety, { submit: false });
    const { parts, suggestion, version } = await assessAs(server, agency, 'otherPrincipal', semester.later, 'supervisor', hundred, { submit: false });
    expect([parts?.others[0]?.assessment, suggestion.score, suggestion.complete]).toEqual([null, null, false]);
    const submit = await (await as('otherPrincipal'))(submitAssessment, { ...onPlan(semester.later), ifMatch: version });
    expect(submit).toMatchObject({ ok: false, status: 422, problem: { code: 'assessment.not_ready', errors: [{ pointer: '/parts/0', code: 'assessment.part_missing' }] } });
  });

  test('shorter than the scheme\'s days is not waited for and not counted', async () => {
    await run("update scheme set rules = jsonb_set(rules, '{minimumPartDays}', '90')");
    expect((await sheetOf('principal', semester.earlier)).parts).toMatchObject({ counted: false, minimumDays: 90 });
    expect((await last()).suggestion).toMatchObject({ complete: true, score: 100 });
    const [{ id } = { id: '' }] = await listed('hr');
    expect(valueOf(await (await as('hr'))(getResult, { params: { resultId: id } }))).toMatchObject({ score: 100, parts: [{ counted: false, score: null, by: null }], ownPart: { counted: true, days: 108 } });
  });

  test('is read by nobody through the deciding sheet who may not read that one', async () => {
    await first();
    await last();
    for (const who of ['auditor', 'chief', 'hr'] as const) expect((await sheetOf(who, semester.later)).parts?.others, who).toHaveLength(1);
    for (const who of ['principal', 'manager', 'colleague'] as const) expect(await (await as(who))(getAssessmentSheet, onPlan(semester.later)), who).toMatchObject({ ok: false });
    for (const planId of [semester.earlier, semester.later]) expect(await (await as('teacher'))(getAssessmentSheet, onPlan(planId))).toMatchObject({ ok: false, status: 403 });
  });

  test('stands once the whole is decided, until that is opened again', async () => {
    await first();
    await last();
    const refused = { ok: false, status: 409, problem: { code: 'assessment.period_decided' } };
    expect((await sheetOf('principal', semester.earlier)).actions).toEqual([]);
    expect(await correct('principal', semester.earlier)).toMatchObject(refused);
    valueOf(await correct('otherPrincipal', semester.later));
    const { version } = valueOf(await correct('principal', semester.earlier));
    expect((await sheetOf('otherPrincipal', semester.later)).parts?.others[0]?.assessment).toBeNull();
    const sheet = await sheetOf('principal', semester.earlier);
    const saved = valueOf(await (await as('principal'))(saveAssessment, { ...onPlan(semester.earlier), ifMatch: version, body: fullContent(sheet, hundred) }));
    valueOf(await (await as('principal'))(submitAssessment, { ...onPlan(semester.earlier), ifMatch: saved.version }));
    const again = await sheetOf('otherPrincipal', semester.later);
    expect(again.suggestion.score).toBe(100);
    valueOf(await (await as('otherPrincipal'))(submitAssessment, { ...onPlan(semester.later), ifMatch: again.version }));
    expect((await listed('hr')).map(({ score }) => score)).toEqual([100]);
  });

  test('handed in too late, when the whole is decided without it, is refused', async () => {
    await run("update scheme set rules = jsonb_set(rules, '{minimumPartDays}', '90')");
    const { version } = await assessAs(server, agency, 'principal', semester.earlier, 'supervisor', ninety, { submit: false });
    await last();
    const call = await as('principal');
    expect(await call(submitAssessment, { ...onPlan(semester.earlier), ifMatch: version })).toMatchObject({ ok: false, problem: { code: 'assessment.period_decided' } });
    expect(await call(saveAssessment, { ...onPlan(semester.earlier), ifMatch: version, body: fullContent(await sheetOf('principal', semester.earlier), hundred) })).toMatchObject({ ok: false, problem: { code: 'assessment.period_decided' } });
  });
});

const listed = async (who: ActorKey) => valueOf(await (await as(who))(listResults, { query: { cycleId: semester.cycleId } })).items;

describe('the one result of the period', () => {
  test('stands on the last assignment and shows both sheets, their days and how they make the score', async () => {
    await first();
    await last();
    expect(await release()).toMatchObject({ released: 1 });
    const [own, ...more] = await ownResult();
    expect([own?.planId, more]).toEqual([semester.later, []]);
    const result = valueOf(await (await as('teacher'))(getResult, { params: { resultId: own!.id } }));
    expect(result).toMatchObject({
      score: 95.87, unit: { code: 'SD2' }, decidedBy: 'Bayu Saputra', ownPart: { startsOn: '2026-09-15', endsOn: '2026-12-31', days: 108, score: 100, counted: true },
      parts: [{ unitName: 'SD Negeri 1 Pauh', positionTitle: 'Guru Kelas', by: 'Ratna Dewi', startsOn: '2026-07-01', endsOn: '2026-09-14', days: 76, score: 90, counted: true, resultRating: 'sesuai_ekspektasi', behaviourRating: 'sesuai_ekspektasi' }],
    });
    expect(result.parts[0]?.results.flatMap(({ indicators }) => indicators.map(({ actual, contribution }) => [actual, contribution]))).toEqual([[72, 40], [95, 30], [20, 20]]);
    expect(result.parts[0]?.steps.map(({ text }) => text)).toContain('Skor = 40 + 30 + 20 = 90, dibulatkan ke dua desimal (setengah ke atas) menjadi 90,00.');
    expect(result.steps.filter(({ rule }) => rule.startsWith('part')).map(({ text }) => text)).toEqual([
      'SD Negeri 1 Pauh (Ratna Dewi): 76 hari, skor 90,00.', 'SD Negeri 2 Pauh (Bayu Saputra): 108 hari, skor 100,00.',
      'Skor seluruh periode = (90,00 × 76 + 100,00 × 108) : 184 = 95,87, dibulatkan ke dua desimal (setengah ke atas). Setiap skor dikalikan jumlah harinya. Predikat diputuskan orang, bukan dirata-rata.',
    ]);
    expect(valueOf(await (await as('teacher'))(getPlanScore, { params: { planId: semester.later } })).steps.filter(({ rule }) => rule === 'parts_score')).toHaveLength(1);
  });

  test('shows the overrides of each part to the person, and counts them for who gave them', async () => {
    await run("update scheme set rules = jsonb_set(rules, '{noSurpriseDays}', '14')");
    const { plan } = await sheetOf('principal', semester.earlier);
    const override = { subject: 'result' as const, subjectId: plan.results[0]!.id!, kind: 'late_measurement' as const, reason: 'Nilai ujian baru masuk sesudah dialog terakhir' };
    const below: Partial<AssessmentContent> = { results: plan.results.map(({ id }, index) => ({ resultId: id!, rating: index === 0 ? 'di_bawah_ekspektasi' as const : 'sesuai_ekspektasi' as const, reason: 'Dibahas bersama dalam dialog kinerja' })), overrides: [override] };
    await assessAs(server, agency, 'principal', semester.earlier, 'supervisor', ninety, { changes: below });
    await last();
    await release();
    const [own] = await ownResult();
    expect(valueOf(await (await as('teacher'))(getResult, { params: { resultId: own!.id } }))).toMatchObject({ overrides: [], parts: [{ overrides: [override] }] });
    expect(valueOf(await (await as('hr'))(listOverrideCounts, { query: { cycleId: semester.cycleId } })).items).toEqual([{ by: { employeeId: agency.employeeIds.principal, name: 'Ratna Dewi' }, givenIn: 'assessment', assessed: 1, people: 1, lateMeasurement: 1, other: 0 }]);
  });

  test('can be made again from its receipt alone', async () => {
    await first();
    await last();
    const [{ id } = { id: '' }] = await listed('hr');
    const { canonical } = valueOf(await (await as('hr'))(getReceipt, { params: { resultId: id } }));
    const { format: _, ruleVersion: __, computed, decided, ...facts } = JSON.parse(canonical) as Receipt;
    const again = buildReceipt({ ...facts, decidedBy: decided.result.by, decidedAt: decided.result.at });
    expect(JSON.parse(JSON.stringify(again.computed))).toEqual(computed);
    expect(computed.parts).toMatchObject({ scoreHundredths: 9587, days: 184, counted: [true, true] });
  });

  test('opens both sheets to the person once it is released, and is waited for once', async () => {
    await first();
    await last();
    const { waiting } = await release();
    expect(waiting.filter(({ employee }) => employee.name === 'Sari Wulandari')).toEqual([]);
    for (const planId of [semester.earlier, semester.later]) expect((await sheetOf('teacher', planId)).assessment, planId).toMatchObject({ state: 'submitted' });
    expect((await sheetOf('principal', semester.earlier)).actions).toEqual([]);
    expect(await correct('principal', semester.earlier)).toMatchObject({ ok: false, problem: { code: 'assessment.released' } });
  });

  test('is released, delivered and acknowledged with its parts, in the figures too', async () => {
    await first();
    const tasks = async (who: ActorKey) => valueOf(await (await as(who))(listMyTasks, {})).items.map(({ kind, group }) => `${kind} ${group}`);
    expect(await tasks('hr')).not.toContain('release_unit do_now'); // a part alone is no result
    await last();
    expect(await tasks('hr')).toContain('release_unit do_now');
    await release();
    expect(await tasks('hr')).not.toContain('release_unit do_now');
    expect((await tasks('teacher')).filter((task) => task.startsWith('result_'))).toEqual(['result_read do_now']);
    const [own] = await ownResult();
    const teacher = await as('teacher');
    const { version } = valueOf(await teacher(getResult, { params: { resultId: own!.id } }));
    valueOf(await teacher(acknowledgeResult, { params: { resultId: own!.id }, ifMatch: version, body: { answer: 'agree', note: null } }));
    expect(await run('select distinct result_state from plan where id = any($1::uuid[])', [[semester.earlier, semester.later]])).toEqual([{ result_state: 'acknowledged' }]);
    const { items } = valueOf(await (await as('hr'))(getCycleProgress, { params: { cycleId: semester.cycleId } }));
    const figures = items.filter(({ unit }) => unit.code === 'SD1' || unit.code === 'SD2').map(({ unit, released, acknowledged }) => [unit.code, released, acknowledged]).sort();
    expect(figures).toEqual([['SD1', 1, 1], ['SD2', 1, 1]]);
  });

  test('is no longer the earlier one where that was decided before the move', async () => {
    await run("insert into result (id, plan_id, no, is_current, assessment_id, cycle_id, employee_id, employee_name, unit_id, unit_path, unit_code, unit_name, position_title, state, result_rating, decided_by, decided_at, rule_version, receipt, receipt_hash, updated_at) select gen_random_uuid(), p.id, 1, true, $2, p.cycle_id, p.employee_id, p.employee_name, p.unit_id, p.unit_path, p.unit_code, p.unit_name, p.position_title, 'decided', 'sesuai_ekspektasi', 'x', now(), 'x', '{}', 'x', now() from plan p where p.id = $1", [semester.earlier, (await first()).assessment?.id]);
    await last();
    expect((await listed('hr')).map(({ planId }) => planId)).toEqual([semester.later]);
  });
});

test('a last plan that nobody agreed to leaves the result with the earlier one; agreed later it takes it over, until the result is out', async () => {
  await run("update plan set state = 'draft', agreed_at = null where id = $1", [semester.later]);
  await first();
  expect((await listed('hr')).map(({ planId, score }) => [planId, score])).toEqual([[semester.earlier, 90]]);
  await run("update plan set state = 'agreed', agreed_at = now() where id = $1", [semester.later]);
  expect(await (await as('hr'))(releaseResults, { params: { cycleId: semester.cycleId }, body: { unitId: agency.unitIds.PAUH } })).toMatchObject({ ok: false, problem: { code: 'result.nothing_to_release' } });
  await last();
  expect((await listed('hr')).map(({ planId, score }) => [planId, score])).toEqual([[semester.later, 95.87]]);
  expect(await release()).toMatchObject({ released: 1 });
  expect(await correct('otherPrincipal', semester.later)).toMatchObject({ ok: false, problem: { code: 'assessment.released' } });
});

test('once the result is out, an assignment that was agreed too late is assessed no more', async () => {
  await run("update plan set state = 'draft', agreed_at = null where id = $1", [semester.later]);
  await first();
  await release();
  await run("update plan set state = 'agreed', agreed_at = now() where id = $1", [semester.later]);
  const sheet = await sheetOf('otherPrincipal', semester.later);
  expect(sheet.actions).toEqual([]);
  expect(await (await as('otherPrincipal'))(saveAssessment, { ...onPlan(semester.later), ifMatch: 0, body: fullContent(sheet, hundred) })).toMatchObject({ ok: false, problem: { code: 'assessment.released' } });
});

test('deciding waits for whoever has a part in hand, and sees what they did', async () => {
  await first();
  const { version } = await assessAs(server, agency, 'otherPrincipal', semester.later, 'supervisor', hundred, { submit: false });
  const [held, done] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const opening = server.db.transaction(async (tx) => {
    await tx.query({ name: '', text: "update plan set supervisor_state = 'draft' where id = $1" }, [semester.earlier]);
    held.resolve();
    await done.promise;
  });
  await held.promise;
  const call = await as('otherPrincipal');
  const submission = call(submitAssessment, { ...onPlan(semester.later), ifMatch: version });
  try { await untilSomebodyWaits(); } finally { done.resolve(); }
  await opening;
  expect(await submission).toMatchObject({ ok: false, problem: { code: 'assessment.not_ready', errors: [{ code: 'assessment.part_missing' }] } });
});
