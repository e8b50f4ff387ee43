import {
  activateAccount,
  changePassword as changePasswordContract,
  createSession,
  createToken,
  deleteSession,
  getMe,
  refreshSession as refreshContract,
} from '@pauh/contracts';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { AppError } from '../../lib/app-error.ts';
import { type Authenticator, accessCookie, accessSeconds, refreshCookie } from '../../plugins/auth.ts';
import type { Visit } from '../../plugins/serve.ts';
import { changePassword, readMe } from './me.service.ts';
import { type Opened, type Secrets, activate, refreshSession, signIn, signOut, verifyPassword } from './sign-in.service.ts';

export interface IdentityRoutesDeps {
  authenticator: Authenticator;
  secureCookies: boolean;
}

export function identityRoutes(app: FastifyInstance, { authenticator, secureCookies }: IdentityRoutesDeps): void {
  const cookie = { httpOnly: true, sameSite: 'strict', secure: secureCookies, path: '/' } as const;
  const refreshPath = '/api/v1/auth';

  function giveCookies(reply: FastifyReply, secrets: Secrets): void {
    reply.setCookie(accessCookie, secrets.access, { ...cookie, expires: secrets.refreshExpiresAt });
    reply.setCookie(refreshCookie, secrets.refresh, { ...cookie, path: refreshPath, expires: secrets.refreshExpiresAt });
  }
  function takeCookies(reply: FastifyReply): void {
    reply.clearCookie(accessCookie, cookie).clearCookie(refreshCookie, { ...cookie, path: refreshPath });
  }
  async function begin(visit: Visit, { accountId, secrets }: Opened) {
    const acting = await authenticator.byAccount(accountId, visit.now);
    if (!acting) throw new AppError('auth.session_ended');
    giveCookies(visit.reply, secrets);
    return readMe(visit.db, { ...acting, sessionEndsAt: secrets.refreshExpiresAt }, visit);
  }

  app.serve(createToken, async (visit, { body }) => {
    const accountId = await verifyPassword(visit.db, { login: body.login, address: visit.request.ip }, body.password, visit);
    return { accessToken: await app.signAccessToken(accountId), tokenType: 'Bearer' as const, expiresInSeconds: accessSeconds };
  });
  app.serve(createSession, async (visit, { body }) =>
    begin(visit, await signIn(visit.db, { login: body.login, address: visit.request.ip }, body.password, visit)),
  );
  app.serve(activateAccount, async (visit, { body }) =>
    begin(visit, await activate(visit.db, { login: body.login, address: visit.request.ip }, body.activationCode, body.newPassword, visit)),
  );
  app.serve(refreshContract, async (visit) => {
    const refresh = visit.request.cookies[refreshCookie];
    if (!refresh) throw new AppError('auth.session_ended');
    return begin(visit, await refreshSession(visit.db, refresh, visit.now));
  });
  app.serve(deleteSession, async (visit) => {
    const access = visit.request.cookies[accessCookie];
    if (access) await signOut(visit.db, access, visit.now);
    takeCookies(visit.reply);
  });
  app.serve(getMe, (read) => readMe(read.db, read, read));
  app.serve(changePasswordContract, (work, { body }) => changePassword(work, body));
}
