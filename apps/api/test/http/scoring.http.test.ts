import { readFileSync } from 'node:fs';
import { createClient } from '@pauh/client';
import { type EvaluationRequest, evaluateScoring } from '@pauh/contracts';
import supertest from 'supertest';
import type { Static } from 'typebox';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestApp, startTestApp } from '../support/app.ts';

let server: TestApp;
beforeAll(async () => {
  server = await startTestApp();
});
afterAll(() => server.close());

type Sheet = Static<typeof EvaluationRequest>;
type Indicator = NonNullable<Sheet['indicators']>[number];
const evaluate = (body: Sheet) => createClient({ baseUrl: server.url, fetch })(evaluateScoring, { body });
const send = (body: unknown) =>
  supertest(server.url)
    .post('/api/v1/scoring/evaluate')
    .send(body as object);
const vectors = <Case>(name: string): { cap: number; direction: Indicator['direction']; cases: Case[] } =>
  JSON.parse(readFileSync(new URL(`../../../../packages/domain/conformance/${name}.json`, import.meta.url), 'utf8'));
const target = (code: string, fields: Partial<Indicator> = {}): Indicator => ({
  code,
  weight: 100,
  direction: 'higher',
  target: 10,
  actual: 10,
  ...fields,
});

describe('the conformance vectors, over HTTP', () => {
  test.each(vectors<{ weights: number[]; valid: boolean }>('weights').cases)('weights $weights', async ({ weights, valid }) => {
    const outcome = await evaluate({ indicators: weights.map((weight, i) => target(`i${i}`, { weight })) });
    expect(outcome.ok ? 'valid' : outcome.problem.code).toBe(valid ? 'valid' : 'scoring.refused');
  });

  const { cap, cases } = vectors<Omit<Indicator, 'code' | 'weight'> & { achievement?: number; refused?: boolean }>('achievements');
  test.each(cases.map((each) => [JSON.stringify(each), each] as const))(
    'achievement %s',
    async (_, { achievement, refused, ...indicator }) => {
      const outcome = await evaluate({ cap, indicators: [{ code: 'i', weight: 100, ...indicator }] });
      if (refused) expect(outcome).toMatchObject({ status: 422, problem: { code: 'scoring.refused' } });
      else
        expect(outcome).toMatchObject({
          ok: true,
          value: { complete: true, score: achievement, rows: [{ code: 'i', achievement, contribution: achievement }] },
        });
    },
  );

  const scores = vectors<{
    id: string;
    rows: [number, number | null, number][];
    missing?: 'renormalise';
    score: number | null;
    complete?: boolean;
  }>('scores');
  test.each(scores.cases)('score $id', async ({ rows, missing, score, complete = true }) => {
    const outcome = await evaluate({
      cap: scores.cap,
      ...(missing ? { missing } : {}),
      indicators: rows.map(([weight, actual, aim], i) => ({ code: `i${i}`, weight, direction: scores.direction, target: aim, actual })),
    });
    expect(outcome).toMatchObject({ ok: true, value: { score, complete } });
  });

  test.each(vectors<[NonNullable<Sheet['resultRating']>, NonNullable<Sheet['behaviourRating']>, string]>('predicate').cases)(
    '%s and %s is %s',
    async (resultRating, behaviourRating, predicate) => {
      expect(await evaluate({ resultRating, behaviourRating })).toMatchObject({
        ok: true,
        value: { predicate, score: null, complete: false },
      });
    },
  );
});

describe('what is refused', () => {
  test.each([
    ['a text for a number', { indicators: [{ ...target('a'), actual: '10' }] }, '/indicators/0/actual', 'field.type'],
    ['true for a number', { indicators: [{ ...target('a'), weight: true }] }, '/indicators/0/weight', 'field.type'],
    [
      'a missing actual',
      { indicators: [{ code: 'a', weight: 100, direction: 'higher', target: 10 }] },
      '/indicators/0/actual',
      'field.required',
    ],
    ['an unknown field', { indicators: [{ ...target('a'), note: '' }] }, '/indicators/0/note', 'field.unknown'],
    ['an unknown direction', { indicators: [{ ...target('a'), direction: 'sideways' }] }, '/indicators/0/direction', 'field.word'],
    ['null for a target', { indicators: [{ ...target('a'), target: null }] }, '/indicators/0/target', 'field.type'],
  ])('%s is malformed', async (_, body, pointer, code) => {
    const { status, body: problem } = await send(body);
    expect([status, problem.errors]).toEqual([400, [expect.objectContaining({ pointer, code })]]);
  });

  test.each([
    ['weights of 99.99', { indicators: [target('a', { weight: 30 }), target('b', { weight: 69.99 })] }, '/indicators', 'weights.sum'],
    [
      'an actual above what can exist',
      { indicators: [target('a', { target: 100, maximum: 100, actual: 100.9 })] },
      '/indicators/0/actual',
      'indicator.above_maximum',
    ],
    ['a target of zero', { indicators: [target('a', { target: 0 })] }, '/indicators/0/target', 'indicator.target_not_positive'],
    ['five decimals', { indicators: [target('a', { actual: 1.00001 })] }, '/indicators/0/actual', 'number.too_many_decimals'],
    ['a number beyond counting', { indicators: [target('a', { actual: 1e11 })] }, '/indicators/0/actual', 'number.too_large'],
    [
      'a code twice',
      { indicators: [target('a', { weight: 50 }), target('a', { weight: 50 })] },
      '/indicators/1/code',
      'scoring.code_repeated',
    ],
    [
      'two sources of one rating',
      { indicators: [target('a')], resultRatings: [{ kind: 'main', rating: 'sesuai_ekspektasi' }] },
      '/resultRatings',
      'scoring.both_given',
    ],
    ['an empty list', { behaviourRatings: [] }, '/behaviourRatings', 'scoring.list_empty'],
    ['bands upside down', { bands: { above: 80, asExpected: 90 } }, '/bands', 'scheme.bands_order'],
  ])('%s is a value the rules refuse, with words', async (_, body, pointer, code) => {
    const { status, body: problem } = await send(body).set('accept-language', 'en');
    expect([status, problem.code]).toEqual([422, 'scoring.refused']);
    expect(problem.errors).toEqual([expect.objectContaining({ pointer, code, title: expect.not.stringMatching(/^[a-z_]+\.[a-z_0-9]+$/) })]);
  });
});

test('every step is said in the language asked for', async () => {
  const body = { indicators: [target('hadir', { weight: 100, target: 95, actual: 96.2 })] };
  expect((await send(body)).body.steps[0].text).toBe(
    'hadir: realisasi 96,2, target 95; capaian 96,2 : 95 × 100 = 101,26. Dibulatkan ke dua desimal, setengah ke atas.',
  );
  expect((await send(body).set('accept-language', 'en')).body.steps[0].text).toContain('actual 96.2, target 95; achievement');
});

test('an address that asks too often waits', async () => {
  const limited = await startTestApp({ rateLimit: true });
  const ask = () =>
    fetch(`${limited.url}/api/v1/scoring/evaluate`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' });
  const statuses: number[] = [];
  for (let asked = 0; asked < 1210; asked += 55)
    statuses.push(...(await Promise.all(Array.from({ length: 55 }, ask))).map((each) => each.status));
  const last = await ask();
  expect([statuses.filter((status) => status === 200).length, last.status]).toEqual([1200, 429]);
  expect([last.headers.get('retry-after'), (await last.json()).code]).toEqual([expect.stringMatching(/^\d+$/), 'rate.limited']);
  await limited.close();
});
