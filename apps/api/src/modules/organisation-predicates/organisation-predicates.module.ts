import type { FastifyInstance } from 'fastify';
import { organisationPredicatesRoutes } from './organisation-predicates.routes.ts';

export { expectPredicates, openPredicatesOf, setPredicate } from './organisation-predicates.service.ts';

/** The predicate that a unit is given for a cycle, one level up: it opens the release, and its pattern guides the distribution. */
export function organisationPredicatesModule(app: FastifyInstance): void {
  organisationPredicatesRoutes(app);
}
