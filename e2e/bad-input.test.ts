import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accountOf, people } from './support/agency.ts';
import { type Send, countsOf, expectRefused, senderFor } from './support/raw.ts';
import { type RunningServer, startServer } from './support/server.ts';

let server: RunningServer;
let anybody: Send;
let hr: Send;
let auditor: Send;
let teacher: Send;
let cycleId: string;
let planId: string;

beforeAll(async () => {
  server = await startServer();
  [anybody, hr, auditor, teacher] = (await Promise.all(
    [null, 'hr', 'auditor', people.teacher].map((who) => senderFor(server.url, who === null ? null : accountOf(server, who))),
  )) as [Send, Send, Send, Send];
  cycleId = (((await hr('GET', '/cycles?stage=assessment')).json.items as { id: string }[])[0] as { id: string }).id;
  planId = (((await teacher('GET', `/plans?view=own&cycleId=${cycleId}`)).json.items as { id: string }[])[0] as { id: string }).id;
});
afterAll(() => server?.dispose());

const row = { code: 'hadir', weight: 100, direction: 'higher', target: 95, actual: 90 };
const sheetOf = (changes: object, ...others: object[]) => JSON.stringify({ indicators: [{ ...row, ...changes }, ...others] });
const evaluate = (body: BodyInit, headers?: Record<string, string>) =>
  anybody('POST', '/scoring/evaluate', { body, ...(headers ? { headers } : {}) });
const nested = (depth: number) => `${'{"indicators":['.repeat(depth)}${']}'.repeat(depth)}`;

describe('a body that is not what was asked for', () => {
  test.each<[name: string, body: string, status: number, code: string, finding?: [string, string]]>([
    [
      'a missing field',
      JSON.stringify({ indicators: [{ code: 'a', weight: 100, direction: 'higher', target: 1 }] }),
      400,
      'request.invalid',
      ['/indicators/0/actual', 'field.required'],
    ],
    ['a field nobody knows', sheetOf({ bonus: 5 }), 400, 'request.invalid', ['/indicators/0/bonus', 'field.unknown']],
    ['a number written as text', sheetOf({ weight: '100' }), 400, 'request.invalid', ['/indicators/0/weight', 'field.type']],
    ['true for 1', sheetOf({ actual: true }), 400, 'request.invalid', ['/indicators/0/actual', 'field.type']],
    ['null where a number must stand', sheetOf({ weight: null }), 400, 'request.invalid', ['/indicators/0/weight', 'field.type']],
    ['a word outside the list', sheetOf({ direction: 'up' }), 400, 'request.invalid', ['/indicators/0/direction', 'field.word']],
    ['a field named twice', '{"cap": 120, "cap": 100}', 400, 'request.invalid', ['/cap', 'field.repeated']],
    ['a field named twice, once in disguise', '{"cap": 120, "c\\u0061p": 100}', 400, 'request.invalid', ['/cap', 'field.repeated']],
    [
      'weights 30 + 69.99',
      sheetOf({ weight: 30 }, { ...row, code: 'b', weight: 69.99 }),
      422,
      'scoring.refused',
      ['/indicators', 'weights.sum'],
    ],
    [
      '100.9 where 100 is the most',
      sheetOf({ maximum: 100, actual: 100.9 }),
      422,
      'scoring.refused',
      ['/indicators/0/actual', 'indicator.above_maximum'],
    ],
    ['a five-decimal figure', sheetOf({ actual: 1.00001 }), 422, 'scoring.refused', ['/indicators/0/actual', 'number.too_many_decimals']],
    ['1e300', sheetOf({ actual: 1e300 }), 422, 'scoring.refused', ['/indicators/0/actual', 'number.too_large']],
    [
      'a number beyond every number',
      sheetOf({ actual: 7 }).replace('"actual":7', '"actual":1e999'),
      422,
      'scoring.refused',
      ['/indicators/0/actual', 'number.not_finite'],
    ],
    ['NaN', sheetOf({ actual: 7 }).replace('"actual":7', '"actual":NaN'), 400, 'request.malformed'],
    ['a comment', '{"cap": 120 /* the usual */}', 400, 'request.malformed'],
    ['half a body', '{"indicators": [', 400, 'request.malformed'],
    ['two bodies', '{} {}', 400, 'request.malformed'],
    ['nothing', '', 400, 'request.malformed'],
    ['null', 'null', 400, 'request.invalid'],
    ['a list', '[]', 400, 'request.invalid'],
    ['10,000 levels', nested(10_000), 400, 'request.malformed'],
    ['NUL in a text', sheetOf({ code: 'a\u0000b' }), 422, 'request.refused', ['/indicators/0/code', 'field.control_character']],
    [
      'half a surrogate pair',
      '{"indicators":[{"code":"\\ud800","weight":100,"direction":"higher","target":1,"actual":1}]}',
      422,
      'request.refused',
      ['/indicators/0/code', 'field.control_character'],
    ],
    ['NUL in a key', '{"a\\u0000b": 1}', 400, 'request.invalid'],
    ['__proto__', '{"__proto__": {"cap": 1000}}', 400, 'request.malformed'],
    ['constructor.prototype', '{"constructor": {"prototype": {"cap": 1000}}}', 400, 'request.invalid', ['/constructor', 'field.unknown']],
  ])('%s', async (_name, body, status, code, finding) => {
    expectRefused(await evaluate(body), status, code, finding);
  });

  test('2 MB, the wrong content type and none at all', async () => {
    const large = await evaluate(sheetOf({ code: 'x'.repeat(2_000_000) }));
    expectRefused(large, 413, 'request.too_large');
    expect(large.headers.get('connection')).not.toBe('close'); // who is cut off while sending may never read the answer
    for (const type of [
      'text/plain',
      'application/xml',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'text/csv',
      'application/jsonx',
      '',
    ]) {
      expectRefused(await evaluate(new Blob([sheetOf({})]), { 'content-type': type }), 415, 'request.media_type');
    }
  });

  test('bytes that are no UTF-8 are not guessed at', async () => {
    const bytes = Buffer.concat([
      Buffer.from('{"indicators":[{"code":"'),
      Buffer.from([0xff, 0xfe]),
      Buffer.from('","weight":100,"direction":"higher","target":1,"actual":1}]}'),
    ]);
    expectRefused(await evaluate(new Blob([bytes]), { 'content-type': 'application/json' }), 400, 'request.malformed');
  });

  test('0, -0 and null are three questions with two answers', async () => {
    const achieved = async (actual: string) =>
      (await evaluate(sheetOf({ actual: 7 }).replace('"actual":7', `"actual":${actual}`))).json as {
        complete: boolean;
        score: number | null;
      };
    expect(await achieved('0')).toMatchObject({ complete: true, score: 0 });
    expect(await achieved('-0')).toMatchObject({ complete: true, score: 0 });
    expect(await achieved('null')).toMatchObject({ complete: false, score: null });
  });

  test('no refused body has left anything behind: the usual one is answered as ever', async () => {
    const { status, json } = await evaluate(sheetOf({ target: 90 }));
    expect([status, json.score]).toEqual([200, 100]);
    expect(({} as { cap?: number }).cap).toBeUndefined();
  });
});

describe('an address, a header or a query that is not what was asked for', () => {
  test('an address where nothing is, and a method that does not apply, beside the portal too', async () => {
    expectRefused(await hr('GET', '/nothing'), 404, 'route.not_found');
    expectRefused(await hr('POST', `/plans/${planId}/nothing`, { body: '{}' }), 404, 'route.not_found');
    const wrong = await hr('DELETE', '/plans');
    expectRefused(wrong, 405, 'route.method_not_allowed');
    expect(wrong.headers.get('allow')).toBe('GET, POST');
  });

  test.each<[path: string, status: number, code: string, finding?: [string, string]]>([
    ['/plans?limit=0', 422, 'request.refused', ['limit', 'field.too_small']],
    ['/plans?limit=many', 400, 'request.invalid', ['limit', 'field.type']],
    ['/plans?limit=1e300', 422, 'request.refused', ['limit', 'field.too_big']],
    ['/plans?order=asc', 400, 'request.invalid', ['order', 'field.unknown']],
    ['/plans?limit=1&limit=2', 400, 'request.invalid', ['limit', 'field.type']],
    ['/plans?cursor=xyz', 400, 'paging.cursor_invalid'],
    ['/plans?unitId=1%27%20or%201=1', 400, 'request.invalid', ['unitId', 'field.format']],
    ['/employees?search=%00', 422, 'request.refused'],
    ['/plans/..%2f..%2fetc%2fpasswd', 400, 'request.invalid', ['planId', 'field.format']],
    ['/plans/%ff', 404, 'route.not_found'],
    [`/plans/${'a'.repeat(5000)}`, 400, 'request.invalid', ['planId', 'field.format']],
  ])('GET %s', async (path, status, code, finding) => {
    expectRefused(await hr('GET', path), status, code, finding);
  });

  test('a search for a quotation mark, a percent sign or SQL finds nothing, and finds it calmly', async () => {
    for (const text of ["'", '%', '_', "'; drop table plan; --", '\\']) {
      const { status, json } = await hr('GET', `/employees?search=${encodeURIComponent(text)}`);
      expect([status, json.items], text).toEqual([200, []]);
    }
  });

  test('a change without its version, its key, or with those of another kind, changes nothing', async () => {
    const before = await countsOf(hr, auditor, cycleId);
    const path = `/plans/${planId}/assessments/self`;
    const {
      json: { version },
    } = await teacher('GET', path);
    const body = JSON.stringify({
      indicators: [],
      results: [],
      behaviours: [],
      resultRating: null,
      resultReason: null,
      behaviourRating: null,
      behaviourReason: null,
      nextStep: null,
    });
    const put = (headers: Record<string, string>) => teacher('PUT', path, { body, headers });
    expectRefused(await put({}), 428, 'concurrency.if_match_required');
    for (const tag of ['*', 'W/"0"', '0', '"-1"', '"1e3"', '"99999999999999999999"'])
      expectRefused(await put({ 'if-match': tag }), 412, 'concurrency.stale');
    expectRefused(await put({ 'if-match': `"${version as number}"`, 'idempotency-key': '' }), 400, 'idempotency.key_required');
    expectRefused(await put({ 'if-match': `"${version as number}"`, 'idempotency-key': 'k'.repeat(201) }), 400, 'idempotency.key_required');
    expect(await countsOf(hr, auditor, cycleId)).toEqual(before);
  });

  test('a token that is none, an expired form of one, or one signed by nobody', async () => {
    const [head, payload] = [
      { alg: 'none', typ: 'JWT' },
      { sub: planId, typ: 'access' },
    ].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'));
    for (const token of ['x', 'kp_x', 'a.b.c', `${head}.${payload}.`, 'kp_'.padEnd(5000, 'x')]) {
      expectRefused(await anybody('GET', '/plans', { headers: { authorization: `Bearer ${token}` } }), 401, 'auth.required');
    }
  });
});
