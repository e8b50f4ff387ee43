import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, inject, test } from 'vitest';
import type { TestApp } from '../support/app.ts';
import { type Wish, requestOf, wishes } from './calibration-requests.ts';
import { type Scene, ask, brokenChains, look, modelOf, openScene, ownResults } from './calibration-scene.ts';
import { type CalibrationRequest, type World, calibrationRules, rated } from './calibration-world.ts';
import { judge, orderOf } from './judge.ts';
import { seedOf } from './seed.ts';
import { thousandsLeaveWhatTheModelSays } from './thousands.ts';

// From the preparation of a session to the release of its results: members, raters, HR and others, legal and illegal, one
// after another and eight at a time. The database is what the model says, and before the release nobody finds a result.
const onPostgres = inject('template').engine === 'postgres';
const [requestsEach, lookEvery] = [120, 20];
const seen = ['preview', 'mark', 'meeting', 'move', 'answer', 'lock', 'advance', 'release'].map((act) => `${act}: accepted`);
let app: TestApp;

async function expectHidden(scene: Scene, world: World): Promise<void> {
  for (const person of rated) expect(await ownResults(scene, person), person).toBe(world.released ? 1 : 0);
}

async function live(server: TestApp, plan: readonly Wish[], note: (kind: string) => void): Promise<void> {
  app = server;
  let { scene, world } = await openScene(server);
  const given: CalibrationRequest[] = [];
  for (const [index, wish] of plan.entries()) {
    const request = requestOf(world, given, wish);
    const answer = await ask(scene, request);
    const said = `request ${index}: ${JSON.stringify(request)}`;
    const next = judge(calibrationRules, world, request, answer);
    if (typeof next === 'string') throw new Error(`${said}: ${next}`);
    if (next !== world) given.push(request);
    world = next;
    note(`${request.act}: ${answer.code ?? (answer.replayed ? 'repeated' : 'accepted')}`);
    if ((index + 1) % lookEvery !== 0) continue;
    expect(await look(scene), said).toEqual(modelOf(scene, world));
    await expectHidden(scene, world);
  }
  expect(await brokenChains(scene)).toEqual([]);
}

thousandsLeaveWhatTheModelSays({ part: 21, wishes, requestsEach, scenes: onPostgres ? 40 : 12, seen }, live);

const [races, warmUp, racing, atOnce] = [onPostgres ? 10 : 4, 24, 96, 8];
let asked = 0;
async function race(plan: readonly Wish[]): Promise<void> {
  let { scene, world } = await openScene(app);
  const given: CalibrationRequest[] = [];
  const open = (act: 'preview' | 'meeting'): Wish => ({ ...(plan[0] as Wish), act, stranger: false, version: 'read' });
  const before = [open('preview'), ...plan.slice(0, warmUp / 2), open('meeting'), ...plan.slice(warmUp / 2, warmUp)];
  for (const wish of before) {
    const request = requestOf(world, given, wish);
    const next = judge(calibrationRules, world, request, await ask(scene, request));
    if (typeof next === 'string') throw new Error(`${JSON.stringify(request)}: ${next}`);
    if (next !== world) given.push(request);
    world = next;
  }
  for (let from = warmUp; from < plan.length; from += atOnce) {
    const requests: CalibrationRequest[] = [];
    for (const wish of plan.slice(from, from + atOnce)) requests.push(requestOf(world, [...given, ...requests], { ...wish, which: wish.which % 2, stranger: false }));
    const all = await Promise.all(requests.map(async (request) => ({ request, answer: await ask(scene, request) })));
    const there = await look(scene);
    const fitting = orderOf(calibrationRules, world, all, (end) => isDeepStrictEqual(modelOf(scene, end), there));
    if (!fitting) throw new Error(`no order explains ${JSON.stringify(all.map(({ request, answer }) => [answer.code ?? 'accepted', request]))}`);
    for (const { request, answer } of all) if (answer.code === null && !answer.replayed) given.push(request);
    world = fitting;
    asked += all.length;
  }
  await expectHidden(scene, world);
  expect(await brokenChains(scene)).toEqual([]);
}

test('eight requests at a time leave what some order of them would have left', { timeout: 600_000 }, async () => {
  for (const plan of fc.sample(wishes(warmUp + racing), { seed: seedOf(22), numRuns: races })) await race(plan);
  expect(asked).toBe(races * racing);
});
