import * as contracts from '@pauh/contracts';
import type { FastifyInstance } from 'fastify';
import { markPerson, movePerson, readBoard } from './board.service.ts';
import { answerChange, listChanges } from './changes.service.ts';
import { lockSession } from './lock.service.ts';
import { readMinutes } from './minutes.service.ts';
import { cancelSession, composeSession, createSession, getSession, listSessions, openMeeting, openPreview } from './sessions.service.ts';

export function calibrationRoutes(app: FastifyInstance): void {
  app.serve(contracts.listCalibrationSessions, (read, { query }) => listSessions(read, query));
  app.serve(contracts.createCalibrationSession, (work, { body }) => createSession(work, body));
  app.serve(contracts.getCalibrationSession, (read, { params }) => getSession(read, params.sessionId));
  app.serve(contracts.composeCalibrationSession, (work, { params, body, ifMatch }) =>
    composeSession(work, params.sessionId, ifMatch, body),
  );
  app.serve(contracts.openCalibrationPreview, (work, { params, ifMatch }) => openPreview(work, params.sessionId, ifMatch));
  app.serve(contracts.openCalibrationMeeting, (work, { params, ifMatch }) => openMeeting(work, params.sessionId, ifMatch));
  app.serve(contracts.cancelCalibrationSession, (work, { params, body, ifMatch }) =>
    cancelSession(work, params.sessionId, ifMatch, body.reason),
  );

  app.serve(contracts.getCalibrationBoard, (read, { params }) => readBoard(read, params.sessionId));
  app.serve(contracts.markCalibrationPerson, (work, { params, body, ifMatch }) =>
    markPerson(work, params.sessionId, params.employeeId, ifMatch, body),
  );
  app.serve(contracts.moveCalibrationPerson, (work, { params, body, ifMatch }) =>
    movePerson(work, params.sessionId, params.employeeId, ifMatch, body),
  );

  app.serve(contracts.listCalibrationChanges, (read, { query }) => listChanges(read, query));
  app.serve(contracts.answerCalibrationChange, (work, { params, body }) =>
    answerChange(work, params.sessionId, params.employeeId, body.text),
  );

  app.serve(contracts.lockCalibrationSession, (work, { params, body, ifMatch }) => lockSession(work, params.sessionId, ifMatch, body));
  app.serve(contracts.getCalibrationMinutes, (read, { params }) => readMinutes(read, params.sessionId));
}
