import { type Contract, registry } from '@pauh/contracts';
import swagger from '@fastify/swagger';
import fp from 'fastify-plugin';
import type { TSchema } from 'typebox';
import api from '../../package.json' with { type: 'json' };

/** The OpenAPI document grows from the contracts; registered before any route, so that it sees them all. */
export const openapi = fp(
  async (app) => {
    for (const schema of registry) app.addSchema(schema);
    await app.register(swagger, {
      openapi: {
        openapi: '3.1.0',
        info: {
          title: 'Kinerja Pauh',
          version: api.version,
          description: 'Performance of civil servants on evaluation: cycles, indicators, plans, assessments, scores and explained results.',
          license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
        },
        servers: [{ url: '/' }],
        components: {
          securitySchemes: {
            bearer: { type: 'http', scheme: 'bearer', description: 'An access token of /auth/token, or an API token kp_...' },
            session: { type: 'apiKey', in: 'cookie', name: 'kp_session', description: "The portal's session" },
          },
        },
      },
      refResolver: { buildLocalReference: (json, _base, _fragment, i) => (typeof json.$id === 'string' ? json.$id : `def-${i}`) },
      transform: ({ schema, url, route }) => ({
        url,
        schema: route.config?.contract ? (described(route.config.contract, schema as Described) as never) : { ...schema, hide: true },
      }),
    });
    app.get('/api/openapi.json', { schema: { hide: true } }, async () => completed(app.swagger() as unknown as Document));
  },
  { name: 'openapi' },
);

interface Described {
  headers?: TSchema;
  body?: object;
  response: Record<string, object>;
  security?: object[];
  consumes?: string[];
}
interface Document {
  paths: Record<
    string,
    Record<
      string,
      {
        requestBody?: { content: Record<string, { schema: unknown; example?: unknown }> };
        operationId?: string;
        responses?: Record<string, { description: string; content?: Record<string, unknown>; headers?: Record<string, unknown> }>;
      }
    >
  >;
}

const header = (name: string, description: string) => ({ [name]: { type: 'string', description } });

/** The headers and media types of a contract, which its schemas do not say. */
function described(contract: Contract, schema: Described): object {
  const headers = {
    ...(contract.effect === 'none' ? {} : header('idempotency-key', 'Repeat with the same key: the effect happens once')),
    ...(contract.effect === 'change' ? header('if-match', 'The ETag you read, such as "3"') : {}),
  };
  const problems = Object.fromEntries(
    Object.entries(schema.response).map(([status, answer]) => [
      status,
      Number(status) >= 400
        ? { description: 'Problem', content: { 'application/problem+json': { schema: { $ref: 'Problem#' } } } }
        : answer,
    ]),
  );
  const success =
    contract.success.media === 'file'
      ? {
          [contract.success.status]: {
            description: 'The file',
            content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
          },
        }
      : contract.success.status === 204
        ? { 204: { type: 'null', description: 'Done' } }
        : {};
  const csv = contract.csv
    ? {
        [contract.success.status]: {
          description: contract.summary,
          content: { 'application/json': { schema: contract.success.schema }, 'text/csv': { schema: { type: 'string' } } },
        },
      }
    : {};
  return {
    ...schema,
    response: { ...problems, ...success, ...csv },
    ...(Object.keys(headers).length > 0 ? { headers: { type: 'object', properties: headers, required: Object.keys(headers) } } : {}),
    security: contract.access === 'public' ? [] : [{ bearer: [] }, { session: [] }],
    ...uploadOf(contract),
  };
}

function uploadOf(contract: Contract): object {
  if (contract.bodyKind === 'form')
    return {
      consumes: ['multipart/form-data'],
      body: { type: 'object', properties: { file: { type: 'string', format: 'binary' } }, required: ['file'] },
    };
  if (contract.bodyKind === 'sheet')
    return {
      consumes: ['text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
      body: { type: 'string', format: 'binary' },
    };
  return contract.example?.body === undefined ? {} : { 'x-example-body': contract.example.body };
}

/** Moves the examples to where OpenAPI has them. */
function completed(document: Document): Document {
  for (const operation of Object.values(document.paths).flatMap((path) => Object.values(path))) {
    const example = (operation as Record<string, unknown>)['x-example-body'];
    delete (operation as Record<string, unknown>)['x-example-body'];
    const json = operation.requestBody?.content['application/json'];
    if (json && example !== undefined) json.example = example;
  }
  return document;
}
