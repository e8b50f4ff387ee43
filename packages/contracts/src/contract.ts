import type { Permission } from '@pauh/domain';
import type { Static, TSchema } from 'typebox';
import type { ErrorCode } from './errors.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** Who passes the door of a route: anyone, anyone signed in, or an actor whose roles or scopes hold the permission. */
export type Access = 'public' | 'signed_in' | { permission: Permission };

/**
 * - `none`: a read, or a write that needs no protection against repetition (`/auth/*`, `/scoring/evaluate`)
 * - `create`: a POST that creates or acts; takes an `Idempotency-Key`
 * - `change`: also needs the `If-Match` of the resource (or of its parent) it changes
 */
export type Effect = 'none' | 'create' | 'change';

/** What the request body is made of. `sheet` is a CSV or XLSX file as it is; `form` a multipart upload of one file. */
export type BodyKind = 'json' | 'sheet' | 'form';

export interface Contract {
  readonly id: string;
  readonly tag: string;
  readonly summary: string;
  readonly method: Method;
  /** Below `/api/v1`, parameters in braces: `/plans/{planId}/submission`. */
  readonly path: string;
  readonly access: Access;
  readonly effect: Effect;
  readonly params?: TSchema;
  readonly query?: TSchema;
  readonly body?: TSchema;
  readonly bodyKind?: BodyKind;
  readonly success: { readonly status: 200 | 201 | 202 | 204; readonly schema: TSchema | null; readonly media?: 'json' | 'file' };
  /** Lists also answer `text/csv`; the columns are the scalar fields of an item. */
  readonly csv?: boolean;
  /** So many requests a minute and address, where they are fewer than of other routes. */
  readonly perMinute?: number;
  /** The answer carries a secret: it is shown once and never stored for replay. */
  readonly secret?: boolean;
  /** Codes this route may answer beside those every route may (see `commonErrors`). */
  readonly errors: readonly ErrorCode[];
  readonly example?: { readonly body?: unknown; readonly answer?: unknown };
}

/** Declares a route once; the server, its tests, the client and the OpenAPI document read this object. */
export function defineContract<const C extends Contract>(contract: C): C {
  return contract;
}

type Part<C, K extends string> = C extends { [P in K]: infer S extends TSchema } ? Static<S> : never;
export type ParamsOf<C> = Part<C, 'params'>;
export type QueryOf<C> = Part<C, 'query'>;
export type BodyOf<C> = Part<C, 'body'>;
export type AnswerOf<C> = C extends { success: { schema: infer S extends TSchema } } ? Static<S> : undefined;
