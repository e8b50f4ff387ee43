import type { Plan, PlanContent } from '@pauh/contracts';
import { getPlan } from '@pauh/contracts';
import { checkPlanForSubmission } from '@pauh/domain';
import { computed, inject, provide, ref, watch, type InjectionKey, type Ref } from 'vue';
import { ask } from '../../../shared/api.ts';
import type { AutosaveStatus } from '../../../shared/autosave.ts';
import { exactPlan } from '../../../shared/exact-content.ts';
import { explainFindings, fieldId, useProblem } from '../../../shared/problem.ts';
import { useAutosave } from '../../../shared/use-autosave.ts';
import { usePlanCommands } from '../queries.ts';
import { copied, shareWeights, sharedWeights, withKnownRows } from './plan-rows.ts';
import { provideRemarks } from './remarks.ts';
import { indicatorActs, resultActs, wholeActs } from './row-acts.ts';
import { createRowStage, focusOn } from './row-stage.ts';

/** What keeps a content from being submitted: numbers that cannot be kept, then the rules of the domain. */
export function planFindings(
  dto: PlanContent,
  { weighted, usesPerspectives }: Pick<Plan, 'weighted' | 'usesPerspectives'>,
): { pointer: string; code: string }[] {
  const { content, findings } = exactPlan(dto);
  return [...findings, ...checkPlanForSubmission(content, { weighted, usesPerspectives })].filter(
    ({ pointer }, index, all) => all.findIndex((one) => one.pointer === pointer) === index,
  );
}

/** A plan while it is written: its content, saved by itself, and everything one may do with its rows. */
export function createPlanEditor(plan: Plan) {
  const content = ref(copied(plan.content));
  const { autosave, take } = useStoredPlan(plan, content);
  provideRemarks(plan.state === 'returned' ? plan : { ...plan, remarks: [] }, () => content.value);
  const problem = useProblem();
  const stage = createRowStage(plan, content, problem.clear);
  const { results, rearrange, unfold } = stage;

  /** A proposed result comes as the last one; what was typed meanwhile stays. @returns false while the server does not have what stands here. */
  async function takeProposal(proposalId: string): Promise<boolean> {
    if (!(await autosave.flush())) return false;
    const answer = await take(proposalId);
    const added = answer.content.results.at(-1);
    const r = results().length;
    if (added) rearrange(() => results().push(added), fieldId(`/results/${r}/title`));
    autosave.adopt(answer.version, answer.content);
    return true;
  }
  /** @returns whether the plan is ready; where it is not, the findings stand on their fields and the summary has the focus. */
  async function check(): Promise<boolean> {
    problem.clear();
    const findings = planFindings(content.value, plan);
    if (!findings.length) return true;
    unfold(findings.map(({ pointer }) => pointer));
    await problem.refuse(await explainFindings(findings));
    return false;
  }
  function share(): void {
    shareWeights(content.value);
    void focusOn(fieldId('/results'));
  }
  const canShare = computed(() => plan.weighted && sharedWeights(content.value) !== null);
  tellRefusals(autosave.status, problem, unfold);
  const acts = { ...indicatorActs(stage), ...resultActs(stage), ...wholeActs(stage), takeProposal, share, canShare, check };
  return { ...stage, ...autosave, ...acts, problem };
}

/** The content saves itself; a new row keeps the id that the server gave it. */
function useStoredPlan(plan: Plan, content: Ref<PlanContent>) {
  const commands = usePlanCommands();
  let stored = plan.content;
  const known = (answer: Plan): Plan => {
    stored = copied(answer.content);
    return answer;
  };
  const autosave = useAutosave(content, {
    resource: `plan:${plan.id}`,
    version: plan.version,
    save: async (body, { version, idempotencyKey }) =>
      known(await commands.save({ id: plan.id, version }, withKnownRows(body, stored), idempotencyKey)),
    latest: async () => known(await ask(getPlan, { params: { planId: plan.id } })),
  });
  const take = async (proposalId: string): Promise<Plan> =>
    known(await commands.take({ id: plan.id, version: autosave.status.version }, proposalId));
  return { autosave, take };
}

/** What the server does not take is told at its field, and no longer once it is mended. */
function tellRefusals(
  status: AutosaveStatus<PlanContent>,
  problem: ReturnType<typeof useProblem>,
  unfold: (pointers: readonly string[]) => void,
): void {
  watch(
    () => status.state,
    async (state) => {
      if ((state === 'saved' || state === 'idle') && problem.current.value?.code !== 'form') problem.clear();
      if (state !== 'refused') return;
      await problem.note(status.error);
      unfold((problem.current.value?.fields ?? []).map(({ pointer }) => pointer));
    },
  );
}

export type PlanEditor = ReturnType<typeof createPlanEditor>;

const key: InjectionKey<PlanEditor> = Symbol('plan editor');
export const providePlanEditor = (editor: PlanEditor): void => provide(key, editor);
export function usePlanEditor(): PlanEditor {
  const editor = inject(key);
  if (!editor) throw new Error('no plan editor above');
  return editor;
}
