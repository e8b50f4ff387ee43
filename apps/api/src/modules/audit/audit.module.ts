export { type BrokenRow, chainCount, verifyChain, verifyChains } from './audit-chain.ts';
export { auditRoutes as auditModule } from './audit.routes.ts';
