import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, startTestApp } from '../support/app.ts';
import { seedOf } from './seed.ts';

interface Measure<Wish> {
  part: number;
  wishes: (count: number) => fc.Arbitrary<Wish[]>;
  requestsEach: number;
  scenes: number;
  /** Outcomes that must have happened at least once, or the requests were not random enough to say anything. */ seen: readonly string[];
}

/** The test that lives through scenes of random requests one after another; `live` takes a scene and notes each outcome. */
export function thousandsLeaveWhatTheModelSays<Wish>(
  { part, wishes, requestsEach, scenes, seen }: Measure<Wish>,
  live: (server: TestApp, plan: readonly Wish[], note: (kind: string) => void) => Promise<void>,
): void {
  let server: TestApp;
  beforeAll(async () => {
    server = await startTestApp();
  });
  afterAll(() => server.close());

  test('thousands of requests, legal and illegal, leave the database as the model says', { timeout: 900_000 }, async () => {
    const outcomes = new Map<string, number>();
    const note = (kind: string) => outcomes.set(kind, (outcomes.get(kind) ?? 0) + 1);
    for (const plan of fc.sample(wishes(requestsEach), { seed: seedOf(part), numRuns: scenes })) await live(server, plan, note);
    expect([...outcomes.values()].reduce((sum, n) => sum + n, 0)).toBe(scenes * requestsEach);
    expect(
      seen.filter((kind) => !outcomes.has(kind)),
      JSON.stringify(Object.fromEntries([...outcomes].sort())),
    ).toEqual([]);
  });
}
