import { createAssignment, createToken, deleteSession, getPlan, listPlans, runImport, savePlanContent } from '@pauh/contracts';
import { expect, test } from 'vitest';
import { Unreachable, createClient, urlOf } from '../src/index.ts';

interface Sent {
  url: string;
  init: RequestInit;
  headers: Record<string, string>;
}

/** A server that notes what it was sent and answers this. */
function serverOf(status: number, body: unknown, headers: Record<string, string> = {}) {
  const sent: Sent[] = [];
  const call = createClient({
    baseUrl: 'http://api.example',
    headers: () => ({ authorization: 'Bearer x' }),
    fetch: async (url, init) => {
      sent.push({ url, init, headers: init.headers as Record<string, string> });
      return new Response(status === 204 ? null : JSON.stringify(body), { status, headers });
    },
  });
  return { call, sent };
}
const content = { results: [], behaviours: [], annex: { resources: [], accountability: [], consequences: [] } };
const planId = '01a20d94-d00f-7013-aee9-8144562ad1be';

test('the address is built from the contract: parameters escaped, unset filters left out', () => {
  expect(urlOf(getPlan, { params: { planId: 'a/b' } })).toBe('/api/v1/plans/a%2Fb');
  expect(urlOf(listPlans, { query: { limit: 2, cursor: undefined, view: 'own' } })).toBe('/api/v1/plans?limit=2&view=own');
});

test('a change carries its version and a key of its own; the same key when it is repeated', async () => {
  const { call, sent } = serverOf(200, {});
  await call(savePlanContent, { params: { planId }, ifMatch: 3, body: content });
  await call(savePlanContent, { params: { planId }, ifMatch: 3, body: content, idempotencyKey: 'again' });
  expect(sent[0]?.headers).toMatchObject({ 'if-match': '"3"', 'content-type': 'application/json', authorization: 'Bearer x' });
  expect(sent[0]?.headers['idempotency-key']).toMatch(/^[0-9a-f-]{36}$/);
  expect(sent[1]?.headers['idempotency-key']).toBe('again');
  expect(JSON.parse(sent[0]?.init.body as string)).toEqual(content);
});

test('a rehearsal says so, and a sign-in has no key', async () => {
  const { call, sent } = serverOf(200, {});
  await call(createAssignment, {
    body: { employeeId: planId, positionId: planId, kind: 'plt', startsOn: '2026-07-01', endsOn: null },
    dryRun: true,
  });
  await call(createToken, { body: { login: 'hr', password: 'x' } });
  expect(sent[0]?.url).toBe('http://api.example/api/v1/assignments?dryRun=true');
  expect(sent[1]?.headers).not.toHaveProperty('idempotency-key');
});

test('a sheet goes as it is', async () => {
  const { call, sent } = serverOf(200, {});
  await call(runImport, { params: { kind: 'units' }, body: 'a;b\n1;2\n', headers: { 'content-type': 'text/csv' } });
  expect([sent[0]?.init.body, sent[0]?.headers['content-type']]).toEqual(['a;b\n1;2\n', 'text/csv']);
});

test('an answer is its value and its tag; a refusal its problem', async () => {
  expect(await serverOf(200, { id: planId }, { etag: '"4"' }).call(getPlan, { params: { planId } })).toMatchObject({
    ok: true,
    status: 200,
    value: { id: planId },
    etag: '"4"',
  });
  expect(await serverOf(204, null).call(deleteSession, {})).toMatchObject({ ok: true, status: 204, value: undefined });
  const problem = { type: 'x', title: 'Rencana ini tidak ada.', status: 404, code: 'plan.not_found', requestId: 'r' };
  expect(await serverOf(404, problem).call(getPlan, { params: { planId } })).toEqual({ ok: false, status: 404, problem });
});

test('no answer, or one of somebody else, is said as such and not taken for a refusal', async () => {
  const broken = createClient({
    baseUrl: '',
    fetch: async () => {
      throw new TypeError('no network');
    },
  });
  await expect(broken(getPlan, { params: { planId } })).rejects.toBeInstanceOf(Unreachable);
  const proxy = createClient({ baseUrl: '', fetch: async () => new Response('<html>Bad gateway</html>', { status: 502 }) });
  await expect(proxy(getPlan, { params: { planId } })).rejects.toBeInstanceOf(Unreachable);
});
