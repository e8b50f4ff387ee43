import { describe, expect, it } from 'vitest';
import { type Measure, achievement, canExceedTarget, checkActual, checkMeasure, requiredFields } from '../src/index.ts';

const measure = (direction: Measure['direction'], fields: Partial<Measure> = {}): Measure => ({
  direction,
  target: null,
  min: null,
  max: null,
  maximum: null,
  baseline: null,
  ...fields,
});

describe('checkMeasure', () => {
  it.each<[string, Measure, string[]]>([
    ['higher', measure('higher', { target: 100_000 }), []],
    ['higher without a target', measure('higher'), ['indicator.target_required target']],
    ['higher with target 0', measure('higher', { target: 0 }), ['indicator.target_not_positive target']],
    ['higher with a baseline', measure('higher', { target: 1, baseline: 1 }), ['indicator.field_not_applicable baseline']],
    ['lower with target 0', measure('lower', { target: 0 }), []],
    ['lower below 0', measure('lower', { target: -1 }), ['indicator.target_negative target']],
    ['range', measure('range', { min: 0, max: 1 }), []],
    ['range without limits', measure('range'), ['indicator.min_required min', 'indicator.max_required max']],
    ['range reversed', measure('range', { min: 2, max: 1 }), ['indicator.range_invalid max']],
    ['range below 0', measure('range', { min: -1, max: 1 }), ['indicator.range_invalid min']],
    ['range of nothing', measure('range', { min: 0, max: 0 }), ['indicator.range_invalid max']],
    ['range with a target', measure('range', { min: 0, max: 1, target: 1 }), ['indicator.field_not_applicable target']],
    ['gain', measure('gain', { baseline: -5, target: 1 }), []],
    ['gain without growth', measure('gain', { baseline: 5, target: 5 }), ['indicator.gain_needs_growth target']],
    ['gain without a baseline', measure('gain', { target: 5 }), ['indicator.baseline_required baseline']],
    ['yes_no', measure('yes_no'), []],
    ['yes_no with a maximum', measure('yes_no', { maximum: 10_000 }), ['indicator.field_not_applicable maximum']],
    ['maximum 0', measure('lower', { target: 0, maximum: 0 }), ['indicator.maximum_not_positive maximum']],
    ['maximum below the target', measure('higher', { target: 2, maximum: 1 }), ['indicator.maximum_below_target maximum']],
    ['maximum below the range', measure('range', { min: 1, max: 3, maximum: 2 }), ['indicator.maximum_below_target maximum']],
  ])('%s', (_name, given, expected) => expect(checkMeasure(given).map(({ code, field }) => `${code} ${field}`)).toEqual(expected));
});

describe('checkActual', () => {
  it.each<[string, Measure, number, string[]]>([
    ['at the maximum', measure('higher', { target: 1_000_000, maximum: 1_000_000 }), 1_000_000, []],
    [
      'a ten-thousandth over the maximum',
      measure('higher', { target: 1_000_000, maximum: 1_000_000 }),
      1_000_001,
      ['indicator.above_maximum'],
    ],
    ['negative', measure('lower', { target: 1 }), -1, ['indicator.actual_negative']],
    ['negative growth', measure('gain', { baseline: 0, target: 1 }), -1, []],
    ['yes', measure('yes_no'), 10_000, []],
    ['half a yes', measure('yes_no'), 5_000, ['indicator.yes_no_value']],
  ])('%s', (_name, given, actual, expected) => expect(checkActual(given, actual)).toEqual(expected));
});

it('names the field of what an achievement cannot be computed from', () => {
  expect(achievement(measure('higher'), 1, 12_000)).toEqual({ ok: false, code: 'indicator.target_required', field: 'target' });
  expect(achievement(measure('yes_no'), 2, 12_000)).toEqual({ ok: false, code: 'indicator.yes_no_value', field: 'actual' });
});

it('stays exact at the largest values', () => {
  const largest = 999_999_999_999_999;
  expect(achievement(measure('higher', { target: largest }), largest - 1, 12_000)).toEqual({ ok: true, hundredths: 10_000 });
  expect(achievement(measure('higher', { target: 1 }), largest, 12_000)).toEqual({ ok: true, hundredths: 12_000 });
  expect(achievement(measure('lower', { target: 1 }), largest, 12_000)).toEqual({ ok: true, hundredths: 0 });
});

it.each<[string, Measure, boolean]>([
  ['higher', measure('higher', { target: 1 }), true],
  ['higher up to its maximum', measure('higher', { target: 1, maximum: 1 }), false],
  ['lower', measure('lower', { target: 1 }), true],
  ['lower with target 0', measure('lower', { target: 0 }), false],
  ['range', measure('range', { min: 1, max: 2 }), false],
  ['gain', measure('gain', { baseline: 0, target: 1 }), true],
  ['yes_no', measure('yes_no'), false],
])('can exceed its target: %s', (_name, given, expected) => expect(canExceedTarget(given)).toBe(expected));

it('names the fields a direction needs', () => {
  expect(requiredFields('gain')).toEqual(['baseline', 'target']);
  expect(requiredFields('yes_no')).toEqual([]);
});
