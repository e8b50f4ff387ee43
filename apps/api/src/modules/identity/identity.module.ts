import type { FastifyInstance } from 'fastify';
import type { Authenticator } from '../../plugins/auth.ts';
import { accountRoutes } from './accounts.routes.ts';
import { identityRoutes } from './identity.routes.ts';

export { createAuthenticator } from './authenticator.ts';
export { createAccount, grantRole } from './accounts.service.ts';
export { type FirstAccount, createFirstAccount } from './first-account.service.ts';
export { hashPassword } from './passwords.ts';

/** Signing in, accounts, roles, API tokens. */
export function identityModule(app: FastifyInstance, deps: { authenticator: Authenticator; publicUrl: string }): void {
  identityRoutes(app, {
    authenticator: deps.authenticator,
    secureCookies: deps.publicUrl.startsWith('https:'),
  });
  accountRoutes(app);
}
