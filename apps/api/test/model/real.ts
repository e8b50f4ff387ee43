import type { Call } from '@pauh/client';
import * as contracts from '@pauh/contracts';
import { type Agency, type PersonKey, createAgency } from '../support/agency.ts';
import type { TestApp } from '../support/app.ts';
import { emptyTables } from '../support/db.ts';
import { openSemester, readyContent } from '../support/planning.ts';
import { newId } from '../../src/lib/ids.ts';
import { verifyChains } from '../../src/modules/audit/audit-chain.ts';
import { recountCycle } from '../../src/modules/cycles/cycles.module.ts';
import type { Asker, Request } from './requests.ts';
import { type Answer, askedAs } from './answer.ts';
import { type Person, type World, founding, known, positionOf, supervisorOn, turningDays, unitOf, dayAfter } from './world.ts';

/** The real thing beside the model: the whole app on a database of its own, asked through the client without a socket. */
type Staffed = Omit<Agency, 'employeeIds' | 'accountIds'> & { employeeIds: Record<Person, string>; accountIds: Record<Asker, string> };
export interface Scene {
  server: TestApp;
  agency: Staffed;
  cycleId: string;
  names: Map<string, string>;
  base: { audit: number; events: number; keys: number };
  tokens: Map<string, Promise<string>>;
}

const beginsAt = '2026-07-06T03:00:00Z';
const query = <Row>(server: TestApp, text: string, values: unknown[] = []) => server.db.query<Row>({ name: '', text }, values);

/** An agency as it was founded, with a semester in planning; its heads have agreed plans already. */
export async function openScene(server: TestApp): Promise<{ scene: Scene; world: World }> {
  server.setNow(beginsAt);
  await emptyTables(server.db, 'unit', 'employee', 'account', 'cycle', 'scheme', 'audit_entry', 'outbox_event', 'idempotency_key');
  const agency = await withNewcomer(server, await createAgency(server.db));
  const { cycleId, version } = await openSemester(server, agency, 'model', 'planning');
  const heads = [agency.employeeIds.chief, agency.employeeIds.principal, agency.employeeIds.otherPrincipal];
  await query(
    server,
    "update plan set state = 'agreed', submitted_at = $2, agreed_at = $2, agreed_by = 'Penilai' where employee_id = any($1::uuid[])",
    [heads, beginsAt],
  );
  await server.db.transaction((tx) => recountCycle(tx, cycleId));
  const names = new Map(
    (await query<{ id: string; name: string }>(server, 'select id, name from employee')).map(({ id, name }) => [id, name]),
  );
  const scene: Scene = { server, agency, cycleId, names, base: { audit: 0, events: 0, keys: 0 }, tokens: new Map() };
  const { audit, events, keys } = await tallyOf(scene);
  scene.base = { audit, events, keys };
  return { scene, world: await founded(scene, version) };
}

/** A civil servant who was appointed and has not begun to work: on record, with an account, without an assignment. */
async function withNewcomer(server: TestApp, agency: Agency): Promise<Staffed> {
  const [employeeId, accountId] = [newId(), newId()];
  await query(server, "insert into employee (id, nip, name, employment_kind) values ($1, '200006152026071099', 'Tari Baru', 'pns')", [
    employeeId,
  ]);
  await query(server, "insert into account (id, employee_id, display_name, state) values ($1, $2, 'Tari Baru', 'active')", [
    accountId,
    employeeId,
  ]);
  return {
    ...agency,
    employeeIds: { ...agency.employeeIds, newcomer: employeeId },
    accountIds: { ...agency.accountIds, newcomer: accountId },
  };
}

async function founded({ server, agency, cycleId }: Scene, cycleVersion: number): Promise<World> {
  const people = Object.keys(agency.assignmentIds) as PersonKey[];
  const records = Object.fromEntries(Object.keys(agency.employeeIds).map((person) => [person, 1])) as Record<Person, number>;
  const plans = await query<{
    id: string;
    assignmentId: string;
    startsOn: string;
    endsOn: string;
    state: 'draft' | 'agreed';
    agreedBy: string | null;
  }>(
    server,
    'select id, assignment_id as "assignmentId", starts_on as "startsOn", ends_on as "endsOn", state, agreed_by as "agreedBy" from plan where cycle_id = $1 order by employee_name',
    [cycleId],
  );
  return {
    now: beginsAt,
    stage: 'planning',
    cycleVersion,
    corrections: [],
    standings: [],
    records,
    facts: [],
    answers: new Map(),
    assignments: people.map((person) => ({
      id: agency.assignmentIds[person],
      person,
      position: positionOf(person),
      kind: 'definitive',
      startsOn: founding,
      endsOn: null,
      version: 1,
    })),
    plans: plans.map((plan) => ({ ...plan, version: 1, title: null, ready: false, note: null, handedInOn: null, revisions: [] })),
  };
}

export const nameIn =
  ({ names, agency }: Scene) =>
  (who: string): string =>
    names.get(agency.employeeIds[who as Person]) ?? who;

/** Asks the server, and answers what it said. */
export async function ask(scene: Scene, now: string, request: Request): Promise<Answer> {
  scene.server.setNow(now);
  const token = await tokenOf(scene, request.who, now);
  return askedAs(scene.server, token, (call) => send(call, scene, request));
}

function tokenOf(scene: Scene, who: Asker, now: string): Promise<string> {
  const key = `${who} ${now}`;
  const token = scene.tokens.get(key) ?? scene.server.app.signAccessToken(scene.agency.accountIds[who]);
  scene.tokens.set(key, token);
  return token;
}

function send(call: Call, { agency, cycleId }: Scene, request: Request) {
  const sent = { idempotencyKey: request.key, ...(request.ifMatch === undefined ? {} : { ifMatch: request.ifMatch }) };
  const onPlan = 'planId' in request ? { params: { planId: request.planId }, ...sent } : { params: { planId: '' }, ...sent };
  switch (request.act) {
    case 'save':
      return call(contracts.savePlanContent, { ...onPlan, body: contentOf(request.title, request.ready) });
    case 'submit':
      return call(contracts.submitPlan, onPlan);
    case 'agree':
      return call(contracts.agreePlan, onPlan);
    case 'return':
      return call(contracts.returnPlan, { ...onPlan, body: { note: request.note, remarks: [] } });
    case 'revise':
      return call(contracts.revisePlan, { ...onPlan, body: { reason: request.reason } });
    case 'create':
      return call(contracts.createPlan, { ...sent, body: { cycleId, assignmentId: request.assignmentId } });
    case 'place':
      return call(contracts.createAssignment, {
        ...sent,
        body: {
          employeeId: agency.employeeIds[request.person],
          positionId: agency.positionIds[request.position],
          kind: request.kind,
          startsOn: request.startsOn,
          endsOn: request.endsOn,
        },
      });
    case 'end':
      return call(contracts.endAssignment, {
        params: { assignmentId: request.assignmentId },
        ...sent,
        body: { endsOn: request.endsOn, reason: 'Surat keputusan' },
      });
    case 'correct':
      return call(contracts.correctSupervision, {
        params: { employeeId: agency.employeeIds[request.person] },
        ...sent,
        body: {
          supervisorEmployeeId: agency.employeeIds[request.supervisor],
          externalName: null,
          startsOn: request.startsOn,
          reason: 'Sesuai surat keputusan',
        },
      });
    case 'stand':
      return call(contracts.recordStanding, {
        params: { employeeId: agency.employeeIds[request.person] },
        ...sent,
        body: { standing: request.standing, startsOn: request.startsOn, endsOn: request.endsOn, reason: 'Sesuai surat keputusan' },
      });
    case 'unstand':
      return call(contracts.endStanding, {
        params: { employeeId: agency.employeeIds[request.person], standingId: request.standingId },
        ...sent,
        body: { endsOn: request.endsOn, reason: 'Sesuai surat keputusan' },
      });
    case 'advance':
      return call(contracts.transitionCycle, { params: { cycleId }, ...sent, body: { to: request.to, reason: null } });
  }
}

/** Weights that make 100, or 90. */
function contentOf(title: string, ready: boolean): contracts.PlanContent {
  const [result] = readyContent.results as [contracts.PlanContent['results'][number]];
  const [first, second] = result.indicators as [(typeof result.indicators)[number], (typeof result.indicators)[number]];
  return {
    ...readyContent,
    results: [
      {
        ...result,
        title,
        indicators: [
          { ...first, title: `Ukuran ${title}` },
          { ...second, weight: ready ? 60 : 50 },
        ],
      },
    ],
  };
}

const tally = `select (select count(*)::int from audit_entry) as audit, (select count(*)::int from outbox_event) as events, (select count(*)::int from idempotency_key) as keys,
  (select sum(version)::int from plan) as plans, (select sum(version)::int from assignment) as assignments, (select max(version) from cycle) as cycle, (select sum(version)::int from employee) as records, (select count(*)::int from employee_standing) as standings`;
interface Tally {
  audit: number;
  events: number;
  keys: number;
  plans: number;
  assignments: number;
  cycle: number;
  records: number;
  standings: number;
}

/** How much stands in the database: one more of anything, or one less, shows at once. */
export const tallyOf = async ({ server }: Scene): Promise<Tally> => (await query<Tally>(server, tally))[0] as Tally;

/** What the tally must be: an audit row, an event and a kept answer for every accepted write, and nothing for a refused one. A saved draft is nobody's event. */
export function tallied({ base }: Scene, { facts, answers, plans, assignments, cycleVersion, records, standings }: World): Tally {
  const sum = (rows: readonly { version: number }[]) => rows.reduce((total, { version }) => total + version, 0);
  return {
    audit: base.audit + facts.length,
    events: base.events + facts.filter((fact) => !fact.startsWith('plan.saved')).length,
    keys: base.keys + answers.size,
    plans: sum(plans),
    assignments: sum(assignments),
    cycle: cycleVersion,
    records: Object.values(records).reduce((total, version) => total + version, 0),
    standings: standings.length,
  };
}

const stored = `select json_build_object(
  'plans', (select json_agg(json_build_object('id', p.id, 'assignmentId', p.assignment_id, 'startsOn', p.starts_on, 'endsOn', p.ends_on, 'state', p.state, 'version', p.version, 'note', p.note, 'agreedBy', p.agreed_by, 'handedInOn', (p.handed_in_at at time zone 'Asia/Jakarta')::date,
    'titles', (select json_agg(r.title) from plan_result r where r.plan_id = p.id), 'measures', (select json_agg(i.title order by i.ord) from plan_indicator i where i.plan_id = p.id),
    'weights', (select sum(i.weight_hundredths)::int from plan_indicator i where i.plan_id = p.id),
    'revisions', (select coalesce(json_agg(json_build_object('reason', v.reason, 'title', v.snapshot->'results'->0->>'title') order by v.no), '[]') from plan_revision v where v.plan_id = p.id)) order by p.id) from plan p),
  'assignments', (select json_agg(json_build_object('id', a.id, 'employeeId', a.employee_id, 'positionId', a.position_id, 'unitId', a.unit_id, 'kind', a.kind, 'startsOn', a.starts_on, 'endsOn', a.ends_on, 'version', a.version) order by a.id) from assignment a),
  'standings', (select coalesce(json_agg(json_build_object('id', t.id, 'employeeId', t.employee_id, 'standing', t.standing, 'startsOn', t.starts_on, 'endsOn', t.ends_on, 'withdrawn', t.withdrawn) order by t.id), '[]') from employee_standing t),
  'line', (select json_agg(json_build_object('assignmentId', s.assignment_id, 'supervisorId', s.supervisor_assignment_id, 'employeeId', s.supervisor_employee_id, 'startsOn', s.starts_on, 'endsOn', s.ends_on, 'source', s.source)) from supervision s),
  'counts', (select json_agg(json_build_object('unitId', c.unit_id, 'plans', c.plans, 'draft', c.draft, 'submitted', c.submitted, 'returned', c.returned, 'agreed', c.agreed) order by c.unit_id) from cycle_unit_count c where c.plans > 0),
  'facts', (select json_agg(action || case when subject_type = 'cycle' then '' else ' ' || subject_id end order by seq) from audit_entry)) as state`;
interface LineRow {
  assignmentId: string;
  supervisorId: string;
  employeeId: string;
  startsOn: string;
  endsOn: string | null;
  source: string;
}
export interface Stored {
  plans: unknown[];
  assignments: unknown[];
  standings: unknown[];
  line: LineRow[];
  counts: unknown[];
  facts: string[];
}

/** Everything that the model speaks of, as it stands in the database. */
export async function storedIn({ server, base }: Scene): Promise<Stored> {
  const [row] = await query<{ state: Stored }>(server, stored);
  const { facts, ...state } = (row as { state: Stored }).state;
  return { ...state, facts: facts.slice(base.audit).sort() };
}

/** Both sides in one form, to be compared: the database as it is, and as the model says. */
export function bothSides(scene: Scene, { line, ...state }: Stored, world: World): { database: object; model: object } {
  const days = [
    ...new Set([...turningDays(world), ...line.flatMap(({ startsOn, endsOn }) => [startsOn, ...(endsOn ? [dayAfter(endsOn, 1)] : [])])]),
  ].sort();
  const named = line
    .filter(({ source }) => source === 'hr')
    .map(({ assignmentId, supervisorId, startsOn, endsOn }) => ({ assignmentId, supervisorId, startsOn, endsOn }));
  return {
    database: {
      ...state,
      named: sorted(named),
      line: lineOf(
        world,
        days,
        (id, day) => line.find((l) => l.assignmentId === id && l.startsOn <= day && day <= (l.endsOn ?? day))?.supervisorId,
      ),
    },
    model: {
      ...modelled(scene, world),
      named: sorted(world.corrections),
      line: lineOf(world, days, (id, day) => supervisorOn(world, known(world.assignments, id), day)?.id),
    },
  };
}

const sorted = <T extends { assignmentId: string; startsOn: string }>(rows: readonly T[]): T[] =>
  [...rows].sort((a, b) => (a.assignmentId + a.startsOn < b.assignmentId + b.startsOn ? -1 : 1));
const lineOf = ({ assignments }: World, days: readonly string[], at: (assignmentId: string, day: string) => string | undefined): string[] =>
  assignments.flatMap(({ id, person, kind, startsOn, endsOn }) =>
    days
      .filter((day) => startsOn <= day && day <= (endsOn ?? day))
      .map((day) => {
        const supervisorId = at(id, day);
        const supervisor = assignments.find((a) => a.id === supervisorId);
        return `${person} (${kind} from ${startsOn}) on ${day}: ${supervisor ? `${supervisor.person} (${supervisor.kind} from ${supervisor.startsOn})` : (supervisorId ?? 'nobody')}`;
      }),
  );

function modelled(scene: Scene, world: World): object {
  const { agency } = scene;
  const unitIdOf = (position: PersonKey) => agency.unitIds[unitOf(position) as keyof Agency['unitIds']];
  const byId = <T extends { id: string }>(rows: readonly T[]) => [...rows].sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    plans: byId(world.plans).map(({ title, ready, ...plan }) => ({
      ...plan,
      titles: title === null ? null : [title],
      measures: title === null ? null : [`Ukuran ${title}`, 'Kenaikan nilai kelas'],
      weights: title === null ? null : ready ? 10_000 : 9000,
    })),
    assignments: byId(world.assignments).map(({ person, position, ...a }) => ({
      ...a,
      employeeId: agency.employeeIds[person],
      positionId: agency.positionIds[position],
      unitId: unitIdOf(position),
    })),
    standings: byId(world.standings).map(({ person, ...s }) => ({ ...s, employeeId: agency.employeeIds[person] })),
    counts: countsOf(world, unitIdOf),
    facts: world.facts
      .map((fact) =>
        fact.replace(/ (\w+)$/, (whole, person: string) =>
          person in agency.employeeIds ? ` ${agency.employeeIds[person as Person]}` : whole,
        ),
      )
      .sort(),
  };
}

const columnOf = {
  draft: 'draft',
  revising: 'draft',
  submitted: 'submitted',
  returned: 'returned',
  agreed: 'agreed',
  ended: 'agreed',
} as const;

/** The figures of each unit, counted anew; a plan that ended before it was agreed is in none of them. */
function countsOf(world: World, unitIdOf: (position: PersonKey) => string): object[] {
  const units = new Map<string, { unitId: string; plans: number; draft: number; submitted: number; returned: number; agreed: number }>();
  for (const { assignmentId, state, agreedBy } of world.plans) {
    if (state === 'ended' && agreedBy === null) continue;
    const unitId = unitIdOf(known(world.assignments, assignmentId).position);
    const counts = units.get(unitId) ?? { unitId, plans: 0, draft: 0, submitted: 0, returned: 0, agreed: 0 };
    counts.plans++;
    counts[columnOf[state]]++;
    units.set(unitId, counts);
  }
  return [...units.values()].sort((a, b) => (a.unitId < b.unitId ? -1 : 1));
}

export const brokenChains = ({ server }: Scene) => verifyChains(server.db);
