import { AppError } from './app-error.ts';

export const etagOf = (version: number): string => `"${version}"`;

/** The version a change starts from. Throws 428 when the header is missing and 412 when it is of another kind. */
export function versionOf(ifMatch: string | undefined): number {
  if (ifMatch === undefined) throw new AppError('concurrency.if_match_required');
  const match = /^"(\d{1,9})"$/.exec(ifMatch.trim());
  if (!match) throw new AppError('concurrency.stale');
  return Number(match[1]);
}

/** Throws 412, naming the present version, when the row has moved on. */
export function expectVersion(present: number, expected: number): void {
  if (present !== expected) throw new AppError('concurrency.stale', [], { etag: etagOf(present) });
}
