import type { Result, ResultPart } from '@pauh/contracts';
import {
  type ExplainedPart,
  type Language,
  type Receipt,
  type ReceiptPart,
  daysOf,
  emptyAssessment,
  explainAssessment,
  explainedParts,
  suggestAssessment,
} from '@pauh/domain';
import { hundredths, overridesToDto, resultsToDto } from './sheet.mapper.ts';

/** The parts of a receipt with their days, the deciding sheet as the last; empty where it stands alone. */
const daysIn = ({ plan, parts = [], scheme, assessment, computed }: Receipt): ExplainedPart[] =>
  explainedParts({ ...plan, label: '' }, parts, scheme.rules, assessment, computed);

/** The other assignments and supervisors of a result, each as it was assessed. */
export function partsToDto(receipt: Receipt, language: Language): ResultPart[] {
  const named = daysIn(receipt);
  return (receipt.parts ?? []).map((part, index) => {
    const { days = daysOf(part), takenOver = null } = named[index] ?? {};
    return {
      ...partToDto(part, receipt.scheme.rules, language),
      days,
      takenOver,
      counted: receipt.computed.parts?.counted[index] ?? false,
    };
  });
}

function partToDto(
  { plan, assessment, startsOn, endsOn, unitName, positionTitle, supervisorName, by, onBehalfOf, submittedAt }: ReceiptPart,
  rules: Receipt['scheme']['rules'],
  language: Language,
): Omit<ResultPart, 'days' | 'counted' | 'takenOver'> {
  const said = assessment ?? emptyAssessment;
  const computed = suggestAssessment(said, plan, rules);
  return {
    startsOn,
    endsOn,
    supervisor: supervisorName ?? null,
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
export function ownPartToDto(receipt: Receipt): Result['ownPart'] {
  const {
    plan: { startsOn, endsOn },
    computed,
  } = receipt;
  const own = daysIn(receipt).at(-1);
  if (!computed.parts || !own) return null;
  return {
    startsOn,
    endsOn,
    days: own.days,
    counted: computed.parts.counted.at(-1) ?? false,
    score: hundredths(computed.sheet.scoreHundredths),
  };
}
