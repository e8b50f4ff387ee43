import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import pg from 'pg';
import type { Database } from '../../src/db/client.ts';
import { openEmbedded } from '../../src/db/embedded.ts';
import { openPostgres } from '../../src/db/postgres.ts';

/** A fresh, migrated database for one test file: a copy of the one that the global setup made once. */
export async function openTestDatabase(): Promise<Database> {
  const template = inject('template');
  if (template.engine === 'embedded') return openEmbedded({ dataDir: null, load: new Blob([await readDump(template.dumpFile)]) });
  const name = `kp_test_${randomBytes(6).toString('hex')}`;
  await onServer(template.url, `create database ${name} template ${template.database}`);
  const url = new URL(template.url);
  url.pathname = `/${name}`;
  const db = openPostgres({ url: url.href, schema: 'public', poolSize: 8 });
  const close = () => db.close().then(() => onServer(template.url, `drop database ${name} with (force)`));
  return { ...db, orm: db.orm, close };
}

async function readDump(file: string): Promise<Buffer<ArrayBuffer>> {
  const { readFile } = await import('node:fs/promises');
  return readFile(file) as Promise<Buffer<ArrayBuffer>>;
}

export async function onServer(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
