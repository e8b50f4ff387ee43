import type { AssessmentContent, AssessmentSheet } from '@pauh/contracts';
import { assessmentContentFromDto, schemeRulesFromDto } from '@pauh/contracts/exact-content';
import {
  checkAssessmentForSubmission,
  checkNoSurprise,
  explainAssessment,
  suggestAssessment,
  surprises,
  type Language,
} from '@pauh/domain';
import { computed, type Ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { exactPlan } from '../../../shared/exact-content.ts';
import { partsBeside, type SheetWithParts } from './parts.ts';
import type { Finding } from './use-finding-words.ts';

/** What the rules make of a content, by the very code that the server decides with. */
export function useOutcome(
  sheet: SheetWithParts & Pick<AssessmentSheet, 'plan' | 'rules' | 'announcements'>,
  content: Readonly<Ref<AssessmentContent>>,
) {
  const { locale } = useI18n();
  const plan = exactPlan(sheet.plan).content;
  const rules = schemeRulesFromDto(sheet.rules).content;
  const beside = partsBeside(sheet, rules);
  const exact = computed(() => assessmentContentFromDto(content.value));
  const facts = {
    announced: sheet.announcements?.announced ?? [],
    actOn: sheet.announcements?.today ?? '',
    closesOn: sheet.announcements?.closesOn ?? null,
  };
  const surprising = computed(() => (sheet.announcements ? surprises(exact.value.content, rules, facts) : []));
  const suggestion = computed(() => suggestAssessment(exact.value.content, plan, rules, beside.parts(exact.value.content)));
  const steps = computed(() =>
    explainAssessment(
      exact.value.content,
      plan,
      rules,
      suggestion.value,
      locale.value as Language,
      beside.explained(exact.value.content, suggestion.value),
    ),
  );
  const findings = computed<Finding[]>(() => {
    const unreadable = new Set(exact.value.findings.map(({ pointer }) => pointer));
    return [
      ...exact.value.findings,
      ...beside.findings(exact.value.content),
      ...checkAssessmentForSubmission('supervisor', exact.value.content, plan, rules, beside.parts(exact.value.content)).filter(
        ({ pointer }) => !unreadable.has(pointer),
      ),
      ...(sheet.announcements ? checkNoSurprise(exact.value.content, rules, facts) : []),
    ];
  });
  return { suggestion, surprising, steps, findings };
}
