import { AppError } from './app-error.ts';
import { sha256 } from './ids.ts';

export interface PageRequest {
  limit: number;
  cursor?: string | undefined;
  count?: boolean;
}
export interface Page<T> {
  items: T[];
  nextCursor: string | null;
  total?: number;
}

/** What the cursor is bound to: the same list with another filter refuses it. */
const fingerprint = (list: string, filter: unknown) => sha256(JSON.stringify([list, filter])).slice(0, 12);

/** The key after which the page starts, or null for the first page. */
export function cursorKey(list: string, filter: unknown, cursor: string | undefined): string[] | null {
  if (cursor === undefined) return null;
  try {
    const [print, ...key] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as string[];
    if (print === fingerprint(list, filter) && key.length > 0 && key.every((k) => typeof k === 'string')) return key;
  } catch {
    /* not one of ours: refused below */
  }
  throw new AppError('paging.cursor_invalid', [{ pointer: 'cursor', code: 'paging.cursor_invalid' }]);
}

/** Cuts the one row too many that was read, and names where the next page starts. */
export function pageOf<R>(list: string, filter: unknown, rows: R[], limit: number, keyOf: (row: R) => (string | number)[]): Page<R> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const nextCursor =
    rows.length > limit && last
      ? Buffer.from(JSON.stringify([fingerprint(list, filter), ...keyOf(last).map(String)])).toString('base64url')
      : null;
  return { items, nextCursor };
}
