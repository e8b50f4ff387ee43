import { expect, test } from 'vitest';
import { type ExampleSide, adviceCodes, adviseOnIndicator, indicatorExamples } from '../src/index.ts';

const codesOf = ({ title, unit, target, direction }: ExampleSide) =>
  adviseOnIndicator(title.id, { direction, target, unit: unit.id, min: null, max: null, baseline: null, others: [] }).map(
    ({ code }) => code,
  );

test.each(indicatorExamples.map((example) => [example.weak.title.id, example] as const))('weak: %s', (_title, { code, weak, better }) => {
  expect(codesOf(weak)).toEqual([code]);
  expect(codesOf(better)).toEqual([]);
});

test('there is one for whatever the check can see in a text alone, and each is whole in both languages', () => {
  expect(indicatorExamples.map(({ code }) => code).sort()).toEqual(adviceCodes.filter((code) => code !== 'copied').sort());
  for (const { weak, better, why } of indicatorExamples)
    for (const words of [weak.title, better.title, better.unit, why]) expect([words.id.trim(), words.en.trim()]).not.toContain('');
});
