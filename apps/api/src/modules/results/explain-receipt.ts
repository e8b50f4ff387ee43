import { type ExplanationStep, type Language, type Receipt, explainAssessment, explainedParts, labelOfPart } from '@pauh/domain';

/** Every step of what the rater decided; the unit is that of the sheet that decided, by its name then. */
export function explainReceipt(
  { assessment, plan, scheme, computed, decided, calibration, parts = [] }: Receipt,
  unitName: string,
  language: Language,
): ExplanationStep[] {
  const label = labelOfPart(unitName, (calibration?.original ?? decided).result.by);
  const named = explainedParts({ ...plan, label }, parts, scheme.rules, assessment, computed);
  return explainAssessment(assessment, plan.content, scheme.rules, computed, language, named);
}
