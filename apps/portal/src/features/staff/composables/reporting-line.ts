import type { Employee, Supervision } from '@pauh/contracts';
import { compareDates } from '@pauh/domain';
import { todayInAgency } from '../../../shared/format.ts';

const newestFirst = <T extends { startsOn: string }>(rows: readonly T[]): T[] =>
  [...rows].sort((a, b) => compareDates(b.startsOn, a.startsOn));

export const holds = ({ startsOn, endsOn }: { startsOn: string | null; endsOn: string | null }, on: string) =>
  (startsOn ?? on) <= on && (endsOn ?? on) >= on;

/** The reporting line with its history, newest first; `present` are those that hold today. */
export function reportingLine({ supervision, assignments }: Employee, on = todayInAgency()) {
  const title = (row: Supervision) => assignments.find((each) => each.id === row.assignmentId)?.positionTitle ?? '';
  const rows = newestFirst(supervision).map((row) => ({
    ...row,
    positionTitle: title(row),
    name: row.supervisor?.name ?? row.externalName,
    holds: holds(row, on),
  }));
  return { rows, present: rows.filter((row) => row.holds) };
}

/** The assignments, newest first, with whether they hold today. */
export const assignmentsOf = ({ assignments }: Employee, on = todayInAgency()) =>
  newestFirst(assignments).map((row) => ({ ...row, holds: holds(row, on), open: row.endsOn === null || row.endsOn >= on }));
