import type { Call } from '@pauh/client';
import * as contracts from '@pauh/contracts';
import { verifyChains } from '../../src/modules/audit/audit-chain.ts';
import { recountCycle } from '../../src/modules/cycles/cycles.module.ts';
import { type AgreedSemester, agreeSemester, rowsOf } from '../support/agreed-semester.ts';
import { type Agency, callAs, createAgency, employ } from '../support/agency.ts';
import type { TestApp } from '../support/app.ts';
import { emptyTables } from '../support/db.ts';
import { leaveUnassessed } from '../support/release.ts';
import { assessAs, fullContent, valueOf } from '../support/semester.ts';
import { type Answer, askedAs } from './answer.ts';
import { tokenOf } from './assessment-scene.ts';
import { type ClosingRequest, type Rated, type Unit, membersOf, raterOf, rated, unitOf } from './closing-acts.ts';
import { type World, deemedDays, founded, objectionDays } from './closing-world.ts';

/** The real thing beside the model: two assessed schools, and a session of each that is prepared. */
export interface Scene {
  server: TestApp; agency: Agency; semester: AgreedSemester; sessionIds: Record<Unit, string>; sheets: Record<Rated, contracts.AssessmentSheet>; tokens: Map<string, Promise<string>>;
  /** Of each version of each result, as far as they were seen: `teacher 2`. */
  resultIds: Map<string, string>;
  before: { audit: number; events: number };
}

const beginsAt = '2026-11-24T03:00:00Z';
const figures = [75, 95, 20];

export async function openScene(server: TestApp): Promise<{ scene: Scene; world: World }> {
  server.setNow(beginsAt);
  await emptyTables(server.db, 'unit', 'employee', 'account', 'cycle', 'scheme', 'audit_entry', 'outbox_event', 'idempotency_key');
  const agency = await createAgency(server.db);
  await employ(server.db, agency, ['hr', 'secondHr', 'leader']);
  const semester = await agreeSemester(server, agency, 'model', { calibration: true, noSurpriseDays: 0, deemedReceiptDays: deemedDays, objectionDays });
  const sheets = {} as Scene['sheets'];
  for (const person of rated) sheets[person] = await assessAs(server, agency, raterOf[person], semester.planIds[person], 'supervisor', figures);
  await leaveUnassessed(server, semester.cycleId);
  await server.db.transaction((tx) => recountCycle(tx, semester.cycleId));
  const hr = await callAs(server, agency, 'hr');
  const session = async (unit: Unit) => valueOf(await hr(contracts.createCalibrationSession, { body: { cycleId: semester.cycleId, name: `Kalibrasi ${unit}`, unitIds: [agency.unitIds[unit]], memberIds: membersOf[unit].map((member) => agency.employeeIds[member]) } }));
  const sessions = { SD1: await session('SD1'), SD2: await session('SD2') };
  const cycle = valueOf(await hr(contracts.getCycle, { params: { cycleId: semester.cycleId } }));
  const [before] = await rowsOf<Scene['before']>(server, 'select (select count(*)::int from audit_entry) as audit, (select count(*)::int from outbox_event) as events');
  const scene: Scene = { server, agency, semester, sessionIds: { SD1: sessions.SD1.id, SD2: sessions.SD2.id }, sheets, tokens: new Map(), resultIds: new Map(), before: before as Scene['before'] };
  await learnResults(scene);
  return { scene, world: founded(beginsAt, cycle.version, sessions.SD1.version, sheets.teacher.version) };
}

/** So that a version can be named which was made meanwhile. */
export async function learnResults({ server, agency, resultIds }: Scene): Promise<void> {
  const rows = await rowsOf<{ id: string; employeeId: string; no: number }>(server, 'select id, employee_id as "employeeId", no from result');
  for (const { id, employeeId, no } of rows) resultIds.set(`${rated.find((person) => agency.employeeIds[person] === employeeId)} ${no}`, id);
}

export async function ask(scene: Scene, now: string, request: ClosingRequest): Promise<Answer> {
  scene.server.setNow(now);
  if ('no' in request && !scene.resultIds.has(`${request.person} ${request.no}`)) await learnResults(scene);
  return askedAs(scene.server, await tokenOf(scene, request.who, now), (call) => send(call, scene, request));
}

function send(call: Call, { agency, semester: { cycleId, planIds }, sessionIds, sheets, resultIds }: Scene, request: ClosingRequest) {
  const sent = { idempotencyKey: request.key, ...(request.ifMatch === undefined ? {} : { ifMatch: request.ifMatch }) };
  const onSession = (unit: Unit) => ({ params: { sessionId: sessionIds[unit] }, ...sent });
  const onPerson = (person: Rated) => ({ params: { sessionId: sessionIds[unitOf[person]], employeeId: agency.employeeIds[person] }, ...sent });
  const onSheet = (person: Rated) => ({ params: { planId: planIds[person], kind: 'supervisor' as const }, ...sent });
  const onResult = ({ person, no }: { person: Rated; no: number }) => ({ params: { resultId: resultIds.get(`${person} ${no}`) ?? cycleId }, ...sent });
  switch (request.act) {
    case 'preview': return call(contracts.openCalibrationPreview, onSession(request.unit));
    case 'meeting': return call(contracts.openCalibrationMeeting, onSession(request.unit));
    case 'lock': return call(contracts.lockCalibrationSession, { ...onSession(request.unit), body: { presentIds: membersOf[request.unit].map((member) => agency.employeeIds[member]), patternReasons: [] } });
    case 'mark': return call(contracts.markCalibrationPerson, { ...onPerson(request.person), body: { mark: request.mark, note: null } });
    case 'move': return call(contracts.moveCalibrationPerson, { ...onPerson(request.person), body: { resultRating: request.to.result, behaviourRating: request.to.behaviour, reason: request.reason, overrides: [] } });
    case 'answer': return call(contracts.answerCalibrationChange, { ...onPerson(request.person), body: { text: request.words } });
    case 'correct': return call(contracts.correctAssessment, { ...onSheet(request.person), body: { reason: request.reason } });
    case 'save': return call(contracts.saveAssessment, { ...onSheet(request.person), body: fullContent(sheets[request.person], figures, { resultRating: request.to.result, behaviourRating: request.to.behaviour, behaviourReason: 'Dibahas bersama dalam dialog kinerja' }) });
    case 'submit': return call(contracts.submitAssessment, onSheet(request.person));
    case 'advance': return call(contracts.transitionCycle, { params: { cycleId }, ...sent, body: { to: request.to, reason: request.reason } });
    case 'release': return call(contracts.releaseResults, { params: { cycleId }, ...sent, body: { unitId: agency.unitIds[request.unit] } });
    case 'open': return call(contracts.getResult, { params: onResult(request).params });
    case 'paper': return call(contracts.recordPaperDelivery, { ...onResult(request), body: { receivedOn: request.on, note: null } });
    case 'acknowledge': return call(contracts.acknowledgeResult, { ...onResult(request), body: { answer: 'agree', note: null } });
    case 'ask': return call(contracts.requestReopening, { params: { cycleId }, ...sent, body: { employeeId: agency.employeeIds[request.person], reason: request.reason } });
    case 'approve': return call(contracts.approveReopening, { params: { reopeningId: request.id }, ...sent });
    case 'refuse': return call(contracts.refuseReopening, { params: { reopeningId: request.id }, ...sent, body: { reason: request.reason } });
    case 'finish': return call(contracts.closeReopening, { params: { reopeningId: request.id }, ...sent });
  }
}

export const brokenChains = ({ server }: Scene) => verifyChains(server.db);
