import scalar from '@scalar/fastify-api-reference';
import fp from 'fastify-plugin';

/** The human page of the API: everything from this host. Its own script sets styles, so this page alone has a wider policy. */
export const apiDocs = fp(async (app) => {
  app.addHook('onSend', async (request, reply) => {
    if (request.url.startsWith('/api/docs')) reply.header('content-security-policy', "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; frame-ancestors 'none'");
  });
  await app.register(scalar, { routePrefix: '/api/docs', configuration: { url: '/api/openapi.json', withDefaultFonts: false, telemetry: false, agent: { disabled: true }, mcp: { disabled: true } } as never });
}, { name: 'docs', dependencies: ['openapi'] });
