import type { AssessmentSheet } from '@pauh/contracts';
import { assessmentContentFromDto } from '@pauh/contracts/exact-content';
import {
  explainedParts,
  labelOfPart,
  partsOfPeriod,
  type AssessmentSuggestion,
  type ExplainedPart,
  type PartSheet,
  type PartsOfPeriod,
  type SchemeRules,
} from '@pauh/domain';
import { exactPlan } from '../../../shared/exact-content.ts';

export interface PartsBeside {
  parts: PartsOfPeriod | null;
  explained: (suggestion: AssessmentSuggestion) => ExplainedPart[];
}

/** The sheets of the person's other assignments in the period, as the rules count them beside this one. */
export function partsBeside(
  sheet: Pick<AssessmentSheet, 'parts' | 'unit' | 'assessment' | 'startsOn' | 'endsOn'>,
  rules: SchemeRules,
): PartsBeside {
  const sheets = (sheet.parts?.others ?? []).map((part): PartSheet => ({
    label: labelOfPart(part.unit.name, part.assessment?.by.name ?? null),
    startsOn: part.startsOn,
    endsOn: part.endsOn,
    plan: exactPlan(part.plan).content,
    assessment: part.assessment && assessmentContentFromDto(part.assessment.content).content,
  }));
  const parts = partsOfPeriod(sheet, sheets, rules);
  const label = labelOfPart(sheet.unit.name, sheet.assessment?.by.name ?? null);
  return {
    parts,
    explained: ({ sheet: own }) => explainedParts(parts, sheets, { label, complete: own.complete, scoreHundredths: own.scoreHundredths }),
  };
}
