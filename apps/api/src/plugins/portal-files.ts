import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyReply } from 'fastify';
import fp from 'fastify-plugin';

/** As the build names them; never a way out of the folder. */
const assetName = /^\w[\w.-]*$/;

/** Serves the built portal: hashed assets for ever, the page itself always fresh, and every address of the portal with that page. */
export const portalFiles = fp<{ folder: string }>(
  async (app, { folder }) => {
    const page = readFileSync(join(folder, 'index.html'));
    const send = (reply: FastifyReply) => reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(page);
    await app.register(fastifyStatic, { root: folder, serve: false, preCompressed: true, cacheControl: false });
    // one route for all of them: a route a file took 6 MB
    app.get<{ Params: { '*': string } }>('/assets/*', { schema: { hide: true } }, ({ params: { '*': name } }, reply) =>
      assetName.test(name)
        ? reply.sendFile(name, join(folder, 'assets'), { cacheControl: true, maxAge: '365d', immutable: true })
        : reply.callNotFound(),
    );
    app.get('/favicon.svg', { schema: { hide: true } }, (_, reply) => reply.header('cache-control', 'no-cache').sendFile('favicon.svg'));
    // what a page needs is named with it (written by the portal's build), so that it is fetched beside the entry and not after it
    for (const [path, files] of JSON.parse(readFileSync(join(folder, '.vite/pages.json'), 'utf8')) as [path: string, files: string[]][]) {
      const link = files.map((file) => `</${file}>; rel=modulepreload`).join(', ');
      app.get(path, { schema: { hide: true } }, async (_, reply) => send(reply.header('link', link)));
    }
    app.get('/*', { schema: { hide: true } }, async (request, reply) => {
      if (request.url.startsWith('/api/') || request.url.startsWith('/assets/') || request.url.startsWith('/health/'))
        return reply.callNotFound();
      return send(reply);
    });
  },
  { name: 'portal-files' },
);
