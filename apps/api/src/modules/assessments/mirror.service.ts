import type { AssessmentMirror } from '@pauh/contracts';
import type { Read } from '../../db/work.ts';
import { findOwnEarlier, getOwnPast, listOwnSheets } from './mirror.repo.ts';

/**
 * For the rater alone: asked by nobody in another's name, and no access is recorded, for what is read is the reader's
 * own writing and no record of the person it is about.
 */
export async function readMirror({ actor, db }: Read, cycleId: string): Promise<AssessmentMirror> {
  const employeeId = actor.employeeId as string; // the permission belongs to employees
  const sheets = await listOwnSheets(db, employeeId, cycleId, actor.accountId);
  const earlier = await findOwnEarlier(db, employeeId, cycleId);
  return {
    sheets: sheets.map(({ employeeId: id, employeeName: name, ...sheet }) => ({
      ...sheet,
      ratings: [...sheet.ratings],
      texts: [...sheet.texts],
      employee: { employeeId: id, name },
    })),
    past: await getOwnPast(db, employeeId, cycleId),
    earlier: earlier && { cycleName: earlier.cycleName, texts: [...earlier.texts] },
  };
}
