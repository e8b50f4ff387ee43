import type { Result, ResultPart } from '@pauh/contracts';
import { type Language, type Receipt, type ReceiptPart, daysOf, emptyAssessment, explainAssessment, suggestAssessment } from '@pauh/domain';
import { hundredths, overridesToDto, resultsToDto } from './sheet.mapper.ts';

/** The earlier assignments of a result, each as its supervisor assessed it. */
export function partsToDto({ parts = [], scheme, computed }: Receipt, language: Language): ResultPart[] {
  return parts.map((part, index) => partToDto(part, computed.parts?.counted[index] ?? false, scheme.rules, language));
}

function partToDto(
  { plan, assessment, startsOn, endsOn, unitName, positionTitle, by, onBehalfOf, submittedAt }: ReceiptPart,
  counted: boolean,
  rules: Receipt['scheme']['rules'],
  language: Language,
): ResultPart {
  const said = assessment ?? emptyAssessment;
  const computed = suggestAssessment(said, plan, rules);
  return {
    startsOn,
    endsOn,
    days: daysOf({ startsOn, endsOn }),
    counted,
    score: hundredths(computed.scoreHundredths),
    unitName,
    positionTitle,
    by,
    onBehalfOf,
    submittedAt,
    resultRating: said.resultRating,
    resultReason: said.resultReason,
    behaviourRating: said.behaviourRating,
    behaviourReason: said.behaviourReason,
    nextStep: said.nextStep,
    results: resultsToDto({
      content: plan,
      assessment: said,
      computed,
      inputs: said.indicators.map(({ indicatorId, actual }) => ({ indicatorId, actual, source: null, recordedAt: null })),
    }),
    behaviours: rules.behavioursRated ? said.behaviours.map((given) => ({ ...given })) : [],
    overrides: overridesToDto(said),
    steps: assessment
      ? explainAssessment(said, plan, rules, computed, language).map((step) => ({ ...step, values: { ...step.values } }))
      : [],
  };
}

/** The days and the score of the sheet that decided, where it is one of several. */
export function ownPartToDto({ plan, computed }: Receipt): Result['ownPart'] {
  if (!computed.parts) return null;
  const { startsOn, endsOn } = plan;
  return {
    startsOn,
    endsOn,
    days: daysOf(plan),
    counted: computed.parts.counted.at(-1) ?? false,
    score: hundredths(computed.sheet.scoreHundredths),
  };
}
