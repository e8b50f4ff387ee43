import { expect, inject } from 'vitest';
import type { TestApp } from '../support/app.ts';
import { judge } from './judge.ts';
import { planRules } from './rules.ts';
import { type Scene, ask, bothSides, brokenChains, nameIn, openScene, storedIn, tallied, tallyOf } from './real.ts';
import { type Request, type Wish, requestOf, wishes } from './requests.ts';
import { thousandsLeaveWhatTheModelSays } from './thousands.ts';
import { type World, supervisorOn, todayOf, turningDays } from './world.ts';

const [requestsEach, lookEvery] = [500, 50];
/** The embedded engine plans every statement anew and needs twice as long: a fifth shows that it agrees, PostgreSQL lives through all 10,000. */
const scenes = inject('template').engine === 'postgres' ? 10 : 2;

/** What must have happened at least once in 5,000, or the requests were not random enough to say anything. */
const seen = [
  ...['save', 'submit', 'return', 'agree', 'revise', 'place', 'end', 'correct', 'stand', 'unstand', 'advance'].map(
    (act) => `${act}: accepted`,
  ),
  'place a newcomer: accepted',
  'save: plan.not_editable',
  'save: plan.stage_closed',
  'submit: plan.already_submitted',
  'submit: plan.not_ready',
  'return: plan.not_submitted',
  'agree: plan.not_submitted',
  'revise: plan.not_agreed',
  'create: plan.exists',
  'place: assignment.overlaps',
  'end: assignment.overlaps',
  'end: assignment.ended',
  'place: assignment.two_heads',
  'stand: standing.overlaps',
  'stand: standing.dates_reversed',
  'stand: concurrency.stale',
  'unstand: standing.withdrawn',
  'unstand: standing.overlaps',
  'save: concurrency.stale',
  'submit: concurrency.if_match_required',
  'save: repeated',
  'place: repeated',
  'save: idempotency.key_reused',
];

/** 5,000 random requests (1,000 on the embedded engine) one after another, on plans and the assignments under them: the database is what the model says. */
export function liveThrough(part: number): void {
  const expected =
    scenes === 10 ? seen : seen.filter((kind) => /^(save|submit|return|agree|place|end|correct|stand|unstand): accepted$/.test(kind));
  thousandsLeaveWhatTheModelSays({ part, wishes, requestsEach, scenes, seen: expected }, live);
}

async function live(server: TestApp, plan: readonly Wish[], note: (kind: string) => void): Promise<void> {
  const { scene, world: founded } = await openScene(server);
  const rules = planRules(nameIn(scene));
  let world = founded;
  const given: Request[] = [];
  for (const [index, wish] of plan.entries()) {
    world = { ...world, now: new Date(Date.parse(world.now) + wish.pause * 86_400_000).toISOString() };
    const request = requestOf(world, given, wish);
    const answer = await ask(scene, world.now, request);
    const said = `request ${index} at ${world.now} in ${world.stage}: ${JSON.stringify(request)}`;
    const next = judge(rules, world, request, answer);
    if (typeof next === 'string') throw new Error(`${said}: ${next}`);
    if (next === world)
      expect(await tallyOf(scene), said).toEqual(tallied(scene, world)); // what was refused or repeated has changed nothing
    else given.push(request);
    world = next;
    note(
      `${request.act}${request.act === 'place' && request.person === 'newcomer' ? ' a newcomer' : ''}: ${answer.code ?? (answer.replayed ? 'repeated' : 'accepted')}`,
    );
    if ((index + 1) % lookEvery === 0) await look(scene, world, said);
  }
  expect(await brokenChains(scene)).toEqual([]);
}

async function look(scene: Scene, world: World, said: string): Promise<void> {
  expect(await tallyOf(scene), said).toEqual(tallied(scene, world));
  const { database, model } = bothSides(scene, await storedIn(scene), world);
  expect(database, said).toEqual(model);
  expect(circles(world), said).toEqual([]);
}

/** Days from today on, on which somebody stands above themselves. */
const circles = (world: World): string[] =>
  [todayOf(world), ...turningDays(world).filter((day) => day > todayOf(world))].flatMap((day) =>
    world.assignments
      .filter((of) => {
        const above = new Set([of.id]);
        for (let at = supervisorOn(world, of, day); at; at = supervisorOn(world, at, day)) {
          if (above.has(at.id)) return true;
          above.add(at.id);
        }
        return false;
      })
      .map(({ person }) => `${person} on ${day}`),
  );
