import type { FastifyInstance } from 'fastify';
import { calibrationRoutes } from './calibration.routes.ts';

export { movePerson, readBoard } from './board.service.ts';
export { answerChange } from './changes.service.ts';
export { lockSession } from './lock.service.ts';
export { readMinutes } from './minutes.service.ts';
export { createSession, openMeeting, openPreview } from './sessions.service.ts';

/** Calibration sessions: members look at decided results together, move with reasons, and lock. */
export function calibrationModule(app: FastifyInstance): void {
  calibrationRoutes(app);
}
