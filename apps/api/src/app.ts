import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest, LogController } from 'fastify';
import type { Database } from './db/client.ts';
import type { Clock } from './lib/clock.ts';
import { createAuthenticator } from './modules/identity/identity.module.ts';
import { registerModules } from './modules.ts';
import { auth } from './plugins/auth.ts';
import { context, requestIdOf } from './plugins/context.ts';
import { apiDocs } from './plugins/docs.ts';
import { errorHandling, refuseAddress } from './plugins/errors.ts';
import { health } from './plugins/health.ts';
import { bodyLimitBytes, limits } from './plugins/limits.ts';
import { openapi } from './plugins/openapi.ts';
import { portalFiles } from './plugins/portal-files.ts';
import { serialization } from './plugins/serialization.ts';
import { serving } from './plugins/serve.ts';
import { validation } from './plugins/validation.ts';

export interface AppOptions {
  db: Database;
  clock: Clock;
  tokenKeys: { kid: string; secret: string }[];
  publicUrl: string;
  /** Where evidence files lie. */
  dataDir: string;
  /** Whether it says in the database, while it listens, that it is ready. */
  beats?: boolean;
  /** How many days events are kept. */
  outboxDays?: number;
  /** The built portal; absent in tests of the API alone. */
  portalDir?: string;
  rateLimit?: boolean;
  trustProxy?: string[];
  logLevel?: string;
}

/** Builds the application: plugins, then features, in this order. It neither listens nor reads the environment. */
export async function buildApp(options: AppOptions): Promise<FastifyInstance> {
  const { db, clock, publicUrl, dataDir } = options;
  const app = bareServer(options);
  const authenticator = createAuthenticator(db, clock);
  const https = publicUrl.startsWith('https:');
  await app.register(context);
  await app.register(errorHandling);
  await app.register(validation);
  await app.register(serialization);
  await app.register(limits, { rateLimit: options.rateLimit ?? true, https });
  await app.register(openapi);
  await app.register(auth, { authenticator, keys: options.tokenKeys, publicOrigin: new URL(publicUrl).origin, now: () => clock.now() });
  await app.register(serving, { db, clock });
  await app.register(health, { db });
  await app.register(apiDocs);
  registerModules(app, {
    db,
    clock,
    authenticator,
    publicUrl,
    dataDir,
    beats: options.beats ?? false,
    outboxDays: options.outboxDays ?? 90,
  });
  if (options.portalDir) await app.register(portalFiles, { folder: options.portalDir });
  return app;
}

/** Fastify with its limits and its log, before anything is registered. */
function bareServer({ logLevel, trustProxy }: Pick<AppOptions, 'logLevel' | 'trustProxy'>): FastifyInstance {
  return Fastify({
    logger:
      logLevel && logLevel !== 'silent'
        ? {
            level: logLevel,
            serializers: { req: (r) => ({ method: r.method, url: r.url.split('?')[0] ?? '' }), res: (r) => ({ statusCode: r.statusCode }) },
          }
        : false,
    genReqId: (raw) => requestIdOf(raw.headers),
    logController: new LogController({ requestIdLogLabel: 'requestId' }),
    trustProxy: trustProxy && trustProxy.length > 0 ? trustProxy : false,
    bodyLimit: bodyLimitBytes,
    requestTimeout: 60_000,
    connectionTimeout: 60_000,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 65_536 }, // longer than any address that Node reads: what is no id, its schema refuses
    frameworkErrors: (error, request, reply) => refuseAddress(error, request as FastifyRequest, reply as FastifyReply),
  });
}
