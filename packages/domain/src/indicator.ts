import type { Direction } from './vocabulary.ts';

/** What an indicator is measured against. Values in ten-thousandths; null where the direction does not use the field. */
export interface Measure {
  readonly direction: Direction;
  readonly target: number | null;
  readonly min: number | null;
  readonly max: number | null;
  /** The highest value that can exist at all ("% of 100"); an actual above it is a mistake. */
  readonly maximum: number | null;
  readonly baseline: number | null;
}

export const measureFields = ['target', 'min', 'max', 'maximum', 'baseline'] as const;
export type MeasureField = (typeof measureFields)[number];

export type MeasureCode =
  | 'indicator.target_required'
  | 'indicator.min_required'
  | 'indicator.max_required'
  | 'indicator.baseline_required'
  | 'indicator.target_not_positive'
  | 'indicator.target_negative'
  | 'indicator.range_invalid'
  | 'indicator.gain_needs_growth'
  | 'indicator.maximum_not_positive'
  | 'indicator.maximum_below_target'
  | 'indicator.field_not_applicable';
export type ActualCode = 'indicator.above_maximum' | 'indicator.yes_no_value' | 'indicator.actual_negative';
export interface MeasureRefusal {
  readonly code: MeasureCode;
  readonly field: MeasureField;
}

const fieldsOf: Record<Direction, { readonly required: readonly MeasureField[]; readonly optional: readonly MeasureField[] }> = {
  higher: { required: ['target'], optional: ['maximum'] },
  lower: { required: ['target'], optional: ['maximum'] },
  range: { required: ['min', 'max'], optional: ['maximum'] },
  gain: { required: ['baseline', 'target'], optional: ['maximum'] },
  yes_no: { required: [], optional: [] },
};

/** The fields a direction cannot be computed without. */
export const requiredFields = (direction: Direction): readonly MeasureField[] => fieldsOf[direction].required;

/** The fields a direction uses at all: the required ones and those it may have. */
export const applicableFields = (direction: Direction): readonly MeasureField[] => [
  ...fieldsOf[direction].required,
  ...fieldsOf[direction].optional,
];

/**
 * Every reason why this measure cannot be computed, with its field; empty when it can.
 * Rules of domain section 6: `higher` needs a target above zero, `lower` one of zero or more, `range` 0 <= min <= max
 * with max > 0, `gain` a target above the baseline [P]. A field the direction does not use must stay empty.
 */
export function checkMeasure(measure: Measure): MeasureRefusal[] {
  const { required } = fieldsOf[measure.direction];
  const missing = required.filter((field) => measure[field] === null);
  const stray = measureFields.filter((field) => measure[field] !== null && !applicableFields(measure.direction).includes(field));
  return [
    ...missing.map((field) => ({ code: `indicator.${field}_required` as MeasureCode, field })),
    ...stray.map((field) => ({ code: 'indicator.field_not_applicable' as const, field })),
    ...(missing.length === 0 ? [...checkValues(measure), ...checkMaximum(measure)] : []),
  ];
}

function checkValues({ direction, target, min, max, baseline }: Measure): MeasureRefusal[] {
  if (direction === 'higher' && target !== null && target <= 0) return [{ code: 'indicator.target_not_positive', field: 'target' }];
  if (direction === 'lower' && target !== null && target < 0) return [{ code: 'indicator.target_negative', field: 'target' }];
  if (direction === 'range' && min !== null && max !== null && (min < 0 || min > max || max <= 0)) {
    return [{ code: 'indicator.range_invalid', field: min < 0 ? 'min' : 'max' }];
  }
  if (direction === 'gain' && target !== null && baseline !== null && target <= baseline) {
    return [{ code: 'indicator.gain_needs_growth', field: 'target' }];
  }
  return [];
}

/** Why no indicator of this direction can have this highest value, whatever it aims at; null when one can. */
export function refuseMaximum(direction: Direction, maximum: number | null): MeasureCode | null {
  if (maximum === null) return null;
  if (!applicableFields(direction).includes('maximum')) return 'indicator.field_not_applicable';
  return direction !== 'gain' && maximum <= 0 ? 'indicator.maximum_not_positive' : null;
}

/** A maximum below what is aimed at would refuse every good result. */
function checkMaximum({ direction, target, max, maximum }: Measure): MeasureRefusal[] {
  if (maximum === null || direction === 'yes_no') return [];
  const refused = refuseMaximum(direction, maximum);
  if (refused) return [{ code: refused, field: 'maximum' }];
  const aim = direction === 'range' ? max : target;
  return aim !== null && aim > maximum ? [{ code: 'indicator.maximum_below_target', field: 'maximum' }] : [];
}

/**
 * Every reason why this actual (ten-thousandths) does not fit the measure; empty when it does.
 * The maximum is compared with the value as given, before any rounding; only `gain` may be negative. [P]
 */
export function checkActual(measure: Measure, actual: number): ActualCode[] {
  if (measure.direction === 'yes_no') return actual === 0 || actual === 10_000 ? [] : ['indicator.yes_no_value'];
  const codes: ActualCode[] = [];
  if (measure.maximum !== null && actual > measure.maximum) codes.push('indicator.above_maximum');
  if (measure.direction !== 'gain' && actual < 0) codes.push('indicator.actual_negative');
  return codes;
}

/**
 * Whether an achievement above 100 is possible at all. The plan editor says so where it is not:
 * `range`, `yes_no`, `lower` with target 0, and a target that already is the stated maximum.
 */
export function canExceedTarget({ direction, target, maximum }: Measure): boolean {
  if (direction === 'range' || direction === 'yes_no') return false;
  if (direction === 'lower') return target !== 0;
  return maximum === null || target === null || maximum > target;
}
