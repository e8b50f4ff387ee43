import type { FastifyInstance } from 'fastify';
import { calibrationRoutes } from './calibration.routes.ts';

/** Calibration sessions: members look at decided results together, move with reasons, and lock. */
export function calibrationModule(app: FastifyInstance): void {
  calibrationRoutes(app);
}
