import { coachingForm } from '@pauh/domain';
import { type World, definition, forAll } from './matrix-world.ts';
import { teacherContent, schemeRules } from './semester.ts';

/** What a call needs beside its contract; commands are rehearsed, so that every actor meets the same world. */
export interface MatrixInput { params?: Record<string, string>; query?: Record<string, unknown>; body?: unknown; ifMatch?: number }
export interface MatrixRow {
  input: (world: World) => MatrixInput;
  /**
   * One mark an actor, in the order of `matrixActors` without `nobody` (who is always asked to sign in):
   * + served · x seen but refused (403) · - not there (404) · 9 allowed, refused by the state (409) · ! allowed, refused by the values (401/422)
   */
  may: string;
}

const plan = (world: World) => ({ params: { planId: world.planId } });
const result = (world: World) => ({ params: { resultId: world.resultId } });
const released = (world: World) => ({ params: { resultId: world.releasedResultId } });
const sheet = (kind: 'self' | 'supervisor') => (world: World) => ({ params: { planId: world.planId, kind } });
const teacher = (world: World) => ({ params: { employeeId: world.agency.employeeIds.teacher } });
const report = (world: World) => ({ params: { reportId: world.reportId } });
const school = (world: World) => ({ params: { unitId: world.agency.unitIds.SD1 } });
const delegation = (world: World) => ({ params: { delegationId: world.delegationId } });
const entry = (world: World) => ({ params: { indicatorId: world.definitionId } });
const template = (world: World) => ({ params: { templateId: world.templateId } });
const predicateOfUnit = { predicate: 'baik', basis: 'Capaian perjanjian kinerja 97%', reason: null };
const withdrawal = { reason: 'Diganti indikator yang lebih tepat' };
const note = (world: World) => ({ params: { feedbackId: world.feedbackId } });
const request = (world: World) => ({ params: { requestId: world.requestId } });
const coaching = (world: World) => ({ params: { recordId: world.recordId } });
const contribution = (world: World) => ({ params: { contributionId: world.contributionId } });
const reopening = (world: World) => ({ params: { reopeningId: world.reopeningId } });
const session = (world: World) => ({ params: { sessionId: world.sessionId } });
const inPreview = (world: World) => ({ params: { sessionId: world.previewId } });
const moved = (world: World) => ({ params: { sessionId: world.sessionId, employeeId: world.agency.employeeIds.teacher } });
const none = () => ({});

//                     self peer sup form rev head man hr ohr aud it lead dele oth tok bare
const signedIn =      '+    +    +   +    +   +    +   +  +   +   +  +    +    +   x   x';
/** Whoever works here, whatever the granted role. */
const staff =         '+    +    +   +    +   +    x   x  x   x   x  x    +    +   x   x';
const officersOf = {
  it:                 'x    x    x   x    x   x    x   x  x   x   +  x    x    x   x   x',
  hr:                 'x    x    x   x    x   x    x   +  -   x   x  x    x    x   x   x',
  /** Units are known to all, so HR of another subtree is told that this one is not hers. */
  unitHr:             'x    x    x   x    x   x    x   +  x   x   x  x    x    x   x   x',
  anyHr:              'x    x    x   x    x   x    x   +  +   x   x  x    x    x   x   x',
  everybody:          '+    +    +   +    +   +    +   +  +   +   +  +    +    +   +   x',
  auditor:            'x    x    x   x    x   x    x   x  x   +   x  x    x    x   x   x',
  importer:           'x    x    x   x    x   x    x   +  +   x   x  x    x    x   +   x',
};

/** Every contract has a row, or several where it depends on what the record has come to. */
export const matrixRows: Record<string, MatrixRow | MatrixRow[]> = {
  getMe: { input: none, may: signedIn },
  listMyTasks: { input: none, may: signedIn },
  changePassword: { input: () => ({ body: { currentPassword: 'not the one', newPassword: 'kuda laut berenang pagi' } }), may: '! ! ! ! ! ! ! ! ! ! ! ! ! ! x x' },
  listAccounts: { input: none, may: officersOf.it },
  createAccount: { input: () => ({ body: { userName: 'baru', displayName: 'Akun Baru' } }), may: officersOf.it },
  grantRole: { input: (w) => ({ params: { accountId: w.agency.accountIds.teacher }, body: { role: 'auditor', unitId: w.agency.unitIds.SD1 } }), may: officersOf.it },
  revokeGrant: { input: (w) => ({ params: { accountId: w.agency.accountIds.manager, grantId: w.managerGrantId } }), may: officersOf.it },
  createActivationCode: {
    input: (w) => ({ params: { accountId: w.agency.accountIds.teacher } }),
    may: 'x    x    x   x    x   x    +   +  -   x   x  x    x    x   x   x',
  },
  createUnitActivationCodes: { input: school, may: 'x    x    x   x    x   x    +   +  x   x   +  x    x    x   x   x' },
  listApiTokens: { input: none, may: officersOf.it },
  createApiToken: { input: (w) => ({ body: { name: 'presensi', scopes: ['unit:read'], unitId: w.agency.unitIds.PAUH, expiresAt: '2027-01-01T00:00:00Z' } }), may: officersOf.it },
  revokeApiToken: { input: (w) => ({ params: { tokenId: w.apiTokenId } }), may: officersOf.it },

  listUnits: { input: none, may: '+ + + + + + + + + + + + + + + +' },
  getUnit: { input: school, may: '+ + + + + + + + + + + + + + + +' },
  createUnit: { input: (w) => ({ body: { code: 'SD1-A', name: 'Kelas jauh', kind: 'sekolah', parentId: w.agency.unitIds.SD1, startsOn: '2026-07-01' } }), may: officersOf.unitHr },
  updateUnit: { input: (w) => ({ ...school(w), ifMatch: 1, body: { name: 'SD Negeri 1', kind: 'sekolah', endsOn: null } }), may: officersOf.unitHr },
  listPositions: { input: none, may: '+ + + + + + + + + + + + + + + +' },
  listJobTitles: { input: none, may: '+ + + + + + + + + + + + + + + +' },
  createPosition: { input: (w) => ({ body: { unitId: w.agency.unitIds.SD1, title: 'Pustakawan', kind: 'fungsional', echelon: null, level: null, isHead: false, superiorPositionId: null } }), may: officersOf.unitHr },
  listEmployees: { input: none, may: '+    +    +   +    +   +    +   +  +   +   x  +    +    +   +   x' },
  getEmployee: { input: teacher, may: '+    -    +   -    +   +    +   +  -   +   x  +    -    -   +   x' },
  updateEmployee: { input: (w) => ({ ...teacher(w), ifMatch: 1, body: { name: 'Sari W', frontTitle: null, backTitle: null, rankCode: null, rankName: null, email: null } }), may: officersOf.hr },
  correctNip: { input: (w) => ({ ...teacher(w), ifMatch: 1, body: { nip: '198506152010012099', reason: 'Salah ketik pada dua angka' } }), may: officersOf.hr },
  mergeEmployee: { input: (w) => ({ ...teacher(w), ifMatch: 1, body: { intoEmployeeId: w.agency.employeeIds.nurse, reason: 'Dua catatan dari impor yang sama' } }), may: 'x    x    x   x    x   x    x   9  -   x   x  x    x    x   x   x' },
  recordStanding: { input: (w) => ({ ...teacher(w), ifMatch: 1, body: { standing: 'cltn', startsOn: '2026-12-01', endsOn: null, reason: 'Keputusan cuti nomor 12 tahun 2026' } }), may: officersOf.hr },
  endStanding: { input: (w) => ({ params: { employeeId: w.agency.employeeIds.clerk, standingId: w.standingId }, ifMatch: 2, body: { endsOn: '2027-06-30', reason: 'Keputusan tugas belajar diperbarui' } }), may: officersOf.hr },
  listAssignments: { input: none, may: '+    +    +   +    +   +    +   +  +   +   x  +    +    +   +   x' },
  createAssignment: { input: (w) => ({ body: { employeeId: w.agency.employeeIds.teacher, positionId: w.agency.positionIds.clerk, kind: 'definitive', startsOn: '2026-12-01', endsOn: null } }), may: officersOf.hr },
  endAssignment: { input: (w) => ({ params: { assignmentId: w.agency.assignmentIds.teacher }, ifMatch: 1, body: { endsOn: '2026-12-31', reason: 'Pensiun' } }), may: officersOf.hr },
  getSupervision: { input: teacher, may: '+    -    +   -    +   +    +   +  -   +   x  +    -    -   +   x' },
  correctSupervision: { input: (w) => ({ ...teacher(w), body: { supervisorEmployeeId: w.agency.employeeIds.chief, externalName: null, startsOn: '2026-11-25', reason: 'Kepala sekolah cuti panjang' } }), may: officersOf.hr },
  listSupervisionReports: { input: () => ({ query: { view: 'units' } }), may: '+    +    +   +    +   +    +   +  +   +   x  +    +    +   +   x' },
  getSupervisionReport: { input: report, may: '+    -    -   -    -   -    -   +  -   +   x  -    -    -   -   x' },
  createSupervisionReport: { input: () => ({ body: { supposedSupervisor: null, statement: 'Kepala sekolah saya sudah berganti' } }), may: '9    +    +   +    +   +    x   x  x   x   x  x    +    +   x   x' },
  mendSupervisionReport: { input: (w) => ({ ...report(w), ifMatch: 1, body: { supervisorEmployeeId: w.agency.employeeIds.chief, externalName: null, startsOn: '2026-11-25', reason: 'Kepala sekolah cuti panjang' } }), may: officersOf.hr },
  declineSupervisionReport: { input: (w) => ({ ...report(w), ifMatch: 1, body: { reason: 'Kepala sekolah belum berganti' } }), may: officersOf.hr },
  listDelegations: { input: () => ({ query: { view: 'given' } }), may: '+    +    +   +    +   +    x   +  +   +   x  x    +    +   x   x' },
  getDelegation: { input: delegation, may: '-    -    +   -    -   -    x   +  -   +   x  x    -    -   x   x' },
  createDelegation: { input: (w) => ({ body: { grantorId: w.agency.employeeIds.principal, delegateId: w.agency.employeeIds.otherPrincipal, duties: ['assessment'], startsOn: '2026-12-01', endsOn: '2026-12-14', reason: 'Cuti tahunan sampai 14 Desember' } }), may: 'x    x    +   -    x   x    x   +  -   x   x  x    x    -   x   x' },
  revokeDelegation: { input: (w) => ({ ...delegation(w), ifMatch: 1, body: { reason: 'Kembali bekerja lebih awal' } }), may: '-    -    +   -    -   -    x   +  -   x   x  x    -    -   x   x' },
  listDelegationCandidates: { input: () => ({ query: { search: 'Bayu' } }), may: 'x    x    +   x    +   +    x   x  x   x   x  x    x    x   x   x' },

  listSchemes: { input: none, may: officersOf.everybody },
  createScheme: { input: () => ({ body: { code: 'baru', name: 'Baru', rules: schemeRules } }), may: officersOf.anyHr },
  listCycles: { input: none, may: officersOf.everybody },
  getCycle: { input: (w) => ({ params: { cycleId: w.cycleId } }), may: officersOf.everybody },
  createCycle: {
    input: (w) => ({ body: { code: '2027-1', name: 'Semester I 2027', kind: 'semester', unitId: w.agency.unitIds.PAUH, schemeId: w.schemeId, startsOn: '2027-01-01', endsOn: '2027-06-30', lastDays: { planning: '2027-01-31', running: '2027-06-10', assessment: '2027-06-24' } } }),
    may: officersOf.hr,
  },
  transitionCycle: { input: (w) => ({ params: { cycleId: w.cycleId }, ifMatch: w.cycleVersion, body: { to: 'closed', reason: null } }), may: 'x    x    x   x    x   x    x   9  x   x   x  x    x    x   x   x' },
  extendCycle: { input: (w) => ({ params: { cycleId: w.cycleId }, ifMatch: w.cycleVersion, body: { unitId: w.agency.unitIds.SD1, stage: 'assessment', lastDayOn: '2026-12-28', reason: 'Gempa bumi setempat' } }), may: officersOf.unitHr },
  getCycleDeadlines: { input: (w) => ({ params: { cycleId: w.cycleId } }), may: officersOf.anyHr },
  listPersonalExtensions: { input: (w) => ({ params: { cycleId: w.cycleId } }), may: officersOf.anyHr },
  listLateHandIns: { input: (w) => ({ params: { cycleId: w.cycleId } }), may: officersOf.anyHr },
  extendPerson: { input: (w) => ({ params: { cycleId: w.cycleId }, ifMatch: w.cycleVersion, body: { employeeId: w.agency.employeeIds.teacher, stage: 'assessment', lastDayOn: '2026-12-28', reason: 'Dirawat di rumah sakit' } }), may: officersOf.hr },
  listDeliveries: { input: (w) => ({ params: { cycleId: w.cycleId } }), may: '+    +    +   +    +   +    +   +  +   +   x  x    +    +   x   x' },
  exportReceipts: { input: (w) => ({ params: { cycleId: w.cycleId } }), may: 'x    x    x   x    x   x    x   +  +   +   x  x    x    x   x   x' },
  getClosingRecap: { input: (w) => ({ params: { cycleId: w.cycleId } }), may: 'x    x    x   x    x   x    x   +  +   +   x  +    x    x   x   x' },
  listClosingEntries: { input: (w) => ({ params: { cycleId: w.cycleId } }), may: 'x    x    x   x    x   x    x   +  +   +   x  x    x    x   x   x' },
  listReopenings: { input: (w) => ({ params: { cycleId: w.cycleId } }), may: 'x    x    x   x    x   x    x   +  +   +   x  +    x    x   x   x' },
  requestReopening: { input: (w) => ({ params: { cycleId: w.cycleId }, body: { employeeId: w.agency.employeeIds.clerk, reason: 'Nilai ujian kelas tertukar' } }), may: 'x    x    x   x    x   x    x   9  -   x   x  x    x    x   x   x' },
  approveReopening: { input: (w) => ({ ...reopening(w), ifMatch: 1 }), may: 'x    x    x   x    x   x    x   9  -   x   x  9    x    x   x   x' },
  refuseReopening: { input: (w) => ({ ...reopening(w), ifMatch: 1, body: { reason: 'Alasannya belum cukup jelas' } }), may: 'x    x    x   x    x   x    x   +  -   x   x  +    x    x   x   x' },
  closeReopening: { input: (w) => ({ ...reopening(w), ifMatch: 1 }), may: 'x    x    x   x    x   x    x   9  -   x   x  x    x    x   x   x' },
  getCycleProgress: { input: (w) => ({ params: { cycleId: w.cycleId } }), may: '+    +    +   +    +   +    +   +  +   +   x  +    +    +   +   x' },

  listIndicators: { input: none, may: officersOf.everybody },
  getIndicator: { input: entry, may: officersOf.everybody },
  listIndicatorVersions: { input: entry, may: officersOf.everybody },
  createIndicator: [
    { input: () => ({ body: { code: 'BARU', ...definition, ...forAll } }), may: officersOf.unitHr },
    { input: (w) => ({ body: { code: 'BARU', ...definition, ...forAll, forUnitId: w.agency.unitIds.SD2 } }), may: officersOf.anyHr },
  ],
  reviseIndicator: { input: (w) => ({ ...entry(w), ifMatch: 1, body: { ...definition, ...forAll, unit: 'murid', reason: 'Dihitung per murid' } }), may: officersOf.unitHr },
  withdrawIndicator: { input: (w) => ({ ...entry(w), ifMatch: 1, body: withdrawal }), may: officersOf.unitHr },
  listPlanTemplates: { input: none, may: officersOf.everybody },
  getPlanTemplate: { input: template, may: officersOf.everybody },
  listPlanTemplateVersions: { input: template, may: officersOf.everybody },
  createPlanTemplate: [
    { input: () => ({ body: { code: 'BARU', name: 'Baru', content: teacherContent, ...forAll } }), may: officersOf.unitHr },
    { input: (w) => ({ body: { code: 'BARU', name: 'Baru', content: teacherContent, ...forAll, forUnitId: w.agency.unitIds.SD2 } }), may: officersOf.anyHr },
  ],
  revisePlanTemplate: { input: (w) => ({ ...template(w), ifMatch: 1, body: { name: 'Guru Kelas', content: teacherContent, ...forAll, reason: 'Nama jabatan berubah' } }), may: officersOf.unitHr },
  withdrawPlanTemplate: { input: (w) => ({ ...template(w), ifMatch: 1, body: withdrawal }), may: officersOf.unitHr },
  getNewerIndicators: { input: plan, may: '+    -    x   x    x   x    x   x  x   x   x  x    -    -   x   x' },
  getCopiedIndicators: { input: plan, may: '+    -    x   x    x   x    x   x  x   x   x  x    -    -   x   x' },
  listMeasuredValues: { input: (w) => ({ query: { cycleId: w.cycleId } }), may: 'x    x    x   x    x   x    x   +  +   +   x  x    x    x   +   x' },

  listPlans: { input: none, may: '+    +    +   +    +   +    +   +  +   +   x  +    +    +   +   x' },
  getPlan: { input: plan, may: '+    -    +   +    +   x    +   +  -   +   x  x    -    -   +   x' },
  listCycleSuperiors: { input: (w) => ({ params: { cycleId: w.cycleId } }), may: officersOf.unitHr },
  createCascadeWaiver: { input: (w) => ({ params: { cycleId: w.cycleId }, body: { superiorAssignmentId: w.agency.assignmentIds.otherPrincipal, reason: 'Kepala sekolah tugas belajar' } }), may: officersOf.unitHr },
  withdrawCascadeWaiver: { input: (w) => ({ params: { waiverId: w.waiverId }, ifMatch: 1, body: { reason: 'Rencana sudah disusun' } }), may: officersOf.unitHr },
  confirmCascade: { input: (w) => ({ ...plan(w), ifMatch: w.planVersion, body: { markIds: [w.planId] } }), may: '9    -    9   x    x   x    x   x  x   x   x  x    -    -   x   x' },
  listServiceIndicators: { input: none, may: '+ + + + + + + + + + + + + + + +' },
  getServiceIndicator: { input: (w) => ({ params: { serviceId: w.serviceId } }), may: '+ + + + + + + + + + + + + + + +' },
  createServiceIndicator: { input: (w) => ({ body: { unitId: w.agency.unitIds.SD1, startsOn: '2026-07-01', ...serviceWords } }), may: 'x    x    +   x    +   +    x   +  x   x   x  x    x    x   x   x' },
  updateServiceIndicator: { input: (w) => ({ params: { serviceId: w.serviceId }, ifMatch: 1, body: serviceWords }), may: 'x    x    +   x    +   +    x   +  x   x   x  x    x    x   x   x' },
  listSupportingResults: { input: (w) => ({ params: { serviceId: w.serviceId }, query: { cycleId: w.cycleId } }), may: '+    +    +   +    +   +    +   +  +   +   x  x    +    +   +   x' },
  getPlanServices: { input: plan, may: '+    -    +   +    +   x    +   +  -   +   x  x    -    -   +   x' },
  getSuperiorResults: { input: plan, may: '+    -    x   x    x   x    x   x  x   x   x  x    -    -   x   x' },
  listPlanRevisions: { input: plan, may: '+    -    +   +    +   x    +   +  -   +   x  x    -    -   +   x' },
  listPlanCopySources: { input: plan, may: '+    -    x   x    x   x    x   x  x   x   x  x    -    -   x   x' },
  getPlanCopy: { input: (w) => ({ params: { planId: w.planId, sourcePlanId: w.planId } }), may: '-    -    x   x    x   x    x   x  x   x   x  x    -    -   x   x' },
  getRoleMatrix: { input: plan, may: '+    -    +   +    +   x    +   +  -   +   x  x    -    -   +   x' },
  listPlanProposals: { input: plan, may: '+    -    +   +    +   x    +   +  -   +   x  x    -    -   +   x' },
  createPlanProposal: { input: (w) => ({ ...plan(w), body: { supportedResultId: w.indicatorId, title: 'Hasil yang diusulkan', note: null } }), may: 'x    -    9   x    x   x    x   x  x   x   x  x    -    -   x   x' },
  answerPlanProposal: { input: (w) => ({ params: { planId: w.planId, proposalId: w.indicatorId }, ifMatch: w.planVersion, body: { taken: true, reason: null } }), may: '-    -    x   x    x   x    x   x  x   x   x  x    -    -   x   x' },
  createPlan: { input: (w) => ({ body: { cycleId: w.cycleId, assignmentId: w.agency.assignmentIds.teacher } }), may: 'x    x    x   x    x   x    x   9  -   x   x  x    x    x   x   x' },
  savePlanContent: { input: (w) => ({ ...plan(w), ifMatch: w.planVersion, body: teacherContent }), may: '9    -    x   x    x   x    x   x  x   x   x  x    -    -   x   x' },
  submitPlan: { input: (w) => ({ ...plan(w), ifMatch: w.planVersion }), may: '9    -    x   x    x   x    x   x  x   x   x  x    -    -   x   x' },
  returnPlan: { input: (w) => ({ ...plan(w), ifMatch: w.planVersion, body: { note: 'Perjelas target', remarks: [] } }), may: 'x    -    9   x    x   x    x   x  x   x   x  x    -    -   x   x' },
  setPlanExpectations: { input: (w) => ({ ...plan(w), ifMatch: w.planVersion, body: { behaviours: [] } }), may: 'x    -    9   x    x   x    x   x  x   x   x  x    -    -   x   x' },
  agreePlan: { input: (w) => ({ ...plan(w), ifMatch: w.planVersion }), may: 'x    -    9   x    x   x    x   x  x   x   x  x    -    -   x   x' },
  revisePlan: { input: (w) => ({ ...plan(w), ifMatch: w.planVersion, body: { reason: 'Pindah kelas ajar sejak Oktober' } }), may: '9    -    x   x    x   x    x   x  x   x   x  x    -    -   x   x' },
  listProgressEntries: { input: plan, may: '+    -    +   x    +   x    x   x  x   +   x  x    -    -   x   x' },
  createProgressEntry: { input: (w) => ({ ...plan(w), body: { indicatorId: w.indicatorId, on: '2026-11-21', value: null, note: 'Remedial', links: [], evidenceIds: [] } }), may: '+    -    x   x    x   x    x   x  x   x   x  x    -    -   x   x' },
  uploadEvidence: { input: (w) => ({ ...plan(w), body: textFile() }), may: '+    -    x   x    x   x    x   x  x   x   x  x    -    -   x   x' },
  downloadEvidence: { input: (w) => ({ params: { evidenceId: w.evidenceId } }), may: '+    -    +   x    +   x    x   x  x   +   x  x    -    -   x   x' },
  listFeedback: { input: plan, may: '+    -    +   +    +   x    x   x  x   +   x  x    -    -   x   x' },
  createFeedback: { input: (w) => ({ ...plan(w), body: { kind: 'appreciation', subject: 'general', subjectId: null, text: 'Terima kasih' } }), may: 'x    -    +   x    +   x    x   x  x   x   x  x    -    -   x   x' },
  listMyFeedback: { input: () => ({ query: { view: 'received' } }), may: staff },
  getFeedback: { input: note, may: '+    -    +   x    +   x    x   x  x   +   x  x    -    -   x   x' },
  replyToFeedback: { input: (w) => ({ ...note(w), body: { text: 'Baik, saya coba' } }), may: '+    -    +   x    x   x    x   x  x   x   x  x    -    -   x   x' },
  correctFeedback: { input: (w) => ({ ...note(w), body: { kind: 'suggestion', text: 'Coba diskusi berpasangan' } }), may: 'x    -    +   x    x   x    x   x  x   x   x  x    -    -   x   x' },
  listFeedbackRequests: { input: () => ({ query: { view: 'to_answer' } }), may: staff },
  getFeedbackRequest: { input: request, may: '+    -    -   -    -   -    x   x  x   x   x  x    +    -   x   x' },
  createFeedbackRequest: { input: (w) => ({ ...plan(w), body: { askedId: w.agency.employeeIds.colleague, askedAs: 'colleague', subject: 'general', subjectId: null, question: 'Apa yang bisa saya coba?', shared: false } }), may: '+    -    x   x    x   x    x   x  x   x   x  x    -    -   x   x' },
  answerFeedbackRequest: { input: (w) => ({ ...request(w), ifMatch: 1, body: { kind: 'appreciation', text: 'Selalu membantu' } }), may: 'x    -    -   -    -   -    x   x  x   x   x  x    +    -   x   x' },
  declineFeedbackRequest: { input: (w) => ({ ...request(w), ifMatch: 1, body: { reason: 'Saya jarang bekerja bersama' } }), may: 'x    -    -   -    -   -    x   x  x   x   x  x    +    -   x   x' },
  withdrawFeedbackRequest: { input: (w) => ({ ...request(w), ifMatch: 1 }), may: '+    -    -   -    -   -    x   x  x   x   x  x    x    -   x   x' },
  listColleagues: { input: () => ({ query: { search: 'Bayu' } }), may: staff },
  listThanks: { input: () => ({ query: { view: 'received' } }), may: staff },
  createThanks: { input: (w) => ({ body: { employeeId: w.agency.employeeIds.nurse, text: 'Terima kasih sudah membantu' } }), may: staff },
  listPrivateNotes: { input: none, may: staff },
  createPrivateNote: { input: (w) => ({ ...plan(w), body: { text: 'Tanyakan kabarnya' } }), may: 'x    -    +   x    +   x    x   x  x   x   x  x    -    -   x   x' },
  deletePrivateNote: { input: (w) => ({ params: { noteId: w.privateNoteId } }), may: '-    -    +   -    -   -    x   x  x   x   x  x    -    -   x   x' },
  listCoachingSessions: { input: none, may: 'x    x    x   x    x   x    x   +  +   +   x  x    x    x   x   x' },
  listCoachingRecords: { input: plan, may: '+    -    +   +    +   x    x   x  x   +   x  x    -    -   x   x' },
  getCoachingRecord: { input: coaching, may: '+    -    +   x    +   x    x   x  x   +   x  x    -    -   x   x' },
  createCoachingRecord: { input: (w) => ({ ...plan(w), body: { kind: 'coaching', heldOn: '2026-11-20', statements: coachingForm.statements.map((statement) => ({ statement, met: true, note: null })), nextStep: 'Mengamati kelas', nextStepOn: '2026-12-04' } }), may: 'x    -    +   x    x   x    x   x  x   x   x  x    -    -   x   x' },
  confirmCoachingRecord: { input: (w) => ({ ...coaching(w), ifMatch: 1, body: { view: 'agree', text: null } }), may: '+    -    x   x    x   x    x   x  x   x   x  x    -    -   x   x' },

  getAssessmentSheet: [
    { input: sheet('self'), may: '+    -    +   x    +   x    x   +  -   +   x  x    -    -   x   x' },
    { input: sheet('supervisor'), may: 'x    -    +   x    +   x    x   +  -   +   x  x    -    -   x   x' },
  ],
  saveAssessment: [
    { input: (w) => ({ ...sheet('self')(w), ifMatch: w.selfVersion, body: emptyContent }), may: '9    -    x   x    x   x    x   x  x   x   x  x    -    -   x   x' },
    { input: (w) => ({ ...sheet('supervisor')(w), ifMatch: w.supervisorVersion, body: emptyContent }), may: 'x    -    9   x    x   x    x   x  x   x   x  x    -    -   x   x' },
  ],
  submitAssessment: [
    { input: (w) => ({ ...sheet('self')(w), ifMatch: w.selfVersion }), may: '9    -    x   x    x   x    x   x  x   x   x  x    -    -   x   x' },
    { input: (w) => ({ ...sheet('supervisor')(w), ifMatch: w.supervisorVersion }), may: 'x    -    9   x    x   x    x   x  x   x   x  x    -    -   x   x' },
  ],
  correctAssessment: [
    { input: (w) => ({ ...sheet('self')(w), ifMatch: w.selfVersion, body: { reason: 'Angka kehadiran keliru' } }), may: '+    -    x   x    x   x    x   x  x   x   x  x    -    -   x   x' },
    { input: (w) => ({ ...sheet('supervisor')(w), ifMatch: w.supervisorVersion, body: { reason: 'Angka kehadiran keliru' } }), may: 'x    -    +   x    x   x    x   x  x   x   x  x    -    -   x   x' },
  ],
  listPlanAssessments: { input: plan, may: '+    -    +   +    +   x    x   +  -   +   x  x    -    -   x   x' },
  listPeriodicResults: { input: plan, may: 'x    -    +   x    +   x    x   +  -   +   x  x    -    -   x   x' },
  getPlanAnnouncements: { input: plan, may: 'x    -    +   x    +   x    x   x  x   x   x  x    -    -   x   x' },
  getAssessmentMirror: { input: (w) => ({ query: { cycleId: w.cycleId } }), may: staff },
  getFairnessCheck: { input: (w) => ({ params: { cycleId: w.cycleId } }), may: 'x    x    x   x    x   x    x   +  +   +   x  x    x    x   x   x' },
  listOverrideCounts: { input: none, may: 'x    x    x   x    x   x    x   +  +   +   x  x    x    x   x   x' },
  getAssessment: { input: (w) => ({ params: { assessmentId: w.assessmentId } }), may: '+    -    +   -    +   -    x   +  -   +   x  x    -    -   x   x' },

  listPlanContributions: { input: plan, may: 'x    -    +   x    +   x    x   x  x   +   x  x    -    -   x   x' },
  listContributionCandidates: { input: plan, may: 'x    -    +   x    x   x    x   x  x   x   x  x    -    -   x   x' },
  inviteContributors: { input: (w) => ({ ...plan(w), body: { contributorIds: [w.agency.employeeIds.colleague], dueOn: '2026-12-04' } }), may: 'x    -    9   x    x   x    x   x  x   x   x  x    -    -   x   x' },
  listReceivedContributions: [
    { input: plan, may: 'x    -    x   x    x   x    x   x  x   x   x  x    -    -   x   x' },
    { input: (w) => ({ params: { planId: w.releasedPlanId } }), may: '-    -    x   -    x   x    x   x  x   x   x  x    +    -   x   x' },
  ],
  listMyContributions: { input: none, may: staff },
  getContribution: { input: contribution, may: '-    -    -   -    -   -    x   x  x   x   x  x    +    -   x   x' },
  answerContribution: { input: (w) => ({ ...contribution(w), ifMatch: 1, body: { behaviours: [{ behaviour: 'loyal', rating: 'sesuai_ekspektasi', text: null }], advice: null } }), may: '-    -    -   -    -   -    x   x  x   x   x  x    +    -   x   x' },
  declineContribution: { input: (w) => ({ ...contribution(w), ifMatch: 1, body: { reason: 'Saya jarang bekerja bersama' } }), may: '-    -    -   -    -   -    x   x  x   x   x  x    +    -   x   x' },

  listCalibrationSessions: { input: none, may: '+    +    +   +    +   +    x   +  +   +   x  x    +    +   x   x' },
  createCalibrationSession: { input: (w) => ({ body: { cycleId: w.calibrationCycleId, name: 'SD Negeri 1', unitIds: [w.agency.unitIds.SD1], memberIds: [] } }), may: 'x    x    x   x    x   x    x   +  -   x   x  x    x    x   x   x' },
  getCalibrationSession: [
    { input: session, may: '-    -    -   -    +   +    x   +  -   +   x  x    -    -   x   x' },
    { input: inPreview, may: '-    +    -   +    -   -    x   +  +   +   x  x    -    -   x   x' },
  ],
  composeCalibrationSession: { input: (w) => ({ ...inPreview(w), ifMatch: w.previewVersion, body: { name: 'SD Negeri 2', unitIds: [w.agency.unitIds.SD2], memberIds: [w.formerId, w.headId] } }), may: 'x    x    x   x    x   x    x   +  +   x   x  x    x    x   x   x' },
  openCalibrationPreview: { input: (w) => ({ ...inPreview(w), ifMatch: w.previewVersion }), may: 'x    x    x   x    x   x    x   9  9   x   x  x    x    x   x   x' },
  openCalibrationMeeting: { input: (w) => ({ ...inPreview(w), ifMatch: w.previewVersion }), may: 'x    x    x   x    x   x    x   +  +   x   x  x    x    x   x   x' },
  cancelCalibrationSession: { input: (w) => ({ ...inPreview(w), ifMatch: w.previewVersion, body: { reason: 'Unit ini dilebur' } }), may: 'x    x    x   x    x   x    x   +  +   x   x  x    x    x   x   x' },
  getCalibrationBoard: { input: session, may: '-    -    -   -    +   +    x   x  -   x   x  x    -    -   x   x' },
  markCalibrationPerson: { input: (w) => ({ params: { sessionId: w.previewId, employeeId: w.agency.employeeIds.otherTeacher }, ifMatch: 0, body: { mark: 'agree', note: null } }), may: '-    +    -   +    -   -    x   x  x   x   x  x    -    -   x   x' },
  moveCalibrationPerson: { input: (w) => ({ ...moved(w), ifMatch: 2, body: { resultRating: 'sesuai_ekspektasi', behaviourRating: 'sesuai_ekspektasi', reason: 'Kembali ke semula', overrides: [] } }), may: '-    -    -   -    +   +    x   x  x   x   x  x    -    -   x   x' },
  listCalibrationChanges: { input: none, may: '+    +    +   +    +   +    x   +  +   +   x  x    +    +   x   x' },
  answerCalibrationChange: { input: (w) => ({ ...moved(w), body: { text: 'Saya setuju dengan perpindahan ini' } }), may: '-    -    +   -    -   -    x   x  x   x   x  x    -    -   x   x' },
  lockCalibrationSession: { input: (w) => ({ ...session(w), ifMatch: w.sessionVersion, body: { presentIds: [w.agency.employeeIds.chief, w.headId], patternReasons: [] } }), may: 'x    x    x   x    x   x    x   +  -   x   x  x    x    x   x   x' },
  getCalibrationMinutes: { input: session, may: '-    -    -   -    x   x    x   +  -   +   x  x    -    -   x   x' },

  listScores: { input: (w) => ({ query: { cycleId: w.cycleId } }), may: '+    +    +   +    +   +    +   +  +   +   x  x    +    +   +   x' },
  getPlanScore: { input: plan, may: 'x    -    +   x    +   x    x   +  -   +   x  x    -    -   x   x' },
  listResults: { input: none, may: '+    +    +   +    +   +    +   +  +   +   x  x    +    +   +   x' },
  getResult: [
    { input: result, may: '-    -    +   -    +   -    -   +  -   +   x  x    -    -   -   x' },
    { input: released, may: '-    -    +   -    +   +    +   +  -   +   x  x    +    -   +   x' },
  ],
  getReceipt: [
    { input: result, may: '-    -    +   -    +   -    x   +  -   +   x  x    -    -   -   x' },
    { input: released, may: '-    -    +   -    +   +    x   +  -   +   x  x    +    -   +   x' },
  ],
  acknowledgeResult: [
    { input: (w) => ({ ...result(w), ifMatch: 1, body: { answer: 'agree', note: null } }), may: '-    -    x   -    x   -    x   x  x   x   x  x    -    -   x   x' },
    { input: (w) => ({ ...released(w), ifMatch: w.releasedVersion, body: { answer: 'agree', note: null } }), may: '-    -    x   -    x   x    x   x  x   x   x  x    +    -   x   x' },
  ],
  recordPaperDelivery: [
    { input: (w) => ({ ...result(w), ifMatch: 1, body: { receivedOn: '2026-11-24', note: null } }), may: '-    -    9   -    x   -    x   9  -   x   x  x    -    -   x   x' },
    { input: (w) => ({ ...released(w), ifMatch: w.releasedVersion, body: { receivedOn: '2026-11-24', note: null } }), may: '-    -    9   -    x   x    x   9  -   x   x  x    x    -   x   x' },
  ],
  releaseResults: { input: (w) => ({ params: { cycleId: w.cycleId }, body: { unitId: w.agency.unitIds.SD1 } }), may: officersOf.unitHr },

  listOrganisationPredicates: { input: (w) => ({ params: { cycleId: w.cycleId } }), may: '+    +    +   +    +   +    +   +  +   +   x  +    +    +   x   x' },
  getOrganisationPredicate: { input: (w) => ({ params: { cycleId: w.cycleId, unitId: w.agency.unitIds.SD1 } }), may: '+    +    +   -    +   +    +   +  -   +   x  +    +    -   x   x' },
  setOrganisationPredicate: [
    { input: (w) => ({ params: { cycleId: w.cycleId, unitId: w.agency.unitIds.SD2 }, ifMatch: 0, body: predicateOfUnit }), may: '-    -    -   x    +   x    x   x  x   x   x  x    -    x   x   x' },
    // results of this school are released
    { input: (w) => ({ params: { cycleId: w.cycleId, unitId: w.agency.unitIds.SD1 }, ifMatch: 0, body: predicateOfUnit }), may: 'x    x    x   -    9   x    x   x  x   x   x  x    x    -   x   x' },
  ],

  runImport: { input: () => ({ params: { kind: 'indicators' }, body: 'code,title,unit,direction\nX1,Satu,%,higher\n' }), may: officersOf.importer },
  getImportTemplate: { input: () => ({ params: { kind: 'employees' } }), may: officersOf.importer },
  listImports: { input: none, may: officersOf.importer },
  listAuditEntries: { input: none, may: officersOf.auditor },
  listMyAccessEntries: { input: none, may: signedIn },
};

function textFile(): FormData {
  const form = new FormData();
  form.append('file', new Blob(['Foto papan tulis\n'], { type: 'text/plain' }), 'papan.txt');
  return form;
}

const serviceWords = { title: 'Murid bisa membaca dengan paham', measure: '% murid', target: '90% pada akhir semester', endsOn: null };
const emptyContent = { indicators: [], results: [], behaviours: [], resultRating: null, resultReason: null, behaviourRating: null, behaviourReason: null, nextStep: null };
