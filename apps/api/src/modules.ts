import type { FastifyInstance } from 'fastify';
import type { AppDeps } from './app.ts';
import { cyclesModule } from './modules/cycles/cycles.module.ts';
import { identityModule } from './modules/identity/identity.module.ts';

/** The features, in the order they register; nothing is found by itself. */
export function registerModules(app: FastifyInstance, deps: AppDeps): void {
  identityModule(app, deps);
  cyclesModule(app, deps);
}
