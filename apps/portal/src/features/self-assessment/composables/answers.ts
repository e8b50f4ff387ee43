import type { AssessmentContent, AssessmentSheet } from '@pauh/contracts';
import { assessmentContentFromDto, schemeRulesFromDto } from '@pauh/contracts/exact-content';
import {
  behaviours,
  checkAssessmentActuals,
  checkAssessmentForSubmission,
  suggestAssessment,
  type AssessmentSuggestion,
  type FieldRefusal,
} from '@pauh/domain';
import { exactPlan } from '../../../shared/exact-content.ts';

const nothing: AssessmentContent = {
  indicators: [],
  results: [],
  behaviours: [],
  resultRating: null,
  resultReason: null,
  behaviourRating: null,
  behaviourReason: null,
  nextStep: null,
};

/** What was said so far, with a row for every indicator (and behaviour, where the scheme rates them) in the order of the plan. Nothing said is null. */
export function answersOf({ plan, rules, assessment }: AssessmentSheet): AssessmentContent {
  const said = assessment?.content ?? nothing;
  const indicators = plan.results.flatMap((result) =>
    result.indicators.flatMap(({ id }) =>
      id
        ? [said.indicators.find((row) => row.indicatorId === id) ?? { indicatorId: id, actual: null, excusedReason: null, note: null }]
        : [],
    ),
  );
  const rated = rules.behavioursRated
    ? behaviours.map((behaviour) => said.behaviours.find((row) => row.behaviour === behaviour) ?? { behaviour, rating: null, reason: null })
    : [];
  return { ...said, indicators, behaviours: rated };
}

const exactly = (sheet: AssessmentSheet, answers: AssessmentContent) => ({
  said: assessmentContentFromDto(answers),
  plan: exactPlan(sheet.plan).content,
  rules: schemeRulesFromDto(sheet.rules).content,
});

/** What the rules say of the answers as they stand: an estimate, for the supervisor's assessment decides. */
export function estimateOf(sheet: AssessmentSheet, answers: AssessmentContent): AssessmentSuggestion {
  const { said, plan, rules } = exactly(sheet, answers);
  return suggestAssessment(said.content, plan, rules);
}

/** Values that their indicator refuses: told while writing, for the server does not keep them either. */
export function refusedValues(sheet: AssessmentSheet, answers: AssessmentContent): FieldRefusal[] {
  const { said, plan } = exactly(sheet, answers);
  return [...said.findings, ...checkAssessmentActuals(said.content, plan)];
}

/** Everything that keeps the answers from being submitted. */
export function answerFindings(sheet: AssessmentSheet, answers: AssessmentContent): FieldRefusal[] {
  const { said, plan, rules } = exactly(sheet, answers);
  return [...said.findings, ...checkAssessmentForSubmission('self', said.content, plan, rules)];
}
