import { expect, test } from 'vitest';
import { differences } from '../../src/features/assessments/composables/draft-content.ts';
import { nextOpen } from '../../src/features/assessments/composables/team.ts';
import { content, ids, team } from './evaluation.ts';

test('two copies differ where they say something else, whatever the order of their rows', () => {
  expect(differences(content, { ...content, behaviours: [...content.behaviours].toReversed() })).toEqual([]);
  const theirs = {
    ...content,
    indicators: content.indicators.map((row, index) => (index === 1 ? { ...row, actual: null } : row)),
    nextStep: 'lain',
  };
  expect(differences(content, theirs)).toEqual([
    { pointer: '/indicators/1/actual', mine: 4, theirs: null },
    { pointer: '/nextStep', mine: content.nextStep, theirs: 'lain' },
  ]);
});

test('after the last open person comes the first again, of the same cycle', () => {
  expect(nextOpen(team, ids.plan)?.employee.name).toBe('Dewi Lestari');
  expect(nextOpen(team, team[3]?.id ?? '')?.employee.name).toBe('Sari Wulandari');
  expect(nextOpen(team.slice(0, 1), ids.plan)).toBeUndefined();
});
