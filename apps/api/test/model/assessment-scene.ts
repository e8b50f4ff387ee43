import type { Call } from '@pauh/client';
import * as contracts from '@pauh/contracts';
import { verifyChains } from '../../src/modules/audit/audit-chain.ts';
import { type AgreedSemester, agreeSemester, rowsOf } from '../support/agreed-semester.ts';
import { type ActorKey, type Agency, type PersonKey, callAs, createAgency } from '../support/agency.ts';
import type { TestApp } from '../support/app.ts';
import { emptyTables } from '../support/db.ts';
import { fullContent, valueOf } from '../support/semester.ts';
import { supervisedUntil } from '../support/supervision.ts';
import { type Answer, askedAs } from './answer.ts';
import type { AssessmentRequest, Kind, Rated } from './assessment-acts.ts';
import { type World, dueOn, founded, standingOf } from './assessment-world.ts';

/** The real thing beside the model: a semester whose agreed plans wait to be assessed, and nothing said of them yet. */
export interface Scene {
  server: TestApp;
  agency: Agency;
  semester: AgreedSemester;
  blank: Record<Rated, contracts.AssessmentContent>;
  tokens: Map<string, Promise<string>>;
  base: Tally;
}
interface Tally {
  audit: number;
  events: number;
  keys: number;
}

const beginsAt = '2026-11-24T03:00:00Z';
const rated = ['teacher', 'colleague', 'principal', 'otherTeacher'] as const;

export async function openScene(server: TestApp): Promise<{ scene: Scene; world: World }> {
  server.setNow(beginsAt);
  await emptyTables(server.db, 'unit', 'employee', 'account', 'cycle', 'scheme', 'audit_entry', 'outbox_event', 'idempotency_key');
  const agency = await createAgency(server.db);
  const { assignmentIds, employeeIds } = agency;
  for (const { person, earlier } of founded(beginsAt).plans)
    if (earlier)
      await supervisedUntil(
        server.db,
        assignmentIds[person],
        { assignmentId: assignmentIds[earlier], employeeId: employeeIds[earlier] },
        '2026-09-14',
      );
  const semester = await agreeSemester(server, agency, 'model');
  const blank = {} as Scene['blank'];
  for (const person of rated)
    blank[person] = fullContent(
      valueOf(
        await (
          await callAs(server, agency, person)
        )(contracts.getAssessmentSheet, { params: { planId: semester.planIds[person], kind: 'self' } }),
      ),
      [75, 95, 20],
    );
  return { scene: { server, agency, semester, blank, tokens: new Map(), base: await tallyOf(server) }, world: founded(beginsAt) };
}

export const personIn =
  ({ agency }: Scene) =>
  (employeeId: string): PersonKey | undefined =>
    (Object.keys(agency.employeeIds) as PersonKey[]).find((person) => agency.employeeIds[person] === employeeId);

export async function ask(scene: Scene, now: string, request: AssessmentRequest): Promise<Answer> {
  scene.server.setNow(now);
  return askedAs(scene.server, await tokenOf(scene, request.who, now), (call) => send(call, scene, request));
}

/** Signed once an instant. */
export function tokenOf(
  { server, agency, tokens }: Pick<Scene, 'server' | 'agency' | 'tokens'>,
  who: ActorKey,
  now: string,
): Promise<string> {
  const token = tokens.get(`${who} ${now}`) ?? server.app.signAccessToken(agency.accountIds[who]);
  tokens.set(`${who} ${now}`, token);
  return token;
}

function send(call: Call, { agency, semester, blank }: Scene, request: AssessmentRequest) {
  const sent = { idempotencyKey: request.key, ...(request.ifMatch === undefined ? {} : { ifMatch: request.ifMatch }) };
  const onSheet = (person: Rated, kind: Kind) => ({ params: { planId: semester.planIds[person], kind }, ...sent });
  switch (request.act) {
    case 'save':
      return call(contracts.saveAssessment, {
        ...onSheet(request.person, request.kind),
        body: contentOf(blank[request.person], request, agency),
      });
    case 'submit':
      return call(contracts.submitAssessment, onSheet(request.person, request.kind));
    case 'correct':
      return call(contracts.correctAssessment, { ...onSheet(request.person, request.kind), body: { reason: request.reason } });
    case 'invite':
      return call(contracts.inviteContributors, {
        params: { planId: semester.planIds[request.person] },
        ...sent,
        body: { contributorIds: [agency.employeeIds[request.contributor]], dueOn },
      });
    case 'answer':
      return call(contracts.answerContribution, {
        params: { contributionId: request.id },
        ...sent,
        body: { behaviours: [{ behaviour: 'kolaboratif', rating: 'sesuai_ekspektasi', text: request.words }], advice: request.words },
      });
    case 'decline':
      return call(contracts.declineContribution, {
        params: { contributionId: request.id },
        ...sent,
        body: { reason: `Berhalangan: ${request.words}` },
      });
    case 'release':
      return call(contracts.releaseResults, {
        params: { cycleId: semester.cycleId },
        ...sent,
        body: { unitId: agency.unitIds[request.unit] },
      });
  }
}

/** Everything said, or one figure missing and not spoken of. */
function contentOf(
  blank: contracts.AssessmentContent,
  { words, ready, takesOver }: Extract<AssessmentRequest, { act: 'save' }>,
  { employeeIds }: Agency,
): contracts.AssessmentContent {
  return {
    ...blank,
    nextStep: words,
    takenOver: takesOver ? [{ supervisorId: employeeIds[takesOver], reason: `Sudah pensiun: ${words}` }] : [],
    indicators: blank.indicators.map((row, index) => (index === 0 && !ready ? { ...row, actual: null } : row)),
  };
}

const tallyOf = async (server: TestApp): Promise<Tally> =>
  (
    await rowsOf<Tally>(
      server,
      'select (select count(*)::int from audit_entry) as audit, (select count(*)::int from outbox_event) as events, (select count(*)::int from idempotency_key) as keys',
    )
  )[0] as Tally;

const stored = `select json_build_object(
  'plans', (select json_agg(json_build_object('id', p.id, 'self', p.self_state, 'supervisor', p.supervisor_state, 'result', p.result_state)) from plan p),
  'sheets', (select json_agg(json_build_object('id', a.plan_id, 'kind', a.kind, 'no', a.no, 'state', a.state, 'version', a.version, 'words', a.next_step, 'reason', a.correction_reason,
    'takesOver', (select t.supervisor_id from assessment_take_over t where t.assessment_id = a.id), 'actuals', (select count(i.actual)::int from assessment_indicator i where i.assessment_id = a.id))) from assessment a),
  'results', (select json_agg(json_build_object('id', r.plan_id, 'no', r.no, 'current', r.is_current, 'state', r.state, 'words', r.next_step)) from result r),
  'asked', (select json_agg(json_build_object('id', c.id, 'planId', c.plan_id, 'contributorId', c.contributor_id, 'state', c.state, 'version', c.version, 'words', coalesce(c.advice, c.decline_reason))) from contribution c),
  'counts', (select json_agg(json_build_object('unitId', n.unit_id, 'self', n.self_submitted, 'supervisor', n.supervisor_submitted, 'released', n.released)) from cycle_unit_count n),
  'facts', (select json_agg(x.action || ' ' || coalesce(case when x.subject_type = 'contribution' then x.subject_id else x.payload::json -> 'after' ->> 'planId' end, '')) from audit_entry x where x.action ~ '^(assessment|contribution|results)')) as state`;
type Rows = Record<string, unknown>[] | null;
export interface Stored {
  plans: { id: string }[];
  sheets: Rows;
  results: Rows;
  asked: Rows;
  counts: { unitId: string }[];
  facts: string[] | null;
}
export interface Look {
  state: Stored;
  tally: Tally;
}

export async function look({ server, base }: Scene): Promise<Look> {
  const [row] = await rowsOf<{ state: Stored }>(server, stored);
  const { audit, events, keys } = await tallyOf(server);
  return {
    state: (row as { state: Stored }).state,
    tally: { audit: audit - base.audit, events: events - base.events, keys: keys - base.keys },
  };
}

/** Both sides in one form, to be compared: the database as it is, and as the model says. */
export function bothSides(scene: Scene, { state, tally }: Look, world: World): { database: object; model: object } {
  const {
    semester: { planIds },
    agency,
  } = scene;
  const planId = (person: Rated) => planIds[person];
  const mine = new Set<string>(rated.map(planId));
  const last = (person: Rated, kind: Kind) => standingOf(world, person, kind)?.state ?? null;
  const resultOf = (person: Rated) => world.results.find((result) => result.person === person && result.current)?.state ?? null;
  const inUnit = (unit: 'SD1' | 'SD2', is: (person: Rated) => boolean) =>
    world.plans.filter((plan) => plan.unit === unit && is(plan.person)).length;
  const units = new Map(
    (
      [
        ['SD1', agency.unitIds.SD1],
        ['SD2', agency.unitIds.SD2],
      ] as const
    ).map(([code, id]) => [id, code]),
  );
  return {
    database: ordered({
      ...state,
      plans: state.plans.filter(({ id }) => mine.has(id)),
      counts: state.counts.filter(({ unitId }) => units.has(unitId)),
      tally: [tally],
    }),
    model: ordered({
      plans: rated.map((person) => ({
        id: planId(person),
        self: last(person, 'self'),
        supervisor: last(person, 'supervisor'),
        result: resultOf(person),
      })),
      sheets: world.sheets.map(({ person, ready, takesOver, ...sheet }) => ({
        ...sheet,
        id: planId(person),
        takesOver: takesOver && agency.employeeIds[takesOver],
        actuals: ready ? 3 : 2,
      })),
      results: world.results.map(({ person, ...result }) => ({ ...result, id: planId(person) })),
      asked: world.asked.map(({ person, contributor, words, ...asked }) => ({
        ...asked,
        planId: planId(person),
        contributorId: agency.employeeIds[contributor],
        words: asked.state === 'declined' ? `Berhalangan: ${words}` : words,
      })),
      counts: [...units].map(([unitId, unit]) => ({
        unitId,
        self: inUnit(unit, (p) => last(p, 'self') === 'submitted'),
        supervisor: inUnit(unit, (p) => last(p, 'supervisor') === 'submitted'),
        released: inUnit(unit, (p) => resultOf(p) === 'released'),
      })),
      facts: world.facts
        .map((fact) => fact.replace(/ (\w+)$/, (_, person: Rated) => ` ${planId(person)}`))
        .map((fact) => (fact === 'results.released' ? `${fact} ` : fact)),
      tally: [{ audit: world.facts.length, events: eventsOf(world), keys: world.answers.size }],
    }),
  };
}

/** A saved draft is nobody's event; what decides or releases a result is one for each of them beside its own. */
const eventsOf = ({ facts, results }: World): number =>
  facts.filter((fact) => !/^(assessment\.saved|results)/.test(fact)).length +
  results.length +
  results.filter(({ state }) => state === 'released').length;

/** Rows in an order of their own, whichever side they come from. */
const ordered = (side: object): object =>
  Object.fromEntries(
    Object.entries(side).map(([name, rows]) => [
      name,
      ((rows ?? []) as unknown[])
        .map((row) => (typeof row === 'string' ? row : JSON.stringify(row, Object.keys(row as object).sort())))
        .sort(),
    ]),
  );

export const brokenChains = ({ server }: Scene) => verifyChains(server.db);
