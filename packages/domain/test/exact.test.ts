import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { divideHalfUp, formatScaled, fromTenThousandths, parseDecimal, toHundredths, toTenThousandths } from '../src/index.ts';

describe('parseDecimal', () => {
  it.each<[number | string, number, number]>([
    [0, 4, 0],
    [-0, 4, 0],
    [1.1, 2, 110],
    [33.33, 2, 3333],
    ['50.00', 2, 5000],
    ['1.50000', 2, 150],
    [-2.5, 1, -25],
    [1e-4, 4, 1],
    ['1e2', 0, 100],
    ['12.5e-1', 2, 125],
    [99_999_999_999.9999, 4, 999_999_999_999_999],
    ['007', 0, 7],
  ])('%s with %s decimals is %s', (value, decimals, expected) =>
    expect(parseDecimal(value, decimals)).toEqual({ ok: true, value: expected }),
  );

  it.each<[number | string, string]>([
    [NaN, 'number.not_finite'],
    [Infinity, 'number.not_finite'],
    ['', 'number.not_finite'],
    ['1,5', 'number.not_finite'],
    ['0x10', 'number.not_finite'],
    [0.1 + 0.2, 'number.too_many_decimals'],
    [50.005, 'number.too_many_decimals'],
    [1e-7, 'number.too_many_decimals'],
    ['1e-999999999999', 'number.too_many_decimals'],
    [1e11, 'number.too_large'],
    [-1e11, 'number.too_large'],
    [1e300, 'number.too_large'],
    ['1e999999999999', 'number.too_large'],
  ])('refuses %s: %s', (value, code) => expect(toHundredths(value)).toEqual({ ok: false, code }));

  it('reads back what it wrote', () => {
    fc.assert(
      fc.property(fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 }), (scaled) => {
        expect(toTenThousandths(fromTenThousandths(scaled))).toEqual({ ok: true, value: scaled });
        expect(toTenThousandths(formatScaled(scaled, 4, 'en'))).toEqual({ ok: true, value: scaled });
        expect(toTenThousandths(formatScaled(scaled, 4, 'id').replace(',', '.'))).toEqual({ ok: true, value: scaled });
      }),
    );
  });
});

describe('divideHalfUp', () => {
  it.each<[bigint, bigint, bigint]>([
    [5n, 2n, 3n],
    [4n, 3n, 1n],
    [5n, 3n, 2n],
    [0n, 7n, 0n],
    [-5n, 2n, -2n],
    [-7n, 2n, -3n],
    [-5n, 3n, -2n],
    [-4n, 3n, -1n],
    [5n, -2n, -2n],
    [-5n, -2n, 3n],
  ])('%s / %s = %s', (numerator, denominator, expected) => expect(divideHalfUp(numerator, denominator)).toBe(expected));

  it('is never more than a half away, and exactly a half only upwards', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.bigInt({ min: 1n, max: 10n ** 12n }), (numerator, denominator) => {
        const twiceAbove = 2n * (divideHalfUp(numerator, denominator) * denominator - numerator);
        expect(twiceAbove > -denominator && twiceAbove <= denominator).toBe(true);
      }),
    );
  });
});

describe('formatScaled', () => {
  it.each<[number, number, 'id' | 'en', number, string]>([
    [8857, 2, 'id', 2, '88,57'],
    [8857, 2, 'en', 2, '88.57'],
    [10_000, 2, 'id', 2, '100,00'],
    [10_000, 2, 'id', 0, '100'],
    [5, 2, 'id', 0, '0,05'],
    [-5, 2, 'en', 0, '-0.05'],
    [375_000, 4, 'id', 0, '37,5'],
    [0, 4, 'id', 0, '0'],
    [1_234_567_00, 2, 'id', 2, '1234567,00'],
  ])('%s at scale %s in %s', (scaled, scale, language, minDecimals, text) =>
    expect(formatScaled(scaled, scale, language, { minDecimals })).toBe(text),
  );
});
