import { describe, expect, test } from 'vitest';
import { compareGroups } from '../../src/modules/fairness/compare.ts';

type Row = { raterId: string; group: string | null; value: number };
const people = (raterId: string, group: string | null, ...values: number[]): Row[] => values.map((value) => ({ raterId, group, value }));
const said = (rated: Row[]) =>
  Object.fromEntries([...compareGroups(rated)].map(([group, { people: count, finding }]) => [group, [count, finding]]));

describe('a difference that comes from the raters is not one between groups', () => {
  // all men with a lenient rater and all women but one with a severe one: 20 points between the means, none under the same rater
  const lenient = [...people('lenient', 'L', 11_000, 11_200, 10_900, 11_100, 11_050, 10_950), ...people('lenient', 'P', 11_040)];
  const severe = [...people('severe', 'P', 9_000, 9_200, 8_900, 9_100, 9_050, 8_950, 9_020), ...people('severe', 'L', 9_030)];
  test('the estimate compares only people of the same rater, each rater by what it can say', () => {
    const { interval } = compareGroups([...lenient, ...severe]).get('P') ?? {};
    const [underLenient, underSevere] = [11_040 - 66_200 / 6, 63_220 / 7 - 9_030];
    const [w, v] = [6 / 7, 7 / 8];
    expect(interval?.estimate).toBeCloseTo((w * underLenient + v * underSevere) / (w + v), 6);
    expect(said([...lenient, ...severe])).toEqual({ L: [7, 'not_shown'], P: [8, 'not_shown'] });
  });
  test('two groups mirror each other', () => {
    const found = compareGroups([...lenient, ...severe]);
    const [men, women] = [found.get('L')?.interval, found.get('P')?.interval];
    expect(men?.estimate).toBeCloseTo(-(women?.estimate ?? 0), 6);
    expect(men?.lower).toBeCloseTo(-(women?.upper ?? 0), 6);
  });
});

test('a difference under every rater is shown, and by how much', () => {
  const rated = ['a', 'b', 'c'].flatMap((rater, at) => [
    ...people(rater, 'pns', ...[0, 200, 400, 100].map((x) => 10_000 + at * 500 + x)),
    ...people(rater, 'pppk', ...[0, 200, 400, 100].map((x) => 9_000 + at * 500 + x)),
  ]);
  expect(said(rated)).toEqual({ pns: [12, 'higher'], pppk: [12, 'lower'] });
  expect(compareGroups(rated).get('pns')?.interval?.estimate).toBeCloseTo(1_000, 9);
});

describe('nothing is said of', () => {
  test.each<[string, Row[], Record<string, [number | null, string]>]>([
    [
      'a group of four, nor of the only other one',
      [...people('a', 'P', 1, 2, 3, 4), ...people('a', 'L', 5, 6, 7, 8, 9, 10)],
      { P: [null, 'too_few'], L: [null, 'too_few'] },
    ],
    [
      'a group of four and the smallest of the others',
      [
        ...people('a', 'from_55', 1, 2, 3, 4),
        ...people('a', 'under_35', 1, 2, 3, 4, 5),
        ...people('a', 'from_35', 1, 2, 3, 4, 5, 6),
        ...people('a', 'from_45', 1, 2, 3, 4, 5, 6),
      ],
      { from_55: [null, 'too_few'], under_35: [null, 'too_few'], from_35: [6, 'not_shown'], from_45: [6, 'not_shown'] },
    ],
    [
      'groups that no rater has both of',
      [...people('a', 'P', 1, 2, 3, 4, 5, 6), ...people('b', 'L', 5, 6, 7, 8, 9, 10)],
      { P: [6, 'too_few'], L: [6, 'too_few'] },
    ],
    ['only one group', people('a', 'P', 1, 2, 3, 4, 5, 6), { P: [6, 'too_few'] }],
    ['people of whom it is not known', people('a', null, 1, 2, 3, 4, 5, 6), {}],
    [
      'ratings that are all alike',
      [...people('a', 'P', 0, 0, 0, 0, 0, 0), ...people('a', 'L', 0, 0, 0, 0, 0, 0)],
      { P: [6, 'too_few'], L: [6, 'too_few'] },
    ],
  ])('%s', (_case, rated, expected) => {
    expect(said(rated)).toEqual(expected);
  });

  test('people of a hidden group, by way of the others: theirs are as if they were not there', () => {
    const shown = [...people('a', 'from_35', 1, 9, 3, 4, 5, 6), ...people('a', 'from_45', 1, 2, 8, 4, 5, 6)];
    const beside = compareGroups([...shown, ...people('a', 'from_55', 9_000, 9_000, 9_000, 9_000), ...people('a', 'under_35', 1, 2, 3, 4)]);
    for (const [group, compared] of compareGroups(shown)) expect(beside.get(group)).toEqual(compared);
  });
});
