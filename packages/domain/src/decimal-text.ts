import type { Language } from './vocabulary.ts';

/**
 * Writes an integer scaled by 10^`scale` as people read it: "88,57" (id), "88.57" (en).
 * Zeros at the end are dropped down to `minDecimals`. No thousands separator: the text can be read back without doubt.
 */
export function formatScaled(
  scaled: number | bigint,
  scale: number,
  language: Language,
  { minDecimals = 0 }: { minDecimals?: number } = {},
): string {
  const text = String(scaled);
  const negative = text.startsWith('-');
  const digits = (negative ? text.slice(1) : text).padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  let fraction = digits.slice(digits.length - scale);
  while (fraction.length > minDecimals && fraction.endsWith('0')) fraction = fraction.slice(0, -1);
  const mark = language === 'id' ? ',' : '.';
  return `${negative ? '-' : ''}${whole}${fraction === '' ? '' : mark + fraction}`;
}
