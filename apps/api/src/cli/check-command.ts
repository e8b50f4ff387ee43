import { ConfigRefused, readConfig } from '../config.ts';
import { openDatabase } from '../database.ts';
import type { Database } from '../db/client.ts';
import { FolderInUse } from '../db/folder-lock.ts';

/** The command was not asked properly: its message is all that is printed. */
export class UsageRefused extends Error {
  override name = 'UsageRefused';
}

/**
 * Runs a check on the database that the settings name. The process ends with 0 when `check` answers that all holds, with
 * 1 when not, and with 2 when it could not be asked; then it says why.
 */
export async function runCheck(check: (db: Database) => Promise<boolean>): Promise<void> {
  try {
    const db = await openDatabase(readConfig());
    try {
      process.exitCode = (await check(db)) ? 0 : 1;
    } finally {
      await db.close();
    }
  } catch (error) {
    const known =
      error instanceof UsageRefused ||
      error instanceof ConfigRefused ||
      error instanceof FolderInUse ||
      (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS') === true;
    process.stderr.write(`${known ? (error as Error).message : error instanceof Error ? error.stack : String(error)}\n`);
    process.exitCode = 2;
  }
}
