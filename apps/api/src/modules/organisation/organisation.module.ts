export { createDelegation } from './delegations.service.ts';
export { keepNamesOfEnded, listHeldBy } from './assignments.repo.ts';
export { homeUnit } from './home-unit.repo.ts';
export { organisationRoutes as organisationModule } from './organisation.routes.ts';
export { type SheetStanding, followSheet } from './standings.repo.ts';
export { type Derivation, type DerivationScope, deriveSupervision, lockReportingLine } from './supervision-derivation.repo.ts';
export { correctSupervision } from './supervision.service.ts';
export { type NewUnit, type UnitRow, findUnit, findUnitByCode, hasUnits, insertUnit } from './units.repo.ts';
