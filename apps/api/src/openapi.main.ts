import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { buildApp } from './app.ts';
import { openEmbedded } from './db/embedded.ts';
import { createClock } from './lib/clock.ts';

/** Writes openapi.json from the contracts. */
const db = await openEmbedded({ dataDir: null });
const app = await buildApp({
  db,
  clock: createClock('Asia/Jakarta'),
  tokenKeys: [{ kid: 'none', secret: 'none' }],
  publicUrl: 'http://127.0.0.1:3000',
  dataDir: tmpdir(),
  rateLimit: false,
});
const { body } = await app.inject('/api/openapi.json');
writeFileSync(fileURLToPath(new URL('../openapi.json', import.meta.url)), `${JSON.stringify(JSON.parse(body), null, 2)}\n`);
await app.close();
await db.close();
