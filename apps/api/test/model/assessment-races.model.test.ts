import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, startTestApp } from '../support/app.ts';
import type { Answer } from './answer.ts';
import type { AssessmentRequest } from './assessment-acts.ts';
import { type Wish, requestOf, wishes } from './assessment-requests.ts';
import { type Scene, ask, bothSides, brokenChains, look, openScene, personIn } from './assessment-scene.ts';
import { type World, assessmentRules } from './assessment-world.ts';
import { judge, orderOf } from './judge.ts';
import { seedOf } from './seed.ts';

// 1,000 random requests, eight at a time: the person, the supervisor, those who were asked and HR, on the same two
// plans, with the same versions and the same keys. Whatever happens must be what could have happened one after another.
const [scenes, warmUp, racing, atOnce] = [10, 32, 100, 8];
let server: TestApp;
beforeAll(async () => {
  server = await startTestApp();
});
afterAll(() => server.close());

let asked = 0;
const answered = new Map<string, number>();
const wordOf = ({ code, replayed }: Answer): string => code ?? (replayed ? 'repeated' : 'accepted');
/** Everybody wants the same two plans. */
const narrowed = (wish: Wish): Wish => ({ ...wish, which: (wish.which % 2) * 2, stranger: false });

async function live(plan: readonly Wish[]): Promise<void> {
  let { scene, world } = await openScene(server);
  const rules = assessmentRules(personIn(scene));
  const given: AssessmentRequest[] = [];
  for (const wish of plan.slice(0, warmUp)) {
    const request = requestOf(world, given, narrowed(wish));
    const next = judge(rules, world, request, await ask(scene, world.now, request));
    if (typeof next === 'string') throw new Error(`${JSON.stringify(request)}: ${next}`);
    if (next !== world) given.push(request);
    world = next;
  }
  for (let from = warmUp; from < plan.length; from += atOnce) world = await race(scene, world, given, plan.slice(from, from + atOnce));
  expect(await brokenChains(scene)).toEqual([]);
}

async function race(scene: Scene, before: World, given: AssessmentRequest[], wished: readonly Wish[]): Promise<World> {
  const world = { ...before, now: new Date(Date.parse(before.now) + (wished[0]?.pause ?? 0) * 86_400_000).toISOString() };
  const requests: AssessmentRequest[] = [];
  for (const wish of wished) requests.push(requestOf(world, [...given, ...requests], narrowed(wish)));
  const all = await Promise.all(requests.map(async (request) => ({ request, answer: await ask(scene, world.now, request) })));
  const there = await look(scene);
  const fits = (end: World): boolean => {
    const { database, model } = bothSides(scene, there, end);
    return isDeepStrictEqual(database, model);
  };
  const end = orderOf(assessmentRules(personIn(scene)), world, all, fits);
  if (!end)
    throw new Error(
      `no order explains what was answered and stored:\n${all.map(({ request, answer }) => `${wordOf(answer)} <- ${JSON.stringify(request)}`).join('\n')}\n${JSON.stringify({ before: world, there }, null, 1)}`,
    );
  for (const { request, answer } of all) {
    if (answer.code === null && !answer.replayed) given.push(request);
    answered.set(wordOf(answer), (answered.get(wordOf(answer)) ?? 0) + 1);
  }
  asked += all.length;
  return end;
}

test('a thousand requests, eight at a time, leave what some order of them would have left', { timeout: 600_000 }, async () => {
  for (const plan of fc.sample(wishes(warmUp + racing), { seed: seedOf(13), numRuns: scenes })) await live(plan);
  expect(asked).toBe(scenes * racing);
  for (const word of ['accepted', 'repeated', 'concurrency.stale', 'idempotency.key_reused', 'assessment.already_submitted'])
    expect(answered.get(word) ?? 0, `${word} in ${JSON.stringify([...answered])}`).toBeGreaterThan(0);
});
