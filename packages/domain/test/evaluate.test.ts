import { describe, expect, it } from 'vitest';
import { type IndicatorInput, type SheetInput, evaluateSheet, ruleVersion } from '../src/index.ts';

const row = (fields: Partial<IndicatorInput> = {}): IndicatorInput => ({
  code: 'a',
  weight: 100,
  direction: 'higher',
  target: 10,
  actual: 9,
  ...fields,
});

it.each<[string, SheetInput, string[]]>([
  ['no indicators', { indicators: [] }, ['/indicators weights.empty']],
  [
    'three decimals',
    { indicators: [row({ weight: 50.005 }), row({ code: 'b', weight: 49.995 })] },
    ['/indicators/0/weight number.too_many_decimals', '/indicators/1/weight number.too_many_decimals'],
  ],
  ['a weight of 0', { indicators: [row({ weight: 0 }), row({ code: 'b' })] }, ['/indicators/0/weight weights.not_positive']],
  ['a wrong sum', { indicators: [row({ weight: 99.99 })] }, ['/indicators weights.sum']],
  ['a code twice', { indicators: [row({ weight: 50 }), row({ weight: 50 })] }, ['/indicators/1/code scoring.code_repeated']],
  ['a target of 0', { indicators: [row({ target: 0 })] }, ['/indicators/0/target indicator.target_not_positive']],
  ['five decimals', { indicators: [row({ actual: 0.00001 })] }, ['/indicators/0/actual number.too_many_decimals']],
  ['a number that cannot be', { indicators: [row({ target: 1e11 })] }, ['/indicators/0/target number.too_large']],
  [
    'above the maximum',
    { indicators: [row({ target: 100, maximum: 100, actual: 100.0001 })] },
    ['/indicators/0/actual indicator.above_maximum'],
  ],
  ['a stray field', { indicators: [row({ baseline: 1 })] }, ['/indicators/0/baseline indicator.field_not_applicable']],
  [
    'both kinds of results',
    { indicators: [row()], resultRatings: [{ kind: 'main', rating: 'sesuai_ekspektasi' }] },
    ['/resultRatings scoring.both_given'],
  ],
  [
    'empty lists',
    { resultRatings: [], behaviourRatings: [] },
    ['/resultRatings scoring.list_empty', '/behaviourRatings scoring.list_empty'],
  ],
  ['a cap below 100', { cap: 99.99 }, ['/cap scheme.cap_below_100']],
  ['a cap of three decimals', { cap: 120.001 }, ['/cap number.too_many_decimals']],
  ['bands in the wrong order', { bands: { above: 90, asExpected: 110 } }, ['/bands scheme.bands_order']],
  [
    'several faults, all named',
    { cap: 1, indicators: [row({ weight: 10, target: 0 })] },
    ['/cap scheme.cap_below_100', '/indicators/0/target indicator.target_not_positive', '/indicators weights.sum'],
  ],
])('refuses %s', (_name, input, expected) => {
  const answer = evaluateSheet(input, 'id');
  expect(answer.ok ? [] : answer.errors.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual(expected);
});

it('says how far the weights are off', () => {
  expect(evaluateSheet({ indicators: [row({ weight: 30 }), row({ code: 'b', weight: 69.99 })] }, 'id')).toEqual({
    ok: false,
    errors: [{ pointer: '/indicators', code: 'weights.sum', params: { sum: 99.99, difference: 0.01 } }],
  });
});

describe('answers', () => {
  it('a whole sheet', () => {
    expect(
      evaluateSheet(
        {
          indicators: [row({ weight: 33.33, target: 9, actual: 7 }), row({ code: 'b', weight: 66.67 })],
          behaviourRatings: ['di_bawah_ekspektasi'],
          resultRating: 'sesuai_ekspektasi',
          behaviourRating: 'sesuai_ekspektasi',
        },
        'en',
      ),
    ).toMatchObject({
      ok: true,
      value: {
        complete: true,
        score: 85.93,
        rows: [
          { code: 'a', achievement: 77.78, contribution: 25.924074 },
          { code: 'b', achievement: 90, contribution: 60.003 },
        ],
        suggestedResultRating: 'di_bawah_ekspektasi',
        suggestedBehaviourRating: 'di_bawah_ekspektasi',
        predicate: 'baik',
        ruleVersion,
      },
    });
  });
  it('its own cap and bands', () => {
    expect(evaluateSheet({ cap: 150, bands: { above: 140, asExpected: 50 }, indicators: [row({ actual: 20 })] }, 'en')).toMatchObject({
      value: { score: 150, suggestedResultRating: 'di_atas_ekspektasi' },
    });
  });
  it('ratings of results by majority', () => {
    expect(evaluateSheet({ resultRatings: [{ kind: 'main', rating: 'di_bawah_ekspektasi' }] }, 'en')).toMatchObject({
      value: { complete: false, score: null, rows: [], suggestedResultRating: 'di_bawah_ekspektasi' },
    });
  });
  it('an incomplete sheet, which is no error', () => {
    expect(evaluateSheet({ indicators: [row({ actual: null })] }, 'en')).toMatchObject({
      ok: true,
      value: { complete: false, score: null, suggestedResultRating: null, rows: [{ achievement: null, contribution: null }] },
    });
  });
  it('no predicate with one rating', () =>
    expect(evaluateSheet({ resultRating: 'sesuai_ekspektasi' }, 'en')).toMatchObject({ value: { predicate: null } }));
  it('nothing, when nothing is asked', () => {
    expect(evaluateSheet({}, 'en')).toEqual({
      ok: true,
      value: {
        complete: false,
        score: null,
        rows: [],
        suggestedResultRating: null,
        suggestedBehaviourRating: null,
        predicate: null,
        steps: [],
        ruleVersion,
      },
    });
  });
});
