import { type Actor, type Permission, rolePermissions } from '@pauh/domain';
import { type SQL, sql } from 'drizzle-orm';

/**
 * Which rows of `plan` (or of a table with its `employee_id`, `unit_path` and, by `assignmentId`, the assignment)
 * an actor may see in a list, as a SQL condition. `released` is the condition under which unit heads and
 * performance managers see a row that others of the line see always; leave it out where the state alone is shown.
 */
export function planVisibility(actor: Actor, permission: Permission, today: string, columns: { employeeId: SQL; unitPath: SQL; assignmentId: SQL; released?: SQL; ownReleased?: SQL }): SQL {
  const { employeeId, unitPath, assignmentId } = columns;
  const released = columns.released ?? sql`true`;
  const ownReleased = columns.ownReleased ?? sql`true`;
  const below = (paths: readonly string[]) => sql`exists (select 1 from unnest(${sql.param([...paths])}::text[]) as seen(path) where ${unitPath} like seen.path || '%')`;
  if (actor.kind === 'token') return sql`(${below(actor.unitPaths)} and ${released})`;
  const grants = actor.grants.filter((g) => rolePermissions[g.role].includes(permission));
  const always = grants.filter((g) => g.role !== 'performance_manager').map((g) => g.unitPath);
  const onceReleased = [...actor.headOf, ...grants.filter((g) => g.role === 'performance_manager').map((g) => g.unitPath)];
  const conditions: SQL[] = [];
  if (always.length > 0) conditions.push(below(always));
  if (onceReleased.length > 0) conditions.push(sql`(${below(onceReleased)} and ${released})`);
  if (actor.employeeId) {
    const line = sql`starts_on <= ${today}::date and (ends_on is null or ends_on >= ${today}::date)`;
    conditions.push(
      sql`(${employeeId} = ${actor.employeeId} and ${ownReleased})`,
      sql`(${employeeId} <> ${actor.employeeId} and ${assignmentId} in (
        with line as (select assignment_id, supervisor_assignment_id, supervisor_employee_id from supervision where ${line})
        select assignment_id from line where supervisor_employee_id = ${actor.employeeId}
        union all select below.assignment_id from line below join line own on own.assignment_id = below.supervisor_assignment_id where own.supervisor_employee_id = ${actor.employeeId}))`,
    );
  }
  // own rows follow the own rule alone: nobody looks at their own case through another role
  const own = actor.employeeId ? sql`(${employeeId} <> ${actor.employeeId} or ${ownReleased})` : sql`true`;
  return conditions.length === 0 ? sql`false` : sql`((${sql.join(conditions, sql` or `)}) and ${own})`;
}
