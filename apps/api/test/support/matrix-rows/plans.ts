import { teacherContent } from '../semester.ts';
import { type MatrixRows, none, officersOf, plan } from './row.ts';

export const planRows: MatrixRows = {
  listPlans: { input: none, may: '+    +    +   +    +   +    +   +  +   +   x  +    +    +   +   x' },
  getPlan: { input: plan, may: '+    -    +   +    +   x    +   +  -   +   x  x    -    -   +   x' },
  listCycleSuperiors: { input: (w) => ({ params: { cycleId: w.cycleId } }), may: officersOf.unitHr },
  createCascadeWaiver: {
    input: (w) => ({
      params: { cycleId: w.cycleId },
      body: { superiorAssignmentId: w.agency.assignmentIds.otherPrincipal, reason: 'Kepala sekolah tugas belajar' },
    }),
    may: officersOf.unitHr,
  },
  withdrawCascadeWaiver: {
    input: (w) => ({ params: { waiverId: w.waiverId }, ifMatch: 1, body: { reason: 'Rencana sudah disusun' } }),
    may: officersOf.unitHr,
  },
  confirmCascade: {
    input: (w) => ({ ...plan(w), ifMatch: w.planVersion, body: { markIds: [w.planId] } }),
    may: '9    -    9   x    x   x    x   x  x   x   x  x    -    -   x   x',
  },
  listServiceIndicators: { input: none, may: '+ + + + + + + + + + + + + + + +' },
  getServiceIndicator: { input: (w) => ({ params: { serviceId: w.serviceId } }), may: '+ + + + + + + + + + + + + + + +' },
  createServiceIndicator: {
    input: (w) => ({ body: { unitId: w.agency.unitIds.SD1, startsOn: '2026-07-01', ...serviceWords } }),
    may: 'x    x    +   x    +   +    x   +  x   x   x  x    x    x   x   x',
  },
  updateServiceIndicator: {
    input: (w) => ({ params: { serviceId: w.serviceId }, ifMatch: 1, body: serviceWords }),
    may: 'x    x    +   x    +   +    x   +  x   x   x  x    x    x   x   x',
  },
  listSupportingResults: {
    input: (w) => ({ params: { serviceId: w.serviceId }, query: { cycleId: w.cycleId } }),
    may: '+    +    +   +    +   +    +   +  +   +   x  x    +    +   +   x',
  },
  getPlanServices: { input: plan, may: '+    -    +   +    +   x    +   +  -   +   x  x    -    -   +   x' },
  getSuperiorResults: { input: plan, may: '+    -    x   x    x   x    x   x  x   x   x  x    -    -   x   x' },
  listPlanRevisions: { input: plan, may: '+    -    +   +    +   x    +   +  -   +   x  x    -    -   +   x' },
  listPlanCopySources: { input: plan, may: '+    -    x   x    x   x    x   x  x   x   x  x    -    -   x   x' },
  getPlanCopy: {
    input: (w) => ({ params: { planId: w.planId, sourcePlanId: w.planId } }),
    may: '-    -    x   x    x   x    x   x  x   x   x  x    -    -   x   x',
  },
  getRoleMatrix: { input: plan, may: '+    -    +   +    +   x    +   +  -   +   x  x    -    -   +   x' },
  listPlanProposals: { input: plan, may: '+    -    +   +    +   x    +   +  -   +   x  x    -    -   +   x' },
  createPlanProposal: {
    input: (w) => ({ ...plan(w), body: { supportedResultId: w.indicatorId, title: 'Hasil yang diusulkan', note: null } }),
    may: 'x    -    9   x    x   x    x   x  x   x   x  x    -    -   x   x',
  },
  answerPlanProposal: {
    input: (w) => ({
      params: { planId: w.planId, proposalId: w.indicatorId },
      ifMatch: w.planVersion,
      body: { taken: true, reason: null },
    }),
    may: '-    -    x   x    x   x    x   x  x   x   x  x    -    -   x   x',
  },
  createPlan: {
    input: (w) => ({ body: { cycleId: w.cycleId, assignmentId: w.agency.assignmentIds.teacher } }),
    may: 'x    x    x   x    x   x    x   9  -   x   x  x    x    x   x   x',
  },
  savePlanContent: {
    input: (w) => ({ ...plan(w), ifMatch: w.planVersion, body: teacherContent }),
    may: '9    -    x   x    x   x    x   x  x   x   x  x    -    -   x   x',
  },
  submitPlan: {
    input: (w) => ({ ...plan(w), ifMatch: w.planVersion }),
    may: '9    -    x   x    x   x    x   x  x   x   x  x    -    -   x   x',
  },
  returnPlan: {
    input: (w) => ({ ...plan(w), ifMatch: w.planVersion, body: { note: 'Perjelas target', remarks: [] } }),
    may: 'x    -    9   x    x   x    x   x  x   x   x  x    -    -   x   x',
  },
  setPlanExpectations: {
    input: (w) => ({ ...plan(w), ifMatch: w.planVersion, body: { behaviours: [] } }),
    may: 'x    -    9   x    x   x    x   x  x   x   x  x    -    -   x   x',
  },
  agreePlan: {
    input: (w) => ({ ...plan(w), ifMatch: w.planVersion }),
    may: 'x    -    9   x    x   x    x   x  x   x   x  x    -    -   x   x',
  },
  revisePlan: {
    input: (w) => ({ ...plan(w), ifMatch: w.planVersion, body: { reason: 'Pindah kelas ajar sejak Oktober' } }),
    may: '9    -    x   x    x   x    x   x  x   x   x  x    -    -   x   x',
  },
  listProgressEntries: { input: plan, may: '+    -    +   x    +   x    x   x  x   +   x  x    -    -   x   x' },
  createProgressEntry: {
    input: (w) => ({
      ...plan(w),
      body: { indicatorId: w.indicatorId, on: '2026-11-21', value: null, note: 'Remedial', links: [], evidenceIds: [] },
    }),
    may: '+    -    x   x    x   x    x   x  x   x   x  x    -    -   x   x',
  },
  uploadEvidence: {
    input: (w) => ({ ...plan(w), body: textFile() }),
    may: '+    -    x   x    x   x    x   x  x   x   x  x    -    -   x   x',
  },
  downloadEvidence: {
    input: (w) => ({ params: { evidenceId: w.evidenceId } }),
    may: '+    -    +   x    +   x    x   x  x   +   x  x    -    -   x   x',
  },
};

function textFile(): FormData {
  const form = new FormData();
  form.append('file', new Blob(['Foto papan tulis\n'], { type: 'text/plain' }), 'papan.txt');
  return form;
}

const serviceWords = { title: 'Murid bisa membaca dengan paham', measure: '% murid', target: '90% pada akhir semester', endsOn: null };
