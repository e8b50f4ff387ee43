import { expect, inject } from 'vitest';
import type { TestApp } from '../support/app.ts';
import type { AssessmentRequest } from './assessment-acts.ts';
import { type Wish, requestOf, wishes } from './assessment-requests.ts';
import { ask, bothSides, brokenChains, look, openScene, personIn } from './assessment-scene.ts';
import { assessmentRules } from './assessment-world.ts';
import { judge } from './judge.ts';
import { thousandsLeaveWhatTheModelSays } from './thousands.ts';

const [requestsEach, lookEvery] = [250, 25];
/** PostgreSQL lives through all 10,000 in two files; the embedded engine through a fifth of them. */
const scenes = inject('template').engine === 'postgres' ? 20 : 4;

/** What must have happened at least once, or the requests were not random enough to say anything. */
const seen = [
  ...['save', 'submit', 'correct', 'invite', 'answer', 'decline', 'release'].map((act) => `${act}: accepted`),
  'save: repeated',
  'submit: repeated',
  'save: idempotency.key_reused',
  'save: assessment.already_submitted',
  'save: assessment.released',
  'save: concurrency.stale',
  'save: access.denied',
  'submit: assessment.not_started',
  'submit: assessment.not_ready',
  'submit: assessment.already_submitted',
  'submit: concurrency.if_match_required',
  'correct: assessment.not_submitted',
  'correct: assessment.released',
  'correct: request.refused',
  'invite: assessment.already_submitted',
  'invite: contribution.already_invited',
  'answer: contribution.closed',
  'decline: contribution.closed',
  'release: result.nothing_to_release',
  'save part: accepted',
  'submit part: accepted',
  'correct part: accepted',
  'save part: assessment.period_decided',
];

const wordOf = (request: AssessmentRequest): string => ('kind' in request && request.kind === 'part' ? `${request.act} part` : request.act);

/** Thousands of random requests one after another, by everybody who takes part in an assessment: the database is what the model says. */
export function assessThrough(part: number): void {
  const expected = scenes === 20 ? seen : seen.filter((kind) => /^\w+: accepted$/.test(kind));
  thousandsLeaveWhatTheModelSays({ part, wishes, requestsEach, scenes, seen: expected }, live);
}

async function live(server: TestApp, plan: readonly Wish[], note: (kind: string) => void): Promise<void> {
  let { scene, world } = await openScene(server);
  const rules = assessmentRules(personIn(scene));
  const given: AssessmentRequest[] = [];
  for (const [index, wish] of plan.entries()) {
    world = { ...world, now: new Date(Date.parse(world.now) + wish.pause * 86_400_000).toISOString() };
    const request = requestOf(world, given, wish);
    const answer = await ask(scene, world.now, request);
    const said = `request ${index} at ${world.now}: ${JSON.stringify(request)}`;
    const next = judge(rules, world, request, answer);
    if (typeof next === 'string') throw new Error(`${said}: ${next}`);
    if (next !== world) given.push(request);
    world = next;
    note(`${wordOf(request)}: ${answer.code ?? (answer.replayed ? 'repeated' : 'accepted')}`);
    if ((index + 1) % lookEvery !== 0) continue;
    const { database, model } = bothSides(scene, await look(scene), world);
    expect(database, said).toEqual(model);
  }
  expect(await brokenChains(scene)).toEqual([]);
}
