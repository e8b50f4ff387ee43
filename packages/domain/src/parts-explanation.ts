import { fromHundredths } from './exact.ts';
import { percentText } from './explanation-formula.ts';
import { explanationTexts } from './explanation-texts.ts';
import type { ExplanationStep } from './explanation.ts';
import type { CombinedParts } from './parts.ts';
import type { Language } from './vocabulary.ts';

/** A part with what people call it: the unit, and who assessed. */
export interface ExplainedPart {
  readonly label: string;
  readonly days: number;
  readonly complete: boolean;
  readonly scoreHundredths: number | null;
  /** Why who came after assesses these days too; left out where nobody does. */
  readonly takenOver?: string;
}

/** Every part with its days and its score, and how they come to the score of the whole: enough to compute it again. */
export function explainParts(
  parts: readonly ExplainedPart[],
  combined: CombinedParts,
  minimumDays: number,
  language: Language,
): ExplanationStep[] {
  const texts = explanationTexts[language];
  const each = parts.map(({ label, days, complete, scoreHundredths, takenOver }, index): ExplanationStep => {
    const counted = combined.counted[index] ?? false;
    const score = scoreHundredths === null ? null : percentText(scoreHundredths, language);
    const text =
      takenOver !== undefined
        ? texts.partTakenOver(label, days, takenOver)
        : days === 0
          ? texts.partNoDays(label)
          : !counted
            ? texts.partShort(label, days, minimumDays)
            : complete
              ? texts.part(label, days, score)
              : texts.partMissing(label, days);
    return {
      rule: 'part',
      text,
      values: {
        label,
        days,
        counted: Number(counted),
        score: scoreHundredths === null ? null : fromHundredths(scoreHundredths),
        ...(takenOver === undefined ? {} : { takenOver }),
      },
    };
  });
  if (combined.scoreHundredths === null) return each;
  const terms = parts
    .flatMap(({ scoreHundredths, days }, index) =>
      combined.counted[index] ? [`${percentText(scoreHundredths ?? 0, language)} × ${days}`] : [],
    )
    .join(' + ');
  const text = texts.partsScore(terms, combined.days, percentText(combined.scoreHundredths, language));
  return [...each, { rule: 'parts_score', text, values: { days: combined.days, score: fromHundredths(combined.scoreHundredths) } }];
}
