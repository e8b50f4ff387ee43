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
  const each = parts.map((part, index): ExplanationStep => {
    const { label, days, scoreHundredths, takenOver } = part;
    const counted = combined.counted[index] ?? false;
    return {
      rule: 'part',
      text: partText(part, counted, minimumDays, language),
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
  const text = explanationTexts[language].partsScore(terms, combined.days, percentText(combined.scoreHundredths, language));
  return [...each, { rule: 'parts_score', text, values: { days: combined.days, score: fromHundredths(combined.scoreHundredths) } }];
}

/** How a part counts; what keeps it from counting is said before what its sheet lacks. */
function partText(
  { label, days, complete, scoreHundredths, takenOver }: ExplainedPart,
  counted: boolean,
  minimumDays: number,
  language: Language,
): string {
  const texts = explanationTexts[language];
  if (takenOver !== undefined) return texts.partTakenOver(label, days, takenOver);
  if (days === 0) return texts.partNoDays(label);
  if (!counted) return texts.partShort(label, days, minimumDays);
  if (!complete) return texts.partMissing(label, days);
  return texts.part(label, days, scoreHundredths === null ? null : percentText(scoreHundredths, language));
}
