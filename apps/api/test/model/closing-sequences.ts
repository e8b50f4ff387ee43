import { expect, inject } from 'vitest';
import type { TestApp } from '../support/app.ts';
import { type ClosingRequest, rated } from './closing-acts.ts';
import { look, modelOf, ownFound, ownIn } from './closing-look.ts';
import { type Wish, requestOf, wishes } from './closing-requests.ts';
import { closingRules } from './closing-rules.ts';
import { type Scene, ask, brokenChains, openScene } from './closing-scene.ts';
import type { World } from './closing-world.ts';
import { judge } from './judge.ts';
import { thousandsLeaveWhatTheModelSays } from './thousands.ts';

const [requestsEach, lookEvery] = [250, 25];
/** PostgreSQL lives through all 10,000 in two files; the embedded engine through a fifth of them, in which the rarest acts need not come. */
const scenes = inject('template').engine === 'postgres' ? 20 : 4;

const acts = [
  'preview',
  'mark',
  'meeting',
  'move',
  'answer',
  'lock',
  'correct',
  'save',
  'submit',
  'advance',
  'release',
  'open',
  'paper',
  'acknowledge',
  'ask',
  'approve',
  'refuse',
  'finish',
];
/** What must have happened at least once, or the requests were not random enough to say anything. */
const seen = [
  ...acts.map((act) => `${act}: accepted`),
  'move: repeated',
  'move: concurrency.stale',
  'move: idempotency.key_reused',
  'mark: calibration.own_case',
  'correct: assessment.calibration_locked',
  'correct: assessment.stage_closed',
  'advance: cycle.calibration_open',
  'advance: cycle.second_person_required',
  'advance: cycle.objection_window_open',
  'release: result.stage_not_releasable',
  'release: result.nothing_to_release',
  'open: result.not_found',
  'paper: delivery.already_received',
  'acknowledge: result.superseded',
  'acknowledge: cycle.closed',
  'ask: reopening.under_way',
  'approve: reopening.second_person_required',
  'finish: reopening.correction_open',
  'finish: reopening.objection_window_open',
];

export const wordOf = ({ code, replayed }: { code: string | null; replayed: boolean }): string =>
  code ?? (replayed ? 'repeated' : 'accepted');

/** One request after another, each answered as the rules say; the world after it. */
export async function step(
  scene: Scene,
  before: World,
  given: ClosingRequest[],
  wish: Wish,
  note: (kind: string) => void = () => {},
): Promise<World> {
  const world = { ...before, now: new Date(Date.parse(before.now) + wish.pause * 86_400_000).toISOString() };
  const request = requestOf(world, given, wish);
  const answer = await ask(scene, world.now, request);
  const next = judge(closingRules, world, request, answer);
  if (typeof next === 'string')
    throw new Error(
      `at ${world.now} in ${world.stage}: ${JSON.stringify(request)}: ${next}\n${'person' in request ? JSON.stringify(world.people[request.person]) : ''}`,
    );
  // a reading is done again, not repeated
  if (next !== world && request.act !== 'open') given.push(request);
  note(`${request.act}: ${wordOf(answer)}`);
  return next;
}

export async function expectSame(scene: Scene, world: World): Promise<void> {
  expect(await look(scene)).toEqual(modelOf(scene, world));
  for (const person of rated) expect(await ownFound(scene, world, person), person).toEqual(ownIn(world, person));
}

/** Thousands of random requests one after another, from the finished assessment to the closed cycle and back for one person: the database is what the model says. */
export function closeThrough(part: number): void {
  thousandsLeaveWhatTheModelSays(
    {
      part,
      wishes,
      requestsEach,
      scenes,
      seen: scenes === 20 ? seen : seen.filter((kind) => /^(?!paper|refuse|finish).*: accepted$/.test(kind)),
    },
    live,
  );
}

async function live(server: TestApp, plan: readonly Wish[], note: (kind: string) => void): Promise<void> {
  let { scene, world } = await openScene(server);
  const given: ClosingRequest[] = [];
  for (const [index, wish] of plan.entries()) {
    world = await step(scene, world, given, wish, note);
    if ((index + 1) % lookEvery === 0) await expectSame(scene, world);
  }
  expect(await brokenChains(scene)).toEqual([]);
}
