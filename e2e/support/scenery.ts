import type { Call } from '@pauh/client';
import {
  correctFeedback,
  createCoachingRecord,
  createFeedback,
  createFeedbackRequest,
  createPrivateNote,
  getCalibrationBoard,
  moveCalibrationPerson,
  replyToFeedback,
  type AssessmentContent,
  type Plan,
  agreePlan,
  createDelegation,
  inviteContributors,
  listMyContributions,
  createSupervisionReport,
  getAssessmentSheet,
  getEmployee,
  listDelegationCandidates,
  listIndicators,
  listPlanTemplates,
  listPlans,
  listResults,
  listServiceIndicators,
  recordStanding,
  revisePlan,
  saveAssessment,
  savePlanContent,
  submitPlan,
} from '@pauh/contracts';
import { behaviours, coachingForm } from '@pauh/domain';
import { calibratedSemester, calibrationSession } from './calibrating.ts';
import { accountOf, agencyDay, openPlanning, ownPlan, people, runningCycle, signedIn, valueOf, waiveSuperiors } from './agency.ts';
import { fillPlan } from './planning.ts';
import { dayAfter, nameSupervisor } from './succession.ts';
import type { RunningServer } from './server.ts';

/** The plan is agreed, opened again with a reason, its first result named anew, and handed in once more. */
async function reviseOnce(owner: Call, supervisor: Call, { id, version }: Plan): Promise<void> {
  const params = { planId: id };
  const submitted = await valueOf(owner(submitPlan, { params, ifMatch: version }));
  const agreed = await valueOf(supervisor(agreePlan, { params, ifMatch: submitted.version }));
  const open = await valueOf(
    owner(revisePlan, { params, ifMatch: agreed.version, body: { reason: 'Jumlah kelas yang saya ajar bertambah sejak Oktober.' } }),
  );
  const [first, ...others] = open.content.results;
  const changed = { ...open.content, results: first ? [{ ...first, title: `${first.title} di dua kelas` }, ...others] : [] };
  const saved = await valueOf(owner(savePlanContent, { params, ifMatch: open.version, body: changed }));
  await valueOf(owner(submitPlan, { params, ifMatch: saved.version }));
}

/** Saves a self-assessment with a value on every indicator: the measured one, or the target. */
async function answerAll(person: Call, planId: string): Promise<void> {
  const sheet = await valueOf(person(getAssessmentSheet, { params: { planId, kind: 'self' } }));
  const measured = new Map(sheet.rows.map((row) => [row.indicatorId, row.measured?.value]));
  const indicators = sheet.plan.results.flatMap((result) =>
    result.indicators.map((row) => ({
      indicatorId: row.id ?? '',
      actual: measured.get(row.id ?? '') ?? row.target ?? 1,
      excusedReason: null,
      note: null,
    })),
  );
  await valueOf(
    person(saveAssessment, { params: { planId, kind: 'self' }, ifMatch: sheet.version, body: { ...blank, indicators, results: [] } }),
  );
}
const blank: Omit<AssessmentContent, 'indicators' | 'results'> = {
  behaviours: behaviours.map((behaviour) => ({ behaviour, rating: null, reason: null })),
  resultRating: null,
  resultReason: null,
  behaviourRating: null,
  behaviourReason: null,
  nextStep: null,
};

/** The supervisor has somebody else agree to plans for a week. */
async function handOver(supervisor: Call, delegate: string) {
  const who = (await valueOf(supervisor(listDelegationCandidates, { query: { search: delegate } }))).items[0];
  return valueOf(
    supervisor(createDelegation, {
      body: {
        grantorId: null,
        delegateId: who?.id ?? '',
        duties: ['plan_review'],
        startsOn: agencyDay(0),
        endsOn: agencyDay(6),
        reason: 'Perjalanan dinas, surat tugas 21/2026',
      },
    }),
  );
}

/** A note to the owner of the plan, answered, corrected and answered again. */
async function converse(owner: Call, supervisor: Call, planId: string): Promise<string> {
  const first = await valueOf(
    supervisor(createFeedback, {
      params: { planId },
      body: {
        kind: 'needs_attention',
        subject: 'behaviour',
        subjectId: 'kolaboratif',
        text: 'Dua rapat kelompok kerja terlewat bulan ini.',
      },
    }),
  );
  await valueOf(
    owner(replyToFeedback, { params: { feedbackId: first.id }, body: { text: 'Saya mendampingi lomba siswa pada hari itu.' } }),
  );
  const { note } = await valueOf(
    supervisor(correctFeedback, {
      params: { feedbackId: first.id },
      body: { kind: 'needs_attention', text: 'Dua rapat terlewat. Mari sepakati hari yang bisa Anda hadiri.' },
    }),
  );
  await valueOf(owner(replyToFeedback, { params: { feedbackId: note.id }, body: { text: 'Hari Selasa saya bisa.' } }));
  return note.id;
}

/** A request that waits for the colleague. */
const askColleague = async (owner: Call, planId: string, colleagueId: string): Promise<string> =>
  (
    await valueOf(
      owner(createFeedbackRequest, {
        params: { planId },
        body: {
          askedId: colleagueId,
          askedAs: 'colleague',
          subject: 'behaviour',
          subjectId: 'kolaboratif',
          question: 'Apa satu hal yang bisa saya coba saat rapat?',
          shared: false,
        },
      }),
    )
  ).id;

/** The supervisor's own note, and the talk that it prepares. */
async function holdTalk(supervisor: Call, planId: string): Promise<string> {
  const params = { planId };
  await valueOf(supervisor(createPrivateNote, { params, body: { text: 'Tanyakan hari mana yang paling longgar.' } }));
  const heldOn = agencyDay(0);
  const statements = coachingForm.statements.map((statement) => ({
    statement,
    met: statement !== 'review',
    note: statement === 'review' ? 'Dibahas pekan depan' : null,
  }));
  const record = await valueOf(
    supervisor(createCoachingRecord, {
      params,
      body: {
        kind: 'coaching',
        heldOn,
        statements,
        nextStep: 'Hadir pada rapat hari Selasa dan menyiapkan satu contoh.',
        nextStepOn: heldOn,
      },
    }),
  );
  return record.id;
}

/** Two semesters with calibration: one session is in its preview, in the other the clerk was moved. */
async function calibrate(server: RunningServer, hr: Call) {
  const [looked, met] = [
    await calibratedSemester(server, 'kalibrasi-a', [people.colleague, people.clerk]),
    await calibratedSemester(server, 'kalibrasi-b', [people.colleague, people.clerk]),
  ];
  const [preview, meeting] = [await calibrationSession(hr, looked, 'preview'), await calibrationSession(hr, met, 'meeting')];
  const member = await signedIn(server.url, accountOf(server, people.nurse));
  const clerk = (await valueOf(member(getCalibrationBoard, { params: { sessionId: meeting.id } }))).people.find(
    ({ employee }) => employee.name === people.clerk,
  );
  await valueOf(
    member(moveCalibrationPerson, {
      params: { sessionId: meeting.id, employeeId: clerk?.employee.employeeId ?? '' },
      ifMatch: 1,
      body: {
        resultRating: 'di_atas_ekspektasi',
        behaviourRating: 'di_atas_ekspektasi',
        reason: 'Setara dengan unit lain.',
        overrides: [],
      },
    }),
  );
  return { calibrationCycleId: looked.cycleId, previewSessionId: preview.id, sessionId: meeting.id };
}

/** Somebody of the head's team whom another supervises since the middle of the cycle: the days before are the head's part. */
async function succeed(
  hr: Call,
  head: Call,
  { id: cycleId, startsOn }: { id: string; startsOn: string },
  others: readonly string[],
): Promise<string> {
  const team = await valueOf(head(listPlans, { query: { view: 'team', cycleId, limit: 200 } }));
  const plan = team.items.find(
    ({ employee, agreed, supervisorAssessment }) => agreed && supervisorAssessment === null && !others.includes(employee.name),
  );
  await nameSupervisor(hr, plan?.employee.employeeId ?? '', 'Bayu Saputra', dayAfter(startsOn, 60));
  return plan?.id ?? '';
}

/** Those whose records the pages show. */
interface Figures {
  hr: Call;
  teacher: Call;
  colleague: Call;
  head: Call;
}

/** The running semester, and the next one in planning with a plan to write and one handed in again. */
async function writePlans({ hr, teacher, colleague, head }: Figures, cycleId: string, nextCycleId: string) {
  const [plan, headPlan, colleaguePlan, nextPlan, toReview] = await Promise.all([
    ownPlan(teacher, cycleId),
    ownPlan(head, cycleId),
    ownPlan(colleague, cycleId),
    ownPlan(teacher, nextCycleId),
    ownPlan(colleague, nextCycleId),
  ]);
  await waiveSuperiors(hr, nextCycleId);
  await fillPlan(teacher, nextPlan.id, plan.id);
  await reviseOnce(colleague, head, await fillPlan(colleague, toReview.id, colleaguePlan.id));
  return { plan, headPlan, colleaguePlan, nextPlan, toReview };
}

/** A self-assessment that is filled, and a sheet of the supervisor that is begun. */
async function beginSheets({ teacher, head }: Figures, planId: string, colleaguePlanId: string): Promise<void> {
  await answerAll(teacher, planId);
  await valueOf(
    head(saveAssessment, {
      params: { planId: colleaguePlanId, kind: 'supervisor' },
      ifMatch: 0,
      body: { ...blank, indicators: [], results: [] },
    }),
  );
}

/** What the colleague has: a result, a report that nobody answered yet, a contribution asked of them. */
async function involveColleague({ colleague, head }: Figures, planId: string, colleagueId: string) {
  const result = (await valueOf(colleague(listResults, { query: { view: 'own' } }))).items[0];
  const report = await valueOf(
    colleague(createSupervisionReport, { body: { supposedSupervisor: null, statement: 'Kepala sekolah kami sudah berganti sejak Juli.' } }),
  );
  await valueOf(head(inviteContributors, { params: { planId }, body: { contributorIds: [colleagueId], dueOn: agencyDay(0) } }));
  const contribution = (await valueOf(colleague(listMyContributions, { query: {} }))).items[0];
  return { resultId: result?.id ?? '', reportId: report.id, contributionId: contribution?.id ?? '' };
}

/** The teacher's record, with a standing that HR gave it. */
async function giveStanding(hr: Call, employeeId: string, startsOn: string) {
  const employee = await valueOf(hr(getEmployee, { params: { employeeId } }));
  const studying = await valueOf(
    hr(recordStanding, {
      params: { employeeId: employee.id },
      ifMatch: employee.version,
      body: { standing: 'tugas_belajar', startsOn, endsOn: null, reason: 'Keputusan tugas belajar nomor 7' },
    }),
  );
  return {
    employeeId: employee.id,
    standingId: studying.employee.standings[0]?.id ?? '',
    assignmentId: employee.assignments[0]?.id ?? '',
    accountId: employee.accountId ?? '',
  };
}

async function findInLibrary(hr: Call, unitId: string) {
  const service = (await valueOf(hr(listServiceIndicators, { query: { unitId } }))).items[0];
  const indicator = (await valueOf(hr(listIndicators, { query: { search: 'MODUL' } }))).items[0];
  const template = (await valueOf(hr(listPlanTemplates, { query: { search: 'guru' } }))).items[0];
  return { serviceId: service?.id ?? '', indicatorId: indicator?.id ?? '', templateId: template?.id ?? '' };
}

/** The addresses of real records, each in the state that shows its page fully. */
export async function setScene(server: RunningServer) {
  const as = (who: string) => signedIn(server.url, accountOf(server, who));
  const [hr, teacher, colleague, head] = await Promise.all([as('hr'), as(people.teacher), as(people.colleague), as(people.head)]);
  const figures = { hr, teacher, colleague, head };
  const running = await runningCycle(hr);
  const calibration = await calibrate(server, hr);
  const next = await openPlanning(hr, 'SD1');
  const { plan, headPlan, colleaguePlan, nextPlan, toReview } = await writePlans(figures, running.id, next.id);
  const colleagueId = colleaguePlan.employee.employeeId;
  await beginSheets(figures, plan.id, colleaguePlan.id);
  const delegation = await handOver(head, people.nurse);
  return {
    ...calibration,
    cycleId: running.id,
    nextCycleId: next.id,
    planId: plan.id,
    headPlanId: headPlan.id,
    colleaguePlanId: colleaguePlan.id,
    nextPlanId: nextPlan.id,
    toReviewId: toReview.id,
    delegationId: delegation.id,
    feedbackId: await converse(teacher, head, plan.id),
    requestId: await askColleague(teacher, plan.id, colleagueId),
    recordId: await holdTalk(head, plan.id),
    ...(await involveColleague(figures, plan.id, colleagueId)),
    ...(await giveStanding(hr, plan.employee.employeeId, running.startsOn)),
    ...(await findInLibrary(hr, plan.unit.unitId)),
    unitId: plan.unit.unitId,
    partPlanId: await succeed(hr, head, running, Object.values(people)),
  };
}
export type Scene = Awaited<ReturnType<typeof setScene>>;
