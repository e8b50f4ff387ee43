import { listMyTasks as contract } from '@pauh/contracts';
import type { FastifyInstance } from 'fastify';
import type { Clock } from '../../lib/clock.ts';
import { listMyTasks } from './tasks.service.ts';

/** What waits for whom, over all features. */
export function tasksModule(app: FastifyInstance, { clock }: { clock: Clock }): void {
  app.serve(contract, (read) => listMyTasks(read, clock.zone));
}
