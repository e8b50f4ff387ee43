import { divideHalfUp } from './exact.ts';
import { type ActualCode, type Measure, type MeasureCode, type MeasureField, checkActual, checkMeasure } from './indicator.ts';

/** 100.00 in hundredths: a target exactly met, and the sum of all weights. */
export const hundredPercent = 10_000;

export type Achievement =
  | { readonly ok: true; readonly hundredths: number }
  | { readonly ok: false; readonly code: MeasureCode | ActualCode; readonly field: MeasureField | 'actual' };

/**
 * Achievement of one indicator in hundredths of a percent: rounded half-up to 2 decimals, floored at 0, then capped.
 * `actual` in ten-thousandths. Refuses with the first code of `checkMeasure` or `checkActual`. Domain section 6 [P].
 */
export function achievement(measure: Measure, actual: number, capHundredths: number): Achievement {
  const [wrongMeasure] = checkMeasure(measure);
  if (wrongMeasure) return { ok: false, ...wrongMeasure };
  const [wrongActual] = checkActual(measure, actual);
  if (wrongActual) return { ok: false, code: wrongActual, field: 'actual' };
  return { ok: true, hundredths: clamp(uncappedAchievement(measure, actual), capHundredths) };
}

/** The rounded achievement before floor and cap, for the explanation. The measure and the actual must have been checked. */
export function uncappedAchievement(measure: Measure, actual: number): bigint {
  const target = measure.target ?? 0;
  switch (measure.direction) {
    case 'higher':
      return percent(actual, target);
    case 'lower':
      return lowerIsBetter(actual, target);
    case 'range':
      return withinRange(actual, measure.min ?? 0, measure.max ?? 0);
    case 'gain':
      return percent(actual - (measure.baseline ?? 0), target - (measure.baseline ?? 0));
    case 'yes_no':
      return actual === 0 ? 0n : BigInt(hundredPercent);
  }
}

const percent = (part: number, whole: number): bigint => divideHalfUp(BigInt(part) * BigInt(hundredPercent), BigInt(whole));

/** (2 x target - actual) / target; with target 0 there is nothing to divide by: 0 is met, anything else is not. [P] */
function lowerIsBetter(actual: number, target: number): bigint {
  if (target === 0) return actual === 0 ? BigInt(hundredPercent) : 0n;
  return percent(2 * target - actual, target);
}

/** Inside the range is 100; outside, the nearer limit is the target. */
function withinRange(actual: number, min: number, max: number): bigint {
  if (actual < min) return percent(actual, min);
  return actual > max ? percent(2 * max - actual, max) : BigInt(hundredPercent);
}

function clamp(hundredths: bigint, cap: number): number {
  if (hundredths < 0n) return 0;
  return hundredths > BigInt(cap) ? cap : Number(hundredths);
}
