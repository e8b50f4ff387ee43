import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import type { RunningServer } from './server.ts';

const api = fileURLToPath(new URL('../../apps/api', import.meta.url));
const inFolder = `import { PGlite } from '@electric-sql/pglite'; import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist';
const db = await PGlite.create({ dataDir: process.argv[1], extensions: { btree_gist } }); console.log(JSON.stringify((await db.query(process.argv[2], JSON.parse(process.argv[3]))).rows)); await db.close();`;

/** Rows as they lie in the database of a server, which is stopped for it: the embedded engine belongs to one process. */
export async function storedRows(server: RunningServer, text: string, values: unknown[]): Promise<Record<string, unknown>[]> {
  await server.stop();
  if (!server.databaseUrl)
    return JSON.parse(
      execFileSync(
        process.execPath,
        ['--input-type=module', '-e', inFolder, join(server.dataDir, 'database'), text, JSON.stringify(values)],
        { cwd: api, encoding: 'utf8' },
      ),
    ) as Record<string, unknown>[];
  const client = new pg.Client({ connectionString: server.databaseUrl });
  await client.connect();
  return (await client.query<Record<string, unknown>>(text, values).finally(() => client.end())).rows;
}
