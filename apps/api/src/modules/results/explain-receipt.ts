import {
  type ExplanationStep,
  type Language,
  type Receipt,
  explainAssessment,
  explainedParts,
  labelOfPart,
  partsOfPeriod,
} from '@pauh/domain';

/** Every step of what the rater decided; the unit is that of the sheet that decided, by its name then. */
export function explainReceipt(
  { assessment, plan, scheme, computed, decided, calibration, parts = [] }: Receipt,
  unitName: string,
  language: Language,
): ExplanationStep[] {
  const label = labelOfPart(unitName, (calibration?.original ?? decided).result.by);
  const named = explainedParts(partsOfPeriod(plan, parts, scheme.rules), parts, {
    label,
    complete: computed.sheet.complete,
    scoreHundredths: computed.sheet.scoreHundredths,
  });
  return explainAssessment(assessment, plan.content, scheme.rules, computed, language, named);
}
