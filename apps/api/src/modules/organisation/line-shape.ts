import type { Tx } from '../../db/client.ts';
import { AppError } from '../../lib/app-error.ts';
import { lengthOfLine, longestLine, runsInCircle } from './supervision.repo.ts';

/** What a change has done to the line: the assignments that got another supervisor, those it began or ended, and from when. */
export interface LineChange { moved: readonly string[]; changed: readonly string[]; from: string }

/** Refuses a change after which somebody would stand above themselves, or the line would be too long. Ask under the lock of the line. */
export async function expectSoundLine(tx: Tx, { moved, changed, from }: LineChange, pointer: string): Promise<void> {
  if (await runsInCircle(tx, moved, changed, from)) throw new AppError('supervision.cycle', [{ pointer, code: 'supervision.cycle' }]);
  if ((await lengthOfLine(tx, [...moved, ...changed], from)) > longestLine) throw new AppError('supervision.too_deep', [{ pointer, code: 'supervision.too_deep' }]);
}
