import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite, types } from '@electric-sql/pglite';
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist';
import { drizzle } from 'drizzle-orm/pglite';
import { migrate } from 'drizzle-orm/pglite/migrator';
import { type Database, type Orm, guarded } from './client.ts';
import { lockFolder } from './folder-lock.ts';
import { migrationsFolder } from '../folders.ts';
import type { Statement } from './statement.ts';

const parsers = { [types.INT8]: Number, [types.DATE]: (text: string) => text };

export interface EmbeddedOptions {
  /** Null: in memory. */ dataDir: string | null;
  /** A dump to start from. */ load?: Blob;
}

/** Opens the embedded engine and migrates it. Throws `FolderInUse` when another process has the folder. */
export async function openEmbedded(options: EmbeddedOptions): Promise<Database & { dump(): Promise<Blob> }> {
  const unlock = options.dataDir === null ? () => undefined : claim(options.dataDir);
  const engine = await PGlite.create({
    ...(options.dataDir === null ? {} : { dataDir: join(options.dataDir, 'database') }),
    ...(options.load ? { loadDataDir: options.load } : {}),
    parsers,
    extensions: { btree_gist },
  });
  if (!options.load) await migrate(drizzle(engine), { migrationsFolder, migrationsSchema: 'public', migrationsTable: 'schema_migration' });

  const query = async <Row>(runner: Pick<PGlite, 'query'>, statement: Statement, values: readonly unknown[]) =>
    (await runner.query<Row>(statement.text, [...values])).rows;
  const database = guarded({
    engine: 'embedded',
    orm: drizzle(engine) as unknown as Orm,
    query: (statement, values) => query(engine, statement, values),
    transaction: (work) =>
      engine.transaction((tx) =>
        work({
          inTransaction: true,
          orm: drizzle(tx as unknown as PGlite) as unknown as Orm,
          query: (statement, values) => query(tx as unknown as PGlite, statement, values),
        }),
      ) as ReturnType<typeof work>,
    ping: async () => void (await engine.query('select 1')),
    async close() {
      await engine.close();
      unlock();
    },
  });
  return Object.assign(Object.create(database) as Database, { dump: () => engine.dumpDataDir('none') });
}

function claim(dataDir: string): () => void {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  return lockFolder(dataDir);
}
