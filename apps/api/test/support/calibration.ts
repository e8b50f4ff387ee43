import type { BodyOf, CalibrationBoard, CalibrationPerson, CalibrationSession } from '@pauh/contracts';
import {
  answerCalibrationChange,
  createCalibrationSession,
  getCalibrationBoard,
  getCalibrationSession,
  lockCalibrationSession,
  markCalibrationPerson,
  moveCalibrationPerson,
  openCalibrationMeeting,
  openCalibrationPreview,
} from '@pauh/contracts';
import { type Rating, predicateOf } from '@pauh/domain';
import { rowsOf, setStage } from './agreed-semester.ts';
import type { ActorKey, PersonKey } from './agency.ts';
import { agency, anotherSemester, as, semester, server } from './assessment-time.ts';
import { assessAs, valueOf } from './semester.ts';

/** Who calibrates in these tests: the chief, and the head of the other school. */
export const members = ['chief', 'otherPrincipal'] as const satisfies readonly PersonKey[];
type Outcome = { ok: true; status: number } | { ok: false; problem: { code: string; errors?: { pointer: string }[] } };
/** The status of what was done, or the code of a refusal with the places that it names. */
export const codeOf = (outcome: Outcome) =>
  outcome.ok ? outcome.status : [outcome.problem.code, ...(outcome.problem.errors ?? []).map((e) => e.pointer)].join(' ');
export const idOf = (who: PersonKey): string => agency.employeeIds[who];
export const onSession = (session: CalibrationSession) => ({ params: { sessionId: session.id } });
const onPerson = (session: CalibrationSession, who: PersonKey) => ({ params: { sessionId: session.id, employeeId: idOf(who) } });

/** A semester with calibration whose school is assessed: everybody "as expected" in both, the stage of calibration open. */
export async function assessedSchool(): Promise<void> {
  await anotherSemester({ calibration: true });
  for (const who of ['teacher', 'colleague', 'clerk'] as const)
    await assessAs(server, agency, 'principal', semester.planIds[who], 'supervisor', [75, 95, 20]);
  await assessAs(server, agency, 'chief', semester.planIds.principal, 'supervisor', [75, 95, 20]);
  await setStage(server, semester.cycleId, 'calibration');
}

export async function create(body: Partial<BodyOf<typeof createCalibrationSession>> = {}, who: ActorKey = 'hr') {
  return (await as(who))(createCalibrationSession, {
    body: { cycleId: semester.cycleId, name: 'SD Negeri 1', unitIds: [agency.unitIds.SD1], memberIds: members.map(idOf), ...body },
  });
}
/** The session as it stands now. */
export const now = async (session: CalibrationSession, who: ActorKey = 'hr'): Promise<CalibrationSession> =>
  valueOf(await (await as(who))(getCalibrationSession, onSession(session)));
export const openPreview = async (session: CalibrationSession, ifMatch = session.version) =>
  (await as('hr'))(openCalibrationPreview, { ...onSession(session), ifMatch });
export const openMeeting = async (session: CalibrationSession, ifMatch = session.version) =>
  (await as('hr'))(openCalibrationMeeting, { ...onSession(session), ifMatch });

export const preview = async (body: Parameters<typeof create>[0] = {}): Promise<CalibrationSession> =>
  valueOf(await openPreview(valueOf(await create(body))));
export const meeting = async (body: Parameters<typeof create>[0] = {}): Promise<CalibrationSession> =>
  valueOf(await openMeeting(await preview(body)));

export const board = async (session: CalibrationSession, who: ActorKey = 'otherPrincipal') =>
  (await as(who))(getCalibrationBoard, onSession(session));
export async function personOn(session: CalibrationSession, of: PersonKey, who: ActorKey = 'otherPrincipal'): Promise<CalibrationPerson> {
  return valueOf(await board(session, who)).people.find(({ employee }) => employee.employeeId === idOf(of)) as CalibrationPerson;
}
export const mark = async (
  session: CalibrationSession,
  of: PersonKey,
  body: BodyOf<typeof markCalibrationPerson>,
  who: ActorKey = 'otherPrincipal',
  ifMatch = 0,
) => (await as(who))(markCalibrationPerson, { ...onPerson(session, of), ifMatch, body });

export const [above, asExpected] = ['di_atas_ekspektasi', 'sesuai_ekspektasi'] as const;
export const places = (result: Rating, behaviour: Rating) => ({
  resultRating: result,
  behaviourRating: behaviour,
  predicate: predicateOf(result, behaviour),
});
export const why = 'Capaian literasi melampaui kelas lain yang setara.';
export const move = async (
  session: CalibrationSession,
  of: PersonKey,
  body: Partial<BodyOf<typeof moveCalibrationPerson>> = {},
  who: ActorKey = 'otherPrincipal',
  ifMatch = 1,
) =>
  (await as(who))(moveCalibrationPerson, {
    ...onPerson(session, of),
    ifMatch,
    body: { resultRating: above, behaviourRating: above, reason: why, overrides: [], ...body },
  });

export async function lock(session: CalibrationSession, body: Partial<BodyOf<typeof lockCalibrationSession>> = {}, who: ActorKey = 'hr') {
  const { version: ifMatch } = await now(session);
  return (await as(who))(lockCalibrationSession, {
    ...onSession(session),
    ifMatch,
    body: { presentIds: members.map(idOf), patternReasons: [], ...body },
  });
}

/** So many more people of the school, each with the teacher's decided result: written straight into the tables. */
export async function more(people: number): Promise<void> {
  await rowsOf(
    server,
    `
    with source as (select p.*, r.id as result_id from plan p join result r on r.plan_id = p.id and r.is_current where p.id = $1::uuid),
    n as (select i, gen_random_uuid() as employee_id, gen_random_uuid() as assignment_id, gen_random_uuid() as plan_id, gen_random_uuid() as assessment_id from generate_series(1, $2::int) i),
    employees as (insert into employee (id, nip, name, employment_kind) select n.employee_id, (199001012020010000 + (select count(*) from employee) * 1000 + n.i)::text, 'Tambahan ' || lpad(n.i::text, 4, '0'), 'pns' from n),
    assignments as (insert into assignment (id, employee_id, position_id, unit_id, kind, starts_on) select n.assignment_id, n.employee_id, a.position_id, a.unit_id, a.kind, a.starts_on from n, source join assignment a on a.id = source.assignment_id),
    plans as (insert into plan (id, cycle_id, assignment_id, employee_id, employee_name, unit_id, unit_path, unit_code, unit_name, unit_kind, position_title, position_kind, position_is_head, starts_on, ends_on, state, agreed_at, supervisor_state, result_state)
      select n.plan_id, s.cycle_id, n.assignment_id, n.employee_id, 'Tambahan ' || lpad(n.i::text, 4, '0'), s.unit_id, s.unit_path, s.unit_code, s.unit_name, s.unit_kind, s.position_title, s.position_kind, false, s.starts_on, s.ends_on, s.state, s.agreed_at, 'submitted', 'decided' from n, source s),
    assessments as (insert into assessment (id, plan_id, kind, by_employee_id, from_on, to_on, state, submitted_at) select n.assessment_id, n.plan_id, 'supervisor', a.by_employee_id, a.from_on, a.to_on, 'submitted', a.submitted_at
      from n, source s join assessment a on a.plan_id = s.id and a.kind = 'supervisor' and a.state = 'submitted')
    insert into result (id, plan_id, assessment_id, cycle_id, employee_id, employee_name, unit_id, unit_path, unit_code, unit_name, position_title, state, score_hundredths, result_rating, behaviour_rating, predicate, decided_by, decided_at, rule_version, receipt, receipt_hash)
      select gen_random_uuid(), n.plan_id, n.assessment_id, r.cycle_id, n.employee_id, 'Tambahan ' || lpad(n.i::text, 4, '0'), r.unit_id, r.unit_path, r.unit_code, r.unit_name, r.position_title, r.state, r.score_hundredths, r.result_rating, r.behaviour_rating, r.predicate, r.decided_by, r.decided_at, r.rule_version, r.receipt, r.receipt_hash
      from n, source s join result r on r.id = s.result_id`,
    [semester.planIds.teacher, people],
  );
}

export const placesOn = ({ people }: CalibrationBoard): Record<string, string> =>
  Object.fromEntries(people.map(({ employee, current }) => [employee.name, current.predicate]));

export const answer = async (
  session: { id: string },
  of: PersonKey,
  who: ActorKey = 'principal',
  text = 'Saya sudah melihat buktinya dan setuju',
) => (await as(who))(answerCalibrationChange, { params: { sessionId: session.id, employeeId: idOf(of) }, body: { text } });
/** Every version of the result of somebody, the first one first. */
export const resultsOf = (who: PersonKey) =>
  rowsOf(
    server,
    'select no, is_current, result_rating, behaviour_rating, predicate, state, released_at from result where plan_id = $1 order by no',
    [semester.planIds[who]],
  );
