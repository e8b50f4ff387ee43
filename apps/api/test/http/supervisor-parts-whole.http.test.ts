import { getAssessmentSheet, getReceipt, listOverrideCounts, listPlanAssessments, saveAssessment } from '@pauh/contracts';
import { type Receipt, recomputeReceipt } from '@pauh/domain';
import { describe, expect, test } from 'vitest';
import { agency, as, run, server } from '../support/fresh-agency.ts';
import { untilSomebodyWaits } from '../support/locks.ts';
import { assessAs, fullContent, valueOf } from '../support/semester.ts';
import { succeed } from '../support/succession.ts';
import {
  hundred,
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
const takenOver = () => [{ supervisorId: agency.employeeIds.principal, reason: 'Ibu Ratna sudah pensiun dan tidak dapat mengisi' }];

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
      { by: { name: 'Ratna Dewi' }, givenIn: 'assessment', assessed: 1, people: 1, lateMeasurement: 1 },
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
