import { AsyncLocalStorage } from 'node:async_hooks';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import type { Statement } from './statement.ts';

/** drizzle's query builder, the same on both engines. */
export type Orm = PgDatabase<PgQueryResultHKT, Record<string, never>>;

/** Where a query runs: the pool, or one transaction. */
export interface Db {
  readonly orm: Orm;
  /** Runs a named statement; rows have the column names of the SQL. */
  query<Row>(statement: Statement, values: readonly unknown[]): Promise<Row[]>;
}
export interface Tx extends Db {
  readonly inTransaction: true;
}

export interface Database extends Db {
  readonly engine: 'embedded' | 'postgres';
  /** Runs `work` in one transaction: committed when it resolves, rolled back when it throws. Never nested. */
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Answers when the database does; throws when it does not. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

const inside = new AsyncLocalStorage<true>();

/**
 * Wraps an engine so that the pool cannot be used inside a transaction: on the embedded engine that waits for ever,
 * on PostgreSQL it reads what the transaction has not written yet. It throws at once instead.
 */
export function guarded(database: Database): Database {
  const outside = () => {
    if (inside.getStore()) throw new Error('the pool was used inside a transaction: pass tx');
  };
  return {
    engine: database.engine,
    get orm() {
      outside();
      return database.orm;
    },
    query(statement, values) {
      outside();
      return database.query(statement, values);
    },
    transaction(work) {
      outside();
      return database.transaction((tx) => inside.run(true, () => work(tx)));
    },
    ping: () => database.ping(),
    close: () => database.close(),
  };
}
