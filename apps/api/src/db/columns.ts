import { type AnyColumn, type SQL, sql } from 'drizzle-orm';
import { bigint, check, customType, date, integer, text, timestamp, uuid } from 'drizzle-orm/pg-core';

/** Prefix searches (`LIKE '/1/12/%'`) use a plain index only under the C collation. */
export const pathText = customType<{ data: string }>({ dataType: () => 'text COLLATE "C"' });

export const id = (name = 'id') => uuid(name);
export const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: 'date' });
export const day = (name: string) => date(name, { mode: 'string' });
/** A measured value or target in ten-thousandths. */
export const tenThousandths = (name: string) => bigint(name, { mode: 'number' });
/** A weight, achievement or score in hundredths. */
export const hundredths = (name: string) => integer(name);
/** What every mutable row has: `version` is its ETag. */
export const mutable = { version: integer('version').notNull().default(1), updatedAt: instant('updated_at').notNull().defaultNow() };

/** A unit as it was called when the record was made or settled, whatever it is called today. */
export const unitAsThen = { unitCode: text('unit_code').notNull(), unitName: text('unit_name').notNull() };

/** CHECK that a column holds one of the domain's words. */
export const oneOf = (name: string, column: AnyColumn, words: readonly string[]) =>
  check(name, sql`${column} in (${sql.raw(words.map((w) => `'${w}'`).join(', '))})`);
export const holds = (name: string, condition: SQL) => check(name, condition);
