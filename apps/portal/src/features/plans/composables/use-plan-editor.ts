import type { Indicator, Plan, PlanContent } from '@pauh/contracts';
import { getPlan } from '@pauh/contracts';
import { checkPlanForSubmission, requiredFields } from '@pauh/domain';
import { computed, inject, nextTick, provide, ref, watch, type InjectionKey } from 'vue';
import { ask } from '../../../shared/api.ts';
import { exactPlan } from '../../../shared/exact-content.ts';
import { say } from '../../../shared/i18n/index.ts';
import { explainFindings, fieldId, useProblem } from '../../../shared/problem.ts';
import { useAutosave } from '../../../shared/use-autosave.ts';
import { usePlanCommands } from '../queries.ts';
import { emptyIndicator, emptyResult, fromLibrary, fromTemplate, move, shareWeights, sharedWeights, takeVersion } from './plan-rows.ts';
import { provideRemarks, touches } from './remarks.ts';

/** The arrow that goes on in this direction, or at the end of the list the one that goes back. */
const arrowAt = (pointer: string, place: number, last: number, by: -1 | 1): string => `${(by < 0 ? place > 0 : place === last) ? 'up' : 'down'}-${fieldId(pointer)}`;
const focusOn = (id: string): Promise<void> => nextTick(() => document.getElementById(id)?.focus());
export const indicatorPointer = (r: number, i: number): string => `/results/${r}/indicators/${i}`;

/** What keeps a content from being submitted: numbers that cannot be kept, then the rules of the domain. */
export function planFindings(dto: PlanContent, weighted: boolean): { pointer: string; code: string }[] {
  const { content, findings } = exactPlan(dto);
  return [...findings, ...checkPlanForSubmission(content, { weighted })].filter(({ pointer }, index, all) => all.findIndex((one) => one.pointer === pointer) === index);
}

/** A plan while it is written: its content, saved by itself, and everything one may do with its rows. */
export function createPlanEditor(plan: Plan) {
  const content = ref<PlanContent>(JSON.parse(JSON.stringify(plan.content)) as PlanContent);
  const commands = usePlanCommands();
  const autosave = useAutosave(content, {
    resource: `plan:${plan.id}`, version: plan.version,
    save: (body, { version, idempotencyKey }) => commands.save({ id: plan.id, version }, body, idempotencyKey),
    latest: () => ask(getPlan, { params: { planId: plan.id } }),
  });
  provideRemarks(plan.state === 'returned' ? plan : { ...plan, remarks: [] }, () => content.value);
  const problem = useProblem();

  /** Rows whose fields are shown. A change of the rows draws the list anew, so that no field keeps another row's typing. */
  const open = ref(new Set(plan.content.results.flatMap((result, r) => result.indicators.flatMap((indicator, i) => (
    !indicator.title || (plan.state === 'returned' && touches(plan.remarks, indicatorPointer(r, i))) ? [indicatorPointer(r, i)] : [])))));
  const layout = ref(0);
  const undo = ref<{ text: string; results: PlanContent['results'] } | null>(null);

  function rearrange(change: () => void, focus: string, removed = ''): void {
    undo.value = removed ? { text: removed, results: JSON.parse(JSON.stringify(content.value.results)) as PlanContent['results'] } : null;
    change();
    layout.value += 1;
    problem.clear();
    void focusOn(focus);
  }
  const results = () => content.value.results;
  const indicatorsOf = (r: number) => content.value.results[r]?.indicators ?? [];
  /** A moved row takes its open or closed state along. */
  function swapOpen(one: string, other: string): void {
    const [a, b] = [open.value.has(one), open.value.has(other)];
    const put = (pointer: string, yes: boolean) => (yes ? open.value.add(pointer) : open.value.delete(pointer));
    put(one, b);
    put(other, a);
  }
  function addIndicator(r: number, from?: Indicator): void {
    const pointer = indicatorPointer(r, indicatorsOf(r).length);
    open.value.add(pointer);
    rearrange(() => indicatorsOf(r).push(from ? fromLibrary(from) : emptyIndicator()), fieldId(`${pointer}/${from ? requiredFields(from.direction)[0] ?? 'title' : 'title'}`));
  }
  function removeIndicator(r: number, i: number): void {
    for (let at = i; at < indicatorsOf(r).length; at += 1) swapOpen(indicatorPointer(r, at), indicatorPointer(r, at + 1));
    rearrange(() => indicatorsOf(r).splice(i, 1), 'undo', say('plans.edit.indicatorRemoved'));
  }
  function moveIndicator(r: number, i: number, by: -1 | 1): void {
    if (i + by < 0 || i + by >= indicatorsOf(r).length) return;
    swapOpen(indicatorPointer(r, i), indicatorPointer(r, i + by));
    rearrange(() => move(indicatorsOf(r), i, by), arrowAt(indicatorPointer(r, i + by), i + by, indicatorsOf(r).length - 1, by));
  }
  function takeNewer(r: number, i: number, newest: Indicator): void {
    const indicator = indicatorsOf(r)[i];
    if (indicator) rearrange(() => takeVersion(indicator, newest), 'undo', say('plans.newer.taken'));
  }
  function addResult(kind: 'main' | 'additional'): void {
    const r = results().length;
    open.value.add(indicatorPointer(r, 0));
    rearrange(() => results().push(emptyResult(kind)), fieldId(`/results/${r}/title`));
  }
  // open rows are told by their place: whole results on the move close theirs
  function moveResult(r: number, by: -1 | 1): void {
    if (r + by < 0 || r + by >= results().length) return;
    rearrange(() => { open.value.clear(); move(results(), r, by); }, arrowAt(`/results/${r + by}`, r + by, results().length - 1, by));
  }
  const removeResult = (r: number) => rearrange(() => { open.value.clear(); results().splice(r, 1); }, 'undo', say('plans.edit.resultRemoved'));
  function useTemplate(template: PlanContent): void {
    const replaces = results().length > 0;
    rearrange(() => {
      open.value.clear();
      content.value.results = fromTemplate(template);
      if (!content.value.behaviours.length) content.value.behaviours = template.behaviours;
    }, replaces ? 'undo' : fieldId('/results/0/title'), replaces ? say('plans.edit.templateUsed') : '');
  }
  function takeBack(): void {
    const before = undo.value?.results;
    if (before) rearrange(() => { open.value.clear(); content.value.results = before; }, fieldId('/results'));
  }
  function openRowsOf(findings: readonly { pointer: string }[]): void {
    for (const { pointer } of findings) open.value.add(pointer.split('/').slice(0, 5).join('/'));
  }
  // what the server does not take is told at its field, and no longer once it is mended
  watch(() => autosave.status.state, async (state) => {
    if (state === 'saved' && problem.current.value?.code !== 'form') problem.clear();
    if (state !== 'refused') return;
    await problem.note(autosave.status.error);
    openRowsOf(problem.current.value?.fields ?? []);
  });
  /** @returns whether the plan is ready; where it is not, the findings stand on their fields and the summary has the focus. */
  async function check(): Promise<boolean> {
    problem.clear();
    const findings = planFindings(content.value, plan.weighted);
    if (!findings.length) return true;
    openRowsOf(findings);
    await problem.refuse(await explainFindings(findings));
    return false;
  }
  return {
    plan, content, ...autosave, problem, open, layout, undo, check, takeBack, addIndicator, removeIndicator, moveIndicator, takeNewer, addResult, moveResult, removeResult, useTemplate,
    canShare: computed(() => plan.weighted && sharedWeights(content.value) !== null), share: () => { shareWeights(content.value); void focusOn(fieldId('/results')); },
  };
}
export type PlanEditor = ReturnType<typeof createPlanEditor>;

const key: InjectionKey<PlanEditor> = Symbol('plan editor');
export const providePlanEditor = (editor: PlanEditor): void => provide(key, editor);
export function usePlanEditor(): PlanEditor {
  const editor = inject(key);
  if (!editor) throw new Error('no plan editor above');
  return editor;
}
