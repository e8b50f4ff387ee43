import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ErrorCode } from '@pauh/contracts';
import type { FastifyInstance } from 'fastify';
import { buildApp } from '../../src/app.ts';
import type { Database } from '../../src/db/client.ts';
import { createClock } from '../../src/lib/clock.ts';
import { declaredErrors } from '../../src/plugins/serve.ts';
import { openTestDatabase } from './db.ts';

export interface TestApp {
  app: FastifyInstance;
  db: Database;
  /** Where its files lie. */
  dataDir: string;
  /** Where the server listens, without a trailing slash. */
  url: string;
  /** Moves the server's clock; until then it stands at `now`. */
  setNow(instant: string): void;
  close(): Promise<void>;
}

/** A listening server on a database of its own, with a clock that the test holds. */
export async function startTestApp(options: { now?: string; rateLimit?: boolean; db?: Database; beats?: boolean } = {}): Promise<TestApp> {
  let now = new Date(options.now ?? '2026-11-24T03:00:00Z');
  const dataDir = mkdtempSync(join(tmpdir(), 'kp-data-'));
  const db = options.db ?? (await openTestDatabase());
  const app = await buildApp({
    db,
    dataDir,
    clock: createClock('Asia/Jakarta', () => now),
    tokenKeys: [{ kid: 'test', secret: 'a secret of the tests alone, long enough' }],
    publicUrl: 'http://127.0.0.1:3000',
    rateLimit: options.rateLimit ?? false,
    beats: options.beats ?? false,
  });
  const undeclared = noteUndeclared(app);
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  return {
    app,
    db,
    dataDir,
    url,
    setNow: (instant) => {
      now = new Date(instant);
    },
    async close() {
      await app.close();
      await db.close();
      rmSync(dataDir, { recursive: true, force: true });
      if (undeclared.size > 0) throw new Error(`refusals that their contract does not declare: ${[...undeclared].join(', ')}`);
    },
  };
}

/** A contract names every code it may answer: whoever integrates reads nothing else. */
function noteUndeclared(app: FastifyInstance): Set<string> {
  const undeclared = new Set<string>();
  app.addHook('onSend', async (request, reply, payload) => {
    const { contract } = request.routeOptions.config;
    if (!contract || reply.statusCode < 400 || typeof payload !== 'string') return;
    const { code } = JSON.parse(payload) as { code: ErrorCode };
    if (!declaredErrors(contract).includes(code)) undeclared.add(`${contract.id}: ${code}`);
  });
  return undeclared;
}
