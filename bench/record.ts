import { AsyncLocalStorage } from 'node:async_hooks';
import { buildApp } from '../apps/api/src/app.ts';
import type { Database, Tx } from '../apps/api/src/db/client.ts';
import { openPostgres } from '../apps/api/src/db/postgres.ts';
import { createClock } from '../apps/api/src/lib/clock.ts';
import type { Recorded, Recording } from './bare.ts';
import { keyOf } from './population.ts';
import { scenarios } from './scenarios.ts';

/** Signs tokens as the server does, and answers what the server asks the database for each scenario. */
export interface Recorder {
  recording: Recording;
  tokenOf(actorNo: number): Promise<string>;
  close(): Promise<void>;
}

/** Runs each scenario once in this process, with a database that writes down every statement. */
export async function record(url: string, tokenKeys: { kid: string; secret: string }[], dataDir: string, no: number): Promise<Recorder> {
  const log = new AsyncLocalStorage<Recorded[]>();
  const db = openPostgres({ url, schema: 'public', poolSize: 2 });
  const app = await buildApp({
    db: writingDown(db, log),
    clock: createClock('Asia/Jakarta'),
    tokenKeys,
    publicUrl: 'http://127.0.0.1',
    dataDir,
    rateLimit: false,
  });
  await app.ready();
  const tokenOf = (actorNo: number) => app.signAccessToken(keyOf('account', actorNo));
  const recording: Recording = {};
  for (const scenario of scenarios) {
    const { method, url: path, actorNo, headers } = scenario.shot(no);
    const statements: Recorded[] = [];
    const authorization = `Bearer ${await tokenOf(actorNo)}`;
    // awaited inside, for the request is only sent when somebody waits for it
    const answer = await log.run(statements, async () => await app.inject({ method, url: path, headers: { ...headers, authorization } }));
    if (answer.statusCode >= 300) throw new Error(`${scenario.name}: ${answer.statusCode} ${answer.body}`);
    if (statements.length === 0) throw new Error(`${scenario.name}: no statement was recorded`);
    recording[scenario.name] = statements;
  }
  return {
    recording,
    tokenOf,
    close: async () => {
      await app.close();
      await db.close();
    },
  };
}

function writingDown(db: Database, log: AsyncLocalStorage<Recorded[]>): Database {
  const noted =
    (query: Database['query'], inTransaction: boolean): Database['query'] =>
    (statement, values) => {
      log.getStore()?.push({ name: statement.name, text: statement.text, values: [...values], inTransaction });
      return query(statement, values);
    };
  return {
    engine: db.engine,
    get orm() {
      return db.orm;
    },
    query: noted((s, v) => db.query(s, v), false),
    ping: () => db.ping(),
    close: () => db.close(),
    transaction: (work) =>
      db.transaction((tx: Tx) =>
        work({
          inTransaction: true,
          get orm() {
            return tx.orm;
          },
          query: noted((s, v) => tx.query(s, v), true),
        }),
      ),
  };
}
