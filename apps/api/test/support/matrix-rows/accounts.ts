import { type MatrixRows, none, officersOf, school, signedIn } from './row.ts';

export const accountRows: MatrixRows = {
  getMe: { input: none, may: signedIn },
  listMyTasks: { input: none, may: signedIn },
  changePassword: {
    input: () => ({ body: { currentPassword: 'not the one', newPassword: 'kuda laut berenang pagi' } }),
    may: '! ! ! ! ! ! ! ! ! ! ! ! ! ! x x',
  },
  listAccounts: { input: none, may: officersOf.it },
  createAccount: { input: () => ({ body: { userName: 'baru', displayName: 'Akun Baru' } }), may: officersOf.it },
  grantRole: {
    input: (w) => ({ params: { accountId: w.agency.accountIds.teacher }, body: { role: 'auditor', unitId: w.agency.unitIds.SD1 } }),
    may: officersOf.it,
  },
  revokeGrant: { input: (w) => ({ params: { accountId: w.agency.accountIds.manager, grantId: w.managerGrantId } }), may: officersOf.it },
  createActivationCode: {
    input: (w) => ({ params: { accountId: w.agency.accountIds.teacher } }),
    may: 'x    x    x   x    x   x    +   +  -   x   x  x    x    x   x   x',
  },
  createUnitActivationCodes: { input: school, may: 'x    x    x   x    x   x    +   +  x   x   +  x    x    x   x   x' },
  listApiTokens: { input: none, may: officersOf.it },
  createApiToken: {
    input: (w) => ({ body: { name: 'presensi', scopes: ['unit:read'], unitId: w.agency.unitIds.PAUH, expiresAt: '2027-01-01T00:00:00Z' } }),
    may: officersOf.it,
  },
  revokeApiToken: { input: (w) => ({ params: { tokenId: w.apiTokenId } }), may: officersOf.it },
};
