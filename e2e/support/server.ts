import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';

const here = fileURLToPath(new URL('../..', import.meta.url));

export interface RunningServer {
  url: string;
  /** What the server printed at start: its address and the demonstration accounts. */
  printed: string;
  process: ChildProcess;
  dataDir: string;
  /** Empty on the embedded engine. */
  databaseUrl: string;
  /** Ends the process with this signal and answers its exit code. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
  /** Stops it and removes its data. */
  dispose(): Promise<void>;
}

export interface ServerOptions {
  engine?: 'embedded' | 'postgres';
  dataDir?: string;
  databaseUrl?: string;
  env?: Record<string, string>;
  /** Where the sources lie, when not here. */ root?: string;
  /** From an empty folder, not from a copy of the founded agency. */ fresh?: boolean;
}

/** Starts the built server, as `npm start` does, with the demonstration agency, on the engine of the test project. */
export async function startServer(options: ServerOptions = {}): Promise<RunningServer> {
  const root = options.root ?? here;
  const engine = options.engine ?? (process.env.E2E_ENGINE === 'postgres' ? 'postgres' : 'embedded');
  const founded = options.root || options.fresh || options.dataDir || options.databaseUrl ? null : foundedOn(engine);
  const dataDir = options.dataDir ?? newDataDir(founded);
  const database = engine === 'postgres' ? (options.databaseUrl ?? (await createDatabase(founded))) : '';
  const child = spawnServer(root, { DATA_DIR: dataDir, DATABASE_URL: database, ...options.env });
  const { url, printed } = await announced(child);
  const stop = (signal: NodeJS.Signals = 'SIGTERM') =>
    new Promise<number | null>((resolve) => {
      if (child.exitCode !== null || child.signalCode !== null) return resolve(child.exitCode);
      child.once('exit', resolve);
      child.kill(signal);
    });
  return {
    url,
    printed,
    process: child,
    dataDir,
    databaseUrl: database,
    stop,
    async dispose() {
      await stop();
      rmSync(dataDir, { recursive: true, force: true });
      if (database && !options.databaseUrl) await onServer(`drop database if exists ${nameOf(database)} with (force)`);
    },
  };
}

function spawnServer(root: string, env: Record<string, string>): ChildProcess {
  return spawn(join(root, 'node_modules/.bin/node'), [join(root, 'apps/api/dist/main.js')], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, PORT: '0', DEMO: 'true', LOG_LEVEL: 'error', PUBLIC_URL: '', RATE_LIMIT: 'false', ...env },
  });
}

/** The demonstration agency as the global setup founded it once: its folder, and its database where it has one. */
export interface Founded {
  dataDir: string;
  databaseUrl: string;
}
export const foundedIn = (engine: string): string => `E2E_FOUNDED_${engine}`;
function foundedOn(engine: string): Founded | null {
  const written = process.env[foundedIn(engine)];
  return written ? (JSON.parse(written) as Founded) : null;
}

/** A folder of its own, a copy of the founded one where there is one. */
function newDataDir(founded: Founded | null): string {
  const dataDir = mkdtempSync(join(tmpdir(), 'kp-e2e-'));
  if (founded) cpSync(founded.dataDir, dataDir, { recursive: true });
  return dataDir;
}

function announced(child: ChildProcess): Promise<{ url: string; printed: string }> {
  return new Promise((resolve, reject) => {
    let printed = '';
    let errors = '';
    child.stderr?.on('data', (data: Buffer) => {
      errors += data;
    });
    child.stdout?.on('data', (data: Buffer) => {
      printed += data;
      const url = /http:\/\/[\d.]+:\d+/.exec(printed)?.[0];
      if (url && printed.endsWith('\n')) resolve({ url, printed });
    });
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${errors}`)));
  });
}

const nameOf = (databaseUrl: string): string => new URL(databaseUrl).pathname.slice(1);
const serverUrl = () => process.env.TEST_DATABASE_URL ?? '';

async function createDatabase(founded: Founded | null): Promise<string> {
  const name = `kp_e2e_${randomBytes(5).toString('hex')}`;
  await onServer(`create database ${name}${founded ? ` template ${nameOf(founded.databaseUrl)}` : ''}`);
  const url = new URL(serverUrl());
  url.pathname = `/${name}`;
  return url.href;
}

async function onServer(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl() });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}
