import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { expect } from 'vitest';
import type { DemoAccount } from './accounts.ts';

export interface Problem {
  readonly status: number;
  readonly code: string;
  readonly requestId: string;
  readonly errors?: readonly { pointer: string; code: string; params?: Record<string, unknown> }[];
}
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly json: Record<string, unknown>;
}
export interface Letter {
  readonly body?: BodyInit;
  readonly headers?: Record<string, string>;
  readonly ifMatch?: number;
}
/** Sends bytes as they are, past the client that would not let a test make these mistakes. */
export type Send = ((method: string, path: string, letter?: Letter) => Promise<Answer>) & { readonly authorization: string };

export async function senderFor(url: string, account: Pick<DemoAccount, 'login' | 'password'> | null): Promise<Send> {
  const anonymous = sender(url, '');
  if (!account) return anonymous;
  const { json } = await anonymous('POST', '/auth/token', { body: JSON.stringify({ login: account.login, password: account.password }) });
  return sender(url, `Bearer ${String(json.accessToken)}`);
}

function sender(url: string, authorization: string): Send {
  const send = async (method: string, path: string, { body, headers = {}, ifMatch }: Letter = {}): Promise<Answer> => {
    const given: Record<string, string> = {
      authorization,
      ...(method === 'GET' ? {} : { 'idempotency-key': randomUUID() }),
      ...(typeof body === 'string' ? { 'content-type': 'application/json' } : {}),
      ...(ifMatch === undefined ? {} : { 'if-match': `"${ifMatch}"` }),
      ...headers,
    };
    const response = await fetch(`${url}/api/v1${path}`, {
      method,
      headers: Object.fromEntries(Object.entries(given).filter(([, value]) => value !== '')),
      ...(body === undefined ? {} : { body }),
    });
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      text,
      json: /json/.test(response.headers.get('content-type') ?? '') ? (JSON.parse(text) as Record<string, unknown>) : {},
    };
  };
  return Object.assign(send, { authorization });
}

/** Announces a body of so many bytes and sends only its beginning; answers the status that comes nevertheless, or throws when it hung up after so long. */
export function announceBody(
  url: string,
  path: string,
  headers: Record<string, string>,
  announced: number,
  beginning: string,
  patienceMs = 10_000,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const sending = request(`${url}/api/v1${path}`, {
      method: 'POST',
      headers: { ...headers, 'idempotency-key': randomUUID(), 'content-length': announced },
    });
    sending
      .on('response', (response) => {
        resolve(response.statusCode ?? 0);
        sending.destroy();
      })
      .on('error', reject);
    sending.write(beginning);
    setTimeout(() => sending.destroy(new Error('hung up')), patienceMs).unref();
  });
}

/** What no answer may hold: SQL, a stack, a path of ours, a name of the database. */
const internals =
  /\b(select|insert into|update|delete from)\b .+\b(from|values|set|where)\b|\n?\s+at .+\(?.+:\d+:\d+|node_modules|\.ts:\d|constraint|relation "|syntax error|pg_|pglite|drizzle/i;

/** A clear refusal: this status and code, a problem with its request id, nothing internal; and this finding, where one is named. */
export function expectRefused(answer: Answer, status: number, code: string, finding?: readonly [pointer: string, code: string]): void {
  const problem = answer.json as unknown as Problem;
  expect([answer.status, problem.code], answer.text.slice(0, 500)).toEqual([status, code]);
  expect(answer.headers.get('content-type')).toContain('application/problem+json');
  expect(problem.status).toBe(status);
  expect(problem.requestId).toBe(answer.headers.get('x-request-id'));
  expect(answer.text).not.toMatch(internals);
  if (finding)
    expect(
      problem.errors?.map((e) => [e.pointer, e.code]),
      answer.text,
    ).toContainEqual([...finding]);
}

/** How many rows of everything there are, as the API counts: what a refused request must leave as it was. */
export async function countsOf(hr: Send, auditor: Send, cycleId: string): Promise<Record<string, number>> {
  const lists = {
    units: '/units?',
    employees: '/employees?',
    plans: '/plans?',
    indicators: '/indicators?',
    imports: '/imports?',
    measuredValues: `/measured-values?cycleId=${cycleId}&`,
  };
  const totals = await Promise.all(
    Object.entries(lists).map(async ([name, path]) => [name, (await hr('GET', `${path}limit=1&count=true`)).json.total as number] as const),
  );
  const audit = (await auditor('GET', '/audit-entries?limit=1&count=true')).json.total as number;
  return { ...Object.fromEntries(totals), audit };
}
