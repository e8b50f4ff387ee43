import type { AssessmentContent, AssessmentSheet } from '@pauh/contracts';
import { computed, ref, shallowRef, watch } from 'vue';
import { explainFindings, useProblem, type FieldMessage } from '../../../shared/problem.ts';
import { useAutosave } from '../../../shared/use-autosave.ts';
import { fetchSheet, useSheetCommands } from '../queries.ts';
import { answerFindings, answersOf, estimateOf, refusedValues } from './answers.ts';

/** The self-assessment while it is written: saved by itself, with the estimate and what the rules refuse. */
export function useAnswers(sheet: AssessmentSheet) {
  const answers = ref<AssessmentContent>(JSON.parse(JSON.stringify(answersOf(sheet))) as AssessmentContent);
  const commands = useSheetCommands(sheet.planId);
  const copyOf = (latest: AssessmentSheet) => ({ version: latest.version, content: answersOf(latest) });
  const autosave = useAutosave(answers, {
    resource: `self-assessment:${sheet.planId}`,
    version: sheet.version,
    save: async (body, { version, idempotencyKey }) => copyOf(await commands.save(body, version, idempotencyKey)),
    latest: async () => copyOf(await fetchSheet(sheet.planId)),
  });
  const problem = useProblem();
  const refused = shallowRef<FieldMessage[]>([]);
  watch(
    answers,
    async (now) => {
      refused.value = await explainFindings(refusedValues(sheet, now));
    },
    { deep: true, immediate: true },
  );

  async function check(): Promise<boolean> {
    problem.clear();
    const findings = answerFindings(sheet, answers.value);
    if (!findings.length) return true;
    await problem.refuse(await explainFindings(findings));
    return false;
  }
  return {
    answers,
    ...autosave,
    problem,
    check,
    estimate: computed(() => estimateOf(sheet, answers.value)),
    errorAt: (pointer: string) => refused.value.find((one) => one.pointer === pointer)?.text ?? problem.at(pointer),
  };
}
