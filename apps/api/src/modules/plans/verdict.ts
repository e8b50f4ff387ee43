import type { ErrorCode } from '@pauh/contracts';
import type { Verdict } from '@pauh/domain';
import { AppError } from '../../lib/app-error.ts';

/** Turns a verdict into the answer: not yours is not there, and what one may see but not do is said so. */
export function expectAllowed(verdict: Verdict, absent: ErrorCode): void {
  if (verdict === 'hidden') throw new AppError(absent);
  if (verdict === 'forbidden') throw new AppError('access.denied');
}
