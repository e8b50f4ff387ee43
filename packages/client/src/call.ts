import type { AnswerOf, BodyOf, Contract, ParamsOf, Problem, QueryOf } from '@pauh/contracts';

type Given<K extends string, T> = [T] extends [never] ? { [P in K]?: undefined } : { [P in K]: T };
type GivenQuery<T> = [T] extends [never] ? { query?: undefined } : { query?: Partial<T> };

/** What a call takes: the parts its contract names, and the headers its effect asks for. */
export type CallInput<C extends Contract> = Given<'params', ParamsOf<C>> &
  GivenQuery<QueryOf<C>> &
  (C['bodyKind'] extends 'sheet' | 'form' ? { body: BodyInit } : Given<'body', BodyOf<C>>) & {
    /** The `version` the change starts from; required by contracts of effect `change`. */
    ifMatch?: number;
    /** Repeat the call with the same key and the effect happens once. A new one is made when it is left out. */
    idempotencyKey?: string;
    /** Run the same code and roll back. */
    dryRun?: boolean;
    headers?: Record<string, string>;
    signal?: AbortSignal;
  };

export type CallOutcome<C extends Contract> =
  { ok: true; status: number; value: AnswerOf<C>; etag: string | null; headers: Headers } | { ok: false; status: number; problem: Problem };

export interface Transport {
  /** Where the API lives, without a trailing slash: '' for the same origin. */
  baseUrl: string;
  /** The function that sends; replaced by tests. */
  fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** Headers of every call: authorization for integrators, the language. */
  headers?: () => Record<string, string>;
}

/** The call could not be made or its answer not be read: no network, or a server that is not this one. */
export class Unreachable extends Error {
  override name = 'Unreachable';
}

/**
 * Makes the one function that calls the API.
 * @returns `call(contract, input)`: the typed value, or the problem the server answered; throws `Unreachable` when there was no answer.
 */
export function createClient(transport: Transport) {
  return async function call<const C extends Contract>(contract: C, input: CallInput<C>): Promise<CallOutcome<C>> {
    const response = await send(transport, contract, input as Loose);
    if (response.ok)
      return {
        ok: true,
        status: response.status,
        value: (await answerOf(contract, response)) as AnswerOf<C>,
        etag: response.headers.get('etag'),
        headers: response.headers,
      };
    return { ok: false, status: response.status, problem: await problemOf(response) };
  };
}
export type Call = ReturnType<typeof createClient>;

interface Loose {
  params?: Record<string, string>;
  query?: Record<string, unknown>;
  body?: unknown;
  ifMatch?: number;
  idempotencyKey?: string;
  dryRun?: boolean;
  headers?: Record<string, string>;
  signal?: AbortSignal;
}

/** The address of a contract, ready to send or to link to. */
export function urlOf(contract: Contract, input: { params?: Record<string, string>; query?: Record<string, unknown> }): string {
  const path = contract.path.replace(/\{(\w+)\}/g, (_, key: string) => encodeURIComponent(input.params?.[key] ?? ''));
  const query = new URLSearchParams(
    Object.entries(input.query ?? {})
      .filter(([, v]) => v !== undefined)
      .map(([k, v]) => [k, String(v)]),
  );
  return `/api/v1${path}${query.size ? `?${query}` : ''}`;
}

async function send(transport: Transport, contract: Contract, input: Loose): Promise<Response> {
  const headers: Record<string, string> = { accept: 'application/json', ...transport.headers?.() };
  if (contract.effect !== 'none') headers['idempotency-key'] = input.idempotencyKey ?? crypto.randomUUID();
  if (input.ifMatch !== undefined) headers['if-match'] = `"${input.ifMatch}"`;
  const json = contract.body !== undefined && (contract.bodyKind ?? 'json') === 'json';
  if (json) headers['content-type'] = 'application/json';
  const query = { ...input.query, ...(input.dryRun ? { dryRun: true } : {}) };
  const init: RequestInit = { method: contract.method, headers: { ...headers, ...input.headers }, credentials: 'same-origin' };
  if (json) init.body = JSON.stringify(input.body);
  else if (input.body !== undefined) init.body = input.body as BodyInit;
  if (input.signal) init.signal = input.signal;
  try {
    return await transport.fetch(transport.baseUrl + urlOf(contract, { ...input, query }), init);
  } catch (cause) {
    throw new Unreachable(`${contract.id} was not answered`, { cause });
  }
}

async function answerOf(contract: Contract, response: Response): Promise<unknown> {
  if (contract.success.media === 'file') return response.blob();
  return response.status === 204 ? undefined : response.json();
}

async function problemOf(response: Response): Promise<Problem> {
  try {
    return (await response.json()) as Problem;
  } catch (cause) {
    throw new Unreachable(`status ${response.status} without a problem`, { cause });
  }
}
