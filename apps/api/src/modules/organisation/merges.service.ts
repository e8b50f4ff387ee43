import { type BodyOf, type EmployeeMerge, type ErrorCode, type mergeEmployee as contract, mergedParts } from '@pauh/contracts';
import { isConflict, violates } from '../../db/pg-errors.ts';
import type { Work } from '../../db/work.ts';
import { AppError } from '../../lib/app-error.ts';
import { expectVersion } from '../../lib/etag.ts';
import { newId } from '../../lib/ids.ts';
import { followAssignments } from '../cycles/cycles.module.ts';
import { listHeldBy } from './assignments.repo.ts';
import { type EmployeeRow, updateEmployeeRow } from './employees.repo.ts';
import { managedEmployee, seenEmployee } from './employees.service.ts';
import { expectSoundLine } from './line-shape.ts';
import { insertMerge, listReferences, lockEmployees, moveOwn, moveReferences, stoodBetween } from './merges.repo.ts';
import { employeeOf } from './organisation.mapper.ts';
import { lockReportingLine } from './supervision-derivation.repo.ts';

const pointer = '/intoEmployeeId';
const refuse = (code: ErrorCode): never => {
  throw new AppError(code, [{ pointer, code }]);
};

/**
 * Makes two records of one person one. All that names the record given up names the other one from now on; what both
 * say about the same day is refused. It is never undone: the history says what moved, why, and by whom.
 */
export async function mergeEmployee(
  work: Work,
  mergedId: string,
  { intoEmployeeId, reason }: BodyOf<typeof contract>,
  ifMatch: number,
): Promise<EmployeeMerge> {
  const merged = await recordToGiveUp(work, mergedId, intoEmployeeId, ifMatch);
  const tables = await listReferences(work.tx);
  if (await stoodBetween(work.tx, tables, mergedId, intoEmployeeId)) refuse('employee.merge_line');
  const moved = await moveAll(work, tables, mergedId, intoEmployeeId);
  await insertMerge(work.tx, {
    id: newId(),
    mergedId,
    intoId: intoEmployeeId,
    nip: merged.nip,
    name: merged.name,
    reason,
    moved,
    recordedBy: work.actorName,
    recordedAt: work.now,
  });
  for (const id of [mergedId, intoEmployeeId]) await updateEmployeeRow(work.tx, id, {});
  const held = await listHeldBy(work.tx, [intoEmployeeId]);
  await expectSoundLine(work.tx, { moved: [], changed: held, from: work.today }, pointer);
  await followAssignments(work, held);
  for (const subjectId of [mergedId, intoEmployeeId])
    work.audit({
      action: 'employee.merged',
      subjectType: 'employee',
      subjectId,
      before: { mergedId, nip: merged.nip, name: merged.name },
      after: { intoEmployeeId, reason, moved },
    });
  work.publish({ kind: 'employee.merged', payload: { mergedId, intoEmployeeId } });
  return { employee: employeeOf(await seenEmployee(work.tx, work, intoEmployeeId), work.actor), moved: partsOf(moved) };
}

/** The record as it is given up; both are held, and both must be this actor's to manage. */
async function recordToGiveUp(work: Work, mergedId: string, intoEmployeeId: string, ifMatch: number): Promise<EmployeeRow> {
  await lockEmployees(work.tx, [mergedId, intoEmployeeId]);
  await lockReportingLine(work.tx);
  const merged = await managedEmployee(work, 'employee:manage', mergedId);
  expectVersion(merged.version, ifMatch);
  if (intoEmployeeId === mergedId) refuse('employee.merge_self');
  await managedEmployee(work, 'employee:manage', intoEmployeeId);
  return merged;
}

async function moveAll(
  work: Work,
  tables: Awaited<ReturnType<typeof listReferences>>,
  mergedId: string,
  intoId: string,
): Promise<Record<string, number>> {
  try {
    await moveOwn(work.tx, mergedId, intoId, work.now);
    return await moveReferences(work.tx, tables, mergedId, intoId);
  } catch (error) {
    if (violates(error, 'assignment_no_overlap')) refuse('employee.merge_overlaps');
    if (isConflict(error)) refuse('employee.merge_conflict');
    throw error;
  }
}

/** In the words of the contract; what has none is counted together. */
function partsOf(moved: Record<string, number>): EmployeeMerge['moved'] {
  const known: readonly string[] = mergedParts;
  const others = Object.entries(moved).reduce((sum, [table, rows]) => (known.includes(table) ? sum : sum + rows), 0);
  return [
    ...mergedParts.flatMap((what) => (moved[what] ? [{ what, rows: moved[what] }] : [])),
    ...(others > 0 ? [{ what: 'other' as const, rows: others }] : []),
  ];
}
