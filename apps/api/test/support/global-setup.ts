import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { openEmbedded } from '../../src/db/embedded.ts';
import { migratePostgres } from '../../src/db/postgres.ts';
import { onServer } from './db.ts';

declare module 'vitest' {
  interface ProvidedContext {
    template: { engine: 'embedded'; dumpFile: string } | { engine: 'postgres'; url: string; database: string };
  }
}

/** Migrates once; every test file starts from a copy. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  return project.name.endsWith('postgres') ? setupPostgres(project) : setupEmbedded(project);
}

async function setupEmbedded(project: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), 'kp-test-'));
  const dumpFile = join(folder, 'migrated.tar');
  const db = await openEmbedded({ dataDir: null });
  writeFileSync(dumpFile, Buffer.from(await (await db.dump()).arrayBuffer()));
  await db.close();
  project.provide('template', { engine: 'embedded', dumpFile });
  return async () => rmSync(folder, { recursive: true, force: true });
}

async function setupPostgres(project: TestProject) {
  const url = process.env.TEST_DATABASE_URL;
  if (!url) throw new Error('TEST_DATABASE_URL is not set');
  const database = `kp_template_${process.pid}`;
  await onServer(url, `create database ${database}`);
  const migrated = new URL(url);
  migrated.pathname = `/${database}`;
  await migratePostgres(migrated.href, 'public');
  project.provide('template', { engine: 'postgres', url, database });
  return async () => onServer(url, `drop database if exists ${database} with (force)`);
}
