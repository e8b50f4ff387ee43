import { type Actor, type Permission, grantorsOf, rolePermissions } from '@pauh/domain';
import { type SQL, sql } from 'drizzle-orm';

export interface VisibilityColumns {
  employeeId: SQL;
  unitPath: SQL;
  assignmentId: SQL;
  released?: SQL;
  ownReleased?: SQL;
}

/**
 * Which rows of `plan` (or of a table with its `employee_id`, `unit_path` and, by `assignmentId`, the assignment)
 * an actor may see in a list, as a SQL condition. `released` is the condition under which unit heads and
 * performance managers see a row that others of the line see always; leave it out where the state alone is shown.
 */
export function planVisibility(actor: Actor, permission: Permission, today: string, columns: VisibilityColumns): SQL {
  const { employeeId, unitPath, assignmentId } = columns;
  const released = columns.released ?? sql`true`;
  const ownReleased = columns.ownReleased ?? sql`true`;
  const below = (paths: readonly string[]) =>
    sql`(${sql.join(
      paths.map((path) => inSubtree(unitPath, sql`${path}::text`)),
      sql` or `,
    )})`;
  if (actor.kind === 'token') return sql`(${below(actor.unitPaths)} and ${released})`;
  // a leader reads aggregates, never a person's row
  const grants = actor.grants.filter((g) => g.role !== 'leader' && rolePermissions[g.role].includes(permission));
  const always = grants.filter((g) => g.role !== 'performance_manager').map((g) => g.unitPath);
  const onceReleased = [...actor.headOf, ...grants.filter((g) => g.role === 'performance_manager').map((g) => g.unitPath)];
  const conditions: SQL[] = [];
  if (always.length > 0) conditions.push(below(always));
  if (onceReleased.length > 0) conditions.push(sql`(${below(onceReleased)} and ${released})`);
  if (actor.employeeId) {
    const supervised = supervisedBy([actor.employeeId, ...grantorsOf(actor, permission)], today, assignmentId);
    const reviewed = reviewedBy(actor.employeeId, today, assignmentId);
    conditions.push(
      sql`(${employeeId} = ${actor.employeeId} and ${ownReleased})`,
      sql`(${employeeId} <> ${actor.employeeId} and (${supervised} or ${reviewed}))`,
    );
  }
  // own rows follow the own rule alone: nobody looks at their own case through another role
  const own = actor.employeeId ? sql`(${employeeId} <> ${actor.employeeId} or ${ownReleased})` : sql`true`;
  return conditions.length === 0 ? sql`false` : sql`((${sql.join(conditions, sql` or `)}) and ${own})`;
}

/**
 * `path` is the unit or one below it; written as a range, which an index answers whatever the path. Paths end in '/',
 * and '0' follows it.
 */
export const inSubtree = (column: SQL, path: SQL): SQL => sql`(${column} >= ${path} and ${column} < rtrim(${path}, '/') || '0')`;

const today = (alias: SQL, date: string) =>
  sql`${alias}.starts_on <= ${date}::date and (${alias}.ends_on is null or ${alias}.ends_on >= ${date}::date)`;

/** The assignment is one that one of these people supervises today. An array, not a join: the index on assignments answers it. */
export const supervisedBy = (employeeIds: readonly string[], date: string, assignmentId: SQL): SQL =>
  sql`${assignmentId} = any(array(
    select l.assignment_id
    from supervision l
    where l.supervisor_employee_id = any(${sql.param(employeeIds)}::uuid[])
      and ${today(sql`l`, date)}
  ))`;

/** Who supervises the assignment today. */
export const supervisorsOf = (date: string, assignmentId: SQL): SQL =>
  sql`array(
    select l.supervisor_employee_id
    from supervision l
    where l.assignment_id = ${assignmentId}
      and l.supervisor_employee_id is not null
      and ${today(sql`l`, date)}
  )`;

const reviewedBy = (employeeId: string, date: string, assignmentId: SQL): SQL =>
  sql`${assignmentId} = any(array(
    select l.assignment_id
    from supervision own
    join supervision l on l.supervisor_assignment_id = own.assignment_id
    where own.supervisor_employee_id = ${employeeId}
      and ${today(sql`own`, date)}
      and ${today(sql`l`, date)}
  ))`;

/**
 * Over `plan p`: somebody else's plan whose days they supervised, or in which they wrote, and which they supervise no
 * longer. The same rule as `formerSupervisorIds`.
 */
export const formerlyOf = (employeeId: string | null, date: string): SQL =>
  employeeId === null
    ? sql`false`
    : sql`(
      p.employee_id <> ${employeeId}
      and not ${supervisedBy([employeeId], date, sql`p.assignment_id`)}
      and exists (
        select 1
        from supervision s
        where s.assignment_id = p.assignment_id
          and s.supervisor_employee_id = ${employeeId}
          and s.ends_on < ${date}::date
          and (
            (s.starts_on <= p.ends_on and s.ends_on >= p.starts_on)
            or exists (
              select 1
              from feedback_note f
              where f.plan_id = p.id
                and f.by_employee_id = ${employeeId}
                and f.for_employee_id is null
                and f.capacity = 'supervisor'
            )
            or exists (
              select 1
              from assessment x
              where x.plan_id = p.id
                and x.by_employee_id = ${employeeId}
                and x.for_employee_id is null
            )
          )
      )
    )`;
