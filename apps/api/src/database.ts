import type { Config } from './config.ts';
import type { Database } from './db/client.ts';

/**
 * The database that the settings name, migrated: PostgreSQL by `DATABASE_URL`, else the embedded engine in `DATA_DIR`.
 * Only the engine that is used is loaded.
 */
export async function openDatabase(config: Config): Promise<Database> {
  if (config.databaseUrl === '') {
    const { openEmbedded } = await import('./db/embedded.ts');
    return openEmbedded({ dataDir: config.dataDir });
  }
  const { migratePostgres, openPostgres } = await import('./db/postgres.ts');
  await migratePostgres(config.migrationDatabaseUrl, config.databaseSchema);
  return openPostgres({ url: config.databaseUrl, schema: config.databaseSchema, poolSize: config.databasePool });
}
