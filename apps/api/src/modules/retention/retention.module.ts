import type { FastifyInstance } from 'fastify';
import type { AppDeps } from '../../app-deps.ts';
import { repeatWhileListening } from '../../plugins/repeating.ts';
import { forgetOld } from './retention.service.ts';

const everyMs = 3_600_000;

/**
 * Answers kept for repetition, sessions, failed sign-ins and events are forgotten by their age (decision 0032), as long
 * as a server listens.
 */
export function retentionModule(
  app: FastifyInstance,
  { db, clock, beats, outboxDays }: Pick<AppDeps, 'db' | 'clock' | 'beats' | 'outboxDays'>,
): void {
  if (!beats) return;
  repeatWhileListening(app, everyMs, 'what is too old was not forgotten', async () => {
    app.log.info({ forgotten: await forgetOld(db, clock.now(), outboxDays) }, 'forgotten by age');
  });
}
