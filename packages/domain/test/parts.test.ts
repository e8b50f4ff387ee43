import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AssessmentContent,
  type PartSheet,
  type PlanOfPeriod,
  buildReceipt,
  checkParts,
  combineParts,
  daysOf,
  decidingPlan,
  defaultSchemeRules,
  explainAssessment,
  explainedParts,
  isPeriodicOf,
  otherParts,
  partsOfPeriod,
  suggestAssessment,
} from '../src/index.ts';
import { assessment, plan } from './content.ts';

const rules = defaultSchemeRules;
const ofPeriod = (planId: string, startsOn: string, more: Partial<PlanOfPeriod> = {}): PlanOfPeriod => ({
  planId,
  assignmentKind: 'definitive',
  startsOn,
  endsOn: '2026-12-31',
  state: 'agreed',
  agreed: true,
  ...more,
});
const [first, second] = [ofPeriod('a', '2026-07-01', { state: 'ended' }), ofPeriod('b', '2026-09-15')];
const acting = ofPeriod('c', '2026-10-01', { assignmentKind: 'plt' });

describe('one result a person and cycle', () => {
  it.each<[string, PlanOfPeriod[], string | null, string[]]>([
    ['a single plan', [second], 'b', []],
    ['a transfer: the last', [second, first], 'b', ['a']],
    ['an acting post beside it does not decide, and is a part', [first, second, acting], 'b', ['a', 'c']],
    ['only acting posts: the last of them', [acting, ofPeriod('d', '2026-07-01', { assignmentKind: 'plh' })], 'c', ['d']],
    ['not one that nobody agreed to', [first, ofPeriod('b', '2026-09-15', { state: 'draft', agreed: false })], 'a', []],
    [
      'an acting post where the definitive one was never agreed',
      [ofPeriod('a', '2026-07-01', { state: 'draft', agreed: false }), acting],
      'c',
      [],
    ],
    [
      'where nothing was agreed: the one that should have been',
      [ofPeriod('a', '2026-07-01', { state: 'submitted', agreed: false }), ofPeriod('b', '2026-09-15', { state: 'draft', agreed: false })],
      'b',
      [],
    ],
    ['one that ended unagreed asks nothing', [first, ofPeriod('b', '2026-09-15', { state: 'ended', agreed: false })], 'a', []],
    [
      'an earlier one that was never agreed is no part',
      [ofPeriod('a', '2026-07-01', { state: 'submitted', agreed: false }), second],
      'b',
      [],
    ],
    ['after a gap in one assignment: the later span', [ofPeriod('a', '2026-07-01'), ofPeriod('b', '2026-11-01')], 'b', ['a']],
    ['none', [], null, []],
  ])('%s', (_, plans, deciding, parts) => {
    expect(decidingPlan(plans)).toBe(deciding);
    expect(otherParts(plans, deciding ?? '').map(({ planId }) => planId)).toEqual(parts);
    for (const { planId } of plans.filter((each) => each.planId !== deciding)) expect(otherParts(plans, planId)).toEqual([]);
  });
  it('counts the first and the last day', () =>
    expect([daysOf({ startsOn: '2026-07-01', endsOn: '2026-09-14' }), daysOf({ startsOn: '2026-07-01', endsOn: '2026-07-01' })]).toEqual([
      76, 1,
    ]));
});

const part = (scoreHundredths: number | null, days: number, complete?: boolean) => ({
  scoreHundredths,
  days,
  ...(complete === undefined ? {} : { complete }),
});
describe('combineParts', () => {
  it.each<[string, ReturnType<typeof part>[], number, { score: number | null; complete: boolean; days: number; counted: boolean[] }]>([
    ['weighs by days', [part(8000, 100), part(9000, 50)], 0, { score: 8333, complete: true, days: 150, counted: [true, true] }],
    ['rounds half up', [part(10_000, 1), part(10_001, 1)], 0, { score: 10_001, complete: true, days: 2, counted: [true, true] }],
    ['counts a true 0', [part(0, 10), part(9000, 10)], 0, { score: 4500, complete: true, days: 20, counted: [true, true] }],
    ['leaves out a short part', [part(8000, 100), part(null, 9)], 10, { score: 8000, complete: true, days: 100, counted: [true, false] }],
    [
      'counts a part of just the minimum',
      [part(8000, 100), part(2000, 10)],
      10,
      { score: 7455, complete: true, days: 110, counted: [true, true] },
    ],
    [
      'counts all where all are short',
      [part(8000, 9), part(6000, 1)],
      10,
      { score: 7800, complete: true, days: 10, counted: [true, true] },
    ],
    [
      'is incomplete with a part without a score',
      [part(8000, 100), part(null, 10)],
      10,
      { score: null, complete: false, days: 110, counted: [true, true] },
    ],
    [
      'has no score without weights, and is complete',
      [part(null, 100, true), part(null, 10, true)],
      0,
      { score: null, complete: true, days: 110, counted: [true, true] },
    ],
    ['is incomplete without parts', [], 0, { score: null, complete: false, days: 0, counted: [] }],
  ])('%s', (_, parts, minimum, { score, ...expected }) =>
    expect(combineParts(parts, minimum)).toEqual({ ...expected, scoreHundredths: score }),
  );

  const parts = fc.array(fc.record({ scoreHundredths: fc.integer({ min: 0, max: 100_000 }), days: fc.integer({ min: 1, max: 366 }) }), {
    minLength: 1,
    maxLength: 6,
  });
  it('lies between its parts, and in whatever order they come', () => {
    fc.assert(
      fc.property(parts, fc.integer({ min: 0, max: 366 }), (given, minimum) => {
        const { scoreHundredths, counted } = combineParts(given, minimum);
        const scores = given.filter((_, index) => counted[index]).map((each) => each.scoreHundredths);
        expect(scoreHundredths).toBeGreaterThanOrEqual(Math.min(...scores));
        expect(scoreHundredths).toBeLessThanOrEqual(Math.max(...scores));
        expect(combineParts(given.toReversed(), minimum).scoreHundredths).toBe(scoreHundredths);
      }),
    );
  });
  it('never falls when a part rises, and is what a part says alone when all say the same', () => {
    fc.assert(
      fc.property(parts, fc.integer({ min: 0, max: 9999 }), (given, more) => {
        const [one, ...rest] = given;
        if (!one) return;
        expect(combineParts([{ ...one, scoreHundredths: one.scoreHundredths + more }, ...rest], 0).scoreHundredths).toBeGreaterThanOrEqual(
          combineParts(given, 0).scoreHundredths ?? NaN,
        );
        expect(
          combineParts(
            given.map(({ days }) => ({ days, scoreHundredths: one.scoreHundredths })),
            0,
          ).scoreHundredths,
        ).toBe(one.scoreHundredths);
      }),
    );
  });
});

/** 100.00 and 50.00 on the same plan of two equal indicators. */
const scored = (actual: number): AssessmentContent => ({
  ...assessment,
  indicators: assessment.indicators.map((row) => ({ ...row, actual })),
});
const sheet = (said: AssessmentContent | null, startsOn = '2026-07-01', endsOn = '2026-09-14'): PartSheet => ({
  planId: 'a',
  label: 'SD 1 (Ratna)',
  startsOn,
  endsOn,
  plan,
  assessment: said,
});
const own = { planId: 'b', startsOn: '2026-09-15', endsOn: '2026-12-31' };

describe('a sheet that decides over parts', () => {
  const beside = (said: AssessmentContent | null) => partsOfPeriod(own, [sheet(said)], rules, {});
  it('stands alone without them', () => {
    expect(partsOfPeriod(own, [], rules, {})).toBeNull();
    expect(suggestAssessment(assessment, plan, rules)).toMatchObject({ parts: null, scoreHundredths: 9750 });
  });
  it('suggests from the score of the whole, and keeps its own', () => {
    const low = scored(50_000);
    const bothRated = { ...low, results: low.results.map((row) => ({ ...row, rating: null })) };
    expect(suggestAssessment(scored(100_000), plan, rules, beside(bothRated))).toMatchObject({
      complete: true,
      scoreHundredths: 7935,
      sheet: { scoreHundredths: 10_000 },
      resultRating: { rating: 'di_bawah_ekspektasi', reason: { rule: 'score_band', scoreHundredths: 7935 } },
      predicate: 'baik',
    });
  });
  it('never suggests above over a main result below, also in a part', () => {
    const below = { ...scored(120_000), results: assessment.results.map((row) => ({ ...row, rating: 'di_bawah_ekspektasi' as const })) };
    const above = { ...scored(120_000), results: assessment.results.map((row) => ({ ...row, rating: 'di_atas_ekspektasi' as const })) };
    expect(suggestAssessment(above, plan, rules, beside(above)).resultRating.rating).toBe('di_atas_ekspektasi');
    expect(suggestAssessment(above, plan, rules, beside(below)).resultRating).toMatchObject({
      rating: 'sesuai_ekspektasi',
      reason: { rule: 'main_below_limit' },
    });
  });
  it('goes by the majority of all results in a scheme without weights', () => {
    const above = { ...assessment, results: assessment.results.map((row) => ({ ...row, rating: 'di_atas_ekspektasi' as const })) };
    const unweighted = { ...rules, weighted: false };
    const parts = (said: AssessmentContent) => partsOfPeriod(own, [sheet(said), sheet(said)], unweighted, {});
    expect(suggestAssessment(assessment, plan, unweighted, parts(above)).resultRating).toMatchObject({
      rating: 'di_atas_ekspektasi',
      reason: { counts: { above: 4, total: 6 } },
    });
  });
  it('lets a limit of its own count by its days', () => {
    const parts = {
      ownDays: 100,
      others: [{ days: 100, complete: true, scoreHundredths: 10_500, bands: { ...rules.bands, aboveHundredths: 10_000 }, results: [] }],
    };
    expect(suggestAssessment(scored(105_000), plan, rules, parts)).toMatchObject({
      bands: { aboveHundredths: 10_500 },
      scoreHundredths: 10_500,
      resultRating: { rating: 'di_atas_ekspektasi' },
    });
  });
  it('is not handed in while a part that counts is missing', () => {
    const missing = [{ pointer: '/parts/0', code: 'assessment.part_missing' }];
    expect(checkParts(assessment, own, [sheet(null)], rules)).toEqual(missing);
    expect(checkParts({ takenOver: [{ supervisorId: 'e', reason: 'Ratna sudah pensiun' }] }, own, [sheet(null)], rules)).toEqual(missing); // another assignment is not taken over
    expect(checkParts(assessment, own, [sheet(null)], { ...rules, minimumPartDays: 90 })).toEqual([]);
    expect(checkParts(assessment, own, [], rules)).toEqual([]);
  });
  it.each(['id', 'en'] as const)('prints enough to compute its score again (%s)', (language) => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 120_000 }),
        fc.integer({ min: 0, max: 120_000 }),
        fc.integer({ min: 0, max: 110 }),
        (one, other, minimumPartDays) => {
          const by = { ...rules, minimumPartDays };
          const sheets = [sheet(scored(one))];
          const parts = partsOfPeriod(own, sheets, by, {});
          const suggestion = suggestAssessment(scored(other), plan, by, parts);
          const named = explainedParts({ ...own, label: 'SD 2 (Bayu)' }, sheets, by, scored(other), suggestion);
          const sum =
            explainAssessment(scored(other), plan, by, suggestion, language, named).find(({ rule }) => rule === 'parts_score')?.text ?? '';
          const [, terms = '', days, printed] = /\((.+)\) : (\d+) = ([\d.,]+), /.exec(sum.slice(sum.indexOf('='))) ?? [];
          const hundredths = (text: string) => BigInt(text.replace(/[.,]/, ''));
          const total = terms
            .split(' + ')
            .map((term) => term.split(' × '))
            .reduce((all, [score = '', n = '']) => all + hundredths(score) * BigInt(n), 0n);
          expect((2n * total + BigInt(days ?? 0)) / (2n * BigInt(days ?? 1))).toBe(hundredths(printed ?? ''));
          expect(hundredths(printed ?? '')).toBe(BigInt(suggestion.scoreHundredths ?? -1));
        },
      ),
    );
  });
  it('is kept whole in a receipt: the parts, and what they make together', () => {
    const facts = {
      salt: 's',
      resultId: 'r',
      version: 1,
      cycle: { code: 'c', startsOn: '2026-07-01', endsOn: '2026-12-31' },
      scheme: { code: 's', version: 1, rules },
      plan: { ...own, employeeId: 'e', unitCode: 'SD2', content: plan },
      inputs: [],
      assessment: scored(100_000),
      decidedBy: 'Bayu',
      decidedAt: 't',
    };
    const kept = { ...sheet(scored(50_000)), unitName: 'SD 1', positionTitle: 'Guru', by: 'Ratna', onBehalfOf: null, submittedAt: 't' };
    expect(buildReceipt({ ...facts, parts: [kept] })).toMatchObject({
      parts: [kept],
      computed: { scoreHundredths: 7935, parts: { days: 184, counted: [true, true] } },
    });
    expect(buildReceipt(facts)).not.toHaveProperty('parts');
  });
});

it.each([
  ['a quarter of it', 'annual', 'quarterly', '2026-01-01', '2026-03-31', true],
  ['a semester to its last day', 'annual', 'semester', '2026-07-01', '2026-12-31', true],
  ['a month', 'annual', 'monthly', '2026-12-01', '2026-12-31', true],
  ['another year of the same days', 'annual', 'annual', '2026-01-01', '2026-12-31', false],
  ['one day before', 'annual', 'quarterly', '2025-12-31', '2026-03-31', false],
  ['one day after', 'annual', 'semester', '2026-07-01', '2027-01-01', false],
  ['not for a semester', 'semester', 'quarterly', '2026-01-01', '2026-03-31', false],
] as const)('the year sees %s', (_, year, kind, startsOn, endsOn, expected) =>
  expect(isPeriodicOf({ kind: year, startsOn: '2026-01-01', endsOn: '2026-12-31' }, { kind, startsOn, endsOn })).toBe(expected),
);
