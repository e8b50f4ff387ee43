import cookie from '@fastify/cookie';
import jwt from '@fastify/jwt';
import type { FastifyRequest } from 'fastify';
import fp from 'fastify-plugin';
import type { Acting } from '../db/work.ts';
import { AppError } from '../lib/app-error.ts';

declare module 'fastify' {
  interface FastifyRequest {
    acting: Acting | null;
  }
  interface FastifyInstance {
    signAccessToken(accountId: string): Promise<string>;
  }
}
declare module '@fastify/jwt' {
  interface FastifyJWT {
    payload: { sub: string; typ: 'access' };
    user: { sub: string; typ: 'access' };
  }
}

export const accessCookie = 'kp_session';
export const refreshCookie = 'kp_refresh';
export const accessSeconds = 15 * 60;
const issuer = 'kinerja-pauh';
const audience = 'kinerja-pauh-api';

/** Looks an actor up by what a request carries; null when it is not valid (any more). Given by the identity feature. */
export interface Authenticator {
  bySession(secret: string, now: Date): Promise<Acting | null>;
  byApiToken(token: string, now: Date): Promise<Acting | null>;
  byAccount(accountId: string, now: Date): Promise<Acting | null>;
}

export interface AuthOptions {
  authenticator: Authenticator;
  keys: { kid: string; secret: string }[];
  publicOrigin: string;
  now(): Date;
}

/** Finds out who acts: bearer token (JWT or API token) or the portal's session cookie. Routes decide whether they need anybody. */
export const auth = fp<AuthOptions>(
  async (app, { authenticator, keys, publicOrigin, now }) => {
    await app.register(cookie);
    await app.register(jwt, {
      secret: async (_request: unknown, token: { header?: { kid?: string } }) => secretOf(keys, token.header?.kid ?? keys[0]?.kid),
      decode: { complete: true },
      sign: { algorithm: 'HS256', iss: issuer, aud: audience, expiresIn: accessSeconds, header: { kid: keys[0]?.kid } as never },
      verify: { algorithms: ['HS256'], allowedIss: issuer, allowedAud: audience },
    } as never);
    app.decorate(
      'signAccessToken',
      (accountId: string) =>
        new Promise<string>((resolve, reject) => {
          app.jwt.sign({ sub: accountId, typ: 'access' }, {}, (error, token) => (error ? reject(error) : resolve(token)));
        }),
    );
    app.decorateRequest('acting', null);
    app.addHook('onRequest', async (request) => {
      request.acting = await actingOf(request, authenticator, publicOrigin, now());
    });
  },
  { name: 'auth', dependencies: ['context'] },
);

/** Throws for a key that is not ours: an empty answer would let the library try the last one it knew. */
function secretOf(keys: AuthOptions['keys'], kid: string | undefined): string {
  const key = keys.find((k) => k.kid === kid);
  if (!key) throw new Error('unknown kid');
  return key.secret;
}

async function actingOf(request: FastifyRequest, authenticator: Authenticator, publicOrigin: string, now: Date): Promise<Acting | null> {
  const bearer = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1];
  if (bearer?.startsWith('kp_')) return orRefused(await authenticator.byApiToken(bearer, now));
  if (bearer) return orRefused(await authenticator.byAccount(await accountIn(request), now));
  const secret = request.cookies[accessCookie];
  if (!secret) return null;
  if (!['GET', 'HEAD'].includes(request.method)) expectPortal(request, publicOrigin);
  return authenticator.bySession(secret, now);
}

/** A bearer that is not valid is refused even where nobody is needed: silence would hide a mistake. */
function orRefused(acting: Acting | null): Acting {
  if (!acting) throw new AppError('auth.required', [], { 'www-authenticate': 'Bearer' });
  return acting;
}

async function accountIn(request: FastifyRequest): Promise<string> {
  try {
    const payload = (await request.jwtVerify()) as unknown as { payload?: { sub: string; typ: string }; sub?: string; typ?: string };
    const claims = payload.payload ?? payload;
    if (claims.typ === 'access' && claims.sub) return claims.sub;
  } catch {
    /* refused below: why it is not valid is nobody's business */
  }
  throw new AppError('auth.required', [], { 'www-authenticate': 'Bearer' });
}

/** A cookie travels by itself: a write must come from our own pages. SameSite=Strict is the first wall, this the second. */
function expectPortal(request: FastifyRequest, publicOrigin: string): void {
  const { origin, host } = request.headers;
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw new AppError('auth.csrf');
  if (origin !== undefined && origin !== publicOrigin && origin !== `http://${host}` && origin !== `https://${host}`)
    throw new AppError('auth.csrf');
}
