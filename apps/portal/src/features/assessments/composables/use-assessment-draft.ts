import { getAssessmentSheet, saveAssessment, submitAssessment, type AssessmentContent, type AssessmentSheet } from '@pauh/contracts';
import { checkAssessmentForSubmission, explainAssessment, suggestAssessment, type Language } from '@pauh/domain';
import { useQueryCache } from '@pinia/colada';
import { computed, inject, provide, ref, type InjectionKey, type Ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { ask, Refused } from '../../../shared/api.ts';
import { useProblem } from '../../../shared/problem.ts';
import { useAutosave } from '../../../shared/use-autosave.ts';
import { assessmentSheet, teamPlans } from '../queries.ts';
import { fullContent } from './draft-content.ts';
import { checkNumbers, exactContent, exactPlan, exactRules } from './exact-content.ts';
import { useFindingWords } from './use-finding-words.ts';

type Draft = ReturnType<typeof startDraft>;
const key: InjectionKey<Draft> = Symbol('assessment');

/** The assessment being written, for every part of the page below it. */
export const useDraft = (): Draft => {
  const draft = inject(key);
  if (!draft) throw new Error('no assessment above this part of the page');
  return draft;
};

/** Starts writing on a sheet: content that saves itself, what the rules make of it at once, and its submission. */
export function useAssessmentDraft(sheet: AssessmentSheet): Draft {
  const draft = startDraft(sheet);
  provide(key, draft);
  return draft;
}

/** What the rules make of a content, by the very code that the server decides with. */
export function useOutcome(sheet: Pick<AssessmentSheet, 'plan' | 'rules'>, content: Readonly<Ref<AssessmentContent>>) {
  const { locale } = useI18n();
  const plan = exactPlan(sheet.plan);
  const rules = exactRules(sheet.rules);
  const exact = computed(() => exactContent(content.value));
  const suggestion = computed(() => suggestAssessment(exact.value, plan, rules));
  const steps = computed(() => explainAssessment(exact.value, plan, rules, suggestion.value, locale.value as Language));
  const findings = computed(() => {
    const numbers = checkNumbers(content.value);
    const unreadable = new Set(numbers.map(({ pointer }) => pointer));
    return [...numbers, ...checkAssessmentForSubmission('supervisor', exact.value, plan, rules).filter(({ pointer }) => !unreadable.has(pointer))];
  });
  return { suggestion, steps, findings };
}

function startDraft(sheet: AssessmentSheet) {
  const { planId } = sheet;
  const params = { planId, kind: 'supervisor' } as const;
  const cache = useQueryCache();
  const problem = useProblem();
  const content = ref(fullContent(sheet));
  const outcome = useOutcome(sheet, content);
  const words = useFindingWords(sheet, () => content.value);
  let started = sheet.assessment !== null;

  const autosave = useAutosave(content, {
    resource: `assessment:${planId}`,
    version: sheet.version,
    async save(body, { version, idempotencyKey }) {
      const saved = await ask(saveAssessment, { params, body, ifMatch: version, idempotencyKey });
      if (!started) void cache.invalidateQueries({ key: teamPlans.key });
      started = true;
      return { version: saved.version, content: fullContent(saved) };
    },
    async latest() {
      const latest = await ask(getAssessmentSheet, { params });
      return { version: latest.version, content: fullContent(latest) };
    },
  });

  /** Submits when nothing is open. @returns whether it was sent; what stands in the way is shown beside its field. */
  async function submit(): Promise<boolean> {
    problem.clear();
    if (outcome.findings.value.length) return refuse(outcome.findings.value);
    if (!(await autosave.flush())) return false;
    try {
      const sent = await ask(submitAssessment, { params, ifMatch: autosave.status.version });
      cache.setQueryData(assessmentSheet(planId).key, sent);
      await cache.invalidateQueries({ key: teamPlans.key });
      return true;
    } catch (error) {
      if (error instanceof Refused && error.problem.code === 'assessment.not_ready') return refuse(error.problem.errors ?? []);
      await problem.show(error);
      return false;
    }
  }
  async function refuse(findings: Parameters<typeof words.say>[0][]): Promise<false> {
    await problem.refuse(findings.map(words.say));
    return false;
  }
  /** The message of a field: of the last attempt to submit, else of a number that cannot be right whatever follows. */
  const at = (pointer: string): string => {
    const wrong = outcome.findings.value.find((each) => each.pointer === pointer && /^(indicator|number)\./.test(each.code));
    return wrong ? words.say(wrong).text : problem.at(pointer);
  };
  return { sheet, content, ...outcome, ...autosave, problem, at, submit, nameAt: words.nameAt };
}
