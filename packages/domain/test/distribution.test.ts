import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  type DistributionRuleCode,
  type OrganisationPredicate,
  type Predicate,
  type PredicateCounts,
  checkDistribution,
  countPredicates,
  countedPeople,
  distributionPatterns,
  distributionRuleCodes,
  notComputedText,
  organisationPredicates,
  outcomeText,
  patternInPeople,
  predicates,
  reasonsAskedBy,
  ruleText,
} from '../src/index.ts';

const sizes = [10, 11, 19, 20, 33, 90, 100] as const;
const none: PredicateCounts = { sangat_baik: 0, baik: 0, butuh_perbaikan: 0, kurang: 0, sangat_kurang: 0 };

// The whole pattern, in whole people, at every size; written by hand from SE 3/2023.
const seventy = [7, 7, 13, 14, 23, 63, 70];
const atMostTen = [1, 1, 1, 2, 3, 9, 10];
const atLeastTen = [1, 2, 2, 2, 4, 9, 10];
const sixty = [6, 7, 12, 12, 20, 54, 60];
const aFifth = [2, 3, 4, 4, 7, 18, 20];
const always = (limit: number): number[] => sizes.map(() => limit);
const table: readonly [OrganisationPredicate, DistributionRuleCode, readonly number[]][] = [
  ['istimewa', 'sangat_baik_most', aFifth],
  ['istimewa', 'sangat_baik_max_70', seventy],
  ['baik', 'baik_most', aFifth],
  ['baik', 'baik_max_70', seventy],
  ['baik', 'butuh_perbaikan_or_kurang_present', always(1)],
  ['butuh_perbaikan', 'sangat_baik_max_10', atMostTen],
  ['butuh_perbaikan', 'butuh_perbaikan_min_60', sixty],
  ['kurang', 'sangat_baik_max_10', atMostTen],
  ['kurang', 'butuh_perbaikan_min_10', atLeastTen],
  ['kurang', 'kurang_min_60', sixty],
  ['sangat_kurang', 'sangat_baik_none', always(0)],
  ['sangat_kurang', 'butuh_perbaikan_or_kurang_min_10', atLeastTen],
  ['sangat_kurang', 'sangat_kurang_min_60', sixty],
];
const rows = table.flatMap(([organisation, code, limits]) =>
  sizes.map((people, index) => ({ organisation, code, people, limit: limits[index] ?? -1 })),
);

describe('the pattern in whole people', () => {
  test.each(rows)('$organisation, $code, $people people: $limit', ({ organisation, code, people, limit }) => {
    expect(patternInPeople(organisation, people)?.find((rule) => rule.code === code)).toMatchObject({ people, limit });
  });
  it('has these rules and no other, in this order', () => {
    expect(
      organisationPredicates.flatMap((organisation) => distributionPatterns[organisation].map(({ code }) => [organisation, code])),
    ).toEqual(table.map(([organisation, code]) => [organisation, code]));
    expect(new Set(table.map(([, code]) => code))).toEqual(new Set(distributionRuleCodes));
  });
  test.each(organisationPredicates)('%s is not computed for nine people', (organisation) => {
    expect([0, 1, 9].map((people) => patternInPeople(organisation, people))).toEqual([null, null, null]);
    expect(checkDistribution(organisation, { ...none, baik: 9 })).toBeNull();
    expect(reasonsAskedBy(organisation, { ...none, baik: 9 })).toEqual([]);
  });
  it('is 63 of 90 where a fraction would say 62.99', () => {
    expect(checkDistribution('istimewa', { ...none, sangat_baik: 63, baik: 27 })?.map(({ satisfied }) => satisfied)).toEqual([true, true]);
  });
});

describe('a count at the limit, one below and one above', () => {
  const shares = rows.filter(({ code }) => !code.endsWith('_most'));
  test.each(shares)('$organisation, $code, $people people: $limit', ({ organisation, code, people, limit }) => {
    const atMost = code.includes('_max_') || code.endsWith('_none');
    const said = [limit - 1, limit, limit + 1].filter((count) => count >= 0).map((count) => outcomeAt(organisation, code, count, people));
    const kept = atMost ? [true, true, false] : [false, true, true];
    expect(said).toEqual(limit === 0 ? kept.slice(1) : kept);
  });

  /** The count lies on the rule's first predicate, everybody else on one that the rule does not speak of. */
  function outcomeAt(organisation: OrganisationPredicate, code: DistributionRuleCode, count: number, people: number): boolean | undefined {
    const { predicates: own = [] } = distributionPatterns[organisation].find((rule) => rule.code === code) ?? {};
    const [first, other] = [own[0], predicates.find((predicate) => !own.includes(predicate))];
    return checkDistribution(organisation, { ...none, [first!]: count, [other!]: people - count })?.find((rule) => rule.code === code)
      ?.satisfied;
  }

  // [of the predicate itself, of another, of a third]
  const mosts: readonly [number, readonly [number, number, number], boolean][] = [
    [10, [5, 5, 0], true],
    [10, [4, 6, 0], false],
    [10, [6, 4, 0], true],
    [11, [6, 5, 0], true],
    [11, [5, 6, 0], false],
    [11, [5, 5, 1], true],
    [19, [10, 9, 0], true],
    [19, [9, 10, 0], false],
    [20, [10, 10, 0], true],
    [20, [9, 11, 0], false],
    [20, [8, 4, 8], true],
    [20, [7, 6, 7], true],
    [20, [6, 7, 7], false],
    [33, [11, 11, 11], true],
    [33, [10, 11, 12], false],
    [33, [12, 11, 10], true],
    [90, [30, 30, 30], true],
    [90, [29, 30, 31], false],
    [90, [45, 45, 0], true],
    [100, [50, 50, 0], true],
    [100, [49, 51, 0], false],
    [100, [51, 49, 0], true],
  ];
  test.each(mosts)('the most of %i: %j is %s', (people, [own, other, third], satisfied) => {
    const cases: readonly [OrganisationPredicate, Predicate, Predicate, Predicate][] = [
      ['istimewa', 'sangat_baik', 'baik', 'kurang'],
      ['baik', 'baik', 'sangat_baik', 'sangat_kurang'],
    ];
    for (const [organisation, a, b, c] of cases) {
      const counts = { ...none, [a]: own, [b]: other, [c]: third };
      expect(countedPeople(counts)).toBe(people);
      expect(checkDistribution(organisation, counts)?.[0]).toMatchObject({
        kind: 'most',
        count: own,
        limit: Math.max(other, third),
        satisfied,
      });
    }
  });
  it('takes butuh_perbaikan and kurang together where the rule says and/or', () => {
    const of = (organisation: OrganisationPredicate, counts: Partial<PredicateCounts>): (boolean | undefined)[] =>
      ['butuh_perbaikan_or_kurang_present', 'butuh_perbaikan_or_kurang_min_10'].flatMap(
        (code) =>
          checkDistribution(organisation, { ...none, ...counts })
            ?.filter((rule) => rule.code === code)
            .map(({ satisfied }) => satisfied) ?? [],
      );
    expect([
      of('baik', { baik: 9, kurang: 1 }),
      of('baik', { baik: 9, butuh_perbaikan: 1 }),
      of('baik', { baik: 9, sangat_kurang: 1 }),
    ]).toEqual([[true], [true], [false]]);
    expect([
      of('sangat_kurang', { sangat_kurang: 18, butuh_perbaikan: 1, kurang: 1 }),
      of('sangat_kurang', { sangat_kurang: 19, kurang: 1 }),
    ]).toEqual([[true], [false]]);
  });
});

describe('who is counted', () => {
  it('leaves the head and whoever has no predicate out, and adds groups up', () => {
    expect(
      countPredicates([
        { predicate: 'baik', isHead: false, people: 7 },
        { predicate: 'baik', isHead: true, people: 1 },
        { predicate: 'baik', isHead: false, people: 2 },
        { predicate: 'sangat_baik', isHead: true, people: 1 },
        { predicate: 'kurang', isHead: false, people: 1 },
        { predicate: null, isHead: false, people: 4 },
      ]),
    ).toEqual({ ...none, baik: 9, kurang: 1 });
    expect(countPredicates([])).toEqual(none);
  });
});

describe('for any counts', () => {
  const counts = fc.record<PredicateCounts>({
    sangat_baik: fc.nat(400),
    baik: fc.nat(400),
    butuh_perbaikan: fc.nat(400),
    kurang: fc.nat(400),
    sangat_kurang: fc.nat(400),
  });
  const organisation = fc.constantFrom(...organisationPredicates);

  it('a limit is the last whole number that keeps the share', () => {
    fc.assert(
      fc.property(organisation, fc.integer({ min: 10, max: 1_000_000 }), (given, people) => {
        for (const { kind, percent, limit } of patternInPeople(given, people) ?? []) {
          if (percent === null) continue;
          const keeps = (whole: number): boolean =>
            kind === 'max'
              ? BigInt(whole) * 100n <= BigInt(percent) * BigInt(people)
              : BigInt(whole) * 100n >= BigInt(percent) * BigInt(people);
          expect([keeps(limit), keeps(kind === 'max' ? limit + 1 : limit - 1)]).toEqual([true, false]);
        }
      }),
    );
  });
  it('what is said of them does not change them, and exactly the rules that are not kept ask for a reason', () => {
    fc.assert(
      fc.property(organisation, counts, (given, some) => {
        const before = { ...some };
        const outcomes = checkDistribution(given, some);
        expect(some).toEqual(before);
        expect(outcomes === null).toBe(countedPeople(some) < 10);
        expect(reasonsAskedBy(given, some).map(({ code }) => code)).toEqual(
          (outcomes ?? []).filter(({ satisfied }) => !satisfied).map(({ code }) => code),
        );
      }),
    );
  });
  it('from ten people up every pattern can be kept', () => {
    const kept: Readonly<Record<OrganisationPredicate, (people: number) => PredicateCounts>> = {
      istimewa: (n) => ({ ...none, sangat_baik: Math.floor((n * 7) / 10), baik: n - Math.floor((n * 7) / 10) }),
      baik: (n) => ({ ...none, baik: Math.floor((n * 7) / 10), kurang: n - Math.floor((n * 7) / 10) }),
      butuh_perbaikan: (n) => ({ ...none, butuh_perbaikan: n }),
      kurang: (n) => ({ ...none, butuh_perbaikan: Math.ceil(n / 10), kurang: n - Math.ceil(n / 10) }),
      sangat_kurang: (n) => ({ ...none, kurang: Math.ceil(n / 10), sangat_kurang: n - Math.ceil(n / 10) }),
    };
    fc.assert(
      fc.property(organisation, fc.integer({ min: 10, max: 5_000 }), (given, people) => {
        expect(reasonsAskedBy(given, kept[given](people))).toEqual([]);
      }),
    );
  });
});

describe('in words', () => {
  it('says the rule with its limit, then what is beside it', () => {
    const outcomes = checkDistribution('baik', { ...none, sangat_baik: 20, baik: 13 }) ?? [];
    expect(outcomes.map((outcome) => outcomeText(outcome, 'id'))).toEqual([
      'Baik yang terbanyak: tidak ada predikat lain yang lebih banyak. Sekarang 13 orang. Predikat lain yang terbanyak: 20 orang.',
      'Baik paling banyak 70%: 70 × 33 : 100, dibulatkan ke bawah = 23 orang. Sekarang 13 orang.',
      'Butuh Perbaikan dan/atau Kurang ada, paling sedikit 1 orang. Sekarang 0 orang.',
    ]);
    expect(outcomes.map((outcome) => outcomeText(outcome, 'en'))).toEqual([
      'Good is the most: no other predicate has more. Now 13. The largest other predicate: 20.',
      'Good at most 70%: 70 × 33 : 100, rounded down = 23 people. Now 13.',
      'Needs Improvement and/or Poor is there, at least 1 person. Now 0.',
    ]);
  });
  it('says every other kind of rule in both languages', () => {
    const rules = patternInPeople('sangat_kurang', 33) ?? [];
    expect(rules.map((rule) => ruleText(rule, 'id'))).toEqual([
      'Sangat Baik tidak ada: 0 orang.',
      'Butuh Perbaikan dan/atau Kurang paling sedikit 10%: 10 × 33 : 100, dibulatkan ke atas = 4 orang.',
      'Sangat Kurang paling sedikit 60%: 60 × 33 : 100, dibulatkan ke atas = 20 orang.',
    ]);
    expect(rules.map((rule) => ruleText(rule, 'en'))).toEqual([
      'No Very Good: 0 people.',
      'Needs Improvement and/or Poor at least 10%: 10 × 33 : 100, rounded up = 4 people.',
      'Very Poor at least 60%: 60 × 33 : 100, rounded up = 20 people.',
    ]);
    expect([notComputedText(9, 'id'), notComputedText(9, 'en')]).toEqual([
      'Pola tidak dihitung: 9 orang, kurang dari 10.',
      'The pattern is not computed: 9 people, fewer than 10.',
    ]);
  });
});
