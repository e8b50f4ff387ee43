import type { SQL } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';
import { sha256 } from '../lib/ids.ts';

/** A hand-written statement: prepared once per connection under its name, then only bound. */
export interface Statement {
  readonly name: string;
  readonly text: string;
}

export const statement = (name: string, text: string): Statement => ({ name, text });

const dialect = new PgDialect();
/** A statement composed of conditions (a list with its filters). Its name follows from its text, so that each shape is prepared once. */
export function composed(query: SQL): [Statement, unknown[]] {
  const { sql: text, params } = dialect.sqlToQuery(query);
  return [statement(`composed_${sha256(text).slice(0, 24)}`, text), params];
}
