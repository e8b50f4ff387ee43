import { expect, test } from 'vitest';
import { type RatedValue, compareRaters } from '../../src/modules/fairness/compare.ts';
import { flagged, long, rate, score, seeded, shareOf, twelveByTwelve, unequal } from './simulated-raters.ts';

test('a rater 8 points off, lenient and severe in turn, is named in at least 80% of 200 checks of 12 x 12', long, () => {
  const random = seeded(20_261_129);
  let turn = 0;
  expect(
    shareOf(200, () => {
      const [shift, finding] = turn++ % 2 === 0 ? ([800, 'higher'] as const) : ([-800, 'lower'] as const);
      return flagged(rate(twelveByTwelve, (rater) => score(random, rater === 3 ? shift : 0))).some(
        ([rater, found]) => rater === '3' && found === finding,
      );
    }),
  ).toBeGreaterThanOrEqual(0.8);
});

test('where nobody is biased, at most 5% of 1,000 checks of 12 x 12 name anybody', long, () => {
  const random = seeded(8);
  expect(shareOf(1000, () => flagged(rate(twelveByTwelve, () => score(random))).length > 0)).toBeLessThanOrEqual(0.05);
});

const findings = (rated: readonly RatedValue[]) =>
  [...compareRaters(rated)].map(([raterId, { people, finding }]) => [raterId, people, finding]);
const spread = (rater: number, size: number, mean: number): RatedValue[] =>
  Array.from({ length: size }, (_, at) => ({ raterId: String(rater), value: mean + 100 * (at % 3) }));

test.each<[string, RatedValue[], [string, number | null, string][]]>([
  [
    'two raters: it cannot be said which of them is unusual',
    [...spread(0, 9, 0), ...spread(1, 9, 5000)],
    [
      ['0', 9, 'too_few'],
      ['1', 9, 'too_few'],
    ],
  ],
  [
    'a rater of four people beside three others',
    [...spread(0, 4, 9000), ...spread(1, 9, 0), ...spread(2, 9, 0), ...spread(3, 9, 9000)],
    [
      ['0', null, 'too_few'],
      ['1', 9, 'lower'],
      ['2', 9, 'lower'],
      ['3', 9, 'higher'],
    ],
  ],
  [
    'everybody rated the same',
    [0, 1, 2].flatMap((rater) => Array.from({ length: 8 }, () => ({ raterId: String(rater), value: 0 }))),
    [
      ['0', 8, 'too_few'],
      ['1', 8, 'too_few'],
      ['2', 8, 'too_few'],
    ],
  ],
  [
    'each rater the same for all, one of them otherwise',
    [0, 0, 100].flatMap((value, rater) => Array.from({ length: 8 }, () => ({ raterId: String(rater), value }))),
    [
      ['0', 8, 'not_shown'],
      ['1', 8, 'not_shown'],
      ['2', 8, 'higher'],
    ],
  ],
  ['nobody', [], []],
])('%s', (_case, rated, expected) => {
  expect(findings(rated)).toEqual(expected);
});

test('a rater with too few people changes nothing for the others: theirs cannot be computed from those', () => {
  const three = [...spread(1, 9, 0), ...spread(2, 12, 200), ...spread(3, 6, 100)];
  const without = compareRaters(three);
  const beside = compareRaters([...three, ...spread(0, 4, 9000)]);
  for (const [raterId, compared] of without) expect(beside.get(raterId)).toEqual(compared);
});

test('the difference is to the mean of the other raters, each counted once', () => {
  const { interval } = compareRaters([...spread(0, 6, 900), ...spread(1, 6, 0), ...spread(2, 30, 300)]).get('0') ?? {};
  expect(interval?.estimate).toBeCloseTo(900 - (0 + 300) / 2, 9);
  expect(interval?.lower).toBeLessThan(750);
  expect(interval?.upper).toBeCloseTo(2 * 750 - (interval?.lower ?? 0), 9);
});

test('asked again it answers the same', () => {
  const random = seeded(5);
  const rated = rate(unequal, () => score(random));
  expect(compareRaters(rated)).toEqual(compareRaters(rated));
});
