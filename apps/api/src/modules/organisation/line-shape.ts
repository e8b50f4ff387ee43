import { type LineFault, findLineFaults, longestLine } from '@pauh/domain';
import type { Tx } from '../../db/client.ts';
import { AppError } from '../../lib/app-error.ts';
import { type PersonInLine, lengthOfLine, listLineSpans, listPeopleInLine, runsInCircle } from './supervision.repo.ts';

/** What a change has done to the line: the assignments that got another supervisor, those it began or ended, and from when. */
export interface LineChange {
  moved: readonly string[];
  changed: readonly string[];
  from: string;
}

/** Refuses a change after which somebody would stand above themselves, or the line would be too long. Ask under the lock of the line. */
export async function expectSoundLine(tx: Tx, { moved, changed, from }: LineChange, pointer: string): Promise<void> {
  if (await runsInCircle(tx, moved, changed, from)) throw new AppError('supervision.cycle', [{ pointer, code: 'supervision.cycle' }]);
  if ((await lengthOfLine(tx, [...moved, ...changed], from)) > longestLine)
    throw new AppError('supervision.too_deep', [{ pointer, code: 'supervision.too_deep' }]);
}

export interface FaultOfPeople {
  readonly code: LineFault['code'];
  readonly people: readonly PersonInLine[];
}

/** What is wrong with the whole line from a day on, by its people from below: what a file of thousands asks at once. */
export async function listLineFaults(tx: Tx, from: string): Promise<FaultOfPeople[]> {
  const faults = findLineFaults(await listLineSpans(tx, from));
  if (faults.length === 0) return [];
  const known = new Map(
    (await listPeopleInLine(tx, [...new Set(faults.flatMap(({ assignmentIds }) => assignmentIds))])).map((person) => [
      person.assignmentId,
      person,
    ]),
  );
  return faults.map(({ code, assignmentIds }) => ({ code, people: assignmentIds.flatMap((id) => known.get(id) ?? []) }));
}
