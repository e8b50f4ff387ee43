import * as contract from '@pauh/contracts';
import type { FastifyInstance } from 'fastify';
import { createAccount, grantRole, listAccounts, revokeGrant } from './accounts.service.ts';
import { createActivationCode, createUnitActivationCodes } from './activation-codes.service.ts';
import { createApiToken, listApiTokens, revokeApiToken } from './api-tokens.service.ts';

export function accountRoutes(app: FastifyInstance): void {
  app.serve(contract.listAccounts, (read, { query }) => listAccounts(read, query));
  app.serve(contract.createAccount, (work, { body }) => createAccount(work, body));
  app.serve(contract.grantRole, (work, { params, body }) => grantRole(work, params.accountId, body));
  app.serve(contract.revokeGrant, (work, { params }) => revokeGrant(work, params.accountId, params.grantId));
  app.serve(contract.createActivationCode, (work, { params }) => createActivationCode(work, params.accountId));
  app.serve(contract.createUnitActivationCodes, (work, { params }) => createUnitActivationCodes(work, params.unitId));

  app.serve(contract.listApiTokens, (read, { query }) => listApiTokens(read, query));
  app.serve(contract.createApiToken, (work, { body }) => createApiToken(work, body));
  app.serve(contract.revokeApiToken, (work, { params }) => revokeApiToken(work, params.tokenId));
}
