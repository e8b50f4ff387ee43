/**
 * Exact decimal numbers as scaled integers: weights and scores in hundredths, measured values in ten-thousandths.
 * Products and quotients go through BigInt, so no result depends on how a machine rounds a fraction.
 */
export type NumberCode = 'number.not_finite' | 'number.too_many_decimals' | 'number.too_large';
export type ParsedDecimal = { readonly ok: true; readonly value: number } | { readonly ok: false; readonly code: NumberCode };

/** Inputs stay below 10^11, so that ten-thousandths fit a number without loss. */
const maxIntegerDigits = 11;
const decimalText = /^([+-]?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/;

/**
 * Reads a plain decimal into an integer scaled by 10^`decimals` (0 to 4).
 * A number is read by its shortest decimal text: 1.1 is exactly 1.1, while 0.1 + 0.2 (0.30000000000000004) has too
 * many decimals and is refused, never rounded away. Trailing zeros do not count as decimals.
 * Refuses `number.not_finite` (also text that is no number), `number.too_large` (10^11 and above), `number.too_many_decimals`.
 */
export function parseDecimal(value: number | string, decimals: number): ParsedDecimal {
  const match = decimalText.exec(typeof value === 'number' ? String(value) : value.trim());
  if (!match) return { ok: false, code: 'number.not_finite' };
  const [, sign, whole = '', fraction = '', exponentText = '0'] = match;
  const significant = (whole + fraction).replace(/^0+/, '');
  const digits = significant.replace(/0+$/, '');
  if (digits === '') return { ok: true, value: 0 };
  const exponent = Number(exponentText) - fraction.length + (significant.length - digits.length);
  if (digits.length + exponent > maxIntegerDigits) return { ok: false, code: 'number.too_large' };
  if (-exponent > decimals) return { ok: false, code: 'number.too_many_decimals' };
  const scaled = Number(digits + '0'.repeat(exponent + decimals));
  return { ok: true, value: sign === '-' ? -scaled : scaled };
}

/** A measured value or target: at most 4 decimals, as ten-thousandths. */
export const toTenThousandths = (value: number | string): ParsedDecimal => parseDecimal(value, 4);
/** A weight, achievement or score: at most 2 decimals, as hundredths. */
export const toHundredths = (value: number | string): ParsedDecimal => parseDecimal(value, 2);

/** The nearest number; its shortest text is the exact decimal, because at most 15 digits are significant. */
export const fromTenThousandths = (scaled: number): number => scaled / 10_000;
export const fromHundredths = (scaled: number): number => scaled / 100;
export const fromMillionths = (scaled: number): number => scaled / 1_000_000;

/**
 * Division rounded to the nearest integer, a half going up towards +infinity: 5/2 -> 3, -5/2 -> -2.
 * Half-up is the rounding of domain section 6; negatives are defined so that no caller has to think. [P]
 */
export function divideHalfUp(numerator: bigint, denominator: bigint): bigint {
  const positive = denominator > 0n;
  const twice = 2n * (positive ? denominator : -denominator);
  const shifted = 2n * (positive ? numerator : -numerator) + twice / 2n;
  const quotient = shifted / twice;
  const floored = shifted % twice < 0n;
  return floored ? quotient - 1n : quotient;
}
