import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type TestApp, startTestApp } from '../support/app.ts';
import type { ClosingRequest } from './closing-acts.ts';
import { look, modelOf } from './closing-look.ts';
import { type Wish, requestOf, wishes } from './closing-requests.ts';
import { closingRules } from './closing-rules.ts';
import { type Scene, ask, brokenChains, learnResults, openScene } from './closing-scene.ts';
import { expectSame, step, wordOf } from './closing-sequences.ts';
import type { World } from './closing-world.ts';
import { orderOf } from './judge.ts';
import { seedOf } from './seed.ts';

// 1,000 random requests, eight at a time: HR and a second HR, members, raters and the rated, about the same people, with
// the same versions and the same keys. Whatever happens must be what could have happened one after another.
const [scenes, racing, atOnce] = [inject('template').engine === 'postgres' ? 10 : 2, 100, 8];
/** How far each scene has come before they race: from the sessions to people of a closed cycle who are opened again. */
const ways: ((world: World) => boolean)[] = [
  ({ sessions }) => sessions.SD1.state === 'preview',
  ({ sessions }) => sessions.SD1.state === 'meeting',
  ({ stage }) => stage === 'released',
  ({ stage }) => stage === 'closed',
  ({ reopenings }) => reopenings.some(({ state }) => state === 'open'),
];
let server: TestApp;
beforeAll(async () => {
  server = await startTestApp();
});
afterAll(() => server.close());

const answered = new Map<string, number>();
/** Everybody wants the same two people, and the same session. */
const narrowed = (wish: Wish): Wish => ({ ...wish, which: wish.which % 2, stranger: false });

async function race(scene: Scene, before: World, given: ClosingRequest[], wished: readonly Wish[]): Promise<World> {
  const world = { ...before, now: new Date(Date.parse(before.now) + (wished[0]?.pause ?? 0) * 86_400_000).toISOString() };
  const requests: ClosingRequest[] = [];
  for (const wish of wished) requests.push(requestOf(world, [...given, ...requests.filter(({ act }) => act !== 'open')], narrowed(wish)));
  await learnResults(scene);
  const all = await Promise.all(requests.map(async (request) => ({ request, answer: await ask(scene, world.now, request) })));
  const there = await look(scene);
  const end = orderOf(closingRules, world, all, (each) => isDeepStrictEqual(modelOf(scene, each), there));
  if (!end)
    throw new Error(
      `no order explains what was answered and stored:\n${all.map(({ request, answer }) => `${wordOf(answer)} <- ${JSON.stringify(request)}`).join('\n')}\n${JSON.stringify({ before: { ...world, answers: null, facts: null, events: null }, there }, null, 1)}`,
    );
  for (const { request, answer } of all) {
    if (answer.code === null && !answer.replayed && request.act !== 'open') given.push(request);
    answered.set(wordOf(answer), (answered.get(wordOf(answer)) ?? 0) + 1);
  }
  return end;
}

async function live(far: (world: World) => boolean, before: readonly Wish[], plan: readonly Wish[]): Promise<void> {
  let { scene, world } = await openScene(server);
  const given: ClosingRequest[] = [];
  for (const wish of before) if (!far(world)) world = await step(scene, world, given, { ...wish, astray: false });
  expect(far(world)).toBe(true);
  for (let from = 0; from < plan.length; from += atOnce) world = await race(scene, world, given, plan.slice(from, from + atOnce));
  await expectSame(scene, world);
  expect(await brokenChains(scene)).toEqual([]);
}

test('a thousand requests, eight at a time, leave what some order of them would have left', { timeout: 900_000 }, async () => {
  const [before, plans] = [wishes(600), wishes(racing)].map((each, part) =>
    fc.sample(each as fc.Arbitrary<Wish[]>, { seed: seedOf(23 + part), numRuns: scenes }),
  ) as [Wish[][], Wish[][]];
  for (const [index, plan] of plans.entries())
    await live(ways[(scenes === 2 ? 4 * index : index) % ways.length] as (world: World) => boolean, before[index] as Wish[], plan);
  expect([...answered.values()].reduce((sum, n) => sum + n, 0)).toBe(scenes * racing);
  for (const word of ['accepted', 'repeated', 'concurrency.stale', 'idempotency.key_reused'])
    expect(answered.get(word) ?? 0, `${word} in ${JSON.stringify([...answered])}`).toBeGreaterThan(0);
});
