import type { FastifyInstance } from 'fastify';
import type { AppDeps } from '../../app-deps.ts';
import { organisationRoutes } from './organisation.routes.ts';
import { keepAssessors } from './supervision.service.ts';

export { createDelegation } from './delegations.service.ts';
export { isOnDuty, keepNamesOfEnded, listHeldBy } from './assignments.repo.ts';
export { homeUnit, homeUnitJson } from './home-unit.repo.ts';
export { listLineFaults } from './line-shape.ts';
export { listSharedHeads } from './shared-heads.repo.ts';
export { type SheetStanding, followSheet } from './standings.repo.ts';
export { type Derivation, type DerivationScope, deriveSupervision, lockReportingLine } from './supervision-derivation.repo.ts';
export { type PersonInLine, listSupervisedFrom } from './supervision.repo.ts';
export { correctSupervision } from './supervision.service.ts';
export { type NewUnit, type UnitRow, findUnit, findUnitByCode, hasUnits, insertUnit } from './units.repo.ts';

/** The routes; and before the first request, what an earlier version has not done for the line. */
export function organisationModule(app: FastifyInstance, { db, clock }: Pick<AppDeps, 'db' | 'clock'>): void {
  organisationRoutes(app);
  app.addHook('onReady', () => db.transaction((tx) => keepAssessors(tx, clock.today())));
}
