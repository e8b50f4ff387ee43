import Type, { type Static, type TEnum, type TSchema, type TUnsafe } from 'typebox';

/** Schemas that become named components in the OpenAPI document. */
export const registry: (TSchema & { $id: string })[] = [];

/** Declares a named schema: it gets `$id: name` and the server registers it. */
export function named<const N extends string, S extends TSchema>(name: N, schema: S): S & { $id: N } {
  const component = { ...schema, $id: name } as S & { $id: N };
  registry.push(component);
  return component;
}

/** Refers to a named schema: `{ $ref: 'Name#' }` at run time, the schema's static type at compile time. */
export const ref = <S extends TSchema & { $id: string }>(schema: S): TUnsafe<Static<S>> =>
  Type.Unsafe<Static<S>>({ $ref: `${schema.$id}#` });

/** An object that refuses fields it does not name. */
export const strict = <P extends Record<string, TSchema>>(properties: P, options: { description?: string } = {}) =>
  Type.Object(properties, { additionalProperties: false, ...options });

/** One word of a closed list. */
export const word = <const T extends readonly string[]>(values: T) =>
  Type.Enum([...values], { type: 'string' }) as unknown as TEnum<[...T]>;

export const nullable = <S extends TSchema>(schema: S) => Type.Union([schema, Type.Null()]);

/** A query field with a default: optional on the wire (and in the document), present in the handler. */
export const defaulted = <S extends TSchema>(schema: S): S => Type.Optional(schema) as unknown as S;

export const Id = Type.String({ format: 'uuid' });
/** `YYYY-MM-DD` */
export const DateOn = Type.String({ format: 'date' });
/** RFC 3339 with an offset */
export const InstantAt = Type.String({ format: 'date-time' });
export const Version = Type.Integer({ minimum: 0, description: 'The number in the ETag' });
/** A sentence or two; refused above the limit, never cut. */
export const text = (maxLength: number) => Type.String({ minLength: 1, maxLength });
/** A measured value or target: plain decimal, at most 4 decimals. */
export const Measured = Type.Number({ description: 'At most 4 decimals' });
/** A weight, achievement or score: plain decimal, at most 2 decimals. */
export const Percent = Type.Number({ description: 'At most 2 decimals' });
export const Actions = Type.Array(Type.String(), { description: 'What this actor may do now' });

export const PersonRef = named('PersonRef', strict({ employeeId: Id, name: Type.String() }));
export const UnitRef = named('UnitRef', strict({ unitId: Id, code: Type.String(), name: Type.String() }));

export const pageQuery = {
  limit: defaulted(Type.Integer({ minimum: 1, maximum: 200, default: 50 })),
  cursor: Type.Optional(Type.String({ maxLength: 1000 })),
  count: defaulted(Type.Boolean({ default: false, description: 'Also answer `total`' })),
};

/** A keyset page of a named item schema. */
export const pageOf = <const N extends string, S extends TSchema & { $id: string }>(name: N, item: S) =>
  named(
    name,
    strict({
      items: Type.Array(ref(item)),
      nextCursor: nullable(Type.String()),
      total: Type.Optional(Type.Integer()),
    }),
  );

export const idParam = <const K extends string>(key: K) => strict({ [key]: Id } as Record<K, typeof Id>);
export const dryRunQuery = { dryRun: defaulted(Type.Boolean({ default: false, description: 'Run the same code, then roll back' })) };
