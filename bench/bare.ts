// The handler to compare with: Fastify and pg alone, running word for word the statements that the product runs for
// the same request, prepared under the same names, in one transaction where the product uses one. Nothing else: no
// authentication of its own, no validation, no rules, no mapping.
import { randomUUID } from 'node:crypto';
import Fastify from 'fastify';
import pg from 'pg';
import { keysOf } from './scenarios.ts';

export interface Recorded {
  name: string;
  text: string;
  values: unknown[];
  inTransaction: boolean;
}
export type Recording = Record<string, Recorded[]>;

interface Start {
  url: string;
  recording: Recording;
  recordedNo: number;
}

process.once('message', async ({ url, recording, recordedNo }: Start) => {
  const pool = new pg.Pool({ connectionString: url, max: 8 });
  const app = Fastify({ logger: false });
  const recordedKeys = keysOf(recordedNo);
  for (const [scenario, statements] of Object.entries(recording)) {
    const plain = statements.filter((s) => !s.inTransaction);
    const transaction = statements.filter((s) => s.inTransaction);
    app.get<{ Params: { no: string } }>(`/${scenario}/:no`, async (request) => {
      const exchange = exchangeFor(recordedKeys, keysOf(Number(request.params.no)));
      const rows: unknown[] = [];
      for (const s of plain) rows.push((await pool.query({ name: s.name, text: s.text, values: exchange(s.values) })).rows);
      if (transaction.length > 0) rows.push(...(await inTransaction(pool, transaction, exchange)));
      return rows;
    });
  }
  await app.listen({ host: '127.0.0.1', port: 0 });
  process.send?.({ port: (app.server.address() as { port: number }).port });
});

async function inTransaction(pool: pg.Pool, statements: Recorded[], exchange: (values: unknown[]) => unknown[]): Promise<unknown[]> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const rows: unknown[] = [];
    for (const s of statements) rows.push((await client.query({ name: s.name, text: s.text, values: exchange(s.values) })).rows);
    await client.query('commit');
    return rows;
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}

/** A key that the product made while it was recorded: version 7, of these years. */
const isNewKey = (value: unknown): boolean => typeof value === 'string' && /^01[0-9a-f]{6}-[0-9a-f]{4}-7/.test(value);

/** Puts one person's keys in the place of the recorded person's, and new keys where the product makes new ones (version 7). */
function exchangeFor(from: string[], to: string[]): (values: unknown[]) => unknown[] {
  const one = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(one);
    const at = typeof value === 'string' ? from.indexOf(value) : -1;
    if (at >= 0) return to[at];
    return isNewKey(value) ? randomUUID() : value;
  };
  return (values) => values.map(one);
}
