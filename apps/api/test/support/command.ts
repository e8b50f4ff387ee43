import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Database } from '../../src/db/client.ts';
import { openEmbedded } from '../../src/db/embedded.ts';

/** A command of `src/cli` on a database of its own, as an operator runs it while no server does. */
export function commandOn(name: string) {
  const file = fileURLToPath(new URL(`../../src/cli/${name}.ts`, import.meta.url));
  const dataDir = mkdtempSync(join(tmpdir(), 'kp-command-'));
  const open = () => openEmbedded({ dataDir });
  async function inDatabase(work: (db: Database) => Promise<unknown>): Promise<void> {
    const db = await open();
    await work(db);
    await db.close();
  }
  return {
    open,
    run: (text: string) => inDatabase((db) => db.query({ name: '', text }, [])),
    ask(...args: string[]) {
      const { status, stdout, stderr } = spawnSync(process.execPath, [file, ...args], { encoding: 'utf8', env: { DATA_DIR: dataDir } });
      return { status, said: stdout + stderr };
    },
    remove: () => rmSync(dataDir, { recursive: true, force: true }),
  };
}
