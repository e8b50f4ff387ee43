import {
  type AnswerOf,
  type BodyOf,
  type Contract,
  type ParamsOf,
  type QueryOf,
  type ErrorCode,
  changeErrors,
  commonErrors,
  createErrors,
  dryRunQuery,
  errors,
  registry,
  signedInErrors,
} from '@pauh/contracts';
import { hasPermission } from '@pauh/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import fp from 'fastify-plugin';
import Type, { type TSchema } from 'typebox';
import type { Database } from '../db/client.ts';
import { isTransient, isUnreadable } from '../db/pg-errors.ts';
import { type Acting, type Journal, type Occasion, type Read, type Work, openWork, writeJournal } from '../db/work.ts';
import { AppError, refusedAt } from '../lib/app-error.ts';
import type { Clock } from '../lib/clock.ts';
import { columnsOf, csvOf } from '../lib/csv.ts';
import { etagOf, versionOf } from '../lib/etag.ts';
import type { Page } from '../lib/paging.ts';
import { occasionOf } from './context.ts';
import { claimKey, keepAnswer } from './idempotency.ts';
import { type UploadedFile, expectMedia, uploadOf } from './uploads.ts';

/** An answer that is a file: always an attachment. */
export interface FileAnswer {
  content: Buffer | NodeJS.ReadableStream;
  mediaType: string;
  fileName: string;
  sizeBytes?: number;
}

export interface Input<C extends Contract> {
  params: ParamsOf<C>;
  query: QueryOf<C>;
  body: C['bodyKind'] extends 'sheet' | 'form' ? UploadedFile : BodyOf<C>;
  /** The version named by If-Match; 0 where the contract is not a change. */
  ifMatch: number;
}
type Answer<C extends Contract> = C['success'] extends { media: 'file' }
  ? FileAnswer
  : C['success'] extends { schema: null }
    ? void
    : AnswerOf<C>;

/** What a public route gets: no actor, and its own transactions. */
export interface Visit extends Occasion {
  db: Database;
  acting: Acting | null;
  request: FastifyRequest;
  reply: FastifyReply;
}
type Role<C extends Contract> = C['access'] extends 'public' ? Visit : C['method'] extends 'GET' ? Read : Work;
export type Handler<C extends Contract> = (role: Role<C>, input: Input<C>) => Promise<Answer<C>>;
export type Serve = <const C extends Contract>(contract: C, handler: Handler<C>) => void;

declare module 'fastify' {
  interface FastifyInstance {
    serve: Serve;
    served: Set<string>;
  }
  interface FastifyContextConfig {
    contract?: Contract;
  }
}

type AnyHandler = (role: Visit | Read | Work, input: Input<Contract>) => Promise<unknown>;
/** One request of a contract, with who answers it and where to. */
interface Exchange {
  contract: Contract;
  handler: AnyHandler;
  request: FastifyRequest;
  reply: FastifyReply;
}
const base = '/api/v1';
/** Pages of a streamed CSV are larger than those people ask for. */
const csvPageSize = 1000;
const dryRunMedia = 'application/vnd.kinerja-pauh.dry-run+json';

/** `app.serve(contract, handler)`: the only way to add a route, so that none is without access, validation, audit and problem answers. */
export const serving = fp<{ db: Database; clock: Clock }>(
  async (app, { db, clock }) => {
    app.decorate('served', new Set<string>());
    app.decorate('serve', ((contract: Contract, handler: AnyHandler) => {
      const url = base + contract.path.replace(/\{(\w+)\}/g, ':$1');
      app.served.add(contract.id);
      app.route({
        exposeHeadRoute: false, // it would run the handler: the opening of a result or a note would be kept of what nobody has read
        method: contract.method,
        url,
        config: {
          contract,
          ...(contract.perMinute === undefined ? {} : { rateLimit: { max: contract.perMinute, timeWindow: '1 minute' } }),
        },
        schema: schemaOf(contract) as never,
        preParsing: expectMedia(contract),
        handler: async (request, reply) => {
          const occasion = occasionOf(request, clock);
          if (contract.access === 'public') {
            const visit: Visit = { ...occasion, db, acting: request.acting, request, reply };
            return answer(contract, reply, await handler(visit, inputOf(contract, request)));
          }
          const acting = admitted(contract, request.acting);
          const exchange = { contract, handler, request, reply };
          if (contract.method === 'GET') return serveRead(exchange, { ...occasion, ...acting, db });
          return serveWork(exchange, db, occasion, acting);
        },
      });
    }) as unknown as Serve);
  },
  { name: 'serving', dependencies: ['auth', 'validation', 'errors'] },
);

/** The first layer of authorisation: is anybody there, and does any of their roles or scopes hold the permission? */
function admitted(contract: Contract, acting: Acting | null): Acting {
  if (!acting) throw new AppError('auth.required', [], { 'www-authenticate': 'Bearer' });
  if (contract.access === 'signed_in') {
    if (acting.actor.kind === 'token') throw new AppError('auth.person_required');
    return acting;
  }
  if (contract.access !== 'public' && !hasPermission(acting.actor, contract.access.permission)) throw new AppError('access.denied');
  return acting;
}

function inputOf(contract: Contract, request: FastifyRequest): Input<Contract> {
  const ifMatch = contract.effect === 'change' ? versionOf(request.headers['if-match']) : 0;
  return { params: request.params, query: request.query, body: request.body, ifMatch } as Input<Contract>;
}

async function serveRead({ contract, handler, request, reply }: Exchange, read: Read) {
  const input = inputOf(contract, request);
  if (!contract.csv || !prefersCsv(request)) return answer(contract, reply, await listed(handler, read, input));
  const query = input.query as Record<string, unknown>;
  const page = async (cursor: string | undefined) =>
    (await listed(handler, read, { ...input, query: { ...query, cursor, limit: csvPageSize } as never })) as Page<unknown>;
  // the first page is read before the head is sent, so that a refusal is still a problem
  const first = await page(query.cursor as string | undefined);
  let begun = false;
  const pages = (cursor: string | undefined) => {
    if (begun) return page(cursor);
    begun = true;
    return Promise.resolve(first);
  };
  return reply
    .type('text/csv; charset=utf-8')
    .header('content-disposition', `attachment; filename="${contract.id}.csv"`)
    .send(csvOf(columnsOf(itemOf(contract)), pages));
}

/** A cursor is written by whoever asks: what its list cannot be read from was not given out by us. */
async function listed(handler: AnyHandler, read: Read, input: Input<Contract>): Promise<unknown> {
  try {
    return await handler(read, input);
  } catch (error) {
    if ((input.query as { cursor?: string } | undefined)?.cursor !== undefined && isUnreadable(error))
      throw refusedAt('cursor', 'paging.cursor_invalid');
    throw error;
  }
}

const prefersCsv = (request: FastifyRequest): boolean =>
  (request.headers.accept ?? '')
    .split(',')
    .map((m) => m.split(';')[0]?.trim())
    .find((m) => m === 'text/csv' || m === 'application/json' || m === '*/*') === 'text/csv';

function itemOf(contract: Contract): TSchema {
  const page = contract.success.schema as unknown as { $ref: string };
  return registryOf(page.$ref).properties.items.items;
}

/** Thrown to roll a dry run back after all of it ran. */
class DryRunDone extends Error {
  readonly outcome: unknown;
  constructor(outcome: unknown) {
    super('dry run');
    this.outcome = outcome;
  }
}

async function serveWork(exchange: Exchange, db: Database, occasion: Occasion, acting: Acting) {
  const { contract, request, reply } = exchange;
  const plain = inputOf(contract, request);
  const file = await uploadOf(contract, request);
  const input = file ? { ...plain, body: file as never } : plain;
  const rehearsal = (request.query as { dryRun?: boolean } | undefined)?.dryRun === true;
  const run = () => db.transaction((tx) => perform(exchange, input, openWork(tx, occasion, acting, rehearsal)));
  try {
    const done = await retried(run);
    if ('value' in done) return answer(contract, reply, done.value);
    return reply
      .code(done.status)
      .headers({ ...(done.etag ? { etag: done.etag } : {}), 'idempotency-replayed': 'true' })
      .type('application/json; charset=utf-8')
      .serializer(String)
      .send(done.text ?? '');
  } catch (error) {
    if (!(error instanceof DryRunDone)) throw error;
    const { own } = error.outcome as { own?: unknown };
    if (own !== undefined) return answer(contract, reply, own);
    return reply.code(200).type(dryRunMedia).serializer(JSON.stringify).send(error.outcome);
  }
}

/** All of a write inside its transaction: its key claimed, the work, its journal, the answer kept for a repetition. */
async function perform(
  { contract, handler, request, reply }: Exchange,
  input: Input<Contract>,
  { work, journal }: { work: Work; journal: Journal },
) {
  const claim = contract.effect === 'none' ? null : await claimKey(work, contract, request, input);
  if (claim?.replay) return claim.replay;
  const value = await handler(work, input);
  await writeJournal(work, journal);
  const { status } = contract.success;
  // as it is sent, so that a repetition gets the very same answer and nothing that its schema leaves out
  const text = value === undefined ? null : (reply.code(status).serialize(value) as string);
  const stored = { status, text, etag: etagOfValue(value), replayed: false };
  if (work.rehearsal) throw new DryRunDone(rehearsed(contract, value, journal));
  if (claim) await keepAnswer(work, claim.key, contract.secret ? { ...stored, text: null } : stored);
  return { ...stored, value };
}

/** What a dry run tells: the handler's own account of it where the contract has one, else what would be written. */
function rehearsed({ query, success: { status } }: Contract, value: unknown, { facts, events }: Journal): unknown {
  const ownDryRun = query !== undefined && 'dryRun' in (query as unknown as { properties: object }).properties;
  if (ownDryRun) return { own: value };
  return {
    status,
    body: value ?? null,
    changes: facts.map(({ action, subjectType, subjectId }) => ({ action, subjectType, subjectId })),
    events: events.map((e) => e.kind),
  };
}

/** A deadlock did nothing: the same work is tried again, twice at most. */
async function retried<T>(run: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await run();
    } catch (error) {
      if (attempt === 3 || !isTransient(error)) throw error;
    }
  }
}

const etagOfValue = (value: unknown): string | null => {
  const version = (value as { version?: unknown } | null | undefined)?.version;
  return typeof version === 'number' ? etagOf(version) : null;
};

function answer(contract: Contract, reply: FastifyReply, value: unknown) {
  if (contract.success.media === 'file') return sendFile(reply, value as FileAnswer);
  const etag = etagOfValue(value);
  if (etag) reply.header('etag', etag);
  return reply.code(contract.success.status).header('cache-control', 'no-store').send(value);
}

function sendFile(reply: FastifyReply, file: FileAnswer) {
  const ascii = file.fileName.replace(/[^\w.\- ]/g, '_');
  return reply
    .type(file.mediaType)
    .headers({
      'content-disposition': `attachment; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(file.fileName)}`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'private, no-store',
      ...(file.sizeBytes === undefined ? {} : { 'content-length': String(file.sizeBytes) }),
    })
    .send(file.content);
}

/** The codes a route may answer: its own and those of its kind. */
export function declaredErrors(contract: Contract): ErrorCode[] {
  return [
    ...new Set<ErrorCode>([
      ...commonErrors,
      ...contract.errors,
      ...(contract.access === 'public' ? [] : signedInErrors),
      ...(contract.access === 'signed_in' ? ['auth.person_required' as const] : []),
      ...(contract.effect === 'none' ? [] : createErrors),
      ...(contract.effect === 'change' ? changeErrors : []),
    ]),
  ];
}

function registryOf(reference: string): { properties: { items: { items: TSchema } } } {
  return registry.find((s) => `${s.$id}#` === reference) as never;
}

function schemaOf(contract: Contract) {
  const query =
    contract.method === 'GET' || contract.access === 'public'
      ? contract.query
      : Type.Object(
          { ...(contract.query as unknown as { properties?: Record<string, TSchema> } | undefined)?.properties, ...dryRunQuery },
          { additionalProperties: false },
        );
  const statuses = new Set(declaredErrors(contract).map((code) => errors[code].status));
  return {
    operationId: contract.id,
    tags: [contract.tag],
    summary: contract.summary,
    ...(contract.params ? { params: contract.params } : {}),
    querystring: query ?? Type.Object({}, { additionalProperties: false }),
    ...(contract.body && (contract.bodyKind ?? 'json') === 'json' ? { body: contract.body } : {}),
    response: {
      ...(contract.success.schema ? { [contract.success.status]: contract.success.schema } : {}),
      ...Object.fromEntries([...statuses].map((status) => [status, { $ref: 'Problem#' }])),
    },
  };
}
