import {
  type AssessmentContent,
  correctAssessment,
  createProgressEntry,
  downloadEvidence,
  getAssessmentMirror,
  uploadEvidence,
} from '@pauh/contracts';
import { expect, test } from 'vitest';
import { newId } from '../../src/lib/ids.ts';
import { rowsOf } from '../support/agreed-semester.ts';
import type { ActorKey, PersonKey } from '../support/agency.ts';
import { agency, anotherSemester, as, semester, server, useAssessmentTime } from '../support/assessment-time.ts';
import { digestOf } from '../support/digest.ts';
import { assessAs, valueOf } from '../support/semester.ts';

useAssessmentTime();
const mirror = async (who: ActorKey, cycleId = semester.cycleId) =>
  valueOf(await (await as(who))(getAssessmentMirror, { query: { cycleId } }));
const write = (who: ActorKey, about: PersonKey, changes: Partial<AssessmentContent> = {}, submit = false) =>
  assessAs(server, agency, who, semester.planIds[about], 'supervisor', [70, 95, 20], { submit, changes });
const nextStep = 'Membagikan modul ajar kepada rekan';

test('shows the rater what they wrote themselves, draft or handed in, and nothing of what others wrote', async () => {
  await assessAs(server, agency, 'teacher', semester.planIds.teacher, 'self', [70, 95, 20], { changes: { nextStep: 'Kata guru sendiri' } });
  await write('principal', 'teacher', { nextStep }, true);
  await write('principal', 'colleague', { nextStep, behaviourRating: null });
  const { sheets, past } = await mirror('principal');
  expect(
    sheets
      .map(({ employee, state, ratings, resultRating, behaviourRating }) => [
        employee.employeeId,
        state,
        ratings.length,
        resultRating,
        behaviourRating,
      ])
      .toSorted(),
  ).toEqual(
    [
      [agency.employeeIds.teacher, 'submitted', 9, 'sesuai_ekspektasi', 'sesuai_ekspektasi'],
      [agency.employeeIds.colleague, 'draft', 9, 'sesuai_ekspektasi', null],
    ].toSorted(),
  );
  for (const { texts } of sheets) expect(texts).toEqual(expect.arrayContaining([nextStep, 'Dibahas bersama dalam dialog kinerja']));
  expect(JSON.stringify(sheets)).not.toContain('Kata guru sendiri');
  expect(past.result).toEqual({ di_bawah_ekspektasi: 0, sesuai_ekspektasi: 0, di_atas_ekspektasi: 0 });
});

test("is the rater's alone: whoever else asks sees their own writing, which is none", async () => {
  await write('principal', 'teacher', { nextStep });
  for (const who of ['teacher', 'colleague', 'chief', 'otherPrincipal'] as const) expect((await mirror(who)).sheets).toEqual([]);
  for (const who of ['hr', 'auditor', 'manager'] as const)
    expect(await (await as(who))(getAssessmentMirror, { query: { cycleId: semester.cycleId } })).toMatchObject({ ok: false, status: 403 });
});

test('nothing is stored by looking into it: every table is as it was, the log of accesses and of acts too', async () => {
  await write('principal', 'teacher', { nextStep });
  await write('principal', 'colleague', { nextStep }, true);
  const before = await digestOf(server, []);
  expect(Object.keys(before)).toEqual(expect.arrayContaining(['access_entry', 'audit_entry', 'assessment', 'outbox_event', 'account']));
  expect((await mirror('principal')).sheets).toHaveLength(2);
  expect(await digestOf(server, [])).toEqual(before);
});

test('of a corrected assessment the newest version counts, once', async () => {
  const done = await write('principal', 'teacher', { nextStep }, true);
  valueOf(
    await (
      await as('principal')
    )(correctAssessment, {
      params: { planId: semester.planIds.teacher, kind: 'supervisor' },
      ifMatch: done.version,
      body: { reason: 'Salah menulis langkah berikutnya' },
    }),
  );
  expect((await mirror('principal')).sheets.map(({ state }) => state)).toEqual(['draft']);
});

test('evidence counts as opened once the rater downloaded a piece of it, not when somebody else did', async () => {
  const params = { planId: semester.planIds.teacher };
  const form = new FormData();
  form.append('file', new File(['nilai;kelas\n70;V\n'], 'rekap.csv', { type: 'text/csv' }));
  const { id: evidenceId } = valueOf(await (await as('teacher'))(uploadEvidence, { params, body: form }));
  valueOf(
    await (
      await as('teacher')
    )(createProgressEntry, {
      params,
      body: {
        indicatorId: semester.contents.teacher.results[0]!.indicators[0]!.id,
        on: '2026-11-20',
        value: null,
        note: 'Rekap nilai kelas',
        links: ['https://contoh.go.id/rekap'],
        evidenceIds: [evidenceId],
      },
    }),
  );
  await write('principal', 'teacher');
  const seen = async () => (await mirror('principal')).sheets.map(({ evidence, evidenceOpened }) => [evidence, evidenceOpened]);
  await (
    await as('chief')
  )(downloadEvidence, { params: { evidenceId } });
  expect(await seen()).toEqual([[2, false]]);
  await (
    await as('principal')
  )(downloadEvidence, { params: { evidenceId } });
  expect(await seen()).toEqual([[2, true]]);
  // the log keeps the record that was given up, the plan goes to the one that was kept
  await rowsOf(
    server,
    "insert into employee_merge (id, merged_id, into_id, nip, name, reason, moved, recorded_by, recorded_at) values ($1, $2, $3, '0', 'x', 'x', '{}', 'x', now())",
    [newId(), agency.employeeIds.teacher, agency.employeeIds.nurse],
  );
  await rowsOf(server, 'update plan set employee_id = $2 where id = $1', [params.planId, agency.employeeIds.nurse]);
  expect(await seen()).toEqual([[2, true]]);
});

test('the own past is what was handed in in earlier cycles of the same kind', async () => {
  await write('principal', 'teacher', {}, true);
  await write('principal', 'colleague');
  const earlier = semester.cycleId;
  await anotherSemester();
  const asExpected = async () => (await mirror('principal')).past.result.sesuai_ekspektasi;
  expect(await asExpected()).toBe(0); // of the same time
  await rowsOf(server, "update cycle set starts_on = '2026-01-01' where id = $1 returning id", [earlier]);
  expect(await asExpected()).toBe(1);
  await rowsOf(server, "update cycle set kind = 'quarterly' where id = $1 returning id", [earlier]);
  expect(await asExpected()).toBe(0);
});

test('what the rater handed in the last time comes with it, each text once, and of nobody else', async () => {
  await write('principal', 'teacher', { nextStep }, true);
  await write('principal', 'colleague', { nextStep: 'Hanya rancangan' });
  await assessAs(server, agency, 'chief', semester.planIds.principal, 'supervisor', [70, 95, 20], {
    changes: { nextStep: 'Kata kepala dinas' },
  });
  const [older, earlier] = [semester.cycleId, (await anotherSemester(), semester.cycleId)];
  await write('principal', 'clerk', { nextStep: 'Menata arsip surat masuk' }, true);
  await write('principal', 'colleague', { nextStep: 'Menata arsip surat masuk' }, true);
  await anotherSemester();
  const then = async () => (await mirror('principal')).earlier;
  const move = (cycleId: string, startsOn: string, kind = 'semester') =>
    rowsOf(server, 'update cycle set starts_on = $2, kind = $3 where id = $1', [cycleId, startsOn, kind]);
  expect(await then()).toBeNull(); // of the same time
  await move(older, '2026-01-01');
  expect((await then())?.texts.filter(({ text }) => !text.startsWith('Dibahas'))).toEqual([{ text: nextStep, name: 'Sari Wulandari' }]);
  await move(earlier, '2026-04-01');
  const { texts = [], cycleName } = (await then()) ?? {};
  expect([cycleName, texts.filter(({ text }) => text.startsWith('Menata'))]).toEqual([
    expect.any(String),
    [{ text: 'Menata arsip surat masuk', name: 'Agus Pranoto' }],
  ]);
  expect(new Set(texts.map(({ text }) => text)).size).toBe(texts.length);
  await move(earlier, '2026-04-01', 'quarterly');
  expect((await then())?.texts.map(({ text }) => text)).toContain(nextStep);
  const before = await digestOf(server, []);
  await then();
  expect(await digestOf(server, [])).toEqual(before);
  await write('principal', 'teacher'); // something of one's own to show, and still nothing of what another rater wrote
  expect(JSON.stringify(await mirror('principal'))).not.toContain('Kata kepala dinas');
  expect((await mirror('teacher')).earlier).toBeNull();
});
