import type { Config } from './config.ts';
import type { Database } from './db/client.ts';
import { openEmbedded } from './db/embedded.ts';
import { migratePostgres, openPostgres } from './db/postgres.ts';

/** The database that the settings name, migrated: PostgreSQL by `DATABASE_URL`, else the embedded engine in `DATA_DIR`. */
export async function openDatabase(config: Config): Promise<Database> {
  if (config.databaseUrl === '') return openEmbedded({ dataDir: config.dataDir });
  await migratePostgres(config.migrationDatabaseUrl, config.databaseSchema);
  return openPostgres({ url: config.databaseUrl, schema: config.databaseSchema, poolSize: config.databasePool });
}
