import { listMyTasks as contract } from '@pauh/contracts';
import type { FastifyInstance } from 'fastify';
import { listMyTasks } from './tasks.service.ts';

/** What waits for whom, over all features. */
export function tasksModule(app: FastifyInstance): void {
  app.serve(contract, (read) => listMyTasks(read));
}
