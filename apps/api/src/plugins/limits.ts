import compress from '@fastify/compress';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import fp from 'fastify-plugin';
import { AppError } from '../lib/app-error.ts';

export const bodyLimitBytes = 1024 * 1024;
const evidenceLimitBytes = 10 * 1024 * 1024;
const sheetLimitBytes = 20 * 1024 * 1024;

/** What may come in and how fast, and what a browser may do with what goes out. */
export const limits = fp<{ rateLimit: boolean; https: boolean }>(
  async (app, options) => {
    await app.register(helmet, {
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'self'"],
          imgSrc: ["'self'", 'data:'],
          objectSrc: ["'none'"],
          baseUri: ["'none'"],
          formAction: ["'self'"],
          frameAncestors: ["'none'"],
          scriptSrc: ["'self'"],
          styleSrc: ["'self'"],
          fontSrc: ["'self'"],
          connectSrc: ["'self'"],
        },
      },
      strictTransportSecurity: options.https ? { maxAge: 15_552_000 } : false,
      crossOriginOpenerPolicy: options.https,
      originAgentCluster: false,
      referrerPolicy: { policy: 'same-origin' },
    });
    await app.register(compress, { global: true, threshold: 1024, encodings: ['br', 'gzip'] });
    await app.register(multipart, { limits: { files: 1, fields: 5, parts: 6, fileSize: evidenceLimitBytes } });
    app.addContentTypeParser(
      ['text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
      { parseAs: 'buffer', bodyLimit: sheetLimitBytes },
      async (_request: unknown, body: Buffer) => body,
    );
    if (!options.rateLimit) return;
    await app.register(rateLimit, {
      global: true,
      max: 1200,
      timeWindow: '1 minute',
      allowList: (request: { url: string }) => request.url.startsWith('/health') || request.url.startsWith('/assets/'),
      errorResponseBuilder: (_request: unknown, { ttl }: { ttl: number }) =>
        new AppError('rate.limited', [], { 'retry-after': String(Math.ceil(ttl / 1000)) }),
    });
  },
  { name: 'limits', dependencies: ['errors'] },
);
