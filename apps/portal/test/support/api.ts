import { afterEach, vi } from 'vitest';

export interface Asked {
  method: string;
  path: string;
  headers: Headers;
  body: unknown;
}
export type Answer = { status: number; body?: unknown } | 'no network';

/** Answers every call at the transport; the last of a list is repeated. @returns what was asked, in order. */
export function answerWith(answers: Record<string, Answer | Answer[] | ((asked: Asked) => Answer | Promise<Answer>)>): Asked[] {
  const asked: Asked[] = [];
  const queues = new Map(Object.entries(answers).map(([key, value]) => [key, Array.isArray(value) ? [...value] : value]));
  vi.stubGlobal('fetch', async (input: RequestInfo | URL, init: RequestInit = {}) => {
    const url = new URL(String(input), location.origin);
    const request: Asked = {
      method: init.method ?? 'GET',
      path: url.pathname.replace('/api/v1', '') + url.search,
      headers: new Headers(init.headers),
      body: typeof init.body === 'string' ? JSON.parse(init.body) : init.body,
    };
    asked.push(request);
    const found = queues.get(`${request.method} ${url.pathname.replace('/api/v1', '')}`);
    const answer = Array.isArray(found)
      ? found.length > 1
        ? found.shift()
        : found[0]
      : typeof found === 'function'
        ? await found(request)
        : found;
    if (!answer || answer === 'no network') throw new TypeError(`no answer for ${request.method} ${request.path}`);
    return new Response(answer.body === undefined ? null : JSON.stringify(answer.body), {
      status: answer.status,
      headers: { 'content-type': 'application/json' },
    });
  });
  return asked;
}
afterEach(() => {
  vi.unstubAllGlobals();
});

export const problem = (status: number, code: string, errors?: { pointer: string; code: string }[]): Answer => ({
  status,
  body: { type: `/problems/${code}`, title: code, status, code, requestId: 'req-1', ...(errors ? { errors } : {}) },
});

export const me = {
  accountId: '0193a1b2-0000-7000-8000-000000000001',
  displayName: 'Sari Wulandari',
  userName: null,
  employee: {
    employeeId: '0193a1b2-0000-7000-8000-0000000000a1',
    nip: '198506152010012007',
    name: 'Sari Wulandari',
    unitName: 'SDN 3 Cempaka',
    positionTitle: 'Guru Ahli Muda',
  },
  roles: ['employee'],
  grants: [],
  delegations: [],
  permissions: ['plan:write', 'result:read', 'me:read'],
  sessionEndsAt: null,
  zone: 'Asia/Jakarta',
};
