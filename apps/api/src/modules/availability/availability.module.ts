import type { FastifyInstance } from 'fastify';
import { beatSeconds } from '@pauh/domain';
import type { AppDeps } from '../../app-deps.ts';
import { newId } from '../../lib/ids.ts';
import { beat } from './heartbeat.repo.ts';

export { listOutages } from './heartbeat.repo.ts';

/** Says every `beatSeconds`, as long as the server listens, that it is ready: it could write to the database. */
export function availabilityModule(app: FastifyInstance, { db, clock, beats }: Pick<AppDeps, 'db' | 'clock' | 'beats'>): void {
  if (!beats) return;
  const instanceId = newId();
  // a database that is away is the very thing to be measured: the next beat finds the silence
  const say = () =>
    beat(db, instanceId, clock.now()).catch((error: unknown) => {
      app.log.warn({ error }, 'the heartbeat was not kept');
    });
  let timer: NodeJS.Timeout | undefined;
  let saying = Promise.resolve();
  app.addHook('onListen', async () => {
    await say();
    timer = setInterval(() => {
      saying = say();
    }, beatSeconds * 1000);
  });
  app.addHook('preClose', async () => {
    clearInterval(timer);
    await saying;
  });
}
