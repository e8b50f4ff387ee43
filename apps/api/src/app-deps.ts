import type { Database } from './db/client.ts';
import type { Clock } from './lib/clock.ts';
import type { Authenticator } from './plugins/auth.ts';

/** What the features are composed from. */
export interface AppDeps {
  db: Database;
  clock: Clock;
  authenticator: Authenticator;
  publicUrl: string;
  /** Where evidence files lie. */
  dataDir: string;
  /** Whether this server says in the database that it is ready, again and again. */
  beats: boolean;
  /** How many days events wait in the outbox for whoever integrates. */
  outboxDays: number;
}
