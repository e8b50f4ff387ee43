import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import pg from 'pg';
import { type Database, type Orm, type Tx, guarded } from './client.ts';
import { migrationsFolder } from '../folders.ts';

const { types } = pg;
/** Hundredths, ten-thousandths and counts fit a number; a date is a string, or it would move by the zone. */
const parsers = new Map<number, (text: string) => unknown>([
  [types.builtins.INT8, Number],
  [types.builtins.DATE, (text) => text],
]);
const typeParsers = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') => parsers.get(oid) ?? types.getTypeParser(oid, format as 'text'),
};

export interface PostgresOptions {
  url: string;
  schema: string;
  poolSize: number;
}

export function openPostgres(options: PostgresOptions): Database {
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.poolSize,
    types: typeParsers as never,
    connectionTimeoutMillis: 5_000,
    statement_timeout: 30_000,
    lock_timeout: 10_000,
    idle_in_transaction_session_timeout: 30_000,
    ...(options.schema === 'public' ? {} : { options: `-c search_path=${options.schema},public` }),
  });
  // without both, a backend that is killed ends the process
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));

  return guarded({
    engine: 'postgres',
    orm: drizzle(pool) as unknown as Orm,
    query: async (statement, values) => (await pool.query({ name: statement.name, text: statement.text, values: [...values] })).rows,
    transaction: (work) => inTransaction(pool, work),
    ping: async () => void (await pool.query('select 1')),
    close: () => pool.end(),
  });
}

/** A client whose BEGIN, COMMIT or ROLLBACK failed is thrown away, never handed on. */
async function inTransaction<T>(pool: pg.Pool, work: (tx: Tx) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('begin');
    const value = await work(txOf(client));
    await client.query('commit');
    return value;
  } catch (error) {
    await client.query('rollback').catch((failure: Error) => {
      broken = failure;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}

function txOf(client: pg.PoolClient): Tx {
  let orm: Orm | undefined;
  return {
    inTransaction: true,
    // built on first use: the hot writes run on named statements alone
    get orm() {
      return (orm ??= drizzle(client) as unknown as Orm);
    },
    query: async (statement, values) => (await client.query({ name: statement.name, text: statement.text, values: [...values] })).rows,
  };
}

const migrationLock = 7_312_026;

/** Brings the schema up to date; one process at a time, the others wait. The owner's role may differ from the application's. */
export async function migratePostgres(url: string, schema: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, ...(schema === 'public' ? {} : { options: `-c search_path=${schema},public` }) });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [migrationLock]);
    if (schema !== 'public') await client.query(`create schema if not exists ${client.escapeIdentifier(schema)}`);
    await migrate(drizzle(client), { migrationsFolder, migrationsSchema: schema, migrationsTable: 'schema_migration' });
  } finally {
    await client.end();
  }
}
