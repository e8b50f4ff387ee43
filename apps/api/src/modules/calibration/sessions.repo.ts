import type { CalibrationState, CycleStage, SchemeRules } from '@pauh/domain';
import type { Db, Tx } from '../../db/client.ts';
import { onDay } from '../../db/days.ts';
import { withinPaths } from '../../db/paths.ts';
import { statement } from '../../db/statement.ts';

export interface SessionUnit {
  unitId: string;
  code: string;
  name: string;
  path: string;
}
export interface SessionMember {
  employeeId: string;
  name: string;
  present: boolean | null;
}
export interface SessionRow {
  id: string;
  cycleId: string;
  cycleName: string;
  stage: CycleStage;
  rules: SchemeRules;
  name: string;
  state: CalibrationState;
  createdBy: string;
  createdAt: Date;
  previewAt: Date | null;
  meetingAt: Date | null;
  lockedAt: Date | null;
  lockedBy: string | null;
  cancelReason: string | null;
  patterns: unknown;
  version: number;
  units: SessionUnit[];
  members: SessionMember[];
  people: number;
  /** Who supervises the actor today. */
  actorSupervisorIds: string[];
  /** The actor is one of its people. */
  holdsActor: boolean;
}
/** Who looks: as a member, and by the units in which a grant lets them. */
export interface SessionViewer {
  employeeId: string | null;
  paths: readonly string[];
}

const columns = `
  s.id, s.cycle_id as "cycleId", c.name as "cycleName", c.stage, h.rules, s.name, s.state,
  s.created_by as "createdBy", s.created_at as "createdAt", s.preview_at as "previewAt", s.meeting_at as "meetingAt",
  s.locked_at as "lockedAt", s.locked_by as "lockedBy", s.cancel_reason as "cancelReason", s.patterns, s.version,
  (
    select json_agg(json_build_object(
      'unitId', u.unit_id, 'code', u.unit_code, 'name', u.unit_name, 'path', u.unit_path
    ) order by u.unit_path)
    from calibration_unit u
    where u.session_id = s.id
  ) as units,
  coalesce((
    select json_agg(json_build_object(
      'employeeId', m.employee_id, 'name', m.name, 'present', m.present
    ) order by m.name, m.employee_id)
    from calibration_member m
    where m.session_id = s.id
  ), '[]') as members,
  (select count(*)::int from calibration_person k where k.session_id = s.id and k.held) as people`;
const source = 'from calibration_session s join cycle c on c.id = s.cycle_id join scheme h on h.id = c.scheme_id';
const supervisors = `
  array(
    select l.supervisor_employee_id
    from supervision l
    join assignment a on a.id = l.assignment_id
    where a.employee_id = $2::uuid
      and l.supervisor_employee_id is not null
      and ${onDay('l', '$3::date')}
  ) as "actorSupervisorIds",
  exists (
    select 1 from calibration_person k where k.session_id = s.id and k.held and k.employee_id = $2::uuid
  ) as "holdsActor"`;
const one = `select ${columns}, ${supervisors} ${source} where s.id = $1`;
const get = statement('calibration_session', one);
const lock = statement('calibration_session_lock', 'select 1 from calibration_session where id = $1 for update');

export interface SessionKey {
  sessionId: string;
  employeeId: string | null;
  today: string;
}
/** Null when there is no such session. */
export async function findSession(db: Db, { sessionId, employeeId, today }: SessionKey): Promise<SessionRow | null> {
  return (await db.query<SessionRow>(get, [sessionId, employeeId, today]))[0] ?? null;
}

/** The same, held: moves and the lock of a session come one after another. Read after the lock was taken. */
export async function findSessionForUpdate(tx: Tx, key: SessionKey): Promise<SessionRow | null> {
  await tx.query(lock, [key.sessionId]);
  return findSession(tx, key);
}

// what policy/calibration-policy.ts says of one session
const visible = `
  (
    (
      s.state not in ('draft', 'cancelled')
      and exists (select 1 from calibration_member m where m.session_id = s.id and m.employee_id = $1::uuid)
    )
    or not exists (
      select 1
      from calibration_unit u
      where u.session_id = s.id
        and not ${withinPaths('u.unit_path', '$2')}
    )
  )
  and ($3::uuid is null or s.cycle_id = $3)
  and ($4::text is null or s.state = $4)`;
const page = statement(
  'calibration_sessions',
  `
  select ${columns}, '{}'::uuid[] as "actorSupervisorIds", false as "holdsActor"
  ${source}
  where ${visible}
    and ($5::timestamptz is null or (s.created_at, s.id) < ($5::timestamptz, $6::uuid))
  order by s.created_at desc, s.id desc limit $7`,
);
const total = statement('calibration_sessions_count', `select count(*) as total from calibration_session s where ${visible}`);

export interface SessionFilter extends SessionViewer {
  cycleId: string | null;
  state: CalibrationState | null;
}
const filterValues = ({ employeeId, paths, cycleId, state }: SessionFilter) => [employeeId, paths, cycleId, state];
export const listSessionRows = (db: Db, filter: SessionFilter, after: readonly string[] | null, limit: number): Promise<SessionRow[]> =>
  db.query<SessionRow>(page, [...filterValues(filter), after?.[0] ?? null, after?.[1] ?? null, limit]);

export async function countSessions(db: Db, filter: SessionFilter): Promise<number> {
  return (await db.query<{ total: number }>(total, filterValues(filter)))[0]?.total ?? 0;
}

const units = statement('calibration_units_known', 'select id as "unitId", code, name, path from unit where id = any($1::uuid[])');
export const listUnitsByIds = (db: Db, unitIds: readonly string[]): Promise<SessionUnit[]> => db.query<SessionUnit>(units, [unitIds]);
const people = statement('calibration_employees_known', 'select id as "employeeId", name from employee where id = any($1::uuid[])');
export const listEmployeesByIds = (db: Db, employeeIds: readonly string[]): Promise<{ employeeId: string; name: string }[]> =>
  db.query(people, [employeeIds]);

const insert = statement(
  'calibration_session_insert',
  `
  insert into calibration_session (id, cycle_id, name, state, created_by, created_at, updated_at)
  values ($1, $2, $3, $4, $5, $6, $6)`,
);
export async function insertSession(
  tx: Tx,
  row: { id: string; cycleId: string; name: string; state: CalibrationState; by: string; at: Date },
): Promise<void> {
  await tx.query(insert, [row.id, row.cycleId, row.name, row.state, row.by, row.at]);
}

const rename = statement(
  'calibration_session_rename',
  'update calibration_session set name = $2, version = version + 1, updated_at = $3 where id = $1',
);
export async function renameSession(tx: Tx, sessionId: string, name: string, at: Date): Promise<void> {
  await tx.query(rename, [sessionId, name, at]);
}

const dropUnits = statement('calibration_units_drop', 'delete from calibration_unit where session_id = $1');
const addUnits = statement(
  'calibration_units_add',
  `
  insert into calibration_unit (session_id, unit_id, unit_path, unit_code, unit_name)
  select $1, u.id, u.path, u.code, u.name
  from unit u
  where u.id = any($2::uuid[])`,
);
const dropMembers = statement('calibration_members_drop', 'delete from calibration_member where session_id = $1');
const addMembers = statement(
  'calibration_members_add',
  `
  insert into calibration_member (session_id, employee_id, name)
  select $1, e.id, e.name
  from employee e
  where e.id = any($2::uuid[])`,
);

/** Puts these units and members in place of those before. */
export async function replaceComposition(
  tx: Tx,
  sessionId: string,
  { unitIds, memberIds }: { unitIds: readonly string[]; memberIds: readonly string[] },
): Promise<void> {
  await tx.query(dropUnits, [sessionId]);
  await tx.query(addUnits, [sessionId, unitIds]);
  await tx.query(dropMembers, [sessionId]);
  await tx.query(addMembers, [sessionId, memberIds]);
}

// a decided result with a predicate; members are calibrated elsewhere, and who is in another session stays there
const within = "exists (select 1 from calibration_unit u where u.session_id = $1 and p.unit_path like u.unit_path || '%')";
const leave = statement(
  'calibration_people_leave',
  `
  delete from calibration_person k using plan p, result r
  where k.session_id = $1
    and r.cycle_id = k.cycle_id
    and r.employee_id = k.employee_id
    and r.is_current
    and p.id = r.plan_id
    and (
      not ${within}
      or exists (select 1 from calibration_member m where m.session_id = $1 and m.employee_id = k.employee_id)
    )`,
);
const take = statement(
  'calibration_people_take',
  `
  insert into calibration_person (session_id, employee_id, cycle_id, updated_at)
  select $1, r.employee_id, r.cycle_id, $2
  from calibration_session s
  join result r on r.cycle_id = s.cycle_id and r.is_current and r.state = 'decided' and r.predicate is not null
  join plan p on p.id = r.plan_id and p.supervisor_state = 'submitted'
  where s.id = $1
    and ${within}
    and not exists (select 1 from calibration_member m where m.session_id = $1 and m.employee_id = r.employee_id)
  on conflict do nothing`,
);
const holding = statement(
  'calibration_people_count',
  'select count(*)::int as people from calibration_person where session_id = $1 and held',
);

/**
 * Takes in the people of its units, and lets go who is no longer of them: two sessions at once never have the same
 * person. Answers how many there are.
 */
export async function gatherPeople(tx: Tx, sessionId: string, at: Date): Promise<number> {
  await tx.query(leave, [sessionId]);
  await tx.query(take, [sessionId, at]);
  return (await tx.query<{ people: number }>(holding, [sessionId]))[0]?.people ?? 0;
}

const advance = statement(
  'calibration_session_advance',
  `
  update calibration_session
  set
    state = $2::text, preview_at = case when $2 = 'preview' then $3::timestamptz else preview_at end,
    meeting_at = case when $2 = 'meeting' then $3 else meeting_at end, cancel_reason = $4, version = version + 1,
    updated_at = $3
  where id = $1`,
);
export async function advanceSession(
  tx: Tx,
  sessionId: string,
  to: { state: CalibrationState; at: Date; cancelReason?: string },
): Promise<void> {
  await tx.query(advance, [sessionId, to.state, to.at, to.cancelReason ?? null]);
}

const letGo = statement(
  'calibration_people_let_go',
  `
  update calibration_person set held = false, version = version + 1, updated_at = $2
  where session_id = $1`,
);
export async function letPeopleGo(tx: Tx, sessionId: string, at: Date): Promise<void> {
  await tx.query(letGo, [sessionId, at]);
}
