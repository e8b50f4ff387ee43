import {
  createCoachingRecord,
  createDelegation,
  createFeedback,
  createFeedbackRequest,
  createIndicator,
  createPlanTemplate,
  createPrivateNote,
  createProgressEntry,
  createServiceIndicator,
  createSupervisionReport,
  getCoachingRecord,
  getCycle,
  getFeedback,
  getPlan,
  getResult,
  inviteContributors,
  listAccounts,
  listMyContributions,
  listResults,
  recordStanding,
  releaseResults,
  uploadEvidence,
  listApiTokens,
  listCycleSuperiors,
  withdrawCascadeWaiver,
} from '@pauh/contracts';
import { coachingForm } from '@pauh/domain';
import { eq } from 'drizzle-orm';
import { reopening } from '../../src/db/schema/closing.ts';
import { unit } from '../../src/db/schema/organisation.ts';
import { newId } from '../../src/lib/ids.ts';
import type { TestApp } from './app.ts';
import { type Cast, castOf } from './matrix-actors.ts';
import { type CalibrationWorld, calibrationWorld } from './matrix-calibration.ts';
import { advance, agreePlanAs, assessAs, assessBy, openSemester, submitPlanAs, teacherContent, valueOf } from './semester.ts';

/** An indicator of the library, and what an entry says when it is for everybody. */
export const definition = {
  title: 'Indikator matriks',
  description: null,
  aspect: null,
  unit: '%',
  direction: 'higher',
  maximum: null,
} as const;
export const forAll = { positionKind: null, positionTitle: null, forUnitId: null } as const;

/** Real records to come to: the teacher in the middle of assessment, the clerk with a released result. */
export interface World extends Cast, CalibrationWorld {
  cycleId: string;
  schemeId: string;
  cycleVersion: number;
  planId: string;
  /** Plans of another school, of the head of the office above both, and of the supervisor. */ otherPlanId: string;
  chiefPlanId: string;
  leaderPlanId: string;
  planVersion: number;
  assessmentId: string;
  selfVersion: number;
  supervisorVersion: number;
  /** Of the former supervisor's part. */ partVersion: number;
  resultId: string;
  releasedResultId: string;
  releasedVersion: number;
  indicatorId: string;
  evidenceId: string;
  definitionId: string;
  templateId: string;
  managerGrantId: string;
  apiTokenId: string;
  reportId: string;
  delegationId: string;
  standingId: string;
  waiverId: string;
  serviceId: string;
  feedbackId: string;
  requestId: string;
  recordId: string;
  privateNoteId: string;
  /** What the delegate is asked about the teacher. */ contributionId: string;
  releasedPlanId: string;
  /** Asked for by somebody else of HR, about the clerk. */
  reopeningId: string;
}

export async function matrixWorld(server: TestApp): Promise<World> {
  const cast = await castOf(server);
  const { agency, calls } = cast;
  const { cycleId, planIds } = await openSemester(server, agency);
  const planId = planIds.teacher;
  for (const who of ['teacher', 'clerk'] as const) {
    await submitPlanAs(server, agency, who, planIds[who]);
    await agreePlanAs(server, agency, 'principal', planIds[who]);
  }
  const { items: superiors } = valueOf(await calls.hr(listCycleSuperiors, { params: { cycleId } }));
  const waiverOf = (who: 'principal' | 'otherPrincipal') =>
    superiors.find(({ assignmentId }) => assignmentId === agency.assignmentIds[who])?.waiver?.id ?? '';
  valueOf(
    await calls.hr(withdrawCascadeWaiver, {
      params: { waiverId: waiverOf('otherPrincipal') },
      ifMatch: 1,
      body: { reason: 'Rencana akan disusun' },
    }),
  );
  const service = valueOf(
    await calls.hr(createServiceIndicator, {
      body: {
        unitId: agency.unitIds.SD1,
        title: 'Murid belajar dengan aman',
        measure: '% murid',
        target: 'Semua murid',
        startsOn: '2026-07-01',
        endsOn: null,
      },
    }),
  );
  await advance(server, agency, cycleId, 'running');
  const plan = valueOf(await calls.self(getPlan, { params: { planId } }));
  const indicatorId = plan.content.results[0]?.indicators[0]?.id as string;
  const form = new FormData();
  form.append('file', new Blob(['Catatan kelas\n'], { type: 'text/plain' }), 'catatan.txt');
  const evidence = valueOf(await calls.self(uploadEvidence, { params: { planId }, body: form }));
  valueOf(
    await calls.self(createProgressEntry, {
      params: { planId },
      body: { indicatorId, on: '2026-11-20', value: 68, note: 'Ulangan tengah semester', links: [], evidenceIds: [evidence.id] },
    }),
  );
  const note = valueOf(
    await calls.supervisor(createFeedback, {
      params: { planId },
      body: { kind: 'suggestion', subject: 'general', subjectId: null, text: 'Coba diskusi kelompok kecil' },
    }),
  );
  await advance(server, agency, cycleId, 'assessment');
  valueOf(
    await calls.supervisor(inviteContributors, {
      params: { planId },
      body: { contributorIds: [agency.employeeIds.clerk], dueOn: '2026-12-04' },
    }),
  );
  const [contribution] = valueOf(await calls.delegate(listMyContributions, { query: {} })).items;
  await assessAs(server, agency, 'teacher', planId, 'self', [70, 96, 22]);
  await assessAs(server, agency, 'principal', planIds.clerk, 'supervisor', [75, 95, 20]);
  valueOf(await calls.hr(releaseResults, { params: { cycleId }, body: { unitId: agency.unitIds.SD1 } }));
  const released = valueOf(await calls.hr(listResults, { query: { cycleId } })).items[0] as { id: string };
  const part = await assessBy(calls.former, planId, 'part', [70, 96, 22]);
  // handed in after the release: decided, and nobody's but the line's to see
  const sheet = await assessAs(server, agency, 'principal', planId, 'supervisor', [70, 96, 22]);
  const decided = valueOf(await calls.supervisor(listResults, { query: { cycleId, state: 'decided' } })).items[0] as { id: string };
  valueOf(await calls.self(getFeedback, { params: { feedbackId: note.id } })); // seen once: opening it again changes nothing
  const asked = valueOf(
    await calls.self(createFeedbackRequest, {
      params: { planId },
      body: {
        askedId: agency.employeeIds.clerk,
        askedAs: 'colleague',
        subject: 'general',
        subjectId: null,
        question: 'Apa yang bisa saya coba?',
        shared: false,
      },
    }),
  );
  const delivered = valueOf(await calls.delegate(getResult, { params: { resultId: released.id } }));
  const indicator = valueOf(await calls.hr(createIndicator, { body: { code: 'MATRIKS', ...definition, ...forAll } }));
  const template = valueOf(
    await calls.hr(createPlanTemplate, { body: { code: 'GURU', name: 'Guru', content: teacherContent, ...forAll } }),
  );
  const cycle = valueOf(await calls.hr(getCycle, { params: { cycleId } }));
  const accounts = valueOf(await calls.it(listAccounts, { query: { limit: 200 } })).items;
  const after = valueOf(await calls.self(getPlan, { params: { planId } }));
  const coaching = valueOf(
    await calls.supervisor(createCoachingRecord, {
      params: { planId },
      body: {
        kind: 'coaching',
        heldOn: '2026-11-20',
        statements: coachingForm.statements.map((statement) => ({ statement, met: true, note: null })),
        nextStep: 'Mengamati kelas',
        nextStepOn: '2026-12-04',
      },
    }),
  );
  valueOf(await calls.self(getCoachingRecord, { params: { recordId: coaching.id } })); // as above
  const privateNote = valueOf(await calls.supervisor(createPrivateNote, { params: { planId }, body: { text: 'Tanyakan kabarnya' } }));
  const report = valueOf(
    await calls.self(createSupervisionReport, { body: { supposedSupervisor: null, statement: 'Kepala sekolah saya sudah berganti' } }),
  );
  const delegation = valueOf(
    await calls.supervisor(createDelegation, {
      body: {
        grantorId: null,
        delegateId: agency.employeeIds.otherPrincipal,
        duties: ['progress_feedback'],
        startsOn: '2026-12-20',
        endsOn: '2026-12-31',
        reason: 'Cuti akhir tahun sampai 31 Desember',
      },
    }),
  );
  const studying = valueOf(
    await calls.hr(recordStanding, {
      params: { employeeId: agency.employeeIds.clerk },
      ifMatch: 1,
      body: { standing: 'tugas_belajar', startsOn: '2026-11-01', endsOn: null, reason: 'Keputusan tugas belajar nomor 7' },
    }),
  );
  const reopeningId = newId();
  await server.db.orm.insert(reopening).values({
    id: reopeningId,
    cycleId,
    employeeId: agency.employeeIds.clerk,
    employeeName: 'Dewi Lestari',
    unitId: agency.unitIds.SD1,
    unitPath: (await server.db.orm.select({ path: unit.path }).from(unit).where(eq(unit.id, agency.unitIds.SD1)))[0]?.path ?? '',
    unitCode: 'SD1',
    unitName: 'SD Negeri 1 Pauh',
    state: 'requested',
    reason: 'Nilai ujian kelas tertukar',
    requestedBy: 'Hadi Kepegawaian',
    requestedByAccountId: agency.accountIds.secondHr,
    requestedAt: new Date('2026-11-24T03:00:00Z'),
  });
  const calibration = await calibrationWorld(server, cast);
  const self = sheet.selfAssessment;
  if (!self || indicator.version !== 1) throw new Error('the self-assessment was not handed in');
  return {
    ...cast,
    ...calibration,
    cycleId,
    schemeId: cycle.scheme.id,
    cycleVersion: cycle.version,
    planId,
    otherPlanId: planIds.otherTeacher,
    chiefPlanId: planIds.chief,
    leaderPlanId: planIds.principal,
    planVersion: after.version,
    assessmentId: self.id,
    selfVersion: self.version,
    supervisorVersion: sheet.version,
    partVersion: part.version,
    indicatorId,
    evidenceId: evidence.id,
    definitionId: indicator.id,
    templateId: template.id,
    resultId: decided.id,
    releasedResultId: released.id,
    releasedVersion: delivered.version,
    feedbackId: note.id,
    requestId: asked.id,
    recordId: coaching.id,
    privateNoteId: privateNote.id,
    contributionId: contribution?.id ?? '',
    releasedPlanId: planIds.clerk,
    reopeningId,
    reportId: report.id,
    delegationId: delegation.id,
    waiverId: waiverOf('principal'),
    serviceId: service.id,
    standingId: studying.employee.standings[0]?.id ?? '',
    managerGrantId: accounts.find((a) => a.id === agency.accountIds.manager)?.grants[0]?.id ?? '',
    apiTokenId: valueOf(await calls.it(listApiTokens, {})).items[0]?.id ?? '',
  };
}
