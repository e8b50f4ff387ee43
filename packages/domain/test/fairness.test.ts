import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AgeBand, ageBandOf, fairnessFinding, hiddenGroups, smallestGroup } from '../src/index.ts';

describe('age bands, in completed years', () => {
  it.each<[string, string, AgeBand]>([
    ['1992-01-01', '2026-12-31', 'under_35'],
    ['1991-12-31', '2026-12-31', 'from_35'],
    ['1992-01-01', '2027-01-01', 'from_35'],
    ['1982-01-01', '2026-12-31', 'from_35'],
    ['1981-12-31', '2026-12-31', 'from_45'],
    ['1972-01-01', '2026-12-31', 'from_45'],
    ['1971-12-31', '2026-12-31', 'from_55'],
    ['1992-02-29', '2027-02-28', 'under_35'],
    ['1992-02-29', '2027-03-01', 'from_35'],
  ])('born %s, on %s: %s', (birthOn, on, band) => {
    expect(ageBandOf(birthOn, on)).toBe(band);
  });
});

describe('groups that are not shown', () => {
  it.each<[string, Record<string, number>, string[]]>([
    ['nobody at all', {}, []],
    ['all large enough', { a: 5, b: 30 }, []],
    ['one small of two: the other says it too', { a: 4, b: 30 }, ['a', 'b']],
    ['one small of three: with the smallest of the rest', { a: 4, b: 9, c: 30 }, ['a', 'b']],
    ['two small that together are enough', { a: 4, b: 1, c: 30 }, ['a', 'b']],
    ['two small that together are too few', { a: 1, b: 2, c: 6, d: 30 }, ['a', 'b', 'c']],
    ['one person', { a: 1 }, ['a']],
    ['an empty group is none', { a: 0, b: 5, c: 6 }, []],
    ['equal sizes: by the name, always the same', { b: 7, a: 7, c: 2 }, ['a', 'c']],
  ])('%s', (_case, people, hidden) => {
    expect([...hiddenGroups(new Map(Object.entries(people)))].sort()).toEqual(hidden);
  });

  it('never hides one alone, nor so few that they follow from a total, and shows nothing below the minimum', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 40 }), { maxLength: 6 }), (sizes) => {
        const people = new Map(sizes.map((size, at) => [String(at), size]));
        const hidden = hiddenGroups(people);
        const together = [...hidden].reduce((total, group) => total + (people.get(group) ?? 0), 0);
        const shown = [...people].filter(([group, size]) => size > 0 && !hidden.has(group));
        expect(shown.every(([, size]) => size >= smallestGroup)).toBe(true);
        if (shown.length > 0 && hidden.size > 0) expect([hidden.size > 1, together >= smallestGroup]).toEqual([true, true]);
      }),
    );
  });
});

describe('what an interval comes to', () => {
  it.each([
    [{ lower: 0.01, upper: 9 }, 'higher'],
    [{ lower: 0, upper: 9 }, 'not_shown'],
    [{ lower: -3, upper: 3 }, 'not_shown'],
    [{ lower: -9, upper: 0 }, 'not_shown'],
    [{ lower: -9, upper: -0.01 }, 'lower'],
    [null, 'too_few'],
  ] as const)('%o: %s', (interval, finding) => {
    expect(fairnessFinding(interval)).toBe(finding);
  });
});
