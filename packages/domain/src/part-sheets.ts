import type { AssessmentContent } from './assessment.ts';
import type { ExplainedPart } from './parts-explanation.ts';
import { type OtherPart, type PartsOfPeriod, daysOf } from './parts.ts';
import type { PlanContent } from './plan.ts';
import type { SchemeRules } from './scheme.ts';
import { suggestAssessment } from './suggestion.ts';

/** What another assignment's plan says and what its supervisor handed in; null where nothing is handed in. */
export interface PartSheet {
  readonly label: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly plan: PlanContent;
  readonly assessment: AssessmentContent | null;
}

/** Where a part is from and who assessed it, as an explanation names it. */
export const labelOfPart = (unitName: string, by: string | null): string => (by === null ? unitName : `${unitName} (${by})`);

/** The parts beside a sheet with these days, each as its own sheet makes it; null where the sheet stands alone. */
export function partsOfPeriod(
  own: { readonly startsOn: string; readonly endsOn: string },
  sheets: readonly PartSheet[],
  rules: SchemeRules,
): PartsOfPeriod | null {
  return sheets.length === 0 ? null : { ownDays: daysOf(own), others: sheets.map((sheet) => partOf(sheet, rules)) };
}

function partOf(sheet: PartSheet, rules: SchemeRules): OtherPart {
  const days = daysOf(sheet);
  if (sheet.assessment === null) return { days, complete: false, scoreHundredths: null, bands: rules.bands, results: [] };
  const { complete, scoreHundredths, bands, results } = suggestAssessment(sheet.assessment, sheet.plan, rules);
  return { days, complete, scoreHundredths, bands, results };
}

/** All parts as an explanation names them, the sheet that decides as the last. */
export function explainedParts(
  parts: PartsOfPeriod | null,
  sheets: readonly PartSheet[],
  own: { readonly label: string; readonly complete: boolean; readonly scoreHundredths: number | null },
): ExplainedPart[] {
  if (!parts) return [];
  return [
    ...parts.others.map(({ days, complete, scoreHundredths }, index) => ({
      label: sheets[index]?.label ?? '',
      days,
      complete,
      scoreHundredths,
    })),
    { ...own, days: parts.ownDays },
  ];
}
