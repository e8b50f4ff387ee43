import { describe, expect, it } from 'vitest';
import {
  type Rating,
  bandOf,
  defaultSchemeRules,
  predicateMatrix,
  predicateOf,
  ratings,
  suggestBehaviourRating,
  suggestResultRating,
} from '../src/index.ts';

const words = { a: 'di_atas_ekspektasi', s: 'sesuai_ekspektasi', b: 'di_bawah_ekspektasi', '-': null } as const;
const list = (letters: string): (Rating | null)[] => [...letters].map((letter) => words[letter as keyof typeof words]);
const { bands } = defaultSchemeRules;

it.each<[number, Rating]>([
  [12_000, 'di_atas_ekspektasi'],
  [11_000, 'di_atas_ekspektasi'],
  [10_999, 'sesuai_ekspektasi'],
  [9_000, 'sesuai_ekspektasi'],
  [8_999, 'di_bawah_ekspektasi'],
  [0, 'di_bawah_ekspektasi'],
])('band of %s is %s', (hundredths, rating) => expect(bandOf(hundredths, bands)).toBe(rating));

describe('suggestResultRating, unweighted', () => {
  // Upper case: a main result; lower case: an additional one.
  it.each<[string, Rating | null, string]>([
    ['AAA', 'di_atas_ekspektasi', 'majority_above'],
    ['AAS', 'di_atas_ekspektasi', 'majority_above'],
    ['AS', 'sesuai_ekspektasi', 'no_majority'],
    ['AAAB', 'sesuai_ekspektasi', 'main_below_limit'],
    ['AAAb', 'di_atas_ekspektasi', 'majority_above'],
    ['BBS', 'di_bawah_ekspektasi', 'majority_below'],
    ['BBSS', 'sesuai_ekspektasi', 'no_majority'],
    ['ASB', 'sesuai_ekspektasi', 'no_majority'],
    ['', null, 'incomplete'],
    ['A-', null, 'incomplete'],
  ])('%s -> %s by %s', (letters, rating, rule) => {
    const results = [...letters].map((letter) => ({
      kind: letter === letter.toLowerCase() ? ('additional' as const) : ('main' as const),
      rating: list(letter.toLowerCase())[0] ?? null,
    }));
    expect(suggestResultRating({ weighted: false, scoreHundredths: 12_000, results, bands })).toMatchObject({
      rating,
      reason: { rule, scoreHundredths: null },
    });
  });
});

describe('suggestResultRating, weighted', () => {
  const main = (rating: Rating): { kind: 'main'; rating: Rating }[] => [{ kind: 'main', rating }];
  it.each<[number | null, { kind: 'main' | 'additional'; rating: Rating }[], Rating | null, string]>([
    [11_500, main('sesuai_ekspektasi'), 'di_atas_ekspektasi', 'score_band'],
    [11_500, main('di_bawah_ekspektasi'), 'sesuai_ekspektasi', 'main_below_limit'],
    [11_500, [{ kind: 'additional', rating: 'di_bawah_ekspektasi' }], 'di_atas_ekspektasi', 'score_band'],
    [8_000, main('di_bawah_ekspektasi'), 'di_bawah_ekspektasi', 'score_band'],
    [null, main('di_atas_ekspektasi'), null, 'incomplete'],
  ])('%s with %j -> %s by %s', (scoreHundredths, results, rating, rule) => {
    expect(suggestResultRating({ weighted: true, scoreHundredths, results, bands })).toMatchObject({ rating, reason: { rule } });
  });
});

it.each<[string, Rating | null, string]>([
  ['aaaasss', 'di_atas_ekspektasi', 'majority_above'],
  ['aaaaaab', 'sesuai_ekspektasi', 'below_present'],
  ['aaassss', 'sesuai_ekspektasi', 'no_majority'],
  ['bbbbsss', 'di_bawah_ekspektasi', 'majority_below'],
  ['bbbssaa', 'sesuai_ekspektasi', 'no_majority'],
  ['ss-', null, 'incomplete'],
  ['', null, 'incomplete'],
])('behaviours %s -> %s by %s', (letters, rating, rule) =>
  expect(suggestBehaviourRating(list(letters))).toMatchObject({ rating, reason: { rule } }),
);

it('finds the same predicate as the matrix in all nine cells, never better with a worse rating', () => {
  const rank = ['sangat_kurang', 'kurang', 'butuh_perbaikan', 'baik', 'sangat_baik'];
  for (const result of ratings) {
    for (const behaviour of ratings) {
      expect(predicateOf(result, behaviour)).toBe(predicateMatrix[result][behaviour]);
      const worse = ratings[ratings.indexOf(behaviour) - 1];
      if (worse) expect(rank.indexOf(predicateOf(result, worse))).toBeLessThanOrEqual(rank.indexOf(predicateOf(result, behaviour)));
    }
  }
});
