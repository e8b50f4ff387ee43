import Fastify, { type FastifyInstance } from 'fastify';
import fp from 'fastify-plugin';

/** The page's own script sets styles, so this page alone has a wider policy; everything comes from this host. */
const policy =
  "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; frame-ancestors 'none'";

/** The human page of the API. It weighs 5 MB, so it is loaded when somebody first asks for it, into an application of its own. */
export const apiDocs = fp(
  async (app) => {
    let pages: Promise<FastifyInstance> | undefined;
    app.addHook('onClose', async () => {
      if (pages) await (await pages).close();
    });
    const serve = async (url: string) => (await (pages ??= loadPages())).inject(url);
    for (const path of ['/api/docs', '/api/docs/*']) {
      app.get(path, { schema: { hide: true } }, async (request, reply) => {
        const page = await serve(request.url);
        const { location } = page.headers;
        if (location !== undefined) reply.header('location', location);
        return reply
          .code(page.statusCode)
          .type(String(page.headers['content-type'] ?? 'text/plain'))
          .header('content-security-policy', policy)
          .send(page.rawPayload);
      });
    }
  },
  { name: 'docs', dependencies: ['openapi'] },
);

async function loadPages(): Promise<FastifyInstance> {
  const { default: reference } = await import('@scalar/fastify-api-reference');
  const pages = Fastify();
  await pages.register(reference, {
    routePrefix: '/api/docs',
    configuration: {
      url: '/api/openapi.json',
      withDefaultFonts: false,
      telemetry: false,
      agent: { disabled: true },
      mcp: { disabled: true },
    } as never,
  });
  await pages.ready();
  return pages;
}
