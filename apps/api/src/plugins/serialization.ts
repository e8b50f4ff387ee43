import { registry } from '@pauh/contracts';
import fastJsonStringify from 'fast-json-stringify';
import fp from 'fastify-plugin';

interface Schema {
  $ref?: string;
  [key: string]: unknown;
}
type Serializer = (value: unknown) => string;

const byReference = new Map(registry.map((schema) => [`${schema.$id}#`, schema as unknown as Schema]));

/**
 * Serializers of the answers: each named schema is compiled once, with only the schemas it needs, and not once for
 * every route and status. A problem is already plain, so it is written as it is.
 */
export const serialization = fp(
  async (app) => {
    const compiled = new Map<string, Serializer>();
    app.setSerializerCompiler(({ schema }) => {
      const { $ref } = schema as Schema;
      if ($ref === 'Problem#') return JSON.stringify;
      const known = $ref === undefined ? undefined : compiled.get($ref);
      if (known) return known;
      const serializer = fastJsonStringify(schema as never, {
        schema: Object.fromEntries([...needed(schema as Schema)].map(([ref, s]) => [ref.slice(0, -1), s])) as never,
      }) as Serializer;
      if ($ref !== undefined) compiled.set($ref, serializer);
      return serializer;
    });
  },
  { name: 'serialization' },
);

/** The named schemas that a schema refers to, and those that these refer to. */
function needed(schema: unknown, found: Map<string, Schema> = new Map()): Map<string, Schema> {
  if (typeof schema !== 'object' || schema === null) return found;
  const { $ref } = schema as Schema;
  const target = typeof $ref === 'string' && !found.has($ref) ? byReference.get($ref) : undefined;
  if (target && $ref) {
    found.set($ref, target);
    needed(target, found);
  }
  for (const value of Object.values(schema)) needed(value, found);
  return found;
}
