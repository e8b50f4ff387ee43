import { expect, it } from 'vitest';
import { type PlanState, followsPlace, planStates } from '../src/index.ts';

const lastDay = '2026-12-31';
const follows: Record<PlanState, boolean> = { draft: true, submitted: true, returned: true, agreed: false, revising: true, ended: false };
const cases = planStates.flatMap((state) => [
  { state, today: '2026-07-15', when: 'in its period', expected: follows[state] },
  { state, today: '2026-06-30', when: 'before its period', expected: follows[state] },
  { state, today: lastDay, when: 'on its last day', expected: follows[state] },
  { state, today: '2027-01-01', when: 'after its last day', expected: false },
]);

it.each(cases)('a plan that is $state, $when, follows what unit and job are called: $expected', ({ state, today, expected }) => {
  expect(followsPlace({ state, endsOn: lastDay }, today)).toBe(expected);
});
