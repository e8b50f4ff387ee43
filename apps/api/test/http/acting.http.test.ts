import {
  agreePlan,
  createAssignment,
  createCoachingRecord,
  createDelegation,
  createFeedback,
  endAssignment,
  getCoachingRecord,
  getFeedback,
  getPlan,
  getResult,
  listFeedback,
  listMyFeedback,
  listMyTasks,
  listResults,
  replyToFeedback,
  returnPlan,
} from '@pauh/contracts';
import { coachingForm } from '@pauh/domain';
import { beforeEach, expect, test } from 'vitest';
import type { ActorKey, PersonKey } from '../support/agency.ts';
import { agency, as, server, useFreshAgency } from '../support/fresh-agency.ts';
import { type Semester, advance, agreePlanAs, assessAs, openSemester, submitPlanAs, valueOf, waiveSuperiors } from '../support/semester.ts';
import { emptyTables } from '../support/db.ts';

useFreshAgency();

// A post without a holder: whoever acts in it (Plt, Plh) has its powers within the dates, and signs so; without anybody the line goes one level up.
let semester: Semester;
beforeEach(async () => {
  await emptyTables(server.db, 'cycle', 'scheme');
  server.setNow('2026-11-24T03:00:00Z');
  semester = await openSemester(server, agency);
});

const vacate = async (...heads: PersonKey[]) => {
  for (const head of heads)
    valueOf(
      await (
        await as('hr')
      )(endAssignment, {
        params: { assignmentId: agency.assignmentIds[head] },
        ifMatch: 1,
        body: { endsOn: '2026-11-23', reason: 'Pensiun' },
      }),
    );
};
/** HR waives at once that the plans below wait for one of the acting head. */
const appoint = async (person: PersonKey, head: PersonKey, kind: 'plt' | 'plh', endsOn = '2026-11-30') => {
  valueOf(
    await (
      await as('hr')
    )(createAssignment, {
      body: { employeeId: agency.employeeIds[person], positionId: agency.positionIds[head], kind, startsOn: '2026-11-24', endsOn },
    }),
  );
  await waiveSuperiors(server, agency, semester.cycleId);
};
const planOf = (person: PersonKey) => ({ params: { planId: semester.planIds[person] } });
const seenBy = async (who: ActorKey, person: PersonKey) => {
  const outcome = await (await as(who))(getPlan, planOf(person));
  return outcome.ok ? outcome.value.actions.join(' ') : outcome.status;
};

test('Plt of two units at once: agrees and returns in both, signed with the post, until the last day; then one level up', async () => {
  await vacate('principal', 'otherPrincipal');
  await appoint('nurse', 'principal', 'plt');
  await appoint('nurse', 'otherPrincipal', 'plt');
  for (const owner of ['teacher', 'colleague', 'otherTeacher'] as const) await submitPlanAs(server, agency, owner, semester.planIds[owner]);
  const acting = await as('nurse');
  expect(valueOf(await acting(listMyTasks, {})).items.find((task) => task.kind === 'plan_review')).toMatchObject({
    count: 3,
    onBehalfOf: null,
  });
  const { version, supervisor } = valueOf(await acting(getPlan, planOf('teacher')));
  expect(supervisor).toEqual({ employeeId: agency.employeeIds.nurse, name: 'Nur Aini, Plt. Kepala Sekolah' });
  expect(valueOf(await acting(agreePlan, { ...planOf('teacher'), ifMatch: version }))).toMatchObject({
    agreedBy: 'Nur Aini, Plt. Kepala Sekolah',
    agreedFor: null,
  });
  const other = valueOf(await acting(getPlan, planOf('otherTeacher')));
  expect(
    valueOf(
      await acting(returnPlan, { ...planOf('otherTeacher'), ifMatch: other.version, body: { note: 'Perjelas targetnya', remarks: [] } }),
    ),
  ).toMatchObject({ returnedBy: 'Nur Aini, Plt. Kepala Sekolah' });
  server.setNow('2026-11-30T16:59:59Z');
  expect([await seenBy('nurse', 'colleague'), await seenBy('chief', 'colleague')]).toEqual([
    'return agree give_feedback record_coaching',
    'give_feedback',
  ]);
  server.setNow('2026-11-30T17:00:00Z');
  expect([await seenBy('nurse', 'colleague'), await seenBy('chief', 'colleague')]).toEqual([
    '',
    'return agree give_feedback record_coaching',
  ]); // reads on what passed through her hands
  expect(valueOf(await (await as('teacher'))(getPlan, planOf('teacher')))).toMatchObject({
    agreedBy: 'Nur Aini, Plt. Kepala Sekolah',
    supervisor: { name: 'Rahmat Hidayat' },
  });
});

test('what a Plt decides carries the post on the result and its receipt', async () => {
  await submitPlanAs(server, agency, 'teacher', semester.planIds.teacher);
  await agreePlanAs(server, agency, 'principal', semester.planIds.teacher);
  await advance(server, agency, semester.cycleId, 'running');
  await advance(server, agency, semester.cycleId, 'assessment');
  await vacate('principal');
  await appoint('nurse', 'principal', 'plt');
  const takenOver = [{ supervisorId: agency.employeeIds.principal, reason: 'Kepala sekolah sebelumnya sudah pensiun' }];
  await assessAs(server, agency, 'nurse', semester.planIds.teacher, 'supervisor', [70, 96, 22], { changes: { takenOver } });
  const acting = await as('nurse');
  const [row] = valueOf(await acting(listResults, { query: { view: 'team' } })).items;
  expect(valueOf(await acting(getResult, { params: { resultId: row?.id ?? '' } }))).toMatchObject({
    decidedBy: 'Nur Aini, Plt. Kepala Sekolah',
    decidedFor: null,
  });
});

test("notes and talks are signed with the post, in one's own hand and in a delegate's, also when the days are over", async () => {
  await submitPlanAs(server, agency, 'teacher', semester.planIds.teacher);
  await agreePlanAs(server, agency, 'principal', semester.planIds.teacher);
  await advance(server, agency, semester.cycleId, 'running');
  const note = { kind: 'suggestion', subject: 'general', subjectId: null, text: 'Coba diskusi kelompok kecil' } as const;
  const talk = {
    kind: 'coaching',
    heldOn: '2026-11-24',
    statements: coachingForm.statements.map((statement) => ({ statement, met: true, note: null })),
    nextStep: 'Mengamati kelas',
    nextStepOn: '2026-12-04',
  } as const;
  const definitive = valueOf(await (await as('principal'))(createFeedback, { ...planOf('teacher'), body: note }));
  expect(definitive.by).toEqual({ employeeId: agency.employeeIds.principal, name: 'Ratna Dewi' });
  await vacate('principal');
  await appoint('nurse', 'principal', 'plt');
  const nurse = { employeeId: agency.employeeIds.nurse, name: 'Nur Aini, Plt. Kepala Sekolah' };
  const acting = await as('nurse');
  const given = valueOf(await acting(createFeedback, { ...planOf('teacher'), body: note }));
  expect(given).toMatchObject({ by: nurse, onBehalfOf: null });
  expect(valueOf(await acting(createCoachingRecord, { ...planOf('teacher'), body: talk }))).toMatchObject({ by: nurse, onBehalfOf: null });
  valueOf(
    await acting(createDelegation, {
      body: {
        grantorId: null,
        delegateId: agency.employeeIds.otherPrincipal,
        duties: ['progress_feedback'],
        startsOn: '2026-11-24',
        endsOn: '2026-11-25',
        reason: 'Cuti tahunan, surat izin 12/2026',
      },
    }),
  );
  const bayu = { employeeId: agency.employeeIds.otherPrincipal, name: 'Bayu Saputra' };
  const standIn = await as('otherPrincipal');
  const inName = valueOf(await standIn(createFeedback, { ...planOf('teacher'), body: note }));
  expect(inName).toMatchObject({ by: bayu, onBehalfOf: nurse });
  const replied = valueOf(
    await standIn(replyToFeedback, { params: { feedbackId: given.id }, body: { text: 'Saya dampingi selama Bu Nur cuti' } }),
  );
  expect(replied.replies).toMatchObject([{ by: bayu, onBehalfOf: nurse }]);
  const record = valueOf(await standIn(createCoachingRecord, { ...planOf('teacher'), body: talk }));
  server.setNow('2026-12-01T03:00:00Z');
  const owner = await as('teacher');
  const signatures = (items: { by: unknown; onBehalfOf: unknown }[]) => items.map(({ by, onBehalfOf }) => [by, onBehalfOf]);
  const expected = expect.arrayContaining([
    [nurse, null],
    [bayu, nurse],
    [definitive.by, null],
  ]);
  expect(signatures(valueOf(await owner(listFeedback, planOf('teacher'))).items)).toEqual(expected);
  expect(signatures(valueOf(await owner(listMyFeedback, { query: { view: 'received' } })).items)).toEqual(expected);
  valueOf(await owner(replyToFeedback, { params: { feedbackId: given.id }, body: { text: 'Terima kasih' } }));
  expect(valueOf(await owner(getFeedback, { params: { feedbackId: given.id } }))).toMatchObject({
    note: { by: nurse },
    replies: [
      { by: bayu, onBehalfOf: nurse },
      { by: { name: 'Sari Wulandari' }, onBehalfOf: null },
    ],
  });
  expect(valueOf(await owner(getCoachingRecord, { params: { recordId: record.id } }))).toMatchObject({ by: bayu, onBehalfOf: nurse });
});

test('a Plh of a vacant post supervises; beside its definitive holder the line stays with the holder', async () => {
  await submitPlanAs(server, agency, 'teacher', semester.planIds.teacher);
  await submitPlanAs(server, agency, 'otherTeacher', semester.planIds.otherTeacher);
  await vacate('principal');
  await appoint('nurse', 'principal', 'plh');
  await appoint('nurse', 'otherPrincipal', 'plh');
  expect([await seenBy('nurse', 'teacher'), await seenBy('nurse', 'otherTeacher'), await seenBy('otherPrincipal', 'otherTeacher')]).toEqual(
    ['return agree give_feedback record_coaching', 403, 'return agree give_feedback record_coaching'],
  ); // at the head of the unit for a time one knows of its plans, and no more
  expect(valueOf(await (await as('teacher'))(getPlan, planOf('teacher'))).supervisor?.name).toBe('Nur Aini, Plh. Kepala Sekolah');
});

test('nobody appointed: the next level up has the work at once', async () => {
  await submitPlanAs(server, agency, 'teacher', semester.planIds.teacher);
  await vacate('principal');
  expect([await seenBy('principal', 'teacher'), await seenBy('chief', 'teacher')]).toEqual([
    '',
    'return agree give_feedback record_coaching',
  ]);
  await agreePlanAs(server, agency, 'chief', semester.planIds.teacher);
  expect(valueOf(await (await as('teacher'))(getPlan, planOf('teacher')))).toMatchObject({
    agreedBy: 'Rahmat Hidayat',
    supervisor: { name: 'Rahmat Hidayat' },
  });
});
