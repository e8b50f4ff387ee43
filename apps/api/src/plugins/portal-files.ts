import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyReply } from 'fastify';
import fp from 'fastify-plugin';

/** Serves the built portal: hashed assets for ever, the page itself always fresh, and every address of the portal with that page. */
export const portalFiles = fp<{ folder: string }>(async (app, { folder }) => {
  const page = readFileSync(join(folder, 'index.html'));
  const send = (reply: FastifyReply) => reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(page);
  await app.register(fastifyStatic, {
    root: folder, index: false, wildcard: false, preCompressed: true, cacheControl: false,
    setHeaders: (reply, path) => { reply.header('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'); },
  });
  // what a page needs is named with it (written by the portal's build), so that it is fetched beside the entry and not after it
  for (const [path, files] of JSON.parse(readFileSync(join(folder, '.vite/pages.json'), 'utf8')) as [path: string, files: string[]][]) {
    const link = files.map((file) => `</${file}>; rel=modulepreload`).join(', ');
    app.get(path, { schema: { hide: true } }, async (_, reply) => send(reply.header('link', link)));
  }
  app.get('/*', { schema: { hide: true } }, async (request, reply) => {
    if (request.url.startsWith('/api/') || request.url.startsWith('/assets/') || request.url.startsWith('/health/')) return reply.callNotFound();
    return send(reply);
  });
}, { name: 'portal-files' });
