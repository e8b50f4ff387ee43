import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { inject } from 'vitest';
import pg from 'pg';
import type { Database, Db } from '../../src/db/client.ts';
import { openEmbedded } from '../../src/db/embedded.ts';
import { openPostgres } from '../../src/db/postgres.ts';

/**
 * A fresh, migrated database for one test file: a copy of the one that the global setup made once. `installed`: worked in
 * by a role that may do what the guide of an installation leaves to the application's.
 */
export async function openTestDatabase({ installed = false } = {}): Promise<Database> {
  const template = inject('template');
  const name = `kp_test_${randomBytes(6).toString('hex')}`;
  if (template.engine === 'embedded') {
    const db = await openEmbedded({ dataDir: null, load: new Blob([await readDump(template.dumpFile)]) });
    if (installed) for (const text of [...applicationRole(name), `set role ${name}`]) await db.query({ name: '', text }, []);
    return db;
  }
  await onServer(template.url, `create database ${name} template ${template.database}`);
  const url = new URL(template.url);
  url.pathname = `/${name}`;
  if (installed) await onServer(url.href, applicationRole(name).join(';'));
  url.searchParams.set('options', `-c synchronous_commit=off${installed ? ` -c role=${name}` : ''}`); // nothing of it has to outlive a power cut
  const db = openPostgres({ url: url.href, schema: 'public', poolSize: 8 });
  const close = () =>
    db
      .close()
      .then(() => onServer(template.url, `drop database ${name} with (force)`))
      .then(() => onServer(template.url, `drop role if exists ${name}`));
  return { ...db, orm: db.orm, close };
}

/** What docs/operations.md has an agency do for the role of the application; what is taken back is read from there. */
function applicationRole(role: string): string[] {
  const guide = readFileSync(new URL('../../../../docs/operations.md', import.meta.url), 'utf8');
  const revoked = [...guide.matchAll(/^ *(revoke .* from) pauh_app;$/gm)].map(([, revoke]) => `${revoke} ${role}`);
  if (revoked.length === 0) throw new Error('the guide of an installation takes nothing back');
  return [
    `create role ${role}`,
    `grant usage on schema public to ${role}`,
    `grant select, insert, update, delete on all tables in schema public to ${role}`,
    `grant usage on all sequences in schema public to ${role}`,
    ...revoked,
  ];
}

/**
 * Empties these tables and all whose rows refer to them. Row by row, with the foreign keys asleep (for which the tests'
 * role must be a superuser): `truncate` makes the files of sixty tables anew, a second each time on PostgreSQL.
 */
export async function emptyTables(db: Db, ...tables: string[]): Promise<void> {
  const text = `do $$ declare emptied text; begin
    perform set_config('session_replication_role', 'replica', true);
    for emptied in with recursive referring(id) as (
      select unnest('{${tables.join()}}'::regclass[])::oid union select c.conrelid from pg_constraint c join referring on c.confrelid = referring.id where c.contype = 'f'
    ) select id::regclass::text from referring
    loop execute 'delete from ' || emptied; end loop;
  end $$`;
  await db.query({ name: '', text }, []);
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
