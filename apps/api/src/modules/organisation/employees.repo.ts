import type { AssignmentKind, EmploymentKind, Sex, Standing, SupervisionSource } from '@pauh/domain';
import { eq, sql } from 'drizzle-orm';
import type { Db, Tx } from '../../db/client.ts';
import { lastsTo, onDay } from '../../db/days.ts';
import { employeeJson } from '../../db/named.ts';
import { employee } from '../../db/schema/organisation.ts';
import { statement } from '../../db/statement.ts';
import { homeUnit, homeUnitJson } from './home-unit.repo.ts';
import { type StandingRow, standingOnDay, standingsJson } from './standings.repo.ts';

/** What an actor may see of the staff: the units below these paths, and the person's own line. */
export interface StaffSight {
  paths: readonly string[];
  employeeId: string | null;
}

/** Over `employee e` with its `home`; $1 today, $2 the paths, $3 the actor's own employee. The direct line is seen both ways. */
export const seenStaff = `(
  exists (
    select 1
    from unnest($2::text[]) as seen(path)
    where home.path like seen.path || '%'
      or exists (
        select 1
        from assignment x
        join unit xu on xu.id = x.unit_id
        where x.employee_id = e.id
          and ${onDay('x', '$1::date')}
          and xu.path like seen.path || '%'
      )
  )
  or e.id = $3::uuid
  or e.id in (
    select case when s.supervisor_employee_id = $3 then a.employee_id else s.supervisor_employee_id end
    from supervision s
    join assignment a on a.id = s.assignment_id
    where (s.supervisor_employee_id = $3 or a.employee_id = $3)
      and ${onDay('s', '$1::date')}
      and ${lastsTo('a', '$1::date')}
  )
)`;
export const sightValues = (sight: StaffSight, today: string): unknown[] => [today, sight.paths, sight.employeeId];

export interface EmployeeSummaryRow {
  id: string;
  nip: string;
  name: string;
  employmentKind: EmploymentKind;
  standing: Standing;
  unit: { unitId: string; code: string; name: string } | null;
  positionTitle: string | null;
  supervisor: { employeeId: string; name: string } | null;
  externalSupervisor: string | null;
  mergedNip: string | null;
}
const summaryFrom = `
  from employee e
  ${homeUnit('e.id', '$1')}
  left join supervision line on line.assignment_id = home.assignment_id and ${onDay('line', '$1::date')}
  left join employee boss on boss.id = line.supervisor_employee_id
  where ${seenStaff}
    and not exists (select 1 from employee_merge m where m.merged_id = e.id)
    and (
      $4::text is null
      or position(lower($4) in lower(e.name)) > 0
      or position($4 in e.nip) > 0
      or exists (select 1 from nip_correction n where n.employee_id = e.id and position($4 in n.old_nip) > 0)
      or exists (select 1 from employee_merge m where m.into_id = e.id and position($4 in m.nip) > 0)
    )
    and ($5::uuid is null or home.path like (select path || '%' from unit where id = $5))
    and ($6::boolean is not true or (home.on_duty and line.id is null))`;
const staffPage = statement(
  'employee_page',
  `
  select
    e.id, e.nip, e.name, e.employment_kind as "employmentKind", ${standingOnDay('e.id', '$1')} as standing,
    case when home.unit_id is not null then ${homeUnitJson} end as unit,
    home.title as "positionTitle",
    case when boss.id is not null then ${employeeJson('boss')} end as supervisor,
    line.external_name as "externalSupervisor",
    (
      select m.nip
      from employee_merge m
      where m.into_id = e.id
        and position($4 in m.nip) > 0
      order by m.recorded_at desc limit 1
    ) as "mergedNip"
  ${summaryFrom}
    and ($7::text is null or (e.name, e.id) > ($7, $8::uuid))
  order by e.name, e.id limit $9`,
);
const staffCount = statement('employee_count', `select count(*) as total ${summaryFrom}`);

export interface StaffFilter {
  search: string | null;
  unitId: string | null;
  withoutSupervisor: boolean;
}
const valuesOf = (sight: StaffSight, filter: StaffFilter, today: string) => [
  ...sightValues(sight, today),
  filter.search,
  filter.unitId,
  filter.withoutSupervisor,
];

export async function listStaff(
  db: Db,
  sight: StaffSight,
  filter: StaffFilter,
  today: string,
  after: string[] | null,
  limit: number,
): Promise<EmployeeSummaryRow[]> {
  return db.query<EmployeeSummaryRow>(staffPage, [...valuesOf(sight, filter, today), after?.[0] ?? null, after?.[1] ?? null, limit]);
}

export async function countStaff(db: Db, sight: StaffSight, filter: StaffFilter, today: string): Promise<number> {
  return (await db.query<{ total: number }>(staffCount, valuesOf(sight, filter, today)))[0]?.total ?? 0;
}

export interface AssignmentView {
  id: string;
  employee: { employeeId: string; name: string };
  unit: { unitId: string; code: string; name: string };
  positionId: string;
  positionTitle: string;
  kind: AssignmentKind;
  startsOn: string;
  endsOn: string | null;
  version: number;
}
export interface SupervisionView {
  id: string;
  assignmentId: string;
  supervisor: { employeeId: string; name: string } | null;
  externalName: string | null;
  vacantOffice: string | null;
  startsOn: string;
  endsOn: string | null;
  source: SupervisionSource;
  reason: string | null;
  recordedBy: string | null;
}
export interface EmployeeRow {
  id: string;
  nip: string;
  name: string;
  frontTitle: string | null;
  backTitle: string | null;
  birthOn: string | null;
  sex: Sex | null;
  employmentKind: EmploymentKind;
  standing: Standing;
  standings: StandingRow[];
  rankCode: string | null;
  rankName: string | null;
  email: string | null;
  accountId: string | null;
  version: number;
  homePath: string;
  assignments: AssignmentView[];
  supervision: SupervisionView[];
  formerNips: { nip: string; reason: string; recordedBy: string; recordedAt: string }[];
  mergedInto: { employeeId: string; name: string } | null;
  mergedFrom: { nip: string; name: string; reason: string; recordedBy: string; recordedAt: string }[];
}

/** Over `assignment a join position p join unit u join employee e`. */
export const assignmentJson = `json_build_object(
  'id', a.id, 'employee', ${employeeJson('e')},
  'unit', json_build_object('unitId', u.id, 'code', u.code, 'name', coalesce(a.unit_name_then, u.name)),
  'positionId', p.id, 'positionTitle', p.title, 'kind', a.kind, 'startsOn', a.starts_on, 'endsOn', a.ends_on,
  'version', a.version
)`;
/**
 * Over `supervision s join assignment a`: the nearest office above that nobody held when the row began, where the
 * positions gave the line to one further up. Nearer than the superior's own office is the superior position, then the
 * head of the deeper unit.
 */
const vacantOffice = `(
  select o.title || ', ' || ou.name
  from position own
  join unit at on at.id = own.unit_id
  join assignment above on above.id = s.supervisor_assignment_id
  join unit held on held.id = above.unit_id
  join position o on o.id = own.superior_position_id or (o.is_head and o.id <> own.id)
  join unit ou on ou.id = o.unit_id
  where s.source = 'position'
    and own.id = a.position_id
    and o.id <> above.position_id
    and above.position_id is distinct from own.superior_position_id
    and (o.id = own.superior_position_id or (at.path like ou.path || '%' and length(ou.path) > length(held.path)))
    and not exists (
      select 1
      from assignment h
      where h.position_id = o.id
        and h.starts_on <= s.starts_on
        and coalesce(h.ends_on, 'infinity') >= s.starts_on
    )
  order by o.id = own.superior_position_id desc nulls last, length(ou.path) desc limit 1
)`;
const oneEmployee = statement(
  'employee_get',
  `
  select
    e.id, e.nip, e.name, e.front_title as "frontTitle", e.back_title as "backTitle", e.birth_on as "birthOn", e.sex,
    e.employment_kind as "employmentKind", ${standingOnDay('e.id', '$1')} as standing,
    ${standingsJson('e.id')} as standings, e.rank_code as "rankCode", e.rank_name as "rankName", e.email, e.version,
    home.path as "homePath", (select c.id from account c where c.employee_id = e.id) as "accountId",
    coalesce((
      select json_agg(${assignmentJson} order by a.starts_on desc, a.id)
      from assignment a
      join position p on p.id = a.position_id
      join unit u on u.id = a.unit_id
      where a.employee_id = e.id
    ), '[]') as assignments,
    coalesce((
      select json_agg(json_build_object(
        'nip', n.old_nip, 'reason', n.reason, 'recordedBy', n.recorded_by, 'recordedAt', n.recorded_at
      ) order by n.recorded_at desc)
      from nip_correction n
      where n.employee_id = e.id
    ), '[]') as "formerNips",
    (
      select ${employeeJson('k')}
      from employee_merge m
      join employee k on k.id = m.into_id
      where m.merged_id = e.id
    ) as "mergedInto",
    coalesce((
      select json_agg(json_build_object(
        'nip', m.nip, 'name', m.name, 'reason', m.reason, 'recordedBy', m.recorded_by, 'recordedAt', m.recorded_at
      ) order by m.recorded_at desc)
      from employee_merge m
      where m.into_id = e.id
    ), '[]') as "mergedFrom",
    coalesce((
      select json_agg(json_build_object(
        'id', s.id, 'assignmentId', s.assignment_id,
        'supervisor', case when b.id is not null then ${employeeJson('b')} end,
        'externalName', s.external_name, 'vacantOffice', ${vacantOffice}, 'startsOn', s.starts_on,
        'endsOn', least(s.ends_on, a.ends_on), 'source', s.source, 'reason', s.reason, 'recordedBy', s.recorded_by
      ) order by s.starts_on desc, s.id)
      from supervision s
      join assignment a on a.id = s.assignment_id
      left join employee b on b.id = s.supervisor_employee_id
      where a.employee_id = e.id
        and s.starts_on <= coalesce(a.ends_on, 'infinity')
    ), '[]') as supervision
  from employee e
  ${homeUnit('e.id', '$1')}
  where ${seenStaff}
    and e.id = $4`,
);

/** A person with assignments and line, when the actor may see them. */
export async function findEmployee(db: Db, sight: StaffSight, employeeId: string, today: string): Promise<EmployeeRow | null> {
  return (await db.query<EmployeeRow>(oneEmployee, [...sightValues(sight, today), employeeId]))[0] ?? null;
}

/**
 * Those who change what somebody holds follow one another; who only names the person as author does not wait, or each
 * could wait for the other.
 */
export async function lockEmployee(tx: Tx, employeeId: string): Promise<void> {
  await tx.orm.select({ id: employee.id }).from(employee).where(eq(employee.id, employeeId)).for('no key update');
}

export async function updateEmployeeRow(tx: Tx, employeeId: string, values: Partial<typeof employee.$inferInsert>): Promise<void> {
  await tx.orm
    .update(employee)
    .set({ ...values, version: sql`${employee.version} + 1`, updatedAt: sql`now()` })
    .where(eq(employee.id, employeeId));
}
