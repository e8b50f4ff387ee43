import { uncappedAchievement } from './achievement.ts';
import { type ExplanationTexts } from './explanation-texts.ts';
import { formatScaled } from './decimal-text.ts';
import type { Measure } from './indicator.ts';
import type { Language } from './vocabulary.ts';

/** A measured value as printed: ten-thousandths, no zeros that say nothing; brackets keep a minus apart from the sign before it. */
const measured = (scaled: number, language: Language): string => {
  const text = formatScaled(scaled, 4, language);
  return scaled < 0 ? `(${text})` : text;
};

/** A percentage as printed: always two decimals. */
export const percentText = (hundredths: number | bigint, language: Language): string =>
  formatScaled(hundredths, 2, language, { minDecimals: 2 });

/** The formula of one achievement with its numbers, up to the equals sign. The row must have been scored. */
export function formulaText(measure: Measure, actual: number, texts: ExplanationTexts, language: Language): string {
  const say = (scaled: number | null): string => measured(scaled ?? 0, language);
  const { target, min, max, baseline } = measure;
  const a = say(actual);
  switch (measure.direction) {
    case 'higher':
      return `${texts.measured(a, texts.aimTarget(say(target)))} ${a} : ${say(target)} × 100`;
    case 'lower':
      if (target === 0) return texts.zeroTarget(a);
      return `${texts.measured(a, texts.aimLower(say(target)))} (2 × ${say(target)} - ${a}) : ${say(target)} × 100`;
    case 'range':
      return rangeText({ actual, min: min ?? 0, max: max ?? 0 }, texts, say);
    case 'gain':
      return `${texts.measured(a, texts.aimGain(say(baseline), say(target)))} (${a} - ${say(baseline)}) : (${say(target)} - ${say(baseline)}) × 100`;
    case 'yes_no':
      return actual === 0 ? texts.no : texts.yes('100');
  }
}

function rangeText(
  { actual, min, max }: { actual: number; min: number; max: number },
  texts: ExplanationTexts,
  say: (scaled: number) => string,
): string {
  if (actual >= min && actual <= max) return texts.inside(say(actual), say(min), say(max));
  const start = texts.measured(say(actual), texts.aimRange(say(min), say(max)));
  return actual < min ? `${start} ${say(actual)} : ${say(min)} × 100` : `${start} (2 × ${say(max)} - ${say(actual)}) : ${say(max)} × 100`;
}

/** What happened after the formula: rounding always, then floor or cap with the number they replaced. */
export function limitText(measure: Measure, actual: number, reached: number, texts: ExplanationTexts, language: Language): string {
  const computed = uncappedAchievement(measure, actual);
  const said = percentText(computed, language);
  if (computed < 0n) return `${texts.rounded} ${texts.floored(said)}`;
  return computed > BigInt(reached) ? `${texts.rounded} ${texts.capped(said, percentText(reached, language))}` : texts.rounded;
}
