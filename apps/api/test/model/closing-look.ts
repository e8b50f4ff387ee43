import * as contracts from '@pauh/contracts';
import { rowsOf } from '../support/agreed-semester.ts';
import { callAs } from '../support/agency.ts';
import { valueOf } from '../support/semester.ts';
import { type Rated, type Unit, membersOf, rated, unitOf, units } from './closing-acts.ts';
import { type Scene, learnResults } from './closing-scene.ts';
import { type Result, type World, dayAfter, inUnit, isOut, objectionDays, predicateIn, resultOf } from './closing-world.ts';

const out = "result_state not in ('computed', 'decided')";
const stored = `select json_build_object(
  'cycle', (select json_build_array(concat_ws(' ', c.stage, c.version, c.pending_return is not null)) from cycle c),
  'sessions', (select json_agg(concat_ws(' ', s.id, s.state, s.version)) from calibration_session s),
  'seats', (select json_agg(concat_ws(' ', k.employee_id, k.held, k.version, r.no)) from calibration_person k left join result r on r.id = k.result_id),
  'marks', (select json_agg(concat_ws(' ', y.employee_id, y.member_id, y.mark, y.version)) from calibration_mark y),
  'moves', (select json_agg(concat_ws(' ', v.employee_id, v.no, r.no, v.from_result_rating, v.from_behaviour_rating, v.result_rating, v.behaviour_rating)) from calibration_move v join result r on r.id = v.result_id),
  'answers', (select json_agg(w.employee_id) from calibration_answer w),
  'sheets', (select json_agg(concat_ws(' ', a.employee_id, a.no, a.state, a.version, a.result_rating, a.behaviour_rating)) from (select p.employee_id, a.*, row_number() over (partition by a.plan_id order by a.no desc) as nth from assessment a join plan p on p.id = a.plan_id) a where a.nth = 1),
  'results', (select json_agg(concat_ws(' ', r.employee_id, r.no, r.is_current, r.state, r.version, r.result_rating, r.behaviour_rating, r.predicate, (r.released_at at time zone 'Asia/Jakarta')::date, (r.objection_until at time zone 'Asia/Jakarta')::date)) from result r),
  'deliveries', (select json_agg(concat_ws(' ', r.employee_id, r.no, d.how, d.received_on, d.opened_at is not null)) from result_delivery d join result r on r.id = d.result_id),
  'plans', (select json_agg(concat_ws(' ', p.employee_id, p.state, p.supervisor_state, p.result_state)) from plan p where p.result_state is not null),
  'reopenings', (select json_agg(concat_ws(' ', o.id, o.employee_id, o.state, o.version)) from reopening o),
  'entries', (select json_agg(concat_ws(' ', e.employee_id, e.result_no, e.result_state, e.predicate, e.delivered_how, e.received_on)) from closing_entry e where e.result_id is not null),
  'counts', (select json_agg(concat_ws(' ', n.unit_code, n.supervisor_submitted, n.released, n.acknowledged)) from cycle_unit_count n where n.unit_code like 'SD%'),
  'recounted', (select json_agg(concat_ws(' ', p.unit_code, p.handed_in, p.released, p.acknowledged)) from (select unit_code, count(*) filter (where supervisor_state = 'submitted') as handed_in, count(*) filter (where ${out}) as released, count(*) filter (where result_state = 'acknowledged') as acknowledged from plan group by 1) p where p.unit_code like 'SD%'),
  'facts', (select json_agg(x.action) from (select action from audit_entry order by seq offset $1) x), 'events', (select json_agg(v.kind) from (select kind from outbox_event order by seq offset $2) v)) as state`;

/** What is stored, in the form of `modelOf`; rows in an order of their own. */
export async function look({ server, before }: Scene): Promise<object> {
  const [row] = await rowsOf<{ state: Record<string, string[] | null> }>(server, stored, [before.audit, before.events]);
  return ordered(row?.state ?? {});
}

/** What the model says is stored. */
export function modelOf({ agency: { employeeIds }, sessionIds }: Scene, world: World): object {
  const { stage, cycleVersion, asksBack, sessions, people } = world;
  const each = (rowsOfPerson: (person: Rated, id: string) => string[]): string[] =>
    rated.flatMap((person) => rowsOfPerson(person, employeeIds[person]));
  const counts = units.map((unit) => countsOf(world, unit));
  return ordered({
    cycle: [words(stage, cycleVersion, flag(asksBack !== null))],
    sessions: units.map((unit) => words(sessionIds[unit], sessions[unit].state, sessions[unit].version)),
    seats: each((person, id) => {
      const { seat } = people[person];
      return seat ? [words(id, flag(seat.held), seat.version, seat.settled)] : [];
    }),
    marks: each((person, id) =>
      membersOf[unitOf[person]].flatMap((member) => {
        const mark = people[person].marks[member];
        return mark ? [words(id, employeeIds[member], mark.mark, mark.version)] : [];
      }),
    ),
    moves: each((person, id) =>
      people[person].moves.map(({ about, from, to }, index) =>
        words(id, index + 1, about, from.result, from.behaviour, to.result, to.behaviour),
      ),
    ),
    answers: each((person, id) => Array.from({ length: people[person].answers }, () => id)),
    sheets: each((person, id) => {
      const { no, state, version, place } = people[person].sheet;
      return [words(id, no, state, version, place.result, place.behaviour)];
    }),
    results: each((person, id) =>
      people[person].results.map((result) =>
        words(
          id,
          result.no,
          flag(result === resultOf(world, person)),
          result.state,
          result.version,
          result.place.result,
          result.place.behaviour,
          predicateIn(result.place),
          result.releasedOn,
          untilOf(result),
        ),
      ),
    ),
    deliveries: each((person, id) =>
      people[person].results.flatMap(({ no, delivery }) =>
        delivery ? [words(id, no, delivery.how, delivery.receivedOn, flag(delivery.opened))] : [],
      ),
    ),
    plans: each((person, id) => [
      words(id, stage === 'closed' ? 'ended' : 'agreed', people[person].sheet.state, resultOf(world, person).state),
    ]),
    reopenings: world.reopenings.map(({ id, person, state, version }) => words(id, employeeIds[person], state, version)),
    entries: world.entries.map((entry) => entry.replace(/^\w+/, (person) => employeeIds[person as Rated])),
    counts,
    recounted: counts,
    facts: world.facts,
    events: world.events,
  });
}

const flag = (holds: boolean): string => (holds ? 't' : 'f');
const words = (...parts: (string | number | null)[]): string => parts.filter((part) => part !== null).join(' ');
const untilOf = ({ delivery }: Result): string | null => (delivery ? dayAfter(delivery.receivedOn, objectionDays) : null);

function countsOf(world: World, unit: Unit): string {
  const many = (is: (person: Rated) => boolean) => inUnit(unit).filter(is).length;
  return words(
    unit,
    many((person) => world.people[person].sheet.state === 'submitted'),
    many((person) => isOut(resultOf(world, person))),
    many((person) => resultOf(world, person).state === 'acknowledged'),
  );
}

const ordered = (side: object): object =>
  Object.fromEntries(Object.entries(side).map(([name, rows]) => [name, [...((rows ?? []) as string[])].sort()]));

/** What the person finds of their own, in the list, their tasks and at the address of every version that is not out: `ownIn` says what is right. */
export async function ownFound(scene: Scene, world: World, person: Rated): Promise<object> {
  await learnResults(scene);
  const call = await callAs(scene.server, scene.agency, person);
  const listed = valueOf(await call(contracts.listResults, { query: { view: 'own', cycleId: scene.semester.cycleId, count: true } }));
  const tasks = valueOf(await call(contracts.listMyTasks, {})).items.filter(
    ({ kind }) => kind === 'result_read' || kind === 'result_acknowledge',
  );
  const doors: number[] = [];
  for (const { no } of world.people[person].results.filter((result) => !isOut(result)))
    doors.push((await call(contracts.getResult, { params: { resultId: scene.resultIds.get(`${person} ${no}`) as string } })).status);
  return {
    total: listed.total,
    predicates: listed.items.map(({ predicate }) => predicate),
    early: !isOut(resultOf(world, person)) && tasks.length > 0,
    doors,
  };
}

/** Nothing before its release; then the version that stands. */
export function ownIn(world: World, person: Rated): object {
  const result = resultOf(world, person);
  const predicates = isOut(result) ? [predicateIn(result.place)] : [];
  return {
    total: predicates.length,
    predicates,
    early: false,
    doors: world.people[person].results.filter((each) => !isOut(each)).map(() => 404),
  };
}
