import type { BodyOf, Employee, correctNip as contract } from '@pauh/contracts';
import { readNip } from '@pauh/domain';
import { violates } from '../../db/pg-errors.ts';
import type { Work } from '../../db/work.ts';
import { AppError } from '../../lib/app-error.ts';
import { expectVersion } from '../../lib/etag.ts';
import { newId } from '../../lib/ids.ts';
import { lockEmployee, updateEmployeeRow } from './employees.repo.ts';
import { managedEmployee, seenEmployee } from './employees.service.ts';
import { insertNipCorrection } from './nip-corrections.repo.ts';
import { employeeOf } from './organisation.mapper.ts';

/**
 * A mistyped number is mended on the same person, so that plans, results and the account stay theirs; signing in takes
 * the new one from now on.
 */
export async function correctNip(
  work: Work,
  employeeId: string,
  { nip, reason }: BodyOf<typeof contract>,
  ifMatch: number,
): Promise<Employee> {
  await lockEmployee(work.tx, employeeId);
  const before = await managedEmployee(work, 'employee:manage', employeeId);
  expectVersion(before.version, ifMatch);
  const read = readNip(nip);
  if (!read.ok || read.normalised === before.nip)
    throw new AppError('employee.nip_refused', [{ pointer: '/nip', code: 'employee.nip_refused' }]);
  try {
    await updateEmployeeRow(work.tx, employeeId, { nip: read.normalised });
  } catch (error) {
    if (violates(error, 'employee_nip_unique')) throw new AppError('employee.nip_taken', [{ pointer: '/nip', code: 'employee.nip_taken' }]);
    throw error;
  }
  await insertNipCorrection(work.tx, {
    id: newId(),
    employeeId,
    oldNip: before.nip,
    newNip: read.normalised,
    reason,
    recordedBy: work.actorName,
    recordedAt: work.now,
  });
  work.audit({
    action: 'employee.nip_corrected',
    subjectType: 'employee',
    subjectId: employeeId,
    before: { nip: before.nip },
    after: { nip: read.normalised, reason },
  });
  work.publish({ kind: 'employee.nip_corrected', payload: { employeeId } });
  return employeeOf(await seenEmployee(work.tx, work, employeeId), work.actor);
}
