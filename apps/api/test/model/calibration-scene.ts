import type { Call } from '@pauh/client';
import * as contracts from '@pauh/contracts';
import { verifyChains } from '../../src/modules/audit/audit-chain.ts';
import { type AgreedSemester, agreeSemester, rowsOf, setStage } from '../support/agreed-semester.ts';
import { type ActorKey, type Agency, callAs, createAgency } from '../support/agency.ts';
import type { TestApp } from '../support/app.ts';
import { emptyTables } from '../support/db.ts';
import { assessAs, valueOf } from '../support/semester.ts';
import { type Answer, askedAs } from './answer.ts';
import { type CalibrationRequest, type Rated, type World, founded, isSame, members, original, placeOf, rated, raterOf } from './calibration-world.ts';

/** The real thing beside the model: an assessed school, and a session of it that is prepared. */
export interface Scene { server: TestApp; agency: Agency; semester: AgreedSemester; sessionId: string; tokens: Map<ActorKey, Promise<string>>; auditedBefore: number }

export async function openScene(server: TestApp): Promise<{ scene: Scene; world: World }> {
  server.setNow('2026-11-24T03:00:00Z');
  await emptyTables(server.db, 'unit', 'employee', 'account', 'cycle', 'scheme', 'audit_entry', 'outbox_event', 'idempotency_key');
  const agency = await createAgency(server.db);
  const semester = await agreeSemester(server, agency, 'model', { calibration: true, noSurpriseDays: 0 });
  for (const person of rated) await assessAs(server, agency, raterOf[person], semester.planIds[person], 'supervisor', [75, 95, 20]);
  await setStage(server, semester.cycleId, 'calibration');
  const hr = await callAs(server, agency, 'hr');
  const session = valueOf(await hr(contracts.createCalibrationSession, { body: { cycleId: semester.cycleId, name: 'SD Negeri 1', unitIds: [agency.unitIds.SD1], memberIds: members.map((member) => agency.employeeIds[member]) } }));
  const cycle = valueOf(await hr(contracts.getCycle, { params: { cycleId: semester.cycleId } }));
  const scene: Scene = { server, agency, semester, sessionId: session.id, tokens: new Map(), auditedBefore: await auditedIn(server) };
  return { scene, world: founded(session.version, cycle.version) };
}

export async function ask(scene: Scene, request: CalibrationRequest): Promise<Answer> {
  const token = scene.tokens.get(request.who) ?? scene.server.app.signAccessToken(scene.agency.accountIds[request.who]);
  scene.tokens.set(request.who, token);
  return askedAs(scene.server, await token, (call) => send(call, scene, request));
}

function send(call: Call, { agency, semester, sessionId }: Scene, request: CalibrationRequest) {
  const sent = { idempotencyKey: request.key, ...(request.ifMatch === undefined ? {} : { ifMatch: request.ifMatch }) };
  const onSession = { params: { sessionId }, ...sent };
  const onPerson = (person: Rated) => ({ params: { sessionId, employeeId: agency.employeeIds[person] }, ...sent });
  switch (request.act) {
    case 'preview': return call(contracts.openCalibrationPreview, onSession);
    case 'meeting': return call(contracts.openCalibrationMeeting, onSession);
    case 'lock': return call(contracts.lockCalibrationSession, { ...onSession, body: { presentIds: members.map((member) => agency.employeeIds[member]), patternReasons: [] } });
    case 'mark': return call(contracts.markCalibrationPerson, { ...onPerson(request.person), body: { mark: request.mark, note: null } });
    case 'move': return call(contracts.moveCalibrationPerson, { ...onPerson(request.person), body: { resultRating: request.to.result, behaviourRating: request.to.behaviour, reason: request.reason, overrides: [] } });
    case 'answer': return call(contracts.answerCalibrationChange, { ...onPerson(request.person), body: { text: request.words } });
    case 'advance': return call(contracts.transitionCycle, { params: { cycleId: semester.cycleId }, ...sent, body: { to: 'released', reason: null } });
    case 'release': return call(contracts.releaseResults, { params: { cycleId: semester.cycleId }, ...sent, body: { unitId: agency.unitIds.SD1 } });
  }
}

const auditedIn = async (server: TestApp): Promise<number> => (await rowsOf<{ n: number }>(server, 'select count(*)::int as n from audit_entry'))[0]?.n ?? 0;
const stored = `select json_build_object(
  'session', (select s.state || ' ' || s.version from calibration_session s), 'cycle', (select c.stage || ' ' || c.version from cycle c),
  'people', (select json_agg(k.employee_id || ' ' || k.version) from calibration_person k where k.held),
  'marks', (select json_agg(concat_ws(' ', y.employee_id, y.member_id, y.mark, y.version)) from calibration_mark y),
  'moves', (select json_agg(concat_ws(' ', v.employee_id, v.no, v.from_result_rating, v.from_behaviour_rating, v.result_rating, v.behaviour_rating)) from calibration_move v),
  'answers', (select json_agg(w.employee_id) from calibration_answer w),
  'results', (select json_agg(concat_ws(' ', r.employee_id, r.no, r.is_current, r.result_rating, r.behaviour_rating, r.released_at is not null)) from result r),
  'facts', (select json_agg(x.action) from (select action from audit_entry order by seq offset $1) x)) as state`;

/** What is stored, in the form of `modelOf`. */
export async function look({ server, auditedBefore }: Scene): Promise<object> {
  const [row] = await rowsOf<{ state: Record<string, unknown> }>(server, stored, [auditedBefore]);
  return ordered(row?.state ?? {});
}

/** What the model says is stored. */
export function modelOf({ agency }: Scene, world: World): object {
  const id = (person: Rated) => agency.employeeIds[person];
  const each = <T>(rowsFor: (person: Rated) => T[]): T[] => rated.flatMap(rowsFor);
  const { session, people } = world;
  return ordered({
    session: `${session.state} ${session.version}`, cycle: `${world.stage} ${world.cycleVersion}`,
    people: session.state === 'draft' ? [] : each((person) => [`${id(person)} ${people[person].version}`]),
    marks: each((person) => members.flatMap((member) => { const mark = people[person].marks[member]; return mark ? [`${id(person)} ${agency.employeeIds[member]} ${mark.mark} ${mark.version}`] : []; })),
    moves: each((person) => people[person].moves.map((to, index, all) => { const from = all[index - 1] ?? original; return [id(person), index + 1, from.result, from.behaviour, to.result, to.behaviour].join(' '); })),
    answers: each((person) => Array.from({ length: people[person].answers }, () => id(person))), results: each((person) => resultsOf(world, person).map((result) => `${id(person)} ${result}`)), facts: world.facts,
  });
}

/** Locked, the moved have a second version; released is the one that stands. */
function resultsOf(world: World, person: Rated): string[] {
  const said = (no: number, current: boolean, place: typeof original) => `${no} ${current ? 't' : 'f'} ${place.result} ${place.behaviour} ${current && world.released ? 't' : 'f'}`;
  const place = placeOf(world, person);
  if (world.session.state !== 'locked' || isSame(place, original)) return [said(1, true, original)];
  return [said(1, false, original), said(2, true, place)];
}

const ordered = (side: object): object => Object.fromEntries(Object.entries(side).map(([name, rows]) => [name, Array.isArray(rows ?? []) ? [...((rows ?? []) as string[])].sort() : rows]));

/** What the rated person finds in their own results: nothing before the release. */
export async function ownResults({ server, agency, semester }: Scene, person: Rated): Promise<number | undefined> {
  return valueOf(await (await callAs(server, agency, person))(contracts.listResults, { query: { view: 'own', cycleId: semester.cycleId, count: true } })).total;
}

export const brokenChains = ({ server }: Scene) => verifyChains(server.db);
