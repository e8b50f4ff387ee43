import { getAssessmentSheet, saveAssessment, submitAssessment, type AssessmentContent, type AssessmentSheet } from '@pauh/contracts';
import { useQueryCache } from '@pinia/colada';
import { computed, inject, provide, ref, shallowRef, watch, type InjectionKey, type Ref } from 'vue';
import { ask, Refused } from '../../../shared/api.ts';
import { useProblem, type FieldMessage } from '../../../shared/problem.ts';
import { useAutosave } from '../../../shared/use-autosave.ts';
import { assessmentSheet, ownParts, teamPlans, type SheetKind } from '../queries.ts';
import { fullContent } from './draft-content.ts';
import { useFindingWords, type Finding } from './use-finding-words.ts';
import { useOutcome } from './use-outcome.ts';

type Draft = ReturnType<typeof startDraft>;
const key: InjectionKey<Draft> = Symbol('assessment');

/** The assessment being written, for every part of the page below it. */
export function useDraft(): Draft {
  const draft = inject(key);
  if (!draft) throw new Error('no assessment above this part of the page');
  return draft;
}

/** Starts writing on a sheet: content that saves itself, what the rules make of it at once, and its submission. */
export function useAssessmentDraft(sheet: AssessmentSheet): Draft {
  const draft = startDraft(sheet);
  provide(key, draft);
  return draft;
}

function startDraft(sheet: AssessmentSheet) {
  const content = ref(fullContent(sheet));
  const outcome = useOutcome(sheet, content);
  const words = useFindingWords(sheet, () => content.value);
  const problem = useProblem();
  const saving = useSaving(sheet, content);

  const impossible = computed(() => outcome.findings.value.filter(({ code }) => /^(indicator|number)\./.test(code)));
  const live = shallowRef<FieldMessage[]>([]);
  watch(
    impossible,
    async (findings) => {
      live.value = await words.say(findings);
    },
    { immediate: true },
  );
  /** The message of a field: of a number that cannot be right whatever follows, else of the last attempt to submit. Beside its field it needs no name. */
  function at(pointer: string): string {
    const text = live.value.find((each) => each.pointer === pointer)?.text ?? problem.at(pointer);
    const name = `${words.nameAt(pointer)}: `;
    return text.startsWith(name) ? text.slice(name.length) : text;
  }

  async function refuse(findings: readonly Finding[]): Promise<false> {
    await problem.refuse(await words.say(findings));
    return false;
  }
  /** Submits when nothing is open. @returns whether it was sent; what stands in the way is shown beside its field. */
  async function submit(): Promise<boolean> {
    problem.clear();
    if (outcome.findings.value.length) return refuse(outcome.findings.value);
    try {
      return await saving.send();
    } catch (error) {
      if (error instanceof Refused && error.problem.code === 'assessment.not_ready') return refuse(error.problem.errors ?? []);
      await problem.show(error);
      return false;
    }
  }
  return { sheet, content, ...outcome, ...saving, problem, at, submit, nameAt: words.nameAt };
}

/** Under which name the words of a sheet wait on this device until they are sent. */
export const draftName = ({ planId, kind }: Pick<AssessmentSheet, 'planId' | 'kind'>): string =>
  `${kind === 'part' ? 'assessment-part' : 'assessment'}:${planId}`;
const listOf = (kind: SheetKind) => (kind === 'part' ? ownParts.key : teamPlans.key);

/** The autosave of an assessment, from its first word (version 0) to its submission. */
function useSaving(sheet: AssessmentSheet, content: Ref<AssessmentContent>) {
  const cache = useQueryCache();
  const params = { planId: sheet.planId, kind: sheet.kind };
  const started = ref(sheet.assessment !== null);

  const autosave = useAutosave(content, {
    resource: draftName(sheet),
    version: sheet.version,
    async save(body, { version, idempotencyKey }) {
      const saved = await ask(saveAssessment, { params, body, ifMatch: version, idempotencyKey });
      // whoever sends at once asks for the list again, and the first answer is not waited for
      if (!started.value) cache.invalidateQueries({ key: listOf(sheet.kind) }).catch(() => undefined);
      started.value = true;
      return { version: saved.version, content: fullContent(saved) };
    },
    async latest() {
      const latest = await ask(getAssessmentSheet, { params });
      return { version: latest.version, content: fullContent(latest) };
    },
  });
  /** Saves what is left, then hands it in. @returns false while the server does not have everything. */
  async function send(): Promise<boolean> {
    if (!(await autosave.flush())) return false;
    const sent = await ask(submitAssessment, { params, ifMatch: autosave.status.version });
    cache.setQueryData(assessmentSheet(sheet).key, sent);
    await cache.invalidateQueries({ key: listOf(sheet.kind) });
    return true;
  }
  return { ...autosave, send };
}
