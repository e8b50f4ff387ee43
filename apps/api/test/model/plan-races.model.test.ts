import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, startTestApp } from '../support/app.ts';
import { judge, orderOf } from './judge.ts';
import type { Answer } from './answer.ts';
import { planRules } from './rules.ts';
import { type Scene, ask, bothSides, brokenChains, nameIn, openScene, storedIn, tallied, tallyOf } from './real.ts';
import { type Request, type Wish, requestOf, wishes } from './requests.ts';
import { seedOf } from './seed.ts';
import type { World } from './world.ts';

// 1,000 random requests, eight at a time, for the same few plans and people, with the same versions and the same keys:
// whatever happens, it must be what could have happened one after another. The embedded engine serves them in turn.
const [scenes, warmUp, racing, atOnce] = [10, 48, 100, 8];
let server: TestApp;
beforeAll(async () => {
  server = await startTestApp();
});
afterAll(() => server.close());

let asked = 0;
const answered = new Map<string, number>();

async function live(plan: readonly Wish[]): Promise<void> {
  let { scene, world } = await openScene(server);
  const given: Request[] = [];
  for (const wish of plan.slice(0, warmUp)) {
    const request = requestOf(world, given, narrowed(wish));
    const next = judge(planRules(nameIn(scene)), world, request, await ask(scene, world.now, request));
    if (typeof next === 'string') throw new Error(`${JSON.stringify(request)}: ${next}`);
    if (next !== world) given.push(request);
    world = next;
  }
  for (let from = warmUp; from < plan.length; from += atOnce) world = await race(scene, world, given, plan.slice(from, from + atOnce));
  expect(await brokenChains(scene)).toEqual([]);
}

/** Everybody wants the same few things. */
const narrowed = (wish: Wish): Wish => ({ ...wish, which: wish.which % 2, other: wish.other % 3, stranger: false });

async function race(scene: Scene, before: World, given: Request[], wished: readonly Wish[]): Promise<World> {
  const now = new Date(Date.parse(before.now) + (wished[0]?.pause ?? 0) * 86_400_000).toISOString();
  const world = { ...before, now };
  const requests: Request[] = [];
  for (const wish of wished) requests.push(requestOf(world, [...given, ...requests], narrowed(wish)));
  const all = await Promise.all(requests.map(async (request) => ({ request, answer: await ask(scene, now, request) })));
  const [state, tally] = [await storedIn(scene), await tallyOf(scene)];
  const fits = (end: World): boolean => {
    const { database, model } = bothSides(scene, state, end);
    return isDeepStrictEqual(tally, tallied(scene, end)) && isDeepStrictEqual(database, model);
  };
  const end = orderOf(planRules(nameIn(scene)), world, all, fits);
  if (!end)
    throw new Error(
      `no order explains what was answered and stored:\n${all.map(told).join('\n')}\n${JSON.stringify({ before: world, state, tally }, null, 1)}`,
    );
  for (const { request, answer } of all) if (answer.code === null && !answer.replayed) given.push(request);
  asked += all.length;
  for (const { answer } of all) answered.set(wordOf(answer), (answered.get(wordOf(answer)) ?? 0) + 1);
  return end;
}

const wordOf = ({ code, replayed }: Answer): string => code ?? (replayed ? 'repeated' : 'accepted');
const told = ({ request, answer }: { request: Request; answer: Answer }): string => `${wordOf(answer)} <- ${JSON.stringify(request)}`;

test('a thousand requests, eight at a time, leave what some order of them would have left', { timeout: 600_000 }, async () => {
  for (const plan of fc.sample(wishes(warmUp + racing), { seed: seedOf(3), numRuns: scenes })) await live(plan);
  expect(asked).toBe(scenes * racing);
  for (const word of ['accepted', 'repeated', 'concurrency.stale', 'idempotency.key_reused', 'plan.not_submitted'])
    expect(answered.get(word) ?? 0, `${word} in ${JSON.stringify([...answered])}`).toBeGreaterThan(0);
});
