import * as contract from '@pauh/contracts';
import type { FastifyInstance } from 'fastify';
import { createAssignment, endAssignment, listAssignments } from './assignments.service.ts';
import { createDelegation, getDelegation, listDelegationCandidates, listDelegations, revokeDelegation } from './delegations.service.ts';
import { getEmployee, listEmployees, updateEmployee } from './employees.service.ts';
import {
  declineSupervisionReport,
  getSupervisionReport,
  listSupervisionReports,
  mendSupervisionReport,
  reportSupervisor,
} from './supervision-reports.service.ts';
import { mergeEmployee } from './merges.service.ts';
import { endStanding, recordStanding } from './standings.service.ts';
import { correctSupervision, getSupervision } from './supervision.service.ts';
import { correctNip } from './nip-corrections.service.ts';
import { listJobTitles } from './job-titles.service.ts';
import { createPosition, createUnit, getUnit, listPositions, listUnits, updateUnit } from './units.service.ts';

export function organisationRoutes(app: FastifyInstance): void {
  app.serve(contract.listUnits, (read, { query }) => listUnits(read, query));
  app.serve(contract.getUnit, (read, { params }) => getUnit(read, params.unitId));
  app.serve(contract.createUnit, (work, { body }) => createUnit(work, body));
  app.serve(contract.updateUnit, (work, { params, body, ifMatch }) => updateUnit(work, params.unitId, body, ifMatch));

  app.serve(contract.listJobTitles, (read, { query }) => listJobTitles(read, query));
  app.serve(contract.listPositions, (read, { query }) => listPositions(read, query));
  app.serve(contract.createPosition, (work, { body }) => createPosition(work, body));

  app.serve(contract.listEmployees, (read, { query }) => listEmployees(read, query));
  app.serve(contract.getEmployee, (read, { params }) => getEmployee(read, params.employeeId));
  app.serve(contract.updateEmployee, (work, { params, body, ifMatch }) => updateEmployee(work, params.employeeId, body, ifMatch));
  app.serve(contract.correctNip, (work, { params, body, ifMatch }) => correctNip(work, params.employeeId, body, ifMatch));
  app.serve(contract.mergeEmployee, (work, { params, body, ifMatch }) => mergeEmployee(work, params.employeeId, body, ifMatch));
  app.serve(contract.recordStanding, (work, { params, body, ifMatch }) => recordStanding(work, params.employeeId, body, ifMatch));
  app.serve(contract.endStanding, (work, { params, body, ifMatch }) =>
    endStanding(work, params.employeeId, params.standingId, body, ifMatch),
  );

  app.serve(contract.listAssignments, (read, { query }) => listAssignments(read, query));
  app.serve(contract.createAssignment, (work, { body }) => createAssignment(work, body));
  app.serve(contract.endAssignment, (work, { params, body, ifMatch }) => endAssignment(work, params.assignmentId, body, ifMatch));

  app.serve(contract.getSupervision, (read, { params }) => getSupervision(read, params.employeeId));
  app.serve(contract.correctSupervision, (work, { params, body }) => correctSupervision(work, params.employeeId, body));

  app.serve(contract.listSupervisionReports, (read, { query }) => listSupervisionReports(read, query));
  app.serve(contract.getSupervisionReport, (read, { params }) => getSupervisionReport(read, params.reportId));
  app.serve(contract.createSupervisionReport, (work, { body }) => reportSupervisor(work, body));
  app.serve(contract.mendSupervisionReport, (work, { params, body, ifMatch }) =>
    mendSupervisionReport(work, params.reportId, body, ifMatch),
  );
  app.serve(contract.declineSupervisionReport, (work, { params, body, ifMatch }) =>
    declineSupervisionReport(work, params.reportId, body, ifMatch),
  );

  app.serve(contract.listDelegations, (read, { query }) => listDelegations(read, query));
  app.serve(contract.getDelegation, (read, { params }) => getDelegation(read, params.delegationId));
  app.serve(contract.createDelegation, (work, { body }) => createDelegation(work, body));
  app.serve(contract.revokeDelegation, (work, { params, body, ifMatch }) =>
    revokeDelegation(work, params.delegationId, body.reason, ifMatch),
  );
  app.serve(contract.listDelegationCandidates, (read, { query }) => listDelegationCandidates(read, query));
}
