import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Measure,
  type ScoreRow,
  checkSchemeRules,
  checkWeights,
  defaultSchemeRules,
  scoreSheet,
  shareRemainder,
  weightedAchievement,
} from '../src/index.ts';

const higher = (target: number): Measure => ({ direction: 'higher', target, min: null, max: null, maximum: null, baseline: null });
const row = (code: string, weightHundredths: number | null, actual: number | null, excused = false): ScoreRow => ({
  code,
  weightHundredths,
  measure: higher(100),
  actual,
  excused,
});
const rules = defaultSchemeRules;

describe('scoreSheet', () => {
  it('is incomplete with a gap, and says which row did not count', () => {
    const sheet = scoreSheet([row('a', 5000, 80), row('b', 5000, null)], rules);
    expect(sheet).toMatchObject({
      complete: false,
      scoreHundredths: null,
      rows: [
        { counted: true, contribution: 40_000_000 },
        { counted: false, achievementHundredths: null },
      ],
    });
  });
  it('divides by the weights that remain when the gap is excused', () => {
    expect(scoreSheet([row('a', 1000, 80), row('b', 3000, null, true), row('c', 6000, 90)], rules)).toMatchObject({
      complete: true,
      scoreHundredths: 8857,
      divisorHundredths: 7000,
    });
  });
  it('counts a true zero', () => expect(scoreSheet([row('a', 10_000, 0)], rules)).toMatchObject({ complete: true, scoreHundredths: 0 }));
  it('has nothing to say when everything is excused', () =>
    expect(scoreSheet([row('a', 10_000, null, true)], rules)).toMatchObject({
      complete: false,
      scoreHundredths: null,
      divisorHundredths: 0,
    }));
  it('has achievements and no score without weights', () => {
    expect(scoreSheet([row('a', null, 80)], rules)).toMatchObject({
      complete: true,
      scoreHundredths: null,
      rows: [{ achievementHundredths: 8000, contribution: null }],
    });
  });
  it('names refused rows and has no score', () => {
    const refused = { ...row('b', 5000, 1), measure: higher(0) };
    expect(scoreSheet([row('a', 5000, 80), refused], rules)).toMatchObject({
      complete: false,
      scoreHundredths: null,
      refusals: [{ index: 1, code: 'indicator.target_not_positive', field: 'target' }],
    });
  });

  const sheets = fc
    .array(
      fc.record({
        weight: fc.integer({ min: 1, max: 500 }),
        actual: fc.integer({ min: 0, max: 1_000_000 }),
        target: fc.integer({ min: 1, max: 10_000 }),
      }),
      { minLength: 1, maxLength: 12 },
    )
    .map((cells) =>
      cells.map(({ weight, actual, target }, index): ScoreRow => ({
        code: `i${index}`,
        weightHundredths: weight,
        actual,
        measure: higher(target),
      })),
    );
  it('lies between 0 and the cap, wherever the rows stand', () => {
    fc.assert(
      fc.property(sheets, fc.integer({ min: 10_000, max: 20_000 }), (rows, capHundredths) => {
        const { scoreHundredths } = scoreSheet(rows, { capHundredths, missing: 'incomplete' });
        expect(scoreHundredths).toBeGreaterThanOrEqual(0);
        expect(scoreHundredths).toBeLessThanOrEqual(capHundredths);
        expect(scoreSheet(rows.toReversed(), { capHundredths, missing: 'incomplete' }).scoreHundredths).toBe(scoreHundredths);
      }),
    );
  });
  it('never falls when an actual rises', () => {
    fc.assert(
      fc.property(sheets, fc.integer({ min: 0, max: 1_000_000 }), (rows, more) => {
        const [first, ...rest] = rows;
        if (!first || first.actual === null) return;
        const raised = [{ ...first, actual: first.actual + more }, ...rest];
        expect(scoreSheet(raised, rules).scoreHundredths).toBeGreaterThanOrEqual(scoreSheet(rows, rules).scoreHundredths ?? NaN);
      }),
    );
  });
});

describe('weightedAchievement', () => {
  it('weighs within the result', () =>
    expect(
      weightedAchievement([
        { weightHundredths: 1000, achievementHundredths: 5000 },
        { weightHundredths: 3000, achievementHundredths: 9000 },
      ]),
    ).toBe(8000));
  it('is equal without weights', () =>
    expect(
      weightedAchievement([
        { weightHundredths: null, achievementHundredths: 5000 },
        { weightHundredths: null, achievementHundredths: 9000 },
      ]),
    ).toBe(7000));
  it('is null without an achievement', () =>
    expect(weightedAchievement([{ weightHundredths: 1000, achievementHundredths: null }])).toBeNull());
});

describe('weights', () => {
  it('says what is missing', () =>
    expect(checkWeights([3000, 6999])).toEqual({ ok: false, code: 'weights.sum', sumHundredths: 9999, differenceHundredths: 1 }));
  it('names the row', () => expect(checkWeights([5000, 0])).toEqual({ ok: false, code: 'weights.not_positive', index: 1 }));
  it('shares the remainder, the odd hundredth last', () =>
    expect(shareRemainder([null, null, null])).toEqual({ ok: true, weights: [3333, 3333, 3334] }));
  it('keeps what is given', () => expect(shareRemainder([null, 5000, null])).toEqual({ ok: true, weights: [2500, 5000, 2500] }));
  it('has nothing to share', () => expect(shareRemainder([10_000])).toEqual({ ok: false, code: 'weights.nothing_to_share' }));
  it('has too little to share', () =>
    expect(shareRemainder([9999, null, null])).toEqual({ ok: false, code: 'weights.remainder_too_small' }));
  it('always ends in valid weights', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.integer({ min: 1, max: 400 })), { minLength: 1, maxLength: 20 }), (weights) => {
        const shared = shareRemainder(weights);
        if (shared.ok) expect(checkWeights(shared.weights)).toEqual({ ok: true });
      }),
    );
  });
});

describe('checkSchemeRules', () => {
  it('accepts the defaults', () => expect(checkSchemeRules(rules)).toEqual([]));
  it.each([
    [{ ...rules, capHundredths: 9_999 }, 'scheme.cap_below_100'],
    [{ ...rules, capHundredths: 100_001 }, 'scheme.cap_too_large'],
    [{ ...rules, bands: { aboveHundredths: 9_000, asExpectedHundredths: 9_000 } }, 'scheme.bands_order'],
    [{ ...rules, bands: { aboveHundredths: 9_000, asExpectedHundredths: 0 } }, 'scheme.bands_order'],
    [{ ...rules, objectionDays: 1.5 }, 'scheme.days_invalid'],
    [{ ...rules, aboveLimits: { yes_no: 9_000 } }, 'scheme.above_limit_invalid'],
  ])('refuses: %#', (given, code) => expect(checkSchemeRules(given).map((refusal) => refusal.code)).toEqual([code]));
});
