import type {
  BodyOf,
  Employee,
  EmployeeSummary,
  QueryOf,
  listEmployees as listEmployeesContract,
  updateEmployee as updateEmployeeContract,
} from '@pauh/contracts';
import { type Actor, type Permission, hasPermissionIn, pathsWith } from '@pauh/domain';
import type { Db } from '../../db/client.ts';
import type { Acting, Occasion, Read, Work } from '../../db/work.ts';
import { AppError } from '../../lib/app-error.ts';
import { expectVersion } from '../../lib/etag.ts';
import { type Page, cursorKey, pageOf } from '../../lib/paging.ts';
import {
  type EmployeeRow,
  type StaffSight,
  countStaff,
  findEmployee,
  listStaff,
  lockEmployee,
  updateEmployeeRow,
} from './employees.repo.ts';
import { employeeOf } from './organisation.mapper.ts';

export const sightOf = (actor: Actor): StaffSight => ({
  paths: [...pathsWith(actor, 'employee:read'), ...actor.headOf],
  employeeId: actor.employeeId,
});

export async function listEmployees(read: Read, query: QueryOf<typeof listEmployeesContract>): Promise<Page<EmployeeSummary>> {
  const sight = sightOf(read.actor);
  const filter = { search: query.search ?? null, unitId: query.unitId ?? null, withoutSupervisor: query.withoutSupervisor ?? false };
  const rows = await listStaff(read.db, sight, filter, read.today, cursorKey('employees', filter, query.cursor), query.limit + 1);
  return {
    ...pageOf('employees', filter, rows, query.limit, (row) => [row.name, row.id]),
    ...(query.count ? { total: await countStaff(read.db, sight, filter, read.today) } : {}),
  };
}

export async function getEmployee(read: Read, employeeId: string): Promise<Employee> {
  return employeeOf(await seenEmployee(read.db, read, employeeId), read.actor);
}

/** The record, when the actor may see the person. Not yours is not there. */
export async function seenEmployee(db: Db, who: Acting & Occasion, employeeId: string): Promise<EmployeeRow> {
  const row = await findEmployee(db, sightOf(who.actor), employeeId, who.today);
  if (!row) throw new AppError('employee.not_found');
  return row;
}

/** The record of somebody whose case the actor may handle: in a unit of the grant, never one's own, and not one that was given up. */
export async function managedEmployee(work: Work, permission: Permission, employeeId: string): Promise<EmployeeRow> {
  const row = await seenEmployee(work.tx, work, employeeId);
  if (work.actor.employeeId === employeeId || !hasPermissionIn(work.actor, permission, row.homePath)) throw new AppError('access.denied');
  if (row.mergedInto) throw new AppError('employee.merged');
  return row;
}

export async function updateEmployee(
  work: Work,
  employeeId: string,
  body: BodyOf<typeof updateEmployeeContract>,
  ifMatch: number,
): Promise<Employee> {
  await lockEmployee(work.tx, employeeId);
  const { name, frontTitle, backTitle, rankCode, rankName, email, version } = await managedEmployee(work, 'employee:manage', employeeId);
  expectVersion(version, ifMatch);
  await updateEmployeeRow(work.tx, employeeId, body);
  work.audit({
    action: 'employee.updated',
    subjectType: 'employee',
    subjectId: employeeId,
    before: { name, frontTitle, backTitle, rankCode, rankName, email },
    after: body,
  });
  return employeeOf(await seenEmployee(work.tx, work, employeeId), work.actor);
}
