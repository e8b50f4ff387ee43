import type { Exact } from '@pauh/contracts/exact-content';
import { AppError } from './app-error.ts';

/** What the caller wrote, in exact integers. Throws 422 naming every number that cannot be kept exactly. */
export function expectExact<T>({ content, findings }: Exact<T>): T {
  if (findings.length > 0) throw new AppError('request.refused', findings);
  return content;
}
