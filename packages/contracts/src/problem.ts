import Type, { type Static } from 'typebox';
import { named, strict } from './schema.ts';

/** RFC 9457 problem details. `code` is stable and names the rule; `errors` says where. */
export const Problem = named(
  'Problem',
  strict({
    type: Type.String(),
    title: Type.String(),
    status: Type.Integer(),
    code: Type.String(),
    detail: Type.Optional(Type.String()),
    requestId: Type.String(),
    errors: Type.Optional(
      Type.Array(
        strict({
          pointer: Type.String({
            description: 'JSON Pointer into the body, the name of a query field, or /rows/{n}/{column} of an import',
          }),
          code: Type.String(),
          title: Type.Optional(Type.String()),
          params: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
        }),
      ),
    ),
  }),
);
export type Problem = Static<typeof Problem>;
