import { eq, sql } from 'drizzle-orm';
import type { Db, Tx } from '../../db/client.ts';
import { lastsTo, onDay } from '../../db/days.ts';
import { assignment } from '../../db/schema/organisation.ts';
import { statement } from '../../db/statement.ts';
import { AppError } from '../../lib/app-error.ts';
import { type AssignmentView, type StaffSight, assignmentJson, seenStaff, sightValues } from './employees.repo.ts';
import { homeUnit } from './home-unit.repo.ts';

/** The employee (an expression) holds some assignment on this day. */
export const isOnDuty = (employeeId: string, day: string): string =>
  `exists (select 1 from assignment a where a.employee_id = ${employeeId} and ${onDay('a', day)})`;

const joined = `
  assignment a
  join position p on p.id = a.position_id
  join unit u on u.id = a.unit_id
  join employee e on e.id = a.employee_id`;
const filtered = `
  from ${joined}
  ${homeUnit('e.id', '$1')}
  where ${seenStaff}
    and ($4::uuid is null or a.employee_id = $4)
    and ($5::uuid is null or u.path like (select path || '%' from unit where id = $5))
    and ($6::date is null or (${onDay('a', '$6')}))`;
const assignmentPage = statement(
  'assignment_page',
  `
  select ${assignmentJson} as item
  ${filtered}
    and ($7::uuid is null or (a.employee_id, a.starts_on, a.id) > ($7, $8::date, $9::uuid))
  order by a.employee_id, a.starts_on, a.id limit $10`,
);
const assignmentCount = statement('assignment_count', `select count(*) as total ${filtered}`);
const someAssignments = statement(
  'assignment_some',
  `
  select ${assignmentJson} as item
  from ${joined}
  where a.id = any($1::uuid[])
  order by a.starts_on, a.id`,
);
const oneAssignment = statement('assignment_get', `select ${assignmentJson} as item from ${joined} where a.id = $1`);

export interface AssignmentFilter {
  employeeId: string | null;
  unitId: string | null;
  on: string | null;
}
const valuesOf = (sight: StaffSight, filter: AssignmentFilter, today: string) => [
  ...sightValues(sight, today),
  filter.employeeId,
  filter.unitId,
  filter.on,
];

export async function listAssignmentViews(
  db: Db,
  sight: StaffSight,
  filter: AssignmentFilter,
  today: string,
  after: string[] | null,
  limit: number,
): Promise<AssignmentView[]> {
  const rows = await db.query<{ item: AssignmentView }>(assignmentPage, [
    ...valuesOf(sight, filter, today),
    after?.[0] ?? null,
    after?.[1] ?? null,
    after?.[2] ?? null,
    limit,
  ]);
  return rows.map((row) => row.item);
}

export async function countAssignments(db: Db, sight: StaffSight, filter: AssignmentFilter, today: string): Promise<number> {
  return (await db.query<{ total: number }>(assignmentCount, valuesOf(sight, filter, today)))[0]?.total ?? 0;
}

export async function getAssignmentView(db: Db, id: string): Promise<AssignmentView> {
  const [row] = await db.query<{ item: AssignmentView }>(oneAssignment, [id]);
  if (!row) throw new AppError('assignment.not_found');
  return row.item;
}

export async function listAssignmentsById(db: Db, ids: readonly string[]): Promise<AssignmentView[]> {
  return (await db.query<{ item: AssignmentView }>(someAssignments, [ids])).map((row) => row.item);
}

const lockHolder = statement(
  'assignment_holder_lock',
  `
  select 1
  from employee e
  join assignment a on a.employee_id = e.id
  where a.id = $1
  for no key update of e`,
);

/** Locks the person first, as everything does that changes what they hold. */
export async function findAssignmentForUpdate(tx: Tx, id: string) {
  await tx.query(lockHolder, [id]);
  const [row] = await tx.orm.select().from(assignment).where(eq(assignment.id, id)).for('update');
  return row ?? null;
}

export async function insertAssignment(tx: Tx, row: typeof assignment.$inferInsert): Promise<void> {
  await tx.orm.insert(assignment).values(row);
}

export async function endAssignmentRow(tx: Tx, id: string, endsOn: string): Promise<void> {
  await tx.orm
    .update(assignment)
    .set({ endsOn, version: sql`${assignment.version} + 1`, updatedAt: sql`now()` })
    .where(eq(assignment.id, id));
}

const endEarlier = statement(
  'assignment_end_earlier',
  `
  update assignment set ends_on = $2::date - 1, version = version + 1, updated_at = now()
  where employee_id = $1
    and kind = 'definitive'
    and starts_on < $2
    and ${lastsTo('assignment', '$2')}
  returning id`,
);

/** Ends the definitive assignment that runs into that day, the day before. Answers which. */
export async function endEarlierDefinitive(tx: Tx, employeeId: string, startsOn: string): Promise<string[]> {
  return (await tx.query<{ id: string }>(endEarlier, [employeeId, startsOn])).map((row) => row.id);
}

const keepNames = statement(
  'assignment_keep_names',
  `
  update assignment a set unit_name_then = r.name
  from json_to_recordset($1::json) as r(id uuid, name text)
  where a.unit_id = r.id
    and a.ends_on < $2::date
    and a.unit_name_then is null`,
);

/** Units are called otherwise from today on: assignments in them that are over keep the name from before. Set-based. */
export async function keepNamesOfEnded(tx: Tx, before: readonly { id: string; name: string }[], today: string): Promise<void> {
  await tx.query(keepNames, [JSON.stringify(before), today]);
}

const ofDay = statement(
  'assignment_on_day',
  `
  select id, starts_on as "startsOn", ends_on as "endsOn"
  from assignment
  where employee_id = $1
    and ${onDay('assignment', '$2::date')}
  order by array_position(array['definitive', 'plt', 'plh'], kind), starts_on desc limit 1`,
);
const beginsLater = statement(
  'assignment_begins_later',
  'select exists (select 1 from assignment where employee_id = $1 and starts_on > $2::date) as later',
);

export interface Held {
  id: string;
  startsOn: string;
  endsOn: string | null;
}

/** What a person holds on a day: the definitive assignment before an acting one. */
export async function findAssignmentOn(db: Db, employeeId: string, day: string): Promise<Held | null> {
  return (await db.query<Held>(ofDay, [employeeId, day]))[0] ?? null;
}

export async function beginsAfter(db: Db, employeeId: string, day: string): Promise<boolean> {
  return (await db.query<{ later: boolean }>(beginsLater, [employeeId, day]))[0]?.later ?? false;
}

const heldBy = statement('assignment_held_by', 'select id from assignment where employee_id = any($1::uuid[])');

/** All that these people hold or have held. */
export async function listHeldBy(db: Db, employeeIds: readonly string[]): Promise<string[]> {
  return employeeIds.length === 0 ? [] : (await db.query<{ id: string }>(heldBy, [employeeIds])).map((row) => row.id);
}
