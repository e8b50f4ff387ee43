import * as contracts from '@pauh/contracts';
import type { FastifyInstance } from 'fastify';
import { getPredicate, listPredicates, setPredicate } from './organisation-predicates.service.ts';

export function organisationPredicatesRoutes(app: FastifyInstance): void {
  app.serve(contracts.listOrganisationPredicates, (read, { params, query }) => listPredicates(read, params.cycleId, query));
  app.serve(contracts.getOrganisationPredicate, (read, { params }) => getPredicate(read, params.cycleId, params.unitId));
  app.serve(contracts.setOrganisationPredicate, (work, { params, body, ifMatch }) =>
    setPredicate(work, params.cycleId, params.unitId, ifMatch, body),
  );
}
