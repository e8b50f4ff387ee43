import { expect, test } from 'vitest';
import { createClock } from '../src/lib/clock.ts';

test.each([
  ['Asia/Jakarta', '2026-12-31T16:59:59.999Z'],
  ['Asia/Makassar', '2026-12-31T15:59:59.999Z'],
  ['Asia/Jayapura', '2026-12-31T14:59:59.999Z'],
] as const)('in %s the day changes at midnight of that zone, also for a clock that has been asked before', (zone, lastInstant) => {
  let now = new Date(Date.parse(lastInstant) - 3_600_000);
  const clock = createClock(zone, () => now);
  expect(clock.today()).toBe('2026-12-31');
  now = new Date(lastInstant);
  expect(clock.today()).toBe('2026-12-31');
  now = new Date(Date.parse(lastInstant) + 1);
  expect(clock.today()).toBe('2027-01-01');
  now = new Date(Date.parse(lastInstant) - 86_400_000);
  expect(clock.today()).toBe('2026-12-30');
});
