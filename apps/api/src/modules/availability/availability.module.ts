import type { FastifyInstance } from 'fastify';
import { beatSeconds } from '@pauh/domain';
import type { AppDeps } from '../../app-deps.ts';
import { newId } from '../../lib/ids.ts';
import { repeatWhileListening } from '../../plugins/repeating.ts';
import { beat } from './heartbeat.repo.ts';

export { listOutages } from './heartbeat.repo.ts';

/** Says every `beatSeconds`, as long as the server listens, that it is ready: it could write to the database. */
export function availabilityModule(app: FastifyInstance, { db, clock, beats }: Pick<AppDeps, 'db' | 'clock' | 'beats'>): void {
  if (!beats) return;
  const instanceId = newId();
  // a database that is away is the very thing to be measured: the next beat finds the silence
  repeatWhileListening(app, beatSeconds * 1000, 'the heartbeat was not kept', () => beat(db, instanceId, clock.now()));
}
