import type { FastifyInstance } from 'fastify';

/**
 * Does `work` once the server listens and again every `everyMs`; closing waits for the round that is on. A round that
 * fails is logged as `failed` and the next one comes all the same.
 */
export function repeatWhileListening(app: FastifyInstance, everyMs: number, failed: string, work: () => Promise<void>): void {
  let timer: NodeJS.Timeout | undefined;
  let round = Promise.resolve();
  const begin = () => {
    round = work().catch((error: unknown) => {
      app.log.warn({ error }, failed);
    });
  };
  app.addHook('onListen', async () => {
    begin();
    timer = setInterval(begin, everyMs);
  });
  app.addHook('preClose', async () => {
    clearInterval(timer);
    await round;
  });
}
